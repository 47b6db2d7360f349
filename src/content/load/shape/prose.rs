//! The shape of rich text. It nests as deep as JSON may, which is 128 levels.

use serde_json::Value;

use super::super::super::raw_text::{RawBlock, RawInline};
use super::{Fields, Shape};

/// A block of text.
pub fn block(shape: &mut Shape, from: &Fields) -> Option<RawBlock> {
    Some(RawBlock {
        kind: shape.must_text(from, "kind")?,
        level: shape.tiny(from, "level"),
        inlines: shape.list(from, "inlines", inline),
        items: items(shape, from),
    })
}

fn inline(shape: &mut Shape, from: &Fields) -> Option<RawInline> {
    Some(RawInline {
        text: shape.must_text(from, "text")?,
        kind: shape.maybe_text(from, "kind"),
        href: shape.maybe_text(from, "href"),
    })
}

fn items(shape: &mut Shape, from: &Fields) -> Vec<Vec<RawBlock>> {
    let mut items = Vec::new();
    for entry in shape.entries(from, "items") {
        let before = shape.enter("items", items.len());
        match entry {
            Value::Array(blocks) => items.push(blocks_of(shape, blocks)),
            other => shape.wrong(shape.path.clone(), other, "a list"),
        }
        shape.leave(before);
    }
    items
}

fn blocks_of(shape: &mut Shape, values: &[Value]) -> Vec<RawBlock> {
    let mut blocks = Vec::new();
    for value in values {
        let before = shape.enter("", blocks.len());
        let path = shape.path.clone();
        if let Some(fields) = shape.fields_at(value, &path) {
            blocks.extend(block(shape, fields));
        }
        shape.leave(before);
    }
    blocks
}
