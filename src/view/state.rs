//! Nodes in the document: made or found, kept, and changed as little as a new description needs.

use std::borrow::Cow;

use leptos::prelude::{AnyView, Mountable, Render};
use leptos::tachys::renderer::dom::Dom;
use web_sys::Text;

use super::element::{ElementState, update_all};
use super::keyed::Entry;
use super::still::Still;
use super::walk::Walk;
use super::zone::{Changing, Zone, follow};
use super::{Node, keyed};

/// A node in the document.
pub(super) enum State {
    Empty,
    Text(Text, Cow<'static, str>),
    Element(Box<ElementState>),
    Many(Vec<State>),
    Changing(Changing),
    Keyed(Vec<Entry>),
    /// Found, and not walked yet.
    Still(web_sys::Element, Box<Still>),
    Foreign(Box<<AnyView as Render>::State>),
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
            Node::Still(still) => still.stand(walk),
            Node::Foreign(view) => Self::Foreign(Box::new(match walk {
                Some(walk) => walk.foreign(*view),
                None => view.build(),
            })),
        }
    }

    /// Changes it into another node. Without a parent it is not in the document; `next` is the node after it.
    pub fn update(
        &mut self,
        node: Node,
        parent: Option<&web_sys::Node>,
        next: Option<&web_sys::Node>,
    ) {
        match (&mut *self, node) {
            (Self::Empty, Node::Empty) => {}
            (Self::Text(text, before), Node::Text(now)) => {
                if *before != now {
                    text.set_data(&now);
                    *before = now;
                }
            }
            (Self::Element(state), Node::Element(element)) if state.fits(&element) => {
                state.update(*element);
            }
            (Self::Many(states), Node::Many(nodes)) => update_all(states, nodes, parent, next),
            (Self::Keyed(states), Node::Keyed(entries)) => {
                keyed::update(states, *entries, parent, next);
            }
            (Self::Foreign(state), Node::Foreign(view)) => view.rebuild(state),
            (Self::Still(..), Node::Still(still)) => {
                if let Self::Still(element, before) = std::mem::replace(self, Self::Empty) {
                    *self = before.read(&element);
                }
                self.update(still.node(), parent, next);
            }
            (Self::Element(_), Node::Still(still)) => self.update(still.node(), parent, next),
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
            Self::Still(element, _) => Some(element.clone().into()),
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
    pub fn is_solid(&self) -> bool {
        !matches!(self, Self::Empty | Self::Many(_) | Self::Keyed(_))
    }

    pub fn mount(&mut self, parent: &web_sys::Node, before: Option<&web_sys::Node>) {
        match self {
            Self::Empty => {}
            Self::Text(text, _) => drop(parent.insert_before(text, before)),
            Self::Element(state) => drop(parent.insert_before(&state.element, before)),
            Self::Still(element, _) => drop(parent.insert_before(element, before)),
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
            Self::Still(element, _) => element.remove(),
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
            Self::Still(element, _) => Some(element),
            _ => None,
        }
    }
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
