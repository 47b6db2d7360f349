//! Moments at which something that was missed can be caught up with.

use leptos::ev;
use leptos::prelude::{on_cleanup, window_event_listener};

/// Runs `action` when the connection returns, and when this page comes back from the browser's
/// memory, for as long as the present owner lives.
pub fn on_return(action: impl Fn() + Clone + 'static) {
    let online = {
        let action = action.clone();
        window_event_listener(ev::online, move |_| action())
    };
    let shown = window_event_listener(ev::pageshow, move |event| {
        if event.persisted() {
            action();
        }
    });
    on_cleanup(move || {
        online.remove();
        shown.remove();
    });
}

/// Runs `action` when another tab changes what is kept under a name, or clears everything.
pub fn on_kept_elsewhere(name: String, action: impl Fn() + 'static) {
    let handle = window_event_listener(ev::storage, move |event| {
        if event.key().is_none_or(|key| key == name) {
            action();
        }
    });
    on_cleanup(move || handle.remove());
}
