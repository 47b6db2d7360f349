//! Text with the words marked that a search found in it.

use std::ops::Range;

use crate::view::{IntoNode, Node, view};

/// `text` with these byte ranges marked; ranges that do not fit the text are passed over.
pub fn marked(text: &str, ranges: &[Range<usize>]) -> Node {
    let mut pieces = Vec::new();
    let mut end = 0;
    for range in ranges {
        let (Some(before), Some(found)) = (text.get(end..range.start), text.get(range.clone()))
        else {
            continue;
        };
        if !before.is_empty() {
            pieces.push(before.into_node());
        }
        pieces.push(view! { <mark>{found.to_owned()}</mark> });
        end = range.end;
    }
    let rest = text.get(end..).unwrap_or_default().to_owned();
    if pieces.is_empty() {
        return rest.into_node();
    }
    if !rest.is_empty() {
        pieces.push(rest.into_node());
    }
    Node::Many(pieces)
}
