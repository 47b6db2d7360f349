//! The address bar: reading it, and keeping it true where the router does not.

use leptos::prelude::window;
use wasm_bindgen::JsValue;

/// Scheme and host, without a slash at the end; empty where they cannot be read.
pub fn origin() -> String {
    window().location().origin().unwrap_or_default()
}

/// What stands behind the `#`, without it.
pub fn fragment() -> String {
    let hash = window().location().hash().unwrap_or_default();
    hash.trim_start_matches('#').to_owned()
}

/// Puts `id` behind the `#` without a new entry in the history and without moving the page.
pub fn replace_fragment(id: &str) {
    if let Ok(history) = window().history() {
        let state = history.state().unwrap_or(JsValue::NULL);
        // Refused only when a page does this far too often; the next time tries again.
        let _ = history.replace_state_with_url(&state, "", Some(&format!("#{id}")));
    }
}

/// The whole address, to copy or to share.
pub fn current() -> String {
    window().location().href().unwrap_or_default()
}

/// Makes sure that the address bar shows `href`, a path of this site with its query.
///
/// After Back and Forward the router (leptos_router 0.8.17, `complete_navigation`) compares a new address
/// with a stack it did not update on Forward, and may take it for the current one and not push it. This may
/// go when that is mended.
pub fn ensure(href: &str) {
    let location = window().location();
    let shown = [location.pathname(), location.search()]
        .into_iter()
        .collect::<Result<String, _>>();
    if shown.is_ok_and(|shown| shown != href)
        && let Ok(history) = window().history()
    {
        // Refused only when a page pushes far too often; the next choice tries again.
        let _ = history.push_state_with_url(&JsValue::NULL, "", Some(href));
    }
}
