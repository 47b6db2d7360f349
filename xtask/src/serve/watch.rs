//! Waits for changes in the sources and gathers those of one moment into one piece of work.

use std::path::{Path, PathBuf};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError};
use std::time::Duration;

use anyhow::{Context, Result};
use notify::event::{EventKind, ModifyKind};
use notify::{RecommendedWatcher, RecursiveMode, Watcher};

use super::change::{Work, work_for};
use crate::checkout::Checkout;

/// How long it has to be quiet before a rebuild: editors and checkouts write several files at once.
/// Longer feels slow, shorter builds twice.
const QUIET: Duration = Duration::from_millis(120);

/// The directories whose files can ask for work.
const DIRECTORIES: [&str; 5] = ["content", "src", "style", "public", "engine/src"];

/// A running watch.
pub(super) struct Watch {
    work: Receiver<Work>,
    /// Watching ends when this is dropped.
    _watcher: RecommendedWatcher,
}

impl Watch {
    /// Watches the sources, and the bundle given in place of the built one.
    pub(super) fn start(checkout: &Checkout, bundle: Option<&Path>) -> Result<Self> {
        let (sender, work) = mpsc::channel();
        let root = checkout.root.clone();
        let bundle = bundle.and_then(|bundle| bundle.canonicalize().ok());
        let given = bundle.clone();
        let mut watcher =
            notify::recommended_watcher(move |event: notify::Result<notify::Event>| {
                let Ok(event) = event else { return };
                for path in event.paths.iter().filter(|_| is_change(event.kind)) {
                    if let Some(work) = asked_by(&root, given.as_deref(), path) {
                        // The receiver is gone only when the command ends.
                        let _ = sender.send(work);
                    }
                }
            })
            .context("files cannot be watched on this machine")?;
        for (path, mode) in watched(checkout, bundle.as_deref()) {
            watcher
                .watch(&path, mode)
                .with_context(|| format!("{} cannot be watched", path.display()))?;
        }
        Ok(Self {
            work,
            _watcher: watcher,
        })
    }

    /// The work that the next changes ask for together.
    pub(super) fn next(&self) -> Result<Work> {
        let mut work = self.work.recv().context("watching has ended")?;
        loop {
            match self.work.recv_timeout(QUIET) {
                Ok(more) => work = work.max(more),
                Err(RecvTimeoutError::Timeout) => return Ok(work),
                Err(error) => return Err(error).context("watching has ended"),
            }
        }
    }
}

/// Reading a file is an event too on some systems, and so is a new access time.
fn is_change(kind: EventKind) -> bool {
    !matches!(
        kind,
        EventKind::Access(_) | EventKind::Modify(ModifyKind::Metadata(_))
    )
}

fn asked_by(root: &Path, bundle: Option<&Path>, path: &Path) -> Option<Work> {
    if bundle == Some(path) {
        return Some(Work::Content);
    }
    work_for(path.strip_prefix(root).ok()?)
}

/// The root itself is watched flat, for the files that lie in it: replacing a file by renaming, as
/// editors do, would end a watch of the file.
fn watched(checkout: &Checkout, bundle: Option<&Path>) -> Vec<(PathBuf, RecursiveMode)> {
    let directories = DIRECTORIES
        .iter()
        .map(|name| checkout.root.join(name))
        .filter(|path| path.is_dir());
    let mut all: Vec<_> = directories
        .map(|path| (path, RecursiveMode::Recursive))
        .collect();
    all.push((checkout.root.clone(), RecursiveMode::NonRecursive));
    if let Some(parent) = bundle.and_then(Path::parent) {
        all.push((parent.to_owned(), RecursiveMode::NonRecursive));
    }
    all
}
