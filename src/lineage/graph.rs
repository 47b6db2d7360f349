//! Lineage records as a graph: one node for each practice in its place, one edge for each pair.
//!
//! Total: a record may lead back to where it came from, or name places that have no project of their own.

use std::collections::BTreeMap;

use crate::content::bundle::{Bundle, ProjectIx};
use crate::content::record::{LineageKind, Place};

/// A practice in its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Node {
    /// The project, where it has an entry.
    pub project: Option<ProjectIx>,
    /// The project's title, else the name of the practice there.
    pub name: String,
    /// Where, or empty.
    pub place: String,
}

/// One practice came of another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edge {
    /// Index of the node it came from.
    pub from: usize,
    /// Index of the node it went to.
    pub to: usize,
    /// How it was taken up, by the first of its records.
    pub kind: LineageKind,
    /// Indexes into the bundle's lineage; several records may say something about one pair.
    pub records: Vec<usize>,
}

/// Practices and what came of them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Graph {
    /// The practices, in the order in which the records name them.
    pub nodes: Vec<Node>,
    /// What came of which, in the order of the records.
    pub edges: Vec<Edge>,
}

/// How many steps towards its origins a project's neighbourhood shows.
const STEPS_BACK: usize = 2;

impl Graph {
    /// The graph of a whole bundle.
    pub fn of(bundle: &Bundle) -> Self {
        Self::of_records(bundle, 0..bundle.lineage.len())
    }

    /// The graph of these records; those that do not exist are passed over.
    pub fn of_records(bundle: &Bundle, records: impl IntoIterator<Item = usize>) -> Self {
        let mut builder = Builder::default();
        for record in records {
            if let Some(edge) = bundle.lineage.get(record) {
                let from = builder.node(bundle, &edge.from);
                let to = builder.node(bundle, &edge.to);
                builder.edge(from, to, edge.kind, record);
            }
        }
        builder.graph
    }

    /// What a project's practice came of, two steps back, and who took it up from there.
    pub fn around(bundle: &Bundle, project: ProjectIx) -> Self {
        let mut records: Vec<usize> = Vec::new();
        let mut wanted: Vec<Place> = Vec::new();
        for (record, edge) in bundle.lineage.iter().enumerate() {
            if edge.to.project == Some(project) {
                wanted.push(edge.from.clone());
                records.push(record);
            } else if edge.from.project == Some(project) {
                records.push(record);
            }
        }
        for _ in 1..STEPS_BACK {
            let before: Vec<(usize, Place)> = bundle
                .lineage
                .iter()
                .enumerate()
                .filter(|(_, edge)| wanted.iter().any(|place| same(place, &edge.to)))
                .map(|(record, edge)| (record, edge.from.clone()))
                .collect();
            records.extend(before.iter().map(|(record, _)| *record));
            wanted = before.into_iter().map(|(_, place)| place).collect();
        }
        records.sort_unstable();
        records.dedup();
        Self::of_records(bundle, records)
    }

    /// The parts that hang together, the largest first.
    pub fn families(&self, bundle: &Bundle) -> Vec<Self> {
        let mut family: Vec<usize> = (0..self.nodes.len()).collect();
        for edge in &self.edges {
            let (from, to) = (family[edge.from], family[edge.to]);
            let (kept, gone) = (from.min(to), from.max(to));
            for other in &mut family {
                if *other == gone {
                    *other = kept;
                }
            }
        }
        let mut records: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
        for edge in &self.edges {
            let of = records.entry(family[edge.from]).or_default();
            of.extend(&edge.records);
        }
        let mut families: Vec<Self> = records
            .into_values()
            .map(|mut records| {
                records.sort_unstable();
                Self::of_records(bundle, records)
            })
            .collect();
        families.sort_by_key(|family| std::cmp::Reverse(family.nodes.len()));
        families
    }

    /// The practices that came of nothing else here, those with most followers first.
    pub fn origins(&self) -> Vec<usize> {
        let followers = |node: usize| self.edges.iter().filter(|edge| edge.from == node).count();
        let mut origins: Vec<usize> = (0..self.nodes.len())
            .filter(|node| {
                !self
                    .edges
                    .iter()
                    .any(|edge| edge.to == *node && edge.from != *node)
            })
            .collect();
        origins.sort_by_key(|node| std::cmp::Reverse(followers(*node)));
        origins
    }
}

/// Whether two ends of records are the same practice in the same place.
fn same(one: &Place, other: &Place) -> bool {
    key(one) == key(other)
}

/// What tells practices apart: the project, else name and place.
type Key = (Option<usize>, String, String);

fn key(place: &Place) -> Key {
    match place.project {
        Some(project) => (Some(project.0), String::new(), String::new()),
        None => (None, place.name.clone(), place.place.clone()),
    }
}

#[derive(Default)]
struct Builder {
    graph: Graph,
    known: BTreeMap<Key, usize>,
    pairs: BTreeMap<(usize, usize), usize>,
}

impl Builder {
    fn node(&mut self, bundle: &Bundle, end: &Place) -> usize {
        let nodes = &mut self.graph.nodes;
        *self.known.entry(key(end)).or_insert_with(|| {
            let title = end
                .project
                .and_then(|project| bundle.projects.get(project.0))
                .map(|project| project.title.clone());
            nodes.push(Node {
                project: end.project,
                name: title.unwrap_or_else(|| end.name.clone()),
                place: end.place.clone(),
            });
            nodes.len() - 1
        })
    }

    fn edge(&mut self, from: usize, to: usize, kind: LineageKind, record: usize) {
        let edges = &mut self.graph.edges;
        let at = *self.pairs.entry((from, to)).or_insert_with(|| {
            edges.push(Edge {
                from,
                to,
                kind,
                records: Vec::new(),
            });
            edges.len() - 1
        });
        edges[at].records.push(record);
    }
}

#[cfg(test)]
mod tests;
