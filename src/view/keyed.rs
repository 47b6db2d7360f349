//! Lists whose entries keep their nodes, their signals and the focus while they change places.

use std::sync::Arc;

use leptos::prelude::{Owner, document, untrack};

use super::state::State;
use super::walk::Walk;
use super::{IntoNode, Node};

type Make = Box<dyn FnOnce() -> Node + Send>;

/// The entries of a list at one moment.
pub struct Entries {
    pub(super) entries: Vec<(String, Make)>,
    /// Owns what the entries make, which outlives each run of the list.
    parent: Owner,
}

/// An entry in the document. The state goes before the owner of what it shows.
pub(super) struct Entry {
    key: String,
    pub state: State,
    _owner: Owner,
}

/// A list that follows signals: `each` says what is in it, `key` what an entry is known by, `view` how one is
/// shown. An entry that stays is not described again; one that reads signals changes by itself.
pub fn keyed<T, K, N>(
    mut each: impl FnMut() -> Vec<T> + Send + 'static,
    key: impl Fn(&T) -> K + Send + 'static,
    view: impl Fn(T) -> N + Send + Sync + 'static,
) -> Node
where
    T: Send + 'static,
    K: ToString,
    N: IntoNode,
{
    let view = Arc::new(view);
    let parent = Owner::current().unwrap_or_default();
    Node::Changing(Box::new(move || {
        let entry = |item: T| {
            let (key, view) = (key(&item).to_string(), view.clone());
            (key, Box::new(move || view(item).into_node()) as Make)
        };
        Node::Keyed(Box::new(Entries {
            entries: each().into_iter().map(entry).collect(),
            parent: parent.clone(),
        }))
    }))
}

impl Entries {
    /// Makes the entries, or finds them where a walk stands.
    pub(super) fn make(self, walk: &mut Option<Walk>) -> Vec<Entry> {
        let Self { entries, parent } = self;
        entries
            .into_iter()
            .map(|(key, make)| Entry::new(key, make, &parent, walk))
            .collect()
    }
}

impl Entry {
    fn new(key: String, make: Make, parent: &Owner, walk: &mut Option<Walk>) -> Self {
        let owner = parent.with(Owner::new);
        let state = owner.with(|| untrack(|| State::new(make(), walk)));
        Self {
            key,
            state,
            _owner: owner,
        }
    }

    /// Whether it is followed by `next` where it stands.
    fn is_before(&self, next: Option<&web_sys::Node>) -> bool {
        self.state.element().is_some_and(|element| {
            element.parent_node().is_some() && element.next_sibling().as_ref() == next
        })
    }
}

/// Gives a list new entries: those that stay are moved, the others are made or removed.
pub(super) fn update(
    states: &mut Vec<Entry>,
    new: Entries,
    parent: Option<&web_sys::Node>,
    next: Option<&web_sys::Node>,
) {
    let Entries {
        entries,
        parent: owner,
    } = new;
    let mut before: Vec<Option<Entry>> = std::mem::take(states).into_iter().map(Some).collect();
    for (at, (key, make)) in entries.into_iter().enumerate() {
        let is_it = |entry: &Option<Entry>| entry.as_ref().is_some_and(|entry| entry.key == key);
        // Most often it is where it was.
        let found = before
            .get(at)
            .is_some_and(is_it)
            .then_some(at)
            .or_else(|| before.iter().position(is_it));
        let kept = found.and_then(|found| before[found].take());
        states.push(kept.unwrap_or_else(|| Entry::new(key, make, &owner, &mut None)));
    }
    for mut gone in before.into_iter().flatten() {
        gone.state.unmount();
    }
    if let Some(parent) = parent {
        arrange(states, parent, next);
    }
}

/// Puts the entries in their order. The one with the focus stays, as moving it would lose the focus.
fn arrange(states: &mut [Entry], parent: &web_sys::Node, next: Option<&web_sys::Node>) {
    let focus = document().active_element();
    let holds = |entry: &Entry| {
        entry
            .state
            .element()
            .is_some_and(|element| element.contains(focus.as_deref()))
    };
    let still = states.iter().position(holds);
    let mut next = next.cloned();
    for (at, entry) in states.iter_mut().enumerate().rev() {
        if still != Some(at) && !entry.is_before(next.as_ref()) {
            entry.state.mount(parent, next.as_ref());
        }
        next = entry.state.first().or(next);
    }
}
