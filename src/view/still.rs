//! An element in which nothing ever changes or listens: found in a prerendered page, it is left as it is.
//!
//! Walking a page costs time for every node of it, and most nodes of a long list stand still.

use leptos::tachys::renderer::dom::Dom;
use wasm_bindgen::JsCast;
use web_sys::Element;

use super::Node;
use super::state::State;
use super::walk::Walk;

/// How to make the element, should it not be there.
pub struct Still {
    tag: &'static str,
    make: Box<dyn FnOnce() -> Node + Send>,
}

/// The element that `make` makes, with this tag. It may hold no signal and no listener: where the page has the
/// element already, `make` is never called.
pub fn still(tag: &'static str, make: impl FnOnce() -> Node + Send + 'static) -> Node {
    Node::Still(Box::new(Still {
        tag,
        make: Box::new(make),
    }))
}

impl Still {
    /// The node itself.
    pub(super) fn node(self) -> Node {
        (self.make)()
    }

    /// The element: the one where a walk stands, or a new one.
    pub(super) fn element(self, walk: &mut Option<Walk>) -> Element {
        let tag = self.tag;
        let make = || {
            let made = State::new(self.node(), &mut None);
            // What is no element stands as an empty one, so that the page keeps its order.
            let first = made.first().and_then(|node| node.dyn_into().ok());
            first.unwrap_or_else(|| Dom::create_element(tag, None))
        };
        match walk {
            Some(walk) => walk.element(tag, make).0,
            None => make(),
        }
    }
}
