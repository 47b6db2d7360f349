//! Rich text: kinds become variants, links are checked, unknown kinds keep their words.

use super::super::raw_text::{RawBlock, RawInline};
use super::super::text::{Block, Inline};
use super::check::{Check, shown};

/// Lists within lists deeper than this are left out. Nobody reads them, and it bounds the walk.
const DEEPEST: usize = 8;

pub(super) fn blocks(field: &str, raw: Vec<RawBlock>, check: &mut Check<'_>) -> Vec<Block> {
    nested(field, raw, 0, check)
}

fn nested(field: &str, raw: Vec<RawBlock>, depth: usize, check: &mut Check<'_>) -> Vec<Block> {
    let mut blocks = Vec::with_capacity(raw.len());
    for (index, raw) in raw.into_iter().enumerate() {
        let entered = check.enter(field, index);
        if depth < DEEPEST {
            blocks.extend(block(raw, depth, check));
        } else {
            check.drop_value("", "this is nested too deep", "at most eight levels");
        }
        check.leave(entered);
    }
    blocks
}

fn block(raw: RawBlock, depth: usize, check: &mut Check<'_>) -> Option<Block> {
    let words = inlines(raw.inlines, check);
    let items = entries(raw.items, depth, check);
    match raw.kind.as_str() {
        "paragraph" => {}
        "heading" if !words.is_empty() => {
            return Some(Block::Heading(heading_level(raw.level, check), words));
        }
        "list" if !items.is_empty() => return Some(Block::List(items)),
        "steps" if !items.is_empty() => return Some(Block::Steps(items)),
        "quote" if !items.is_empty() => {
            return Some(Block::Quote(items.into_iter().flatten().collect()));
        }
        "heading" | "list" | "steps" | "quote" => {}
        other => {
            let known = "paragraph, heading, list, steps or quote";
            check.keep(
                "kind",
                format!("{} is no kind of text; its words are kept", shown(other)),
                known,
            );
        }
    }
    if !words.is_empty() {
        return Some(Block::Paragraph(words));
    }
    if !items.is_empty() {
        return Some(Block::List(items));
    }
    check.drop_value("", "this has no words", "words");
    None
}

fn heading_level(level: Option<u8>, check: &mut Check<'_>) -> u8 {
    let written = level.unwrap_or(2);
    let level = written.clamp(2, 4);
    if level != written {
        check.keep(
            "level",
            format!("`{written}` is no depth of a heading; {level} stands in"),
            "2, 3 or 4",
        );
    }
    level
}

fn entries(raw: Vec<Vec<RawBlock>>, depth: usize, check: &mut Check<'_>) -> Vec<Vec<Block>> {
    let mut items = Vec::with_capacity(raw.len());
    for (index, raw) in raw.into_iter().enumerate() {
        let entered = check.enter("items", index);
        let item = nested("", raw, depth + 1, check);
        if !item.is_empty() {
            items.push(item);
        }
        check.leave(entered);
    }
    items
}

fn inlines(raw: Vec<RawInline>, check: &mut Check<'_>) -> Vec<Inline> {
    let mut inlines = Vec::with_capacity(raw.len());
    for (index, raw) in raw.into_iter().enumerate() {
        if raw.text.is_empty() {
            continue;
        }
        let entered = check.enter("inlines", index);
        inlines.push(inline(raw, check));
        check.leave(entered);
    }
    let only_space = inlines
        .iter()
        .all(|inline| inline.words().trim().is_empty());
    if only_space { Vec::new() } else { inlines }
}

fn inline(raw: RawInline, check: &mut Check<'_>) -> Inline {
    match raw.kind.as_deref() {
        None => Inline::Text(raw.text),
        Some("strong") => Inline::Strong(raw.text),
        Some("emphasis") => Inline::Emphasis(raw.text),
        Some("link") => match check.link("href", raw.href.as_deref().unwrap_or_default()) {
            Some(link) => Inline::Link(raw.text, link),
            None => Inline::Text(raw.text),
        },
        Some(other) => {
            let known = "strong, emphasis, link, or no kind";
            check.keep(
                "kind",
                format!("{} is no kind of words; they are shown plain", shown(other)),
                known,
            );
            Inline::Text(raw.text)
        }
    }
}
