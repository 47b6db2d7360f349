//! The shapes of storyboards and panels.

use super::super::super::raw_story::{RawBar, RawPanel, RawPoint, RawStoryboard};
use super::{Fields, Shape};

/// A storyboard.
pub fn storyboard(shape: &mut Shape, from: &Fields) -> Option<RawStoryboard> {
    Some(RawStoryboard {
        slug: shape.must_text(from, "slug")?,
        title: shape.must_text(from, "title")?,
        authority: shape.text(from, "authority"),
        strapline: shape.text(from, "strapline"),
        project: shape.maybe_text(from, "project"),
        related: shape.texts(from, "related"),
        item: shape.maybe_text(from, "item"),
        note: shape.maybe_text(from, "note"),
        panels: shape.list(from, "panels", panel),
    })
}

fn panel(shape: &mut Shape, from: &Fields) -> Option<RawPanel> {
    Some(RawPanel {
        kind: shape.text(from, "kind"),
        heading: shape.text(from, "heading"),
        text: shape.text(from, "text"),
        alt: shape.text(from, "alt"),
        fact: shape.maybe_text(from, "fact"),
        value: shape.maybe_text(from, "value"),
        label: shape.maybe_text(from, "label"),
        bars: shape.list(from, "bars", bar),
        items: shape.list(from, "items", point),
        quote: shape.maybe_text(from, "quote"),
        speaker: shape.maybe_text(from, "speaker"),
        regions: shape.texts(from, "regions"),
        places: shape.texts(from, "places"),
        src: shape.maybe_text(from, "src"),
        scene: shape.maybe_text(from, "scene"),
        sources: shape.texts(from, "sources"),
    })
}

fn bar(shape: &mut Shape, from: &Fields) -> Option<RawBar> {
    let label = shape.must_text(from, "label")?;
    let shown = shape.maybe_text(from, "shown");
    let value = from.get("value");
    let Some(value) = value.and_then(serde_json::Value::as_f64) else {
        shape.missed("value", value, "a number");
        return None;
    };
    Some(RawBar {
        label,
        value,
        shown,
    })
}

fn point(shape: &mut Shape, from: &Fields) -> Option<RawPoint> {
    Some(RawPoint {
        title: shape.must_text(from, "title")?,
        text: shape.maybe_text(from, "text"),
    })
}
