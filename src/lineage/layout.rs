//! Where the nodes and edges of a graph stand on paper: origins left, what came of them to the right.
//!
//! The same graph always gets the same places, and no two nodes share any. Lengths are in the drawing's own units,
//! which are pixels at full size.

use super::graph::Graph;
use super::layers;
use super::settle::settle;

/// Width of every node.
pub const WIDTH: f64 = 240.0;
/// Height of a node that says where it is.
pub const TALL: f64 = 50.0;
/// Height of a node that does not.
pub const LOW: f64 = 32.0;
/// Between columns: room for edges and their arrow heads.
const BETWEEN: f64 = 64.0;
/// Between nodes of a column.
const GAP: f64 = 12.0;
/// Height kept free where an edge passes a column.
const PASSAGE: f64 = 6.0;
/// Around the whole drawing, so that focus rings and loops are not cut.
const MARGIN: f64 = 14.0;
/// How often heights are evened out, there and back.
const SWEEPS: usize = 8;

/// Where a node stands.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Spot {
    /// Left.
    pub x: f64,
    /// Top.
    pub y: f64,
    /// Height.
    pub height: f64,
}

/// How an edge runs.
#[derive(Clone, Debug, PartialEq)]
pub enum Wire {
    /// To the right, through these points, the first and last on the nodes.
    Onward(Vec<(f64, f64)>),
    /// Back to an earlier column or within one: it closes a circle. From the first point to the second.
    Back((f64, f64), (f64, f64)),
    /// From a node to itself, at its right side.
    Loop((f64, f64)),
}

/// A graph on paper.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Layout {
    /// Width of the paper.
    pub width: f64,
    /// Height of the paper.
    pub height: f64,
    /// Where each node stands.
    pub spots: Vec<Spot>,
    /// How each edge runs.
    pub wires: Vec<Wire>,
}

impl Layout {
    /// The places of a graph.
    pub fn of(graph: &Graph) -> Self {
        let plan = Plan::new(graph);
        let mut columns = layers::columns(&plan.column);
        layers::untangle(&mut columns, plan.heights.len(), &plan.hops);
        let tops = plan.tops(&columns);
        plan.finish(graph, &tops)
    }
}

/// The graph with a stop in every column that an edge passes.
struct Plan {
    /// Heights of nodes, then of stops.
    heights: Vec<f64>,
    /// The column of each.
    column: Vec<usize>,
    /// Steps from one column to the next.
    hops: Vec<(usize, usize)>,
    /// For each edge that goes onward: the stops it passes.
    stops: Vec<Option<Vec<usize>>>,
}

impl Plan {
    fn new(graph: &Graph) -> Self {
        let edges: Vec<(usize, usize)> = graph.edges.iter().map(|e| (e.from, e.to)).collect();
        let column = layers::column_of(graph.nodes.len(), &edges);
        let mut plan = Self {
            heights: graph
                .nodes
                .iter()
                .map(|node| if node.place.is_empty() { LOW } else { TALL })
                .collect(),
            column,
            hops: Vec::new(),
            stops: Vec::new(),
        };
        for (from, to) in edges {
            let stops = (plan.column[from] < plan.column[to]).then(|| plan.lead(from, to));
            plan.stops.push(stops);
        }
        plan
    }

    /// Leads an edge column by column, with a stop in each that it passes.
    fn lead(&mut self, from: usize, to: usize) -> Vec<usize> {
        let mut stops = Vec::new();
        let mut last = from;
        for column in self.column[from] + 1..self.column[to] {
            let stop = self.heights.len();
            self.heights.push(PASSAGE);
            self.column.push(column);
            self.hops.push((last, stop));
            stops.push(stop);
            last = stop;
        }
        self.hops.push((last, to));
        stops
    }

