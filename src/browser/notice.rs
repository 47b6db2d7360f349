//! The line above the page that says what went wrong. `public/boot.js` writes to the same one.

use leptos::prelude::{document, window};
use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlElement};

/// Shows `text` in the page's notice, which also offers to try again.
pub fn show(text: &str) {
    let Some(notice) = document().get_element_by_id("notice") else {
        return;
    };
    if let Ok(Some(line)) = notice.query_selector("p") {
        line.set_text_content(Some(text));
    }
    // Marks the words as the app's own, so that a late "ready" does not hide them.
    let _ = notice.set_attribute("data-app", "");
    if let Ok(notice) = notice.dyn_into::<HtmlElement>() {
        notice.set_hidden(false);
    }
}

/// Tells the page's loader that the app runs (`ready`), or that it has said itself why it cannot (`settled`).
pub fn tell(what: &str) {
    if let Ok(event) = Event::new(&format!("springboard:{what}")) {
        let _ = window().dispatch_event(&event);
    }
}
