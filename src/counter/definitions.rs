//! The polls as the bundle defines them, read again when the file changes. A bundle that cannot be
//! read leaves the last good one in force.

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::SystemTime;

use crate::content::load::load;
use crate::content::record::Poll;
use crate::poll::moment::Moment;

type Polls = HashMap<String, Arc<Poll>>;

/// The polls of one bundle file.
#[derive(Debug)]
pub struct Definitions {
    file: PathBuf,
    current: Mutex<Current>,
}

#[derive(Debug)]
struct Current {
    polls: Arc<Polls>,
    /// What the file looked like when it was last read, soundly or not.
    stamp: Option<Stamp>,
    /// When it was last looked at: once a second is enough.
    looked: Moment,
}

/// Tells one version of a file from another without reading it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Stamp {
    modified: SystemTime,
    length: u64,
}

impl Definitions {
    /// Reads the bundle for the first time.
    ///
    /// # Errors
    /// When there is no readable bundle to start with.
    pub fn open(file: PathBuf, now: Moment) -> Result<Self, String> {
        let stamp = Stamp::of(&file);
        let polls = Arc::new(read(&file)?);
        Ok(Self {
            file,
            current: Mutex::new(Current {
                polls,
                stamp,
                looked: now,
            }),
        })
    }

    /// The poll of that id, as defined at this moment.
    pub async fn poll(&self, id: &str, now: Moment) -> Option<Arc<Poll>> {
        if let Some(stamp) = self.changed(now) {
            self.read_again(stamp).await;
        }
        self.lock().polls.get(id).cloned()
    }

    /// The file's new stamp, told to one caller only, so that it is read once.
    fn changed(&self, now: Moment) -> Option<Stamp> {
        let mut current = self.lock();
        if current.looked == now {
            return None;
        }
        current.looked = now;
        let stamp = Stamp::of(&self.file)?;
        (current.stamp.replace(stamp) != Some(stamp)).then_some(stamp)
    }

    /// Read beside the tasks that answer: parsing a bundle takes long enough to be felt.
    async fn read_again(&self, stamp: Stamp) {
        let file = self.file.clone();
        let outcome = tokio::task::spawn_blocking(move || read(&file)).await;
        match outcome.unwrap_or_else(|error| Err(error.to_string())) {
            Ok(polls) => self.lock().polls = Arc::new(polls),
            // A file that is being written is looked at again when it has changed once more.
            Err(error) => {
                eprintln!("counter: {error}; the last good bundle stays in force ({stamp:?})");
            }
        }
    }

    fn lock(&self) -> MutexGuard<'_, Current> {
        self.current.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Stamp {
    fn of(file: &Path) -> Option<Self> {
        let about = std::fs::metadata(file).ok()?;
        Some(Self {
            modified: about.modified().ok()?,
            length: about.len(),
        })
    }
}

fn read(file: &Path) -> Result<Polls, String> {
    let json =
        std::fs::read_to_string(file).map_err(|error| format!("{}: {error}", file.display()))?;
    let loaded = load(&json).map_err(|error| format!("{}: {error}", file.display()))?;
    for issue in loaded
        .issues
        .iter()
        .filter(|issue| issue.place.list == "polls")
    {
        eprintln!("counter: {}: {issue}", file.display());
    }
    Ok(loaded
        .bundle
        .polls
        .into_iter()
        .map(|poll| (poll.id.to_string(), Arc::new(poll)))
        .collect())
}
