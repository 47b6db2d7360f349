//! Markdown to the wire form of rich text, with the line of every block and link.
//!
//! What the wire form cannot hold (HTML, pictures, tables, code and so on) becomes a fault with its
//! line; it is never dropped in silence. Decides nothing about where links lead.

use crate::content::raw_text::{RawBlock, RawInline};

use super::lines::Lines;

pub mod builder;

pub mod sections;

/// A block with its line, before its path is known.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Block {
    /// `paragraph`, `heading`, `list`, `steps` or `quote`.
    pub kind: &'static str,
    /// Depth of a heading as it was written, 1 to 6.
    pub level: Option<u8>,
    /// Words of a paragraph or heading, each with its line.
    pub inlines: Vec<(RawInline, usize)>,
    /// Entries of a list, or the one body of a quote.
    pub items: Vec<Vec<Block>>,
    /// Line, from 1.
    pub line: usize,
}

/// Something the wire form cannot hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// Line, from 1.
    pub line: usize,
    /// What stands there.
    pub wrong: String,
    /// What was expected.
    pub expected: &'static str,
    /// How to mend it.
    pub mend: &'static str,
}

impl Block {
    /// The words of a paragraph or heading.
    pub fn words(&self) -> String {
        self.inlines
            .iter()
            .map(|(inline, _)| inline.text.as_str())
            .collect()
    }
}

/// The wire form of `blocks`, which are the field `path` of their record; notes their lines.
pub fn raw(blocks: &[Block], path: &str, lines: &mut Lines) -> Vec<RawBlock> {
    let mut raw_blocks = Vec::with_capacity(blocks.len());
    for (index, block) in blocks.iter().enumerate() {
        let path = format!("{path}[{index}]");
        lines.set(&path, block.line);
        raw_blocks.push(raw_block(block, &path, lines));
    }
    raw_blocks
}

fn raw_block(block: &Block, path: &str, lines: &mut Lines) -> RawBlock {
    let mut inlines = Vec::with_capacity(block.inlines.len());
    for (index, (inline, line)) in block.inlines.iter().enumerate() {
        lines.set(&format!("{path}.inlines[{index}]"), *line);
        inlines.push(inline.clone());
    }
    let items = block.items.iter().enumerate();
    let items = items
        .map(|(index, item)| raw(item, &format!("{path}.items[{index}]"), lines))
        .collect();
    RawBlock {
        kind: block.kind.to_owned(),
        level: block.level,
        inlines,
        items,
    }
}
