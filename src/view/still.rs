//! An element in which nothing ever changes or listens: found in a prerendered page, it is left as it is.
//!
//! Walking a page costs time for every node of it, and most nodes of a long list stand still. An element that is to
//! show something else is walked then.

use super::element::ElementState;
use super::state::State;
use super::walk::Walk;
use super::{Element, Node};

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

    /// Finds it where a walk stands, or makes it.
    pub(super) fn stand(self, walk: &mut Option<Walk>) -> State {
        let Some(walk) = walk else {
            return State::Element(Box::new(self.made()));
        };
        let (tag, mut still, mut made) = (self.tag, Some(self), None);
        let (element, _) = walk.element(tag, || {
            let state = still.take().map_or_else(|| bare(tag), Self::made);
            made.insert(state).element.clone()
        });
        match (made, still) {
            (Some(state), _) => State::Element(Box::new(state)),
            (None, Some(still)) => State::Still(element, Box::new(still)),
            (None, None) => State::Empty,
        }
    }

    /// What stands there, once its element has been walked after all.
    pub(super) fn read(self, element: &web_sys::Element) -> State {
        State::new(self.node(), &mut Some(Walk::before(element)))
    }

    /// What is no element stands as an empty one, so that the page keeps its order.
    fn made(self) -> ElementState {
        let tag = self.tag;
        element(self.node()).map_or_else(
            || bare(tag),
            |element| ElementState::new(*element, &mut None),
        )
    }
}

fn bare(tag: &'static str) -> ElementState {
    let element = Element {
        tag,
        svg: false,
        attributes: Vec::new(),
        children: Vec::new(),
    };
    ElementState::new(element, &mut None)
}

/// The element that a node is.
fn element(node: Node) -> Option<Box<Element>> {
    match node {
        Node::Element(element) => Some(element),
        Node::Still(still) => element(still.node()),
        Node::Many(mut nodes) if nodes.len() == 1 => nodes.pop().and_then(element),
        _ => None,
    }
}
