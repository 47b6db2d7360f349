//! The document as a whole: the elements that apps live in.

use leptos::prelude::document;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

use super::address;

/// Puts the host that the reader sees before an address that names none, in the elements that carry one.
pub fn name_host() {
    let Ok(found) = document().query_selector_all("[data-address^='/']") else {
        return;
    };
    for at in 0..found.length() {
        let element = found
            .item(at)
            .and_then(|node| node.dyn_into::<Element>().ok());
        if let Some(element) = element {
            let path = element.get_attribute("data-address").unwrap_or_default();
            // Fails only for an impossible attribute name.
            let _ = element.set_attribute("data-address", &[address::origin(), path].concat());
        }
    }
}

/// The elements that the app of this name lives in, in the order of the page.
pub fn roots(app: &str) -> Vec<HtmlElement> {
    let Ok(found) = document().query_selector_all(&["[data-app='", app, "']"].concat()) else {
        return Vec::new();
    };
    (0..found.length())
        .filter_map(|at| found.item(at)?.dyn_into().ok())
        .collect()
}
