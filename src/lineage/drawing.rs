//! The drawing of a graph: boxes with names, edges that say how a practice was taken up.
//!
//! What the drawing says stands beside it as a list; see `edge_list`. Projects are links, places without a project
//! have a dashed frame, and an edge that closes a circle is drawn as one.

use super::graph::{Edge, Graph, Node};
use super::layout::{LOOP, LOW, Layout, Spot, WIDTH, Wire};
use super::lettering::fit;
use crate::content::bundle::{Bundle, ProjectIx};
use crate::content::record::LineageKind;
use crate::routes::{Base, Route};
use crate::view::{Node as View, view};

/// Sizes of letters, in the drawing's units.
const NAME: f64 = 14.5;
const PLACE: f64 = 13.0;
/// Between a box and its words.
const PADDING: f64 = 12.0;
/// How far an arrow head reaches.
const HEAD: f64 = 9.0;

/// A graph, drawn. It scrolls sideways within its own frame where the page is narrower.
///
/// `here` is the project whose page this is; `label` says in a sentence what the drawing shows.
pub fn drawing(
    bundle: &Bundle,
    base: &Base,
    graph: &Graph,
    here: Option<ProjectIx>,
    label: String,
) -> View {
    let layout = Layout::of(graph);
    let wires: Vec<_> = graph
        .edges
        .iter()
        .zip(&layout.wires)
        .map(|(edge, wire)| wire_view(graph, edge, wire))
        .collect();
    let boxes: Vec<_> = graph
        .nodes
        .iter()
        .zip(&layout.spots)
        .map(|(node, spot)| box_view(bundle, base, node, *spot, here))
        .collect();
    let paper = format!("0 0 {} {}", layout.width, layout.height);
    let size = format!("inline-size:{}px", layout.width);
    view! {
        <div class="lineage" role="region" tabindex="0" aria-label=label.clone()>
            <svg class="lineage__paper" viewBox=paper style=size role="group" aria-label=label>
                <g>{wires}</g>
                <g>{boxes}</g>
            </svg>
        </div>
    }
}

fn box_view(
    bundle: &Bundle,
    base: &Base,
    node: &Node,
    spot: Spot,
    here: Option<ProjectIx>,
) -> View {
    let project = node.project.and_then(|ix| bundle.projects.get(ix.0));
    let class = match (project, node.project == here) {
        (Some(_), true) => "lineage__box lineage__box--here",
        (Some(_), false) => "lineage__box",
        (None, _) => "lineage__box lineage__box--place",
    };
    let title = [node.name.as_str(), node.place.as_str()]
        .into_iter()
        .filter(|words| !words.is_empty())
        .collect::<Vec<_>>()
        .join(", ");
    let body = view! {
        <g>
            <title>{title}</title>
            <rect class=class x=number(spot.x) y=number(spot.y) width=number(WIDTH) height=number(spot.height) rx="7"></rect>
            {words(node, spot)}
        </g>
    };
    let shown_elsewhere = project.filter(|_| node.project != here);
    match shown_elsewhere {
        Some(project) => {
            let href = Route::Project(project.slug.clone()).href(base);
            view! { <a class="lineage__link" href=href>{body}</a> }
        }
        None => body,
    }
}

fn words(node: &Node, spot: Spot) -> View {
    let room = WIDTH - 2.0 * PADDING;
    let x = number(spot.x + PADDING);
    let name = fit(&node.name, room, NAME);
    if spot.height <= LOW {
        let y = number(spot.y + LOW / 2.0 + 5.0);
        return view! { <text class="lineage__name" x=x y=y>{name}</text> };
    }
    let place = fit(&node.place, room, PLACE);
    view! {
        <text class="lineage__name" x=x.clone() y=number(spot.y + 21.0)>{name}</text>
        <text class="lineage__place" x=x y=number(spot.y + 39.0)>{place}</text>
    }
}

fn wire_view(graph: &Graph, edge: &Edge, wire: &Wire) -> View {
    let circle = if matches!(wire, Wire::Onward(_)) {
        ""
    } else {
        " lineage__wire--circle"
    };
    let class = format!("lineage__wire lineage__wire--{}{circle}", kind(edge.kind));
    let name = |node: usize| graph.nodes[node].name.as_str();
    let title = format!(
        "{} to {}: {}",
        name(edge.from),
        name(edge.to),
        how(edge.kind)
    );
    view! { <g class=class><title>{title}</title><path d=course(wire)></path><polygon points=head(wire)></polygon></g> }
}