    /// The top of every node and stop.
    fn tops(&self, columns: &[Vec<usize>]) -> Vec<f64> {
        let mut tops = vec![0.0; self.heights.len()];
        for column in columns {
            let mut y = 0.0;
            for &node in column {
                tops[node] = y;
                y += self.heights[node] + GAP;
            }
        }
        for sweep in 0..SWEEPS {
            let there = sweep % 2 == 0;
            for step in 0..columns.len() {
                let at = if there {
                    step
                } else {
                    columns.len() - 1 - step
                };
                self.even(&columns[at], there, &mut tops);
            }
        }
        let least = tops.iter().copied().fold(f64::INFINITY, f64::min);
        tops.iter().map(|top| top - least + MARGIN).collect()
    }

    /// Moves the nodes of a column towards the middle of their neighbours on one side, in their order.
    fn even(&self, column: &[usize], there: bool, tops: &mut [f64]) {
        let wished: Vec<f64> = column
            .iter()
            .map(|&node| {
                let (mut sum, mut count) = (0.0, 0.0);
                for &(from, to) in &self.hops {
                    let (here, other) = if there { (to, from) } else { (from, to) };
                    if here == node {
                        sum += tops[other] + self.heights[other] / 2.0;
                        count += 1.0;
                    }
                }
                if count > 0.0 {
                    sum / count - self.heights[node] / 2.0
                } else {
                    tops[node]
                }
            })
            .collect();
        let heights: Vec<f64> = column.iter().map(|&node| self.heights[node]).collect();
        for (&node, top) in column.iter().zip(settle(&wished, &heights, GAP)) {
            tops[node] = top;
        }
    }

    /// The left side of a node or stop.
    fn left(&self, node: usize) -> f64 {
        MARGIN + column_left(self.column[node])
    }

    /// An edge to the right, straight across every column that it passes.
    fn onward(&self, ends: ((f64, f64), (f64, f64)), stops: &[usize], tops: &[f64]) -> Wire {
        let passed = stops.iter().flat_map(|&stop| {
            let y = (tops[stop] + PASSAGE / 2.0).round();
            [(self.left(stop), y), (self.left(stop) + WIDTH, y)]
        });
        let points = std::iter::once(ends.0).chain(passed).chain([ends.1]);
        Wire::Onward(points.collect())
    }

    fn finish(&self, graph: &Graph, tops: &[f64]) -> Layout {
        let left = |node: usize| self.left(node);
        let spots: Vec<Spot> = (0..graph.nodes.len())
            .map(|node| Spot {
                x: left(node),
                y: tops[node].round(),
                height: self.heights[node],
            })
            .collect();
        let wires = graph
            .edges
            .iter()
            .zip(&self.stops)
            .map(|(edge, stops)| {
                let (from, to) = (spots[edge.from], spots[edge.to]);
                match stops {
                    Some(stops) => self.onward((right(from), middle_left(to)), stops, tops),
                    None if edge.from == edge.to => Wire::Loop(right(from)),
                    None => Wire::Back(middle_left(from), right(to)),
                }
            })
            .collect();
        let passed = tops[graph.nodes.len()..]
            .iter()
            .map(|top| top + PASSAGE)
            .fold(0.0, f64::max);
        let far = |end: fn(&Spot) -> f64| spots.iter().map(end).fold(0.0, f64::max);
        Layout {
            width: far(|spot| spot.x + WIDTH) + MARGIN + LOOP,
            height: far(|spot| spot.y + spot.height).max(passed) + MARGIN,
            spots,
            wires,
        }
    }
}

/// How far a loop stands out.
pub const LOOP: f64 = 26.0;

/// The left side of a column, counted from 0.
fn column_left(column: usize) -> f64 {
    (0..column).fold(0.0, |left, _| left + WIDTH + BETWEEN)
}

fn right(spot: Spot) -> (f64, f64) {
    (spot.x + WIDTH, spot.y + spot.height / 2.0)
}

fn middle_left(spot: Spot) -> (f64, f64) {
    (spot.x, spot.y + spot.height / 2.0)
}

#[cfg(test)]
mod tests;
