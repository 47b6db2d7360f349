//! Nodes as HTML, for the prerendered page. `walk` finds them again by the same rules.

use std::borrow::Cow;

use leptos::tachys::view::{Position, RenderHtml};

use super::part::{Attribute, Kind, Part, Value};
use super::{Element, Node};

/// Between two texts, which would otherwise be read as one; also in the place of what may come later.
pub(super) const MARK: &str = "<!>";

/// Elements without content, which have no end tag.
const VOID: [&str; 14] = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source",
    "track", "wbr",
];

/// HTML in the making.
pub(super) struct Writer<'a> {
    pub html: &'a mut String,
    /// Whether a text was written last.
    pub after_text: bool,
}

impl Writer<'_> {
    /// A node that stands for itself, with a mark where it may be nothing at another time.
    pub fn zone(&mut self, node: Node) {
        let marked = node.needs_mark();
        self.node(node);
        if marked {
            self.html.push_str(MARK);
            self.after_text = false;
        }
    }

    fn node(&mut self, node: Node) {
        match node {
            Node::Empty => {}
            Node::Text(words) => self.text(&words),
            Node::Element(element) => self.element(*element),
            Node::Many(nodes) => nodes.into_iter().for_each(|node| self.node(node)),
            Node::Changing(mut node) => self.zone(node()),
            Node::Keyed(entries) => entries
                .entries
                .into_iter()
                .for_each(|(_, node)| self.node(node())),
            Node::Still(still) => self.node(still.node()),
            Node::Foreign(view) => {
                let mut position = if self.after_text {
                    Position::NextChildAfterText
                } else {
                    Position::NextChild
                };
                view.to_html_with_buf(self.html, &mut position, true, false, Vec::new());
                self.after_text = position == Position::NextChildAfterText;
            }
        }
    }

    fn text(&mut self, words: &str) {
        // An empty text leaves nothing behind; the browser puts it back while it walks.
        if words.is_empty() {
            return;
        }
        if self.after_text {
            self.html.push_str(MARK);
        }
        escape(self.html, words);
        self.after_text = true;
    }

    fn element(&mut self, element: Element) {
        let Element {
            tag,
            attributes,
            children,
            ..
        } = element;
        self.html.push('<');
        self.html.push_str(tag);
        for (name, words) in attributes_of(attributes) {
            self.html.push(' ');
            self.html.push_str(name);
            if !words.is_empty() {
                self.html.push_str("=\"");
                escape(self.html, &words);
                self.html.push('"');
            }
        }
        self.html.push('>');
        if !VOID.contains(&tag) {
            self.after_text = false;
            children.into_iter().for_each(|child| self.node(child));
            self.html.push_str("</");
            self.html.push_str(tag);
            self.html.push('>');
        }
        self.after_text = false;
    }
}

/// The attributes with their words, classes and styles each in one.
fn attributes_of(attributes: Vec<Attribute>) -> Vec<(&'static str, Cow<'static, str>)> {
    let mut all: Vec<(&'static str, Cow<'static, str>)> = Vec::new();
    for Attribute { kind, name, part } in attributes {
        let Part::Value(value) = part else { continue };
        let words = match value.settle() {
            Value::Words(words) => words,
            Value::Present => Cow::Borrowed(""),
            _ => continue,
        };
        let (name, words) = match kind {
            Kind::Attribute => (name, words),
            Kind::Class => ("class", Cow::Borrowed(name)),
            Kind::Style => ("style", Cow::Owned(format!("{name}:{words}"))),
            _ => continue,
        };
        let between = if name == "style" { ";" } else { " " };
        match all.iter_mut().find(|(other, _)| *other == name) {
            Some((_, whole)) => join(whole.to_mut(), between, &words),
            None => all.push((name, words)),
        }
    }
    // Where leptos has them.
    all.sort_by_key(|(name, _)| matches!(*name, "class" | "style"));
    all
}

fn join(whole: &mut String, between: &str, part: &str) {
    if !whole.is_empty() && !whole.ends_with(between) {
        whole.push_str(between);
    }
    whole.push_str(part);
}

/// Words as a browser reads them back unchanged, in a text or in a quoted attribute.
fn escape(html: &mut String, words: &str) {
    for c in words.chars() {
        match c {
            '&' => html.push_str("&amp;"),
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            '"' => html.push_str("&quot;"),
            // A browser reads a bare one as a line feed.
            '\r' => html.push_str("&#13;"),
            // HTML cannot hold it, and a text of nothing else would be missing from the page.
            '\0' => html.push('\u{fffd}'),
            c => html.push(c),
        }
    }
}
