//! Laws of the places: nothing overlaps, everything is on the paper, the same graph gets the same places.

use proptest::prelude::*;

use super::super::graph::{Edge, Node};
use super::*;
use crate::content::record::LineageKind;

fn graph(nodes: usize, edges: &[(usize, usize)]) -> Graph {
    Graph {
        nodes: (0..nodes)
            .map(|node| Node {
                project: None,
                name: format!("n{node}"),
                place: if node % 3 == 0 {
                    String::new()
                } else {
                    "p".to_owned()
                },
            })
            .collect(),
        edges: edges
            .iter()
            .map(|&(from, to)| Edge {
                from,
                to,
                kind: LineageKind::Adopted,
                records: vec![0],
            })
            .collect(),
    }
}

fn graphs() -> impl Strategy<Value = Graph> {
    (1usize..24).prop_flat_map(|nodes| {
        proptest::collection::vec((0..nodes, 0..nodes), 0..40)
            .prop_map(move |edges| graph(nodes, &edges))
    })
}

fn overlap(one: &Spot, other: &Spot) -> bool {
    let across = one.x < other.x + WIDTH && other.x < one.x + WIDTH;
    let down = one.y < other.y + other.height && other.y < one.y + one.height;
    across && down
}

proptest! {
    #[test]
    fn no_two_nodes_share_a_place(graph in graphs()) {
        let layout = Layout::of(&graph);
        for (at, one) in layout.spots.iter().enumerate() {
            for other in &layout.spots[at + 1..] {
                prop_assert!(!overlap(one, other), "{one:?} {other:?}");
            }
        }
    }

    #[test]
    fn everything_is_on_the_paper(graph in graphs()) {
        let layout = Layout::of(&graph);
        prop_assert_eq!(layout.spots.len(), graph.nodes.len());
        prop_assert_eq!(layout.wires.len(), graph.edges.len());
        for spot in &layout.spots {
            prop_assert!(spot.x >= 0.0 && spot.x + WIDTH <= layout.width);
            prop_assert!(spot.y >= 0.0 && spot.y + spot.height <= layout.height, "{spot:?} {}", layout.height);
        }
        for wire in &layout.wires {
            for (x, y) in points(wire) {
                prop_assert!(x >= 0.0 && x <= layout.width && y >= 0.0 && y <= layout.height);
            }
        }
    }

    #[test]
    fn edges_go_right_or_say_that_they_go_back(graph in graphs()) {
        let layout = Layout::of(&graph);
        for (edge, wire) in graph.edges.iter().zip(&layout.wires) {
            let (from, to) = (layout.spots[edge.from], layout.spots[edge.to]);
            match wire {
                Wire::Onward(points) => {
                    prop_assert!(points.windows(2).all(|pair| pair[0].0 < pair[1].0));
                    prop_assert_eq!(points.first(), Some(&right(from)));
                    prop_assert_eq!(points.last(), Some(&middle_left(to)));
                }
                Wire::Back(..) => prop_assert!(to.x <= from.x && edge.from != edge.to),
                Wire::Loop(_) => prop_assert_eq!(edge.from, edge.to),
            }
        }
    }

    #[test]
    fn the_same_graph_gets_the_same_places(graph in graphs()) {
        prop_assert_eq!(Layout::of(&graph), Layout::of(&graph));
    }

    #[test]
    fn no_edge_runs_through_a_node_that_it_passes(graph in graphs()) {
        let layout = Layout::of(&graph);
        for wire in &layout.wires {
            let Wire::Onward(points) = wire else { continue };
            for pair in points[1..points.len() - 1].chunks(2) {
                let hit = layout.spots.iter().any(|spot| {
                    spot.x <= pair[0].0 && pair[0].0 < spot.x + WIDTH
                        && spot.y < pair[0].1 && pair[0].1 < spot.y + spot.height
                });
                prop_assert!(!hit, "{pair:?}");
            }
        }
    }
}

fn points(wire: &Wire) -> Vec<(f64, f64)> {
    match wire {
        Wire::Onward(points) => points.clone(),
        Wire::Back(from, to) => vec![*from, *to],
        Wire::Loop(at) => vec![*at],
    }
}

#[test]
fn what_a_circle_leaves_has_columns_still() {
    let wires = Layout::of(&graph(3, &[(0, 1), (1, 2), (2, 0), (1, 1)])).wires;
    let backwards = wires
        .iter()
        .filter(|wire| matches!(wire, Wire::Back(..)))
        .count();
    let loops = wires
        .iter()
        .filter(|wire| matches!(wire, Wire::Loop(_)))
        .count();
    assert_eq!((backwards, loops), (1, 1));
}

#[test]
fn nothing_needs_no_paper() {
    let layout = Layout::of(&graph(0, &[]));
    assert!(layout.spots.is_empty() && layout.wires.is_empty());
}

#[test]
fn one_origin_stands_in_the_middle_of_what_came_of_it() {
    let layout = Layout::of(&graph(4, &[(0, 1), (0, 2), (0, 3)]));
    let middle = |at: usize| layout.spots[at].y + layout.spots[at].height / 2.0;
    let followers = (middle(1) + middle(2) + middle(3)) / 3.0;
    assert!(
        (middle(0) - followers).abs() <= 1.0,
        "{} {followers}",
        middle(0)
    );
}
