//! What keys and fingers ask of the viewer. What they mean is `board`'s to say; here events are read.

use wasm_bindgen::JsCast;
use web_sys::{Element, KeyboardEvent, PointerEvent};

use super::board::{Board, Turn};
use super::reading::{Form, Means, Reading};
use super::strip::tab_id;
use crate::browser::focus;
use crate::view::{Call, Kept};

/// Keys turn the panel only here, only unmodified, and never while they type.
pub(super) fn on_key(reading: Reading, event: &KeyboardEvent, toggle_full: Call<()>) {
    let modified = event.ctrl_key() || event.alt_key() || event.meta_key() || event.shift_key();
    let target = event
        .target()
        .and_then(|target| target.dyn_into::<Element>().ok());
    let Some(target) = target.filter(|target| !focus::takes_keys(target)) else {
        return;
    };
    if event.default_prevented() || modified || reading.form.get_untracked() == Form::Page {
        return;
    }
    if event.key() == "Escape" && reading.full.get_untracked() {
        toggle_full.run(());
        return;
    }
    let Some(turn) = Turn::of_key(&event.key()) else {
        return;
    };
    event.prevent_default();
    let on_tabs = target.closest("[role=tab]").is_ok_and(|tab| tab.is_some());
    reading.turn(turn, if on_tabs { Means::Tabs } else { Means::Turn });
    if on_tabs {
        focus::give(&tab_id(reading.board.with_untracked(Board::at)));
    }
}

/// Where a finger or a pen came down; a mouse selects text instead.
pub(super) fn start(event: &PointerEvent) -> Option<(f64, f64)> {
    let touches = event.is_primary() && event.pointer_type() != "mouse";
    touches.then(|| (f64::from(event.client_x()), f64::from(event.client_y())))
}

/// Turns the panel where a finger that came down inside it goes sideways.
pub(super) fn swipe(reading: Reading, touch: Kept<Option<(f64, f64)>>, event: &PointerEvent) {
    let from = touch.take();
    let Some((x, y)) = from.filter(|_| reading.form.get_untracked() == Form::Viewer) else {
        return;
    };
    if let Some(turn) = Turn::of_swipe(
        f64::from(event.client_x()) - x,
        f64::from(event.client_y()) - y,
    ) {
        reading.turn(turn, Means::Turn);
    }
}
