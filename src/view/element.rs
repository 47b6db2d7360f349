//! Elements in the document, and lists of nodes that change place by place.

use leptos::tachys::renderer::dom::Dom;

use super::part::Standing;
use super::state::State;
use super::walk::Walk;
use super::{Element, Node};

const SVG: &str = "http://www.w3.org/2000/svg";

/// An element in the document.
pub(super) struct ElementState {
    tag: &'static str,
    pub element: web_sys::Element,
    standing: Vec<Standing>,
    children: Vec<State>,
}

impl ElementState {
    pub fn new(element: Element, walk: &mut Option<Walk>) -> Self {
        let Element {
            tag,
            svg,
            attributes,
            children,
        } = element;
        let make = || Dom::create_element(tag, svg.then_some(SVG));
        let (element, adopted) = match walk {
            Some(walk) => walk.element(tag, make),
            None => (make(), false),
        };
        let mut inside = adopted.then(|| Walk::inside(&element));
        let children = children.into_iter().map(|child| {
            let mut child = State::new(child, &mut inside);
            if !adopted {
                child.mount(&element, None);
            }
            child
        });
        let children = children.collect();
        if let Some(mut inside) = inside {
            inside.finish();
        }
        // After the children, as the value of a list of options needs them.
        let standing = attributes
            .into_iter()
            .map(|attribute| Standing::put(attribute, &element, adopted))
            .collect();
        Self {
            tag,
            element,
            standing,
            children,
        }
    }

    pub fn fits(&self, new: &Element) -> bool {
        self.tag == new.tag
            && self.standing.len() == new.attributes.len()
            && self
                .standing
                .iter()
                .zip(&new.attributes)
                .all(|(standing, attribute)| standing.fits(attribute))
    }

    pub fn update(&mut self, new: Element) {
        update_all(&mut self.children, new.children, Some(&self.element), None);
        for (standing, attribute) in self.standing.iter_mut().zip(new.attributes) {
            standing.update(attribute, &self.element);
        }
    }
}

/// Changes nodes into others, each into the one at its place.
pub(super) fn update_all(
    states: &mut Vec<State>,
    nodes: Vec<Node>,
    parent: Option<&web_sys::Node>,
    next: Option<&web_sys::Node>,
) {
    while states.len() > nodes.len() {
        if let Some(mut state) = states.pop() {
            state.unmount();
        }
    }
    let mut nodes = nodes.into_iter();
    for at in 0..states.len() {
        let Some((state, later)) = states[at..].split_first_mut() else {
            return;
        };
        let after = if state.is_solid() {
            None
        } else {
            later.iter().find_map(State::first)
        };
        if let Some(node) = nodes.next() {
            state.update(node, parent, after.as_ref().or(next));
        }
    }
    for node in nodes {
        let mut state = State::new(node, &mut None);
        if let Some(parent) = parent {
            state.mount(parent, next);
        }
        states.push(state);
    }
}
