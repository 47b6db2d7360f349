//! Rich text as the app believes it: a small typed tree with checked links.

use super::value::Link;

/// A block of text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// Words in a row.
    Paragraph(Vec<Inline>),
    /// A heading of depth 2 to 4.
    Heading(u8, Vec<Inline>),
    /// Entries without an order.
    List(Vec<Vec<Block>>),
    /// Entries in order.
    Steps(Vec<Vec<Block>>),
    /// Somebody else's words.
    Quote(Vec<Block>),
}

/// A run of words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Inline {
    /// Plain words.
    Text(String),
    /// Words of weight.
    Strong(String),
    /// Words with stress.
    Emphasis(String),
    /// Words that lead somewhere.
    Link(String, Link),
}

impl Inline {
    /// The words without their dress.
    pub fn words(&self) -> &str {
        match self {
            Self::Text(words)
            | Self::Strong(words)
            | Self::Emphasis(words)
            | Self::Link(words, _) => words,
        }
    }
}

/// All words of `blocks` in reading order, blocks parted by a space: for searching and counting.
pub fn plain(blocks: &[Block]) -> String {
    let mut out = String::new();
    for block in blocks {
        gather(block, &mut out);
    }
    out
}

fn gather(block: &Block, out: &mut String) {
    if !out.is_empty() && !out.ends_with(' ') {
        out.push(' ');
    }
    match block {
        Block::Paragraph(inlines) | Block::Heading(_, inlines) => {
            for inline in inlines {
                out.push_str(inline.words());
            }
        }
        Block::List(items) | Block::Steps(items) => {
            items.iter().flatten().for_each(|block| gather(block, out));
        }
        Block::Quote(blocks) => blocks.iter().for_each(|block| gather(block, out)),
    }
}
