//! The board over the whole screen, for a meeting room, and the way out of it.

use leptos::html::Div;
use leptos::prelude::*;
use web_sys::Element;

use super::reading::Reading;
use crate::browser::fullscreen;

/// Fills the screen with the board and gives it back. The board covers the page even where the browser refuses.
pub(super) fn whole_screen(reading: Reading, root: NodeRef<Div>) -> Callback<()> {
    let silenced = StoredValue::new_local(Vec::<Element>::new());
    let leave = move || {
        fullscreen::release(
            silenced
                .try_update_value(std::mem::take)
                .unwrap_or_default(),
        );
        reading.full.set(false);
    };
    Effect::new(move |_| {
        let followed = window_event_listener_untyped("fullscreenchange", move |_| {
            if !fullscreen::is_given() && reading.full.get_untracked() {
                leave();
            }
        });
        on_cleanup(move || {
            followed.remove();
            fullscreen::release(
                silenced
                    .try_update_value(std::mem::take)
                    .unwrap_or_default(),
            );
        });
    });
    Callback::new(move |()| {
        if reading.full.get_untracked() {
            fullscreen::leave();
            leave();
        } else if let Some(root) = root.get_untracked() {
            silenced.set_value(fullscreen::isolate(&root));
            reading.full.set(true);
            fullscreen::ask(&root);
        }
    })
}
