//! The slugs or ids of a list, and where in the list each stands.

use std::collections::BTreeMap;

/// Names already taken in one list.
#[derive(Default)]
pub(super) struct Names(BTreeMap<String, usize>);

impl Names {
    /// The names of a finished list.
    pub(super) fn of<'a>(names: impl Iterator<Item = &'a str>) -> Self {
        Self(
            names
                .enumerate()
                .map(|(index, name)| (name.to_owned(), index))
                .collect(),
        )
    }

    /// Takes a name for the next place; `false` when it is taken already.
    pub(super) fn take(&mut self, name: &str) -> bool {
        let next = self.0.len();
        if self.0.contains_key(name) {
            return false;
        }
        self.0.insert(name.to_owned(), next);
        true
    }

    /// The place of a name.
    pub(super) fn find(&self, name: &str) -> Option<usize> {
        self.0.get(name).copied()
    }
}
