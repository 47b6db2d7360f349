//! What can stand between two tags.

use std::borrow::Cow;
use std::sync::Arc;

use leptos::prelude::{AnyView, Get, Memo, ReadSignal, RwSignal, Signal, View};

use super::{Node, Plan};

/// Turns a value into a [`Node`].
pub trait IntoNode {
    /// The node.
    fn into_node(self) -> Node;

    /// Hands the node to a plan.
    fn put_in(self, plan: &mut Plan)
    where
        Self: Sized,
    {
        plan.put_node(self.into_node());
    }
}

impl IntoNode for Node {
    #[inline]
    fn into_node(self) -> Node {
        self
    }
}

impl IntoNode for () {
    fn into_node(self) -> Node {
        Node::Empty
    }
}

impl IntoNode for &str {
    fn into_node(self) -> Node {
        Node::Text(Cow::Owned(self.to_owned()))
    }
}

impl IntoNode for &String {
    fn into_node(self) -> Node {
        self.as_str().into_node()
    }
}

impl IntoNode for String {
    fn into_node(self) -> Node {
        Node::Text(Cow::Owned(self))
    }
}

impl IntoNode for Cow<'static, str> {
    fn into_node(self) -> Node {
        Node::Text(self)
    }
}

impl IntoNode for Arc<str> {
    fn into_node(self) -> Node {
        (&*self).into_node()
    }
}

impl IntoNode for AnyView {
    fn into_node(self) -> Node {
        Node::Foreign(Box::new(self))
    }
}

impl<T: IntoNode> IntoNode for View<T> {
    fn into_node(self) -> Node {
        self.into_inner().into_node()
    }
}

macro_rules! numbers {
    ($($number:ty)*) => {$(
        impl IntoNode for $number {
            fn into_node(self) -> Node {
                self.to_string().into_node()
            }
        }
    )*};
}

numbers! { u8 u16 u32 u64 usize i8 i16 i32 i64 isize f32 f64 char }

impl<T: IntoNode> IntoNode for Option<T> {
    fn into_node(self) -> Node {
        self.map_or(Node::Empty, IntoNode::into_node)
    }
}

impl<T: IntoNode> IntoNode for Vec<T> {
    fn into_node(self) -> Node {
        Node::Many(self.into_iter().map(IntoNode::into_node).collect())
    }
}

impl<T: IntoNode, const N: usize> IntoNode for [T; N] {
    fn into_node(self) -> Node {
        Node::Many(self.into_iter().map(IntoNode::into_node).collect())
    }
}

macro_rules! tuples {
    ($(($($part:ident)*))*) => {$(
        impl<$($part: IntoNode),*> IntoNode for ($($part,)*) {
            fn into_node(self) -> Node {
                #[allow(non_snake_case)]
                let ($($part,)*) = self;
                Node::Many(vec![$($part.into_node()),*])
            }
        }
    )*};
}

tuples! { (A B) (A B C) (A B C D) }

impl<F, T> IntoNode for F
where
    F: FnMut() -> T + Send + 'static,
    T: IntoNode,
{
    fn into_node(mut self) -> Node {
        Node::Changing(Box::new(move || self().into_node()))
    }

    fn put_in(mut self, plan: &mut Plan) {
        plan.put_changing(Box::new(move || self().into_node()));
    }
}

macro_rules! signals {
    ($($signal:ident)*) => {$(
        impl<T> IntoNode for $signal<T>
        where
            T: IntoNode + Clone + Send + Sync + 'static,
        {
            fn into_node(self) -> Node {
                Node::Changing(Box::new(move || self.get().into_node()))
            }
        }
    )*};
}

signals! { Memo ReadSignal RwSignal Signal }
