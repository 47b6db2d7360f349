//! Where a project's practice came from and who took it up: drawn, and in words with its sources.

use crate::content::bundle::ProjectIx;
use crate::content::record::Lineage;
use crate::lineage::drawing::{drawing, legend};
use crate::lineage::edge_list::{End, edge_list};
use crate::lineage::graph::Graph;
use crate::pages::site::Site;
use crate::routes::Route;
use crate::view::{Node, view};

/// Both directions; nothing where nothing is known.
pub fn section(site: &Site, ix: ProjectIx) -> Option<Node> {
    let came = records(site, |edge| edge.to.project == Some(ix));
    let went = records(site, |edge| edge.from.project == Some(ix));
    if came.is_empty() && went.is_empty() {
        return None;
    }
    let bundle = &site.bundle;
    let graph = Graph::around(bundle, ix);
    let label = format!(
        "Where the practice of {} came from and who took it up",
        bundle.projects[ix.0].title
    );
    Some(view! {
        <section aria-labelledby="spread">
            <h2 id="spread">"Who to learn from"</h2>
            {drawing(bundle, &site.base, &graph, Some(ix), label)}
            {legend()}
            {list(site, "Where the practice came from", came, End::From)}
            {list(site, "Who took it up", went, End::To)}
            <p><a href=site.href(&Route::Lineage)>"Who took up whose practice in the whole programme"</a></p>
        </section>
    })
}

fn records(site: &Site, pass: impl Fn(&Lineage) -> bool) -> Vec<usize> {
    let lineage = site.bundle.lineage.iter().enumerate();
    lineage
        .filter(|(_, edge)| pass(edge))
        .map(|(record, _)| record)
        .collect()
}

fn list(site: &Site, heading: &'static str, records: Vec<usize>, end: End) -> Option<Node> {
    (!records.is_empty()).then(|| {
        view! { <h3>{heading}</h3>{edge_list(&site.bundle, &site.base, records, end)} }
    })
}
