//! Nodes in the document: made or found, kept, and changed as little as a new description needs.

use std::borrow::Cow;
use std::cell::Cell;
use std::rc::Rc;

use leptos::prelude::{AnyView, Mountable, Render};
use leptos::reactive::effect::RenderEffect;
use leptos::tachys::renderer::dom::Dom;
use web_sys::{self, Comment, Text};

use super::keyed::Entry;
use super::part::Standing;
use super::walk::Walk;
use super::{Element, Node, keyed};

const SVG: &str = "http://www.w3.org/2000/svg";

/// A node in the document.
pub(super) enum State {
    Empty,
    Text(Text, Cow<'static, str>),
    Element(Box<ElementState>),
    Many(Vec<State>),
    Changing(Changing),
    Keyed(Vec<Entry>),
    Foreign(Box<<AnyView as Render>::State>),
}

pub(super) struct ElementState {
    tag: &'static str,
    element: web_sys::Element,
    standing: Vec<Standing>,
    children: Vec<State>,
}

/// A node that follows signals. Dropped, it takes what it shows with it at once.
pub(super) struct Changing(RenderEffect<Zone>);

impl Drop for Changing {
    fn drop(&mut self) {
        drop(self.0.take_value());
    }
}

/// A node that is found again without its neighbours: where it may be nothing, a comment holds its place.
pub(super) struct Zone {
    content: State,
    mark: Option<Comment>,
}

impl Zone {
    /// Makes a node, or finds it where a walk stands.
    pub fn new(node: Node, walk: &mut Option<Walk>) -> Self {
        let marked = node.needs_mark();
        let content = State::new(node, walk);
        let mark = marked.then(|| {
            walk.as_mut()
                .map_or_else(Dom::create_placeholder, Walk::mark)
        });
        Self { content, mark }
    }

    /// Changes it into another node.
    pub fn update(&mut self, node: Node) {
        let first = self.first();
        let parent = first.as_ref().and_then(web_sys::Node::parent_node);
        if node.needs_mark() == self.mark.is_some() {
            self.content
                .update(node, parent.as_ref(), self.mark.as_ref().map(AsRef::as_ref));
            return;
        }
        let mut new = Self::new(node, &mut None);
        if let Some(parent) = parent {
            new.mount(&parent, first.as_ref());
        }
        self.unmount();
        *self = new;
    }

    pub fn first(&self) -> Option<web_sys::Node> {
        self.content
            .first()
            .or_else(|| self.mark.clone().map(Into::into))
    }

    pub fn mount(&mut self, parent: &web_sys::Node, before: Option<&web_sys::Node>) {
        self.content.mount(parent, before);
        if let Some(mark) = &self.mark {
            drop(parent.insert_before(mark, before));
        }
    }

    pub fn unmount(&mut self) {
        self.content.unmount();
        if let Some(mark) = &self.mark {
            mark.remove();
        }
    }
}

impl State {
    /// Makes a node, or finds it where a walk stands.
    pub fn new(node: Node, walk: &mut Option<Walk>) -> Self {
        match node {
            Node::Empty => Self::Empty,
            Node::Text(words) => {
                let text = match walk {
                    Some(walk) => walk.text(&words),
                    None => Dom::create_text_node(&words),
                };
                Self::Text(text, words)
            }
            Node::Element(element) => Self::Element(Box::new(ElementState::new(*element, walk))),
            Node::Many(nodes) => Self::Many(
                nodes
                    .into_iter()
                    .map(|node| Self::new(node, walk))
                    .collect(),
            ),
            Node::Changing(node) => Self::Changing(follow(node, walk)),
            Node::Keyed(entries) => Self::Keyed(entries.make(walk)),
            Node::Foreign(view) => Self::Foreign(Box::new(match walk {
                Some(walk) => walk.foreign(*view),
                None => view.build(),
            })),
        }
    }

    /// Changes it into another node. Without a parent it is not in the document; `next` is the node after it.
    fn update(&mut self, node: Node, parent: Option<&web_sys::Node>, next: Option<&web_sys::Node>) {
        match (&mut *self, node) {
            (Self::Empty, Node::Empty) => {}
            (Self::Text(text, before), Node::Text(now)) => {
                if *before != now {
                    text.set_data(&now);
                    *before = now;
                }
            }
            (Self::Element(state), Node::Element(element)) if state.fits(&element) => {
                state.update(*element)
            }
            (Self::Many(states), Node::Many(nodes)) => update_all(states, nodes, parent, next),
            (Self::Keyed(states), Node::Keyed(entries)) => {
                keyed::update(states, *entries, parent, next)
            }
            (Self::Foreign(state), Node::Foreign(view)) => view.rebuild(state),
            (_, node) => self.replace(node, parent, next),
        }
    }

