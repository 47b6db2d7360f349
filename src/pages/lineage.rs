//! Who took up whose practice in the whole programme: each family drawn, and in words with its sources.

use super::site::Site;
use crate::lineage::drawing::{drawing, legend};
use crate::lineage::edge_list::{End, edge_list};
use crate::lineage::graph::Graph;
use crate::view::{Node, view};

/// The heading.
pub const TITLE: &str = "Who took up whose practice";

/// What the page is about, in a sentence.
pub const SUMMARY: &str = "A good idea is worth most where somebody else can use it. Here is every case we found of a council, court or charity that took up, changed or grew a practice, with where it is written.";

/// How many of an origin's names a heading gives.
const NAMED: usize = 2;

/// The page.
pub fn page(site: &Site) -> Node {
    let bundle = &site.bundle;
    let whole = Graph::of(bundle);
    let families = whole.families(bundle);
    let contents: Vec<_> = families
        .iter()
        .enumerate()
        .map(|(at, family)| view! { <li><a href=format!("#{}", id(at))>{name(family)}</a></li> })
        .collect();
    let sections: Vec<_> = families
        .iter()
        .enumerate()
        .map(|(at, family)| section(site, at, family))
        .collect();
    let body = if families.is_empty() {
        view! { <p class="project__gap">"Nothing is recorded yet about who took up whose practice."</p> }
    } else {
        view! {
            {legend()}
            <nav aria-label="Families of practices"><ul class="link-list lineage-contents">{contents}</ul></nav>
            {sections}
        }
    };
    view! {
        <div class="prose o-page lineage-page">
            <header class="prose__head">
                <h1>{TITLE}</h1>
                <p class="o-lede">{SUMMARY}</p>
                <p class="o-measure">{known(&whole, bundle.lineage.len())}</p>
            </header>
            {body}
        </div>
    }
}

/// What is here, and what that leaves out.
fn known(graph: &Graph, records: usize) -> String {
    let projects = graph
        .nodes
        .iter()
        .filter(|node| node.project.is_some())
        .count();
    format!(
        "{records} records join {} practices, {projects} of them projects of this programme. It is a partial picture: most sources do not say what a place changed or whether it still works that way, and whoever copied without telling anybody is missing.",
        graph.nodes.len()
    )
}

fn section(site: &Site, at: usize, family: &Graph) -> Node {
    let id = id(at);
    let heading = id.clone();
    let name = name(family);
    let label = format!("Drawing: {name}");
    view! {
        <section aria-labelledby=id>
            <h2 id=heading>{name}</h2>
            {drawing(&site.bundle, &site.base, family, None, label)}
            <h3>"The same in words"</h3>
            {words(site, family)}
        </section>
    }
}

/// Who took up what from whom, by the practice it came from.
fn words(site: &Site, family: &Graph) -> Vec<Node> {
    family
        .nodes
        .iter()
        .enumerate()
        .filter_map(|(at, node)| {
            let mut records: Vec<usize> = family
                .edges
                .iter()
                .filter(|edge| edge.from == at)
                .flat_map(|edge| edge.records.iter().copied())
                .collect();
            records.sort_unstable();
            let list = edge_list(&site.bundle, &site.base, records, End::To)?;
            let place = (!node.place.is_empty()).then(|| format!(", {}", node.place));
            Some(view! { <div class="lineage-page__from"><h4>"From "{node.name.clone()}{place}" to"</h4>{list}</div> })
        })
        .collect()
}

/// Named by where it began; a circle by its first practice.
fn name(family: &Graph) -> String {
    let origins = family.origins();
    let mut names: Vec<&str> = Vec::new();
    for at in if origins.is_empty() { vec![0] } else { origins } {
        let name = family.nodes.get(at).map_or("", |node| node.name.as_str());
        if !names.contains(&name) {
            names.push(name);
        }
    }
    let more = names.len().saturating_sub(NAMED);
    let named = names.into_iter().take(NAMED).collect::<Vec<_>>().join(", ");
    match more {
        0 => named,
        more => format!("{named} and {more} more"),
    }
}

/// What names a family within the page.
fn id(at: usize) -> String {
    format!("family-{}", at + 1)
}
