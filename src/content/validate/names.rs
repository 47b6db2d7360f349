//! The slugs or ids of a list, and where in the list each stands.

/// Names already taken in one list, sorted, each with its place. A sorted list, since a tree or a hash
/// map of its own would be more code than all that uses it.
#[derive(Default)]
pub(super) struct Names(Vec<(Box<str>, usize)>);

impl Names {
    /// Takes a name for the next place; `false` when it is taken already.
    pub(super) fn take(&mut self, name: &str) -> bool {
        self.put(name, self.0.len())
    }

    /// Takes a name for a place; `false` when it is taken already.
    pub(super) fn put(&mut self, name: &str, place: usize) -> bool {
        match self.search(name) {
            Ok(_) => false,
            Err(at) => {
                self.0.insert(at, (name.into(), place));
                true
            }
        }
    }

    /// The place of a name.
    pub(super) fn find(&self, name: &str) -> Option<usize> {
        self.search(name).ok().map(|at| self.0[at].1)
    }

    fn search(&self, name: &str) -> Result<usize, usize> {
        self.0.binary_search_by(|(taken, _)| (**taken).cmp(name))
    }
}