    fn replace(
        &mut self,
        node: Node,
        parent: Option<&web_sys::Node>,
        next: Option<&web_sys::Node>,
    ) {
        let mut new = Self::new(node, &mut None);
        if let Some(parent) = parent {
            let first = self.first();
            new.mount(parent, first.as_ref().or(next));
        }
        self.unmount();
        *self = new;
    }

    /// Its first node in the document.
    pub fn first(&self) -> Option<web_sys::Node> {
        match self {
            Self::Empty => None,
            Self::Text(text, _) => Some(text.clone().into()),
            Self::Element(state) => Some(state.element.clone().into()),
            Self::Many(states) => states.iter().find_map(Self::first),
            Self::Changing(state) => state.0.with_value_mut(|zone| zone.first()).flatten(),
            Self::Keyed(entries) => entries.iter().find_map(|entry| entry.state.first()),
            Self::Foreign(state) => {
                let mut finder = Finder(None);
                state.insert_before_this(&mut finder);
                finder.0
            }
        }
    }

    /// Whether something that is surely in the document stands for it.
    fn is_solid(&self) -> bool {
        !matches!(self, Self::Empty | Self::Many(_) | Self::Keyed(_))
    }

    pub fn mount(&mut self, parent: &web_sys::Node, before: Option<&web_sys::Node>) {
        match self {
            Self::Empty => {}
            Self::Text(text, _) => drop(parent.insert_before(text, before)),
            Self::Element(state) => drop(parent.insert_before(&state.element, before)),
            Self::Many(states) => states
                .iter_mut()
                .for_each(|state| state.mount(parent, before)),
            Self::Changing(state) => {
                state.0.with_value_mut(|zone| zone.mount(parent, before));
            }
            Self::Keyed(entries) => entries
                .iter_mut()
                .for_each(|entry| entry.state.mount(parent, before)),
            Self::Foreign(state) => state.mount(as_element(parent), before),
        }
    }

    pub fn unmount(&mut self) {
        match self {
            Self::Empty => {}
            Self::Text(text, _) => text.remove(),
            Self::Element(state) => state.element.remove(),
            Self::Many(states) => states.iter_mut().for_each(Self::unmount),
            Self::Changing(state) => {
                state.0.with_value_mut(Zone::unmount);
            }
            Self::Keyed(entries) => entries.iter_mut().for_each(|entry| entry.state.unmount()),
            Self::Foreign(state) => state.unmount(),
        }
    }

    /// The element that it is, where it is one.
    pub fn element(&self) -> Option<&web_sys::Element> {
        match self {
            Self::Element(state) => Some(&state.element),
            _ => None,
        }
    }
}

impl ElementState {
    fn new(element: Element, walk: &mut Option<Walk>) -> Self {
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
        if let Some(inside) = inside {
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

    fn fits(&self, new: &Element) -> bool {
        self.tag == new.tag
            && self.standing.len() == new.attributes.len()
            && self
                .standing
                .iter()
                .zip(&new.attributes)
                .all(|(standing, attribute)| standing.fits(attribute))
    }

    fn update(&mut self, new: Element) {
        update_all(&mut self.children, new.children, Some(&self.element), None);
        for (standing, attribute) in self.standing.iter_mut().zip(new.attributes) {
            standing.update(attribute, &self.element);
        }
    }
}

/// Changes nodes into others, each into the one at its place.
fn update_all(
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

/// Shows what a function returns, and again whenever a signal that it read changes.
fn follow(mut node: Box<dyn FnMut() -> Node + Send>, walk: &mut Option<Walk>) -> Changing {
    // The first run is over before `new` returns, and gives the walk back.
    let lent = Rc::new(Cell::new(walk.take()));
    let effect = RenderEffect::new({
        let lent = lent.clone();
        move |before: Option<Zone>| {
            let node = node();
            match before {
                Some(mut zone) => {
                    zone.update(node);
                    zone
                }
                None => {
                    let mut walk = lent.take();
                    let zone = Zone::new(node, &mut walk);
                    lent.set(walk);
                    zone
                }
            }
        }
    });
    *walk = lent.take();
    Changing(effect)
}

/// Leptos asks for an element where any parent will do.
pub(super) fn as_element(node: &web_sys::Node) -> &web_sys::Element {
    wasm_bindgen::JsCast::unchecked_ref(node)
}

/// Learns where leptos would insert it: the only way to ask a view of leptos' own for its first node.
struct Finder(Option<web_sys::Node>);

impl Mountable for Finder {
    fn unmount(&mut self) {}

    fn mount(&mut self, _: &web_sys::Element, marker: Option<&web_sys::Node>) {
        self.0 = marker.cloned();
    }

    fn insert_before_this(&self, _: &mut dyn Mountable) -> bool {
        false
    }

    fn elements(&self) -> Vec<web_sys::Element> {
        Vec::new()
    }
}
