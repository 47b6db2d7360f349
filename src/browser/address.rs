//! The address bar: reading it, writing it, and hearing of Back and Forward.

use leptos::ev;
use leptos::prelude::{window, window_event_listener};
use wasm_bindgen::JsValue;

/// Scheme and host, without a slash at the end; empty where they cannot be read.
pub fn origin() -> String {
    window().location().origin().unwrap_or_default()
}

/// What stands between the `?` and the `#`, without either.
pub fn query() -> String {
    let search = window().location().search().unwrap_or_default();
    search.trim_start_matches('?').to_owned()
}

/// The path.
pub fn path() -> String {
    window().location().pathname().unwrap_or_default()
}

/// The path with its query.
pub fn path_and_query() -> String {
    let location = window().location();
    let parts = [location.pathname(), location.search()].map(Result::unwrap_or_default);
    parts.concat()
}

/// What stands behind the `#`, without it.
pub fn fragment() -> String {
    let hash = window().location().hash().unwrap_or_default();
    hash.trim_start_matches('#').to_owned()
}

/// Puts `id` behind the `#` without a new entry in the history and without moving the page.
pub fn replace_fragment(id: &str) {
    replace(&format!("#{id}"));
}

/// Puts `href` in the address bar as a new entry of the history.
pub fn push(href: &str) {
    if let Ok(history) = window().history() {
        // Refused only when a page does this far too often; the next choice tries again.
        let _ = history.push_state_with_url(&JsValue::NULL, "", Some(href));
    }
}

/// Puts `href` in the address bar in place of what is there.
pub fn replace(href: &str) {
    if let Ok(history) = window().history() {
        let state = history.state().unwrap_or(JsValue::NULL);
        // Refused only when a page does this far too often; the next choice tries again.
        let _ = history.replace_state_with_url(&state, "", Some(href));
    }
}

/// Goes one entry of the history forward, where there is one.
pub fn forward() {
    if let Ok(history) = window().history() {
        // Refused only while the page goes away.
        let _ = history.forward();
    }
}

/// Calls `then` whenever Back or Forward changed the address, for as long as the page lives.
pub fn on_travel(then: impl Fn() + 'static) {
    // The handle ends the listener only when told to.
    let _ = window_event_listener(ev::popstate, move |_| then());
}

/// The whole address, to copy or to share.
pub fn current() -> String {
    window().location().href().unwrap_or_default()
}
