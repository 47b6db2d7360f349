//! Plans: what is known of a view when the app is built, as one text, and the values that fill it.
//!
//! The text is written by the macro alone. A letter says what comes next; fields end with U+0000:
//!
//! ```text
//! <tag.      an element: what stands on it, what stands in it, then ">"; "%" for one of SVG
//! =name.words.   an attribute            @name.  an attribute whose value is the next one
//! .name.  a class that is on or off      ;name.  a style            :name.  a property of the object
//! !  a listener or a reference           "words. a text             ?  the next node
//! ```

use std::borrow::Cow;
use std::vec::IntoIter;

use leptos::ev::EventDescriptor;
use leptos::html::ElementType;
use leptos::prelude::NodeRef;
use wasm_bindgen::{JsCast, JsValue};

use super::listener::Listener;
use super::part::{Attribute, Kind, Part, Value, reference};
use super::{Element, IntoNode, IntoValue, Node};

/// A plan with the values it has been given so far, in the order of the markup.
pub struct Plan {
    steps: &'static str,
    parts: Vec<Part>,
    nodes: Vec<Node>,
}

impl Plan {
    /// The plan that the macro wrote.
    #[inline(never)]
    pub fn new(steps: &'static str) -> Self {
        Self {
            steps,
            parts: Vec::new(),
            nodes: Vec::new(),
        }
    }

    /// The next node.
    #[inline]
    pub fn put(&mut self, node: impl IntoNode) {
        node.put_in(self);
    }

    /// The next value.
    #[inline]
    pub fn set(&mut self, value: impl IntoValue) {
        value.set_in(self);
    }

    /// The next listener.
    #[inline]
    pub fn on<E>(&mut self, event: E, mut hear: impl FnMut(E::EventType) + 'static)
    where
        E: EventDescriptor,
        E::EventType: From<JsValue>,
    {
        self.put_part(Listener::part(
            event.name(),
            E::CAPTURE,
            Box::new(move |event| hear(event.into())),
        ));
    }

    /// The next reference.
    #[inline]
    pub fn refer<E>(&mut self, to: NodeRef<E>)
    where
        E: ElementType + 'static,
        E::Output: JsCast + 'static,
    {
        self.put_part(reference(to));
    }

    // Each of these is there once, however many views call it: handing over two words is less code than
    // making a node of them first.

    #[inline(never)]
    pub(super) fn put_node(&mut self, node: Node) {
        self.nodes.push(node);
    }

    #[inline(never)]
    pub(super) fn put_changing(&mut self, node: Box<dyn FnMut() -> Node + Send>) {
        self.nodes.push(Node::Changing(node));
    }

    #[inline(never)]
    pub(super) fn put_part(&mut self, part: Part) {
        self.parts.push(part);
    }

    #[inline(never)]
    pub(super) fn set_changing(&mut self, value: Box<dyn FnMut() -> Value + Send>) {
        self.parts.push(Part::Value(Value::Changing(value)));
    }

    /// The view.
    pub fn done(self) -> Node {
        let Self {
            steps,
            parts,
            nodes,
        } = self;
        let mut made = Reader {
            steps,
            parts: parts.into_iter(),
            nodes: nodes.into_iter(),
        }
        .nodes();
        if made.len() == 1 {
            made.pop().unwrap_or_default()
        } else {
            Node::Many(made)
        }
    }
}

struct Reader {
    steps: &'static str,
    parts: IntoIter<Part>,
    nodes: IntoIter<Node>,
}

impl Reader {
    /// The nodes up to the end of the element they stand in.
    fn nodes(&mut self) -> Vec<Node> {
        let mut nodes = Vec::new();
        while let Some(letter) = self.letter() {
            match letter {
                b'"' => nodes.push(Node::Text(Cow::Borrowed(self.field()))),
                b'?' => nodes.push(self.nodes.next().unwrap_or_default()),
                b'<' | b'%' => nodes.push(self.element(letter == b'%')),
                _ => break,
            }
        }
        nodes
    }

    fn element(&mut self, svg: bool) -> Node {
        let tag = self.field();
        let mut attributes = Vec::new();
        while let Some(kind) = self.steps.bytes().next().and_then(Kind::of) {
            let fixed = self.letter() == Some(b'=');
            let name = if kind == Kind::Part { "" } else { self.field() };
            let part = if fixed {
                Part::Value(Value::Words(Cow::Borrowed(self.field())))
            } else {
                self.parts.next().unwrap_or_default()
            };
            attributes.push(Attribute { kind, name, part });
        }
        Node::Element(Box::new(Element {
            tag,
            svg,
            attributes,
            children: self.nodes(),
        }))
    }

    fn letter(&mut self) -> Option<u8> {
        let letter = *self.steps.as_bytes().first()?;
        self.steps = self.steps.get(1..)?;
        Some(letter)
    }

    fn field(&mut self) -> &'static str {
        let end = self
            .steps
            .bytes()
            .position(|byte| byte == 0)
            .unwrap_or(self.steps.len());
        let field = self.steps.get(..end).unwrap_or_default();
        self.steps = self.steps.get(end + 1..).unwrap_or_default();
        field
    }
}
