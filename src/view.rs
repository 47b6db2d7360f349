//! Views: one description of markup, one piece of code that shows it.
//!
//! Leptos gives every piece of markup a type of its own, and with it its own code to build, hydrate and
//! update. Here all markup is a [`Node`], so that this code is in the app once. A `Node` is a leptos view
//! like any other: components return it, and it can hold what any component returns.
//!
//! Knows the browser's document and leptos' signals; knows no component, no content and no address.

use std::any::Any;
use std::borrow::Cow;

use leptos::prelude::{AnyView, IntoAny, IntoView};

mod element;
mod html;
mod into_node;
mod into_value;
mod kept;
mod keyed;
mod listener;
mod live;
mod part;
mod plan;
mod render;
mod start;
mod state;
mod still;
mod walk;
mod zone;

// The macro writes these names, and a view has to import the macro by one that does not change.
pub use into_node::IntoNode;
pub use into_value::IntoValue;
pub use kept::{Call, Kept};
pub use keyed::{keyed, refilled};
pub use live::{Held, Live, effect};
pub use part::{Part, Value};
pub use plan::Plan;
pub use springboard_view_macro::view;
pub use start::{hydrate, mount};
pub use still::still;

/// Anything that can stand in a page.
#[derive(Default)]
pub enum Node {
    /// Nothing.
    #[default]
    Empty,
    /// Words.
    Text(Cow<'static, str>),
    /// An element with what stands on it and in it.
    Element(Box<Element>),
    /// Nodes in their order.
    Many(Vec<Node>),
    /// What a function returns, again whenever a signal that it read changes.
    Changing(Box<dyn FnMut() -> Node + Send>),
    /// Nodes that are kept by their keys.
    Keyed(Box<keyed::Entries>),
    /// An element in which nothing changes.
    Still(Box<still::Still>),
    /// A view of leptos' own making.
    Foreign(Box<AnyView>),
}

/// An element.
pub struct Element {
    tag: &'static str,
    svg: bool,
    attributes: Vec<part::Attribute>,
    children: Vec<Node>,
}

impl Node {
    /// Whether it may come to have no place in the document, which then needs a comment to hold it.
    fn needs_mark(&self) -> bool {
        matches!(self, Self::Empty | Self::Many(_) | Self::Keyed(_))
    }
}

/// What a component returned, as a node; one that is made of nodes stays what it is.
pub fn component<T: IntoView + 'static>(view: T) -> Node {
    let mut slot = Some(view);
    let any: &mut dyn Any = &mut slot;
    if let Some(slot) = any.downcast_mut::<Option<Node>>() {
        return slot.take().unwrap_or_default();
    }
    if let Some(slot) = any.downcast_mut::<Option<Option<Node>>>() {
        return slot.take().into_node();
    }
    if let Some(slot) = any.downcast_mut::<Option<Vec<Node>>>() {
        return slot.take().into_node();
    }
    if let Some(slot) = any.downcast_mut::<Option<AnyView>>() {
        return slot.take().into_node();
    }
    slot.map_or(Node::Empty, |view| Node::Foreign(Box::new(view.into_any())))
}

#[cfg(test)]
mod tests;
