//! Which column each node stands in, and in which order within it.
//!
//! Edges that would close a circle are left out of the reckoning, so that every graph has columns.

/// Columns from left to right, each with its nodes, of which this is the column of each.
pub(super) fn columns(column: &[usize]) -> Vec<Vec<usize>> {
    let count = column.iter().max().map_or(0, |last| last + 1);
    let mut columns = vec![Vec::new(); count];
    for (node, column) in column.iter().enumerate() {
        columns[*column].push(node);
    }
    columns
}

/// One more than the farthest of those it came from, without the edges that close a circle. What came of nothing
/// stands right before the nearest that came of it.
pub(super) fn column_of(nodes: usize, edges: &[(usize, usize)]) -> Vec<usize> {
    let order = order(nodes, edges);
    let mut place = vec![0; nodes];
    for (at, node) in order.iter().enumerate() {
        place[*node] = at;
    }
    let mut column = vec![0; nodes];
    for node in order {
        for &(from, to) in edges {
            if from == node && place[from] < place[to] {
                column[to] = column[to].max(column[from] + 1);
            }
        }
    }
    for node in 0..nodes {
        let onward = |&&(from, to): &&(usize, usize)| from == node && column[from] < column[to];
        if column[node] == 0
            && let Some(nearest) = edges.iter().filter(onward).map(|edge| column[edge.1]).min()
        {
            column[node] = nearest - 1;
        }
    }
    column
}

/// Every node after those it came from; where a circle leaves none to take, the first that is left.
fn order(nodes: usize, edges: &[(usize, usize)]) -> Vec<usize> {
    let mut waiting = vec![0usize; nodes];
    for &(from, to) in edges {
        if from != to {
            waiting[to] += 1;
        }
    }
    let mut left: Vec<usize> = (0..nodes).collect();
    let mut order = Vec::with_capacity(nodes);
    while !left.is_empty() {
        let free = left.iter().position(|node| waiting[*node] == 0);
        let node = left.remove(free.unwrap_or(0));
        order.push(node);
        for &(from, to) in edges {
            if from == node && from != to {
                waiting[to] = waiting[to].saturating_sub(1);
            }
        }
    }
    order
}

/// How often the columns are put in order, there and back; more changes little.
const SWEEPS: usize = 6;

/// Puts the nodes of each column in an order that keeps edges apart: by the middle of their neighbours.
pub(super) fn untangle(columns: &mut [Vec<usize>], nodes: usize, edges: &[(usize, usize)]) {
    let mut rank = vec![0.0; nodes];
    for column in columns.iter() {
        note(column, &mut rank);
    }
    for sweep in 0..SWEEPS {
        let there = sweep % 2 == 0;
        let count = columns.len();
        for step in 1..count {
            let at = if there { step } else { count - 1 - step };
            let middle = |node: usize| middle(node, edges, &rank, there).unwrap_or(rank[node]);
            let mut keyed: Vec<(f64, usize)> = columns[at]
                .iter()
                .map(|&node| (middle(node), node))
                .collect();
            keyed.sort_by(|one, other| one.0.total_cmp(&other.0));
            columns[at] = keyed.into_iter().map(|(_, node)| node).collect();
            note(&columns[at], &mut rank);
        }
    }
}

/// The rank of each node of a column, from 0 to 1 so that long and short columns compare.
fn note(column: &[usize], rank: &mut [f64]) {
    let mut at = 0.5;
    for &node in column {
        rank[node] = at;
        at += 1.0;
    }
}

/// The mean rank of those it came from, or of those that came of it.
fn middle(node: usize, edges: &[(usize, usize)], rank: &[f64], from: bool) -> Option<f64> {
    let mut sum = 0.0;
    let mut count = 0.0;
    for &(one, other) in edges {
        let (here, there) = if from { (other, one) } else { (one, other) };
        if here == node && there != node {
            sum += rank[there];
            count += 1.0;
        }
    }
    (count > 0.0).then(|| sum / count)
}
