//! The board over the whole screen, for a meeting room, and the way out of it.

use leptos::html::Div;
use leptos::prelude::*;
use web_sys::Element;

use super::reading::Reading;
use crate::browser::fullscreen;
use crate::view::{Call, Kept, effect};

/// Fills the screen with the board and gives it back. The board covers the page even where the browser refuses.
pub(super) fn whole_screen(reading: Reading, root: NodeRef<Div>) -> Call<()> {
    let silenced = Kept::new(Vec::<Element>::new());
    let leave = move || {
        fullscreen::release(silenced.take());
        reading.full.set(false);
    };
    effect(move || {
        let followed = window_event_listener_untyped("fullscreenchange", move |_| {
            if !fullscreen::is_given() && reading.full.get_untracked() {
                leave();
            }
        });
        on_cleanup(move || {
            followed.remove();
            fullscreen::release(silenced.take());
        });
    });
    Call::new(move |()| {
        if reading.full.get_untracked() {
            fullscreen::leave();
            leave();
        } else if let Some(root) = root.get_untracked() {
            silenced.set(fullscreen::isolate(&root));
            reading.full.set(true);
            fullscreen::ask(&root);
        }
    })
}
