//! Rich text from content as elements. Its links were checked when the bundle was read.

use leptos::prelude::*;

use crate::content::text::{Block, Inline};
use crate::routes::Base;
use crate::view::{IntoNode, Node, view};

/// `blocks` in reading order; nothing where there are none.
#[component]
pub fn RichText(
    /// The text.
    blocks: Vec<Block>,
    /// The path before every address.
    base: Base,
) -> impl IntoView {
    view! { <div class="rich-text">{views(&blocks, &base)}</div> }
}

fn views(blocks: &[Block], base: &Base) -> Vec<Node> {
    blocks.iter().map(|block| block_view(block, base)).collect()
}

fn block_view(block: &Block, base: &Base) -> Node {
    match block {
        Block::Paragraph(words) => view! { <p>{inlines(words, base)}</p> },
        Block::Heading(2, words) => view! { <h2>{inlines(words, base)}</h2> },
        Block::Heading(3, words) => view! { <h3>{inlines(words, base)}</h3> },
        Block::Heading(_, words) => view! { <h4>{inlines(words, base)}</h4> },
        Block::List(entries) => view! { <ul>{items(entries, base)}</ul> },
        Block::Steps(entries) => view! { <ol>{items(entries, base)}</ol> },
        Block::Quote(inner) => view! { <blockquote>{views(inner, base)}</blockquote> },
    }
}

fn items(entries: &[Vec<Block>], base: &Base) -> Vec<Node> {
    let item = |blocks: &Vec<Block>| match blocks.as_slice() {
        // An entry of one paragraph is set tight.
        [Block::Paragraph(words)] => view! { <li>{inlines(words, base)}</li> },
        blocks => view! { <li>{views(blocks, base)}</li> },
    };
    entries.iter().map(item).collect()
}

fn inlines(words: &[Inline], base: &Base) -> Vec<Node> {
    let inline = |inline: &Inline| match inline {
        Inline::Text(words) => words.clone().into_node(),
        Inline::Strong(words) => view! { <strong>{words.clone()}</strong> },
        Inline::Emphasis(words) => view! { <em>{words.clone()}</em> },
        Inline::Link(words, link) => view! { <a href=base.link(link)>{words.clone()}</a> },
    };
    words.iter().map(inline).collect()
}
