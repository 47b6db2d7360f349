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
    /// Whether a place may come to show another entry.
    refills: bool,
}

/// An entry in the document. The state goes before the owner of what it shows.
pub(super) struct Entry {
    key: String,
    pub state: State,
    owner: Owner,
}

/// A list that follows signals: `each` says what is in it, `key` what an entry is known by, `view` how one is
/// shown. An entry that stays is not described again; one that reads signals changes by itself.
pub fn keyed<T, K, N>(
    each: impl FnMut() -> Vec<T> + Send + 'static,
    key: impl Fn(&T) -> K + Send + 'static,
    view: impl Fn(T) -> N + Send + Sync + 'static,
) -> Node
where
    T: Send + 'static,
    K: ToString,
    N: IntoNode,
{
    entries(each, key, view, false)
}

/// The same for a long list in which nothing changes but what its entries are: a place that is taken by another entry
/// is not made anew but changed where the two differ, which is several times less work. The entry with the focus
/// keeps its own nodes. An entry has no signals and no listeners.
pub fn refilled<T, K, N>(
    each: impl FnMut() -> Vec<T> + Send + 'static,
    key: impl Fn(&T) -> K + Send + 'static,
    view: impl Fn(T) -> N + Send + Sync + 'static,
) -> Node
where
    T: Send + 'static,
    K: ToString,
    N: IntoNode,
{
    entries(each, key, view, true)
}

fn entries<T, K, N>(
    mut each: impl FnMut() -> Vec<T> + Send + 'static,
    key: impl Fn(&T) -> K + Send + 'static,
    view: impl Fn(T) -> N + Send + Sync + 'static,
    refills: bool,
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
            refills,
        }))
    }))
}

impl Entries {
    /// Makes the entries, or finds them where a walk stands.
    pub(super) fn make(self, walk: &mut Option<Walk>) -> Vec<Entry> {
        let Self {
            entries, parent, ..
        } = self;
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
        Self { key, state, owner }
    }

    /// Shows another entry in its place.
    fn refill(&mut self, key: String, make: Make) {
        if self.key == key {
            return;
        }
        self.key = key;
        let owner = self.owner.clone();
        let parent = self
            .state
            .element()
            .and_then(|element| element.parent_node());
        owner.with(|| untrack(|| self.state.update(make(), parent.as_ref(), None)));
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
    if new.refills && focused(states).is_none() {
        return refill(states, new, parent, next);
    }
    let Entries {
        entries,
        parent: owner,
        ..
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

/// Gives each place its new entry, then makes or removes places.
fn refill(
    states: &mut Vec<Entry>,
    new: Entries,
    parent: Option<&web_sys::Node>,
    next: Option<&web_sys::Node>,
) {
    for mut gone in states.drain(new.entries.len().min(states.len())..) {
        gone.state.unmount();
    }
    for (at, (key, make)) in new.entries.into_iter().enumerate() {
        if let Some(entry) = states.get_mut(at) {
            entry.refill(key, make);
            continue;
        }
        let mut entry = Entry::new(key, make, &new.parent, &mut None);
        if let Some(parent) = parent {
            entry.state.mount(parent, next);
        }
        states.push(entry);
    }
}

/// The place of the entry that holds the focus.
fn focused(states: &[Entry]) -> Option<usize> {
    let focus = document().active_element()?;
    states.iter().position(|entry| {
        entry
            .state
            .element()
            .is_some_and(|element| element.contains(Some(&focus)))
    })
}

/// Puts the entries in their order. The one with the focus stays, as moving it would lose the focus.
fn arrange(states: &mut [Entry], parent: &web_sys::Node, next: Option<&web_sys::Node>) {
    let still = focused(states);
    let mut next = next.cloned();
    for (at, entry) in states.iter_mut().enumerate().rev() {
        if still != Some(at) && !entry.is_before(next.as_ref()) {
            entry.state.mount(parent, next.as_ref());
        }
        next = entry.state.first().or(next);
    }
}
