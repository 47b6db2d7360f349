//! Doing something a little later, and only if nothing newer was asked for meanwhile.

use std::time::Duration;

use crate::view::Kept;
use leptos::prelude::*;

/// Does `what` once the browser has painted what was changed just now, in time for its next frame; at once on a page
/// that is not seen, as it is not painted.
pub fn after_paint(what: impl FnOnce() + 'static) {
    if document().hidden() {
        return what();
    }
    request_animation_frame(move || request_animation_frame(what));
}

/// One thing that is to be done later.
#[derive(Clone, Copy)]
pub struct Later {
    waiting: Kept<Option<TimeoutHandle>>,
}

impl Later {
    /// Nothing to do yet. What waits when the page goes away is not done.
    pub fn new() -> Self {
        let later = Self {
            waiting: Kept::new(None),
        };
        on_cleanup(move || {
            later.forget();
        });
        later
    }

    /// Does `what` after so many milliseconds, in place of what waits already.
    pub fn after(self, milliseconds: u64, what: impl FnOnce() + 'static) {
        self.forget();
        let done = move || {
            self.forget();
            what();
        };
        let handle = set_timeout_with_handle(done, Duration::from_millis(milliseconds)).ok();
        self.waiting.set(handle);
    }

    /// Does nothing after all. Gives whether something was still to be done.
    pub fn forget(self) -> bool {
        let waiting = self.waiting.take();
        waiting.map(|handle| handle.clear()).is_some()
    }
}

impl Default for Later {
    fn default() -> Self {
        Self::new()
    }
}
