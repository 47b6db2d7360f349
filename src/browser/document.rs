//! The document as a whole: its title and description.

use leptos::prelude::document;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// Sets the tab's title and the page's description.
pub fn set_head(title: &str, description: &str) {
    let document = document();
    document.set_title(title);
    if let Ok(Some(meta)) = document.query_selector("meta[name=description]") {
        // Fails only for an impossible attribute name.
        let _ = meta.set_attribute("content", description);
    }
}

/// The element the app lives in.
pub fn app_root() -> Option<HtmlElement> {
    document()
        .get_element_by_id("app")
        .and_then(|element: Element| element.dyn_into().ok())
}
