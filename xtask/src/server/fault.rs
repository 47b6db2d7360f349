//! The ways in which hosting fails, chosen path by path. Only journeys use them.

use std::collections::BTreeMap;
use std::sync::{Mutex, MutexGuard, PoisonError};

use tokio::sync::Notify;

/// One way to misbehave.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// 404, as if the file had not been uploaded.
    Missing,
    /// 500 with a short text.
    Broken,
    /// No answer until the fault is cleared: a slow network, or one that never answers.
    Held,
    /// The first half of the file, then the connection ends.
    Truncated,
    /// The right bytes under another content type.
    Typed(&'static str),
    /// Other bytes with status 200.
    Replaced(&'static str, Vec<u8>),
}

/// The faults in force, by path below the base (`content/bundle.json`) or by ending (`*.wasm`).
#[derive(Debug, Default)]
pub struct Faults {
    by_path: Mutex<BTreeMap<String, Fault>>,
    changed: Notify,
}

impl Faults {
    /// Puts a fault in force.
    pub fn set(&self, pattern: &str, fault: Fault) {
        self.lock().insert(pattern.to_owned(), fault);
        self.changed.notify_waiters();
    }

    /// Ends every fault; answers that were held go out.
    pub fn clear(&self) {
        self.lock().clear();
        self.changed.notify_waiters();
    }

    /// The fault for a path, once it is no longer held.
    pub(super) async fn settled(&self, path: &str) -> Option<Fault> {
        loop {
            // Registered before looking, so that a change between the two is not missed.
            let changed = self.changed.notified();
            match self.find(path) {
                Some(Fault::Held) => changed.await,
                found => return found,
            }
        }
    }

    fn find(&self, path: &str) -> Option<Fault> {
        let faults = self.lock();
        let hit = faults
            .iter()
            .find(|(pattern, _)| match pattern.strip_prefix('*') {
                Some(ending) => path.ends_with(ending),
                None => path == pattern.as_str(),
            });
        hit.map(|(_, fault)| fault.clone())
    }

    fn lock(&self) -> MutexGuard<'_, BTreeMap<String, Fault>> {
        self.by_path.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pattern_is_a_path_or_an_ending() {
        let faults = Faults::default();
        faults.set("content/bundle.json", Fault::Missing);
        faults.set("*.wasm", Fault::Broken);
        for (path, expected) in [
            ("content/bundle.json", Some(Fault::Missing)),
            ("other/content/bundle.json", None),
            ("app-1f_bg.wasm", Some(Fault::Broken)),
            ("index.html", None),
        ] {
            assert_eq!(faults.find(path), expected, "{path}");
        }
        faults.clear();
        assert_eq!(faults.find("a.wasm"), None);
    }
}
