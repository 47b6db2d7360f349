//! One element over the whole screen, with the rest of the page out of reach.

use js_sys::{Function, Promise, Reflect};
use leptos::prelude::document;
use leptos::task::spawn_local;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::Element;

/// Asks the browser for the whole screen. It may refuse, and telephones often do: what the caller has
/// drawn over the page then has to do.
pub fn ask(element: &Element) {
    let request = Reflect::get(element, &JsValue::from_str("requestFullscreen"));
    let Some(request) = request
        .ok()
        .and_then(|found| found.dyn_into::<Function>().ok())
    else {
        return;
    };
    let Some(answer) = request
        .call0(element)
        .ok()
        .and_then(|answer| answer.dyn_into::<Promise>().ok())
    else {
        return;
    };
    spawn_local(async move {
        // Awaited so that a refusal is not reported as an unhandled error.
        let _ = JsFuture::from(answer).await;
    });
}

/// Has the browser given the whole screen to something?
pub fn is_given() -> bool {
    document().fullscreen_element().is_some()
}

/// Gives the screen back, if it was given.
pub fn leave() {
    if is_given() {
        document().exit_fullscreen();
    }
}

/// Makes everything inert that is neither in `element` nor around it, and keeps the page from being scrolled. Returns what
/// has to be released.
pub fn isolate(element: &Element) -> Vec<Element> {
    let mut silenced = Vec::new();
    let mut inner = element.clone();
    while let Some(outer) = inner.parent_element() {
        let children = outer.children();
        for sibling in (0..children.length()).filter_map(|at| children.item(at)) {
            if sibling != inner
                && !sibling.has_attribute("inert")
                && sibling.set_attribute("inert", "").is_ok()
            {
                silenced.push(sibling);
            }
        }
        if outer.tag_name() == "BODY" {
            break;
        }
        inner = outer;
    }
    hold_still(true);
    silenced
}

/// Undoes [`isolate`].
pub fn release(silenced: Vec<Element>) {
    for element in silenced {
        // Fails only for an impossible attribute name.
        let _ = element.remove_attribute("inert");
    }
    hold_still(false);
}

/// Whether the page under the element may be scrolled. An attribute, since `:has()` at the root makes the browser look
/// at all of a page whenever anything on it changes.
fn hold_still(still: bool) {
    if let Some(root) = document().document_element() {
        // Fails only for an impossible attribute name.
        let _ = root.toggle_attribute_with_force("data-held", still);
    }
}
