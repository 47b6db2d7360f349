//! Where a project's practice came from and who took it up.

use crate::components::source_list::SourceRow;
use crate::content::bundle::ProjectIx;
use crate::content::record::{Lineage, LineageKind, LineageStatus, Place};
use crate::pages::site::Site;
use crate::routes::Route;
use crate::view::{IntoNode, Node, view};

/// Both directions; nothing where nothing is known.
pub fn section(site: &Site, ix: ProjectIx) -> Option<Node> {
    let lineage = &site.bundle.lineage;
    let came: Vec<&Lineage> = lineage
        .iter()
        .filter(|edge| edge.to.project == Some(ix))
        .collect();
    let went: Vec<&Lineage> = lineage
        .iter()
        .filter(|edge| edge.from.project == Some(ix))
        .collect();
    if came.is_empty() && went.is_empty() {
        return None;
    }
    Some(view! {
        <section aria-labelledby="spread">
            <h2 id="spread">"Who to learn from"</h2>
            {list(site, "Where the practice came from", &came, |edge| &edge.from)}
            {list(site, "Who took it up", &went, |edge| &edge.to)}
        </section>
    })
}

fn list(
    site: &Site,
    heading: &'static str,
    edges: &[&Lineage],
    end: fn(&Lineage) -> &Place,
) -> Option<Node> {
    let entries: Vec<_> = edges
        .iter()
        .map(|edge| entry(site, edge, end(edge)))
        .collect();
    (!entries.is_empty())
        .then(|| view! { <h3>{heading}</h3><ul class="spread-list">{entries}</ul> })
}

fn entry(site: &Site, edge: &Lineage, end: &Place) -> Node {
    let name = match end.project {
        Some(ix) => {
            let project = &site.bundle.projects[ix.0];
            view! { <a href=site.href(&Route::Project(project.slug.clone()))>{end.name.clone()}</a> }
        }
        None => end.name.clone().into_node(),
    };
    let place = (!end.place.is_empty()).then(|| format!(", {}", end.place));
    let changed =
        (!edge.what_changed.is_empty()).then(|| view! { <p>{edge.what_changed.clone()}</p> });
    view! {
        <li>
            <p><strong>{name}</strong>{place}<span class="o-soft">" · "{how(edge)}</span></p>
            {changed}
            <SourceRow sources=edge.sources.clone()/>
        </li>
    }
}

/// How it was taken up, when, and whether a source says that it still runs.
fn how(edge: &Lineage) -> String {
    let kind = match edge.kind {
        LineageKind::Adopted => "taken up largely as it was",
        LineageKind::Adapted => "adapted",
        LineageKind::Scaled => "grown by the same body or funder",
        LineageKind::Inspired => "acknowledged influence",
    };
    let year = edge
        .year
        .map(|year| format!(", {year}"))
        .unwrap_or_default();
    let status = match edge.status {
        LineageStatus::Running => ", still running when the source was written",
        LineageStatus::Ended => ", has ended",
        LineageStatus::Unknown => "",
    };
    format!("{kind}{year}{status}")
}
