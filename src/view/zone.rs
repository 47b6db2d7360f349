//! Nodes in the document that are found again without their neighbours, and those that follow signals.

use std::cell::Cell;
use std::rc::Rc;

use leptos::reactive::effect::RenderEffect;
use leptos::tachys::renderer::dom::Dom;
use web_sys::Comment;

use super::Node;
use super::state::State;
use super::walk::Walk;

/// A node that follows signals. Dropped, it takes what it shows with it at once.
pub(super) struct Changing(pub RenderEffect<Zone>);

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

/// Shows what a function returns, and again whenever a signal that it read changes.
pub(super) fn follow(
    mut node: Box<dyn FnMut() -> Node + Send>,
    walk: &mut Option<Walk>,
) -> Changing {
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
