//! How far the page is scrolled, kept with its entry in the history while the reader is on another page.
//!
//! Browsers do this themselves, but for a page that is as long as they saw it. A page that grows only once its
//! app runs has to be told.

use leptos::ev;
use leptos::prelude::{request_animation_frame, window, window_event_listener};
use wasm_bindgen::JsValue;

/// Notes the place when the page is left.
pub fn keep() {
    let _ = window_event_listener(ev::pagehide, |_| {
        if let (Ok(history), Ok(place)) = (window().history(), window().scroll_y()) {
            // Refused only when a page does this far too often; the place is then lost.
            let _ = history.replace_state(&JsValue::from_f64(place), "");
        }
    });
}

/// How far the page is scrolled, in CSS pixels.
pub fn now() -> f64 {
    window().scroll_y().unwrap_or_default()
}

/// Notes the place with the entry that is about to be left, unless the page still stands there: then browsers note it.
pub fn note(place: f64) {
    if (now() - place).abs() >= 1.0
        && let Ok(history) = window().history()
    {
        // Refused only when a page does this far too often; the place is then lost.
        let _ = history.replace_state(&JsValue::from_f64(place), "");
    }
}

/// Goes back to the place that was noted, in the next frame. The note has served: from here on the browser knows better.
pub fn find_again() {
    let Ok(history) = window().history() else {
        return;
    };
    if let Some(place) = history.state().ok().and_then(|noted| noted.as_f64()) {
        let _ = history.replace_state(&JsValue::NULL, "");
        request_animation_frame(move || window().scroll_to_with_x_and_y(0.0, place));
    }
}
