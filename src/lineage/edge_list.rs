//! Lineage in words: everything that a drawing says, and besides what changed, when, and where it is written.

use super::drawing::how;
use crate::components::source_list::SourceRow;
use crate::content::bundle::Bundle;
use crate::content::record::{Lineage, LineageStatus, Place};
use crate::routes::{Base, Route};
use crate::view::{IntoNode, Node, view};

/// Which end of the records a list names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    /// Where it came from.
    From,
    /// Where it went.
    To,
}

/// Records in words, by their indexes in the bundle's lineage, each with its sources; nothing where there are none.
pub fn edge_list(
    bundle: &Bundle,
    base: &Base,
    records: Vec<usize>,
    named_end: End,
) -> Option<Node> {
    let entries: Vec<_> = records
        .into_iter()
        .filter_map(|record| bundle.lineage.get(record))
        .map(|record| entry(bundle, base, record, named_end))
        .collect();
    (!entries.is_empty()).then(|| view! { <ul class="edge-list">{entries}</ul> })
}

fn entry(bundle: &Bundle, base: &Base, record: &Lineage, named_end: End) -> Node {
    let named = match named_end {
        End::From => end(bundle, base, &record.from),
        End::To => end(bundle, base, &record.to),
    };
    let changed =
        (!record.what_changed.is_empty()).then(|| view! { <p>{record.what_changed.clone()}</p> });
    view! {
        <li>
            <p>{named}<span class="o-soft">" · "{manner(record)}</span></p>
            {changed}
            <SourceRow sources=record.sources.clone()/>
        </li>
    }
}

fn end(bundle: &Bundle, base: &Base, end: &Place) -> Node {
    let project = end.project.and_then(|ix| bundle.projects.get(ix.0));
    let name = match project {
        Some(project) => {
            let href = Route::Project(project.slug.clone()).href(base);
            view! { <a href=href>{end.name.clone()}</a> }
        }
        None => end.name.clone().into_node(),
    };
    let place = (!end.place.is_empty()).then(|| format!(", {}", end.place));
    view! { <strong>{name}</strong>{place} }
}

/// How it was taken up, when, and whether a source says that it still runs.
fn manner(record: &Lineage) -> String {
    let year = record
        .year
        .map(|year| format!(", {year}"))
        .unwrap_or_default();
    let status = match record.status {
        LineageStatus::Running => ", still running when the source was written",
        LineageStatus::Ended => ", has ended",
        LineageStatus::Unknown => "",
    };
    format!("{}{year}{status}", how(record.kind))
}