/// The line of an edge, which leaves and arrives level.
fn course(wire: &Wire) -> String {
    match wire {
        Wire::Onward(points) => {
            let mut course = String::new();
            let last = points.len().saturating_sub(1);
            for (at, &(x, y)) in points.iter().enumerate() {
                let x = if at == last { x - HEAD } else { x };
                match at.checked_sub(1).and_then(|before| points.get(before)) {
                    None => course.push_str(&format!("M{x} {y}")),
                    Some(before) => {
                        let bend = f64::midpoint(before.0, x);
                        course.push_str(&format!("C{bend} {} {bend} {y} {x} {y}", before.1));
                    }
                }
            }
            course
        }
        Wire::Back(from, to) => {
            let (x, y) = (to.0 + HEAD, to.1);
            let (left, right) = (from.0 - 3.0 * HEAD, x + 3.0 * HEAD);
            format!(
                "M{} {}C{left} {} {right} {y} {x} {y}",
                from.0, from.1, from.1
            )
        }
        Wire::Loop((x, y)) => {
            let (far, up, down) = (x + 1.6 * LOOP, y - LOOP / 2.0, y + LOOP / 2.0);
            format!(
                "M{x} {}C{far} {up} {far} {down} {} {}",
                y - 6.0,
                x + HEAD,
                y + 6.0
            )
        }
    }
}

/// The arrow head of an edge.
fn head(wire: &Wire) -> String {
    let (x, y, tip) = match wire {
        Wire::Onward(points) => match points.last() {
            Some(&(x, y)) => (x - HEAD, y, x - 1.0),
            None => return String::new(),
        },
        Wire::Back(_, (x, y)) => (x + HEAD, *y, x + 1.0),
        Wire::Loop((x, y)) => (x + HEAD, y + 6.0, x + 1.0),
    };
    format!("{x},{} {tip},{y} {x},{}", y - 5.0, y + 5.0)
}

fn number(length: f64) -> String {
    length.to_string()
}

/// How a practice was taken up, as the style sheet calls it.
pub fn kind(kind: LineageKind) -> &'static str {
    match kind {
        LineageKind::Adopted => "adopted",
        LineageKind::Adapted => "adapted",
        LineageKind::Scaled => "scaled",
        LineageKind::Inspired => "inspired",
    }
}

/// How a practice was taken up, in words.
pub fn how(kind: LineageKind) -> &'static str {
    match kind {
        LineageKind::Adopted => "taken up largely as it was",
        LineageKind::Adapted => "adapted",
        LineageKind::Scaled => "grown by the same body or funder",
        LineageKind::Inspired => "acknowledged influence",
    }
}

/// What the lines and frames of a drawing mean.
pub fn legend() -> View {
    use LineageKind::{Adapted, Adopted, Inspired, Scaled};
    let entries: Vec<_> = [Adopted, Adapted, Scaled, Inspired]
        .into_iter()
        .map(|one| {
            let class = format!("lineage__wire lineage__wire--{}", kind(one));
            view! {
                <li>
                    <svg viewBox="0 0 44 12" aria-hidden="true"><g class=class><path d="M1 6H34"></path><polygon points="34,1 42,6 34,11"></polygon></g></svg>
                    {how(one)}
                </li>
            }
        })
        .collect();
    view! {
        <ul class="lineage-legend" aria-label="What the lines and frames mean">
            {entries}
            <li><span class="lineage-legend__frame" aria-hidden="true"></span>"a project here, with a page of its own"</li>
            <li><span class="lineage-legend__frame lineage-legend__frame--place" aria-hidden="true"></span>"a place or practice without one"</li>
        </ul>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_course_leaves_its_box_and_ends_before_its_head() {
        for (wire, line, tip) in [
            (
                Wire::Onward(vec![(10.0, 5.0), (50.0, 20.0)]),
                "M10 5C25.5 5 25.5 20 41 20",
                "41,15 49,20 41,25",
            ),
            (
                Wire::Back((100.0, 5.0), (50.0, 20.0)),
                "M100 5C73 5 86 20 59 20",
                "59,15 51,20 59,25",
            ),
            (Wire::Onward(Vec::new()), "", ""),
        ] {
            assert_eq!(course(&wire), line, "{wire:?}");
            assert_eq!(head(&wire), tip, "{wire:?}");
        }
    }
}
