//! Draws a scene. The style sheet paints it, for both schemes and for forced colours.

use leptos::prelude::*;

use super::scenes::{Ink, Stroke, find, person};
use crate::view::{IntoNode, Node, view};

/// A scene with its text alternative, without which it is decoration; nothing for a name that nobody drew.
pub fn scene_drawing(name: &str, alt: String) -> Option<Node> {
    let scene = find(name)?;
    let paths: Vec<_> = scene.strokes.iter().map(stroke).collect();
    let (role, hidden) = if alt.is_empty() {
        (None, Some("true"))
    } else {
        (Some("img"), None)
    };
    let alt = (!alt.is_empty()).then_some(alt);
    let drawing = view! {
        <svg class="storyboard-scene" viewBox="0 0 240 160" role=role aria-label=alt aria-hidden=hidden>{paths}</svg>
    };
    Some(drawing.into_node())
}

/// One person, as decoration beside a role.
#[component]
pub fn PersonDrawing() -> impl IntoView {
    let class = format!("storyboard-scene__stroke {}", Ink::Hue.class());
    view! {
        <svg class="storyboard-person" viewBox="0 0 40 56" aria-hidden="true"><path class=class d=person(20, 54, 100)></path></svg>
    }
}

fn stroke(stroke: &Stroke) -> Node {
    let (ink, path, mirrored) = match *stroke {
        Stroke::Path(ink, path) => (ink, path.to_owned(), false),
        Stroke::Mirrored(ink, path) => (ink, path.to_owned(), true),
        Stroke::Person(ink, middle, foot, size) => (ink, person(middle, foot, size), false),
    };
    let class = format!("storyboard-scene__stroke {}", ink.class());
    let transform = mirrored.then_some("translate(240 0) scale(-1 1)");
    view! { <path class=class transform=transform d=path></path> }
}
