//! Walking a prerendered page: the nodes that a view describes, found in the order they were written.
//!
//! Where something else stands, everything from there to the end of the element goes and is made afresh, so
//! that a page that another script has changed ends as the view says.

use leptos::prelude::{AnyView, Mountable, Render};
use leptos::tachys::hydration::Cursor;
use leptos::tachys::renderer::dom::Dom;
use leptos::tachys::view::{Position, PositionState};
use wasm_bindgen::JsCast;
use web_sys::{Comment, Element, Node, Text};

use super::state::as_element;

/// A place between two nodes of the document.
pub(super) struct Walk {
    parent: Node,
    next: Option<Node>,
    /// Whether a text was found last, so that a mark stands before another.
    after_text: bool,
}

impl Walk {
    /// Before the first node of an element.
    pub fn inside(element: &Element) -> Self {
        Self {
            parent: element.clone().into(),
            next: element.first_child(),
            after_text: false,
        }
    }

    /// Before an element.
    pub fn before(element: &Element) -> Self {
        Self {
            parent: element
                .parent_node()
                .unwrap_or_else(|| element.clone().into()),
            next: Some(element.clone().into()),
            after_text: false,
        }
    }

    /// Where leptos' walk stands.
    pub fn from_leptos(cursor: &Cursor, position: &PositionState) -> Self {
        let (at, position) = (cursor.current(), position.get());
        let after_text = position == Position::NextChildAfterText;
        match (position, at.parent_node()) {
            (Position::Current, Some(parent)) => Self {
                parent,
                next: Some(at),
                after_text,
            },
            (Position::FirstChild, _) | (_, None) => Self {
                next: at.first_child(),
                parent: at,
                after_text,
            },
            (_, Some(parent)) => Self {
                parent,
                next: at.next_sibling(),
                after_text,
            },
        }
    }

    /// Lets leptos' walk go on from here.
    pub fn to_leptos(&self, cursor: &Cursor, position: &PositionState) {
        let before = self
            .next
            .as_ref()
            .map_or_else(|| self.parent.last_child(), Node::previous_sibling);
        position.set(match (&before, self.after_text) {
            (None, _) => Position::FirstChild,
            (Some(_), true) => Position::NextChildAfterText,
            (Some(_), false) => Position::NextChild,
        });
        cursor.set(before.unwrap_or_else(|| self.parent.clone()));
    }

    /// The next text.
    pub fn text(&mut self, words: &str) -> Text {
        if words.is_empty() {
            return self.insert(Dom::create_text_node(words));
        }
        if std::mem::replace(&mut self.after_text, true) && self.is(Node::COMMENT_NODE) {
            self.step();
        }
        match self.take(Node::TEXT_NODE) {
            Some(text) => text.unchecked_into(),
            None => self.make(Dom::create_text_node(words)),
        }
    }

    /// The next element, and whether it was there.
    pub fn element(&mut self, tag: &str, make: impl FnOnce() -> Element) -> (Element, bool) {
        self.after_text = false;
        if self.is(Node::ELEMENT_NODE)
            && let Some(found) = self.next.clone()
            && found.unchecked_ref::<Element>().local_name() == tag
        {
            self.step();
            return (found.unchecked_into(), true);
        }
        (self.make(make()), false)
    }

    /// The next mark.
    pub fn mark(&mut self) -> Comment {
        self.after_text = false;
        match self.take(Node::COMMENT_NODE) {
            Some(mark) => mark.unchecked_into(),
            None => self.make(Dom::create_placeholder()),
        }
    }

    /// A view of leptos' own, made afresh: no app of ours has one where it starts.
    pub fn foreign(&mut self, view: AnyView) -> <AnyView as Render>::State {
        self.finish();
        let mut state = view.build();
        state.mount(as_element(&self.parent), None);
        state
    }

    /// Removes what nothing asked for.
    pub fn finish(&mut self) {
        while let Some(left) = self.next.clone() {
            self.step();
            drop(self.parent.remove_child(&left));
        }
    }

    fn is(&self, kind: u16) -> bool {
        self.next
            .as_ref()
            .is_some_and(|next| next.node_type() == kind)
    }

    fn take(&mut self, kind: u16) -> Option<Node> {
        if !self.is(kind) {
            return None;
        }
        let taken = self.next.clone();
        self.step();
        taken
    }

    fn step(&mut self) {
        self.next = self.next.as_ref().and_then(Node::next_sibling);
    }

    /// Goes on with a node that was not found.
    fn make<T: AsRef<Node>>(&mut self, node: T) -> T {
        self.finish();
        self.insert(node)
    }

    fn insert<T: AsRef<Node>>(&self, node: T) -> T {
        drop(self.parent.insert_before(node.as_ref(), self.next.as_ref()));
        node
    }
}
