//! Where the keyboard is, and moving it.

use leptos::prelude::{document, request_animation_frame};
use wasm_bindgen::JsCast;
use web_sys::{Element, FocusOptions, HtmlElement};

/// Gives the keyboard to the element with that id, where there is one that takes it. The page stays where it is.
pub fn give(id: &str) {
    if let Some(element) = document()
        .get_element_by_id(id)
        .and_then(|element| element.dyn_into::<HtmlElement>().ok())
    {
        let options = FocusOptions::new();
        options.set_prevent_scroll(true);
        // An element that cannot take the keyboard simply does not.
        let _ = element.focus_with_options(&options);
    }
}

/// Is the keyboard in the element with that id?
pub fn is_within(id: &str) -> bool {
    let within = document().get_element_by_id(id);
    within.is_some_and(|element| element.contains(document().active_element().as_deref()))
}

/// Does `element` use the keys that are typed in it: a field, a menu, editable text?
pub fn takes_keys(element: &Element) -> bool {
    let fields = "input, textarea, select, [contenteditable]:not([contenteditable=false])";
    element.closest(fields).is_ok_and(|field| field.is_some())
}

/// Gives the keyboard to the `nth` of the elements that `selector` finds, or to the last of them, or to the
/// one that `otherwise` finds; in the next frame, when what changed is in the document.
pub fn give_soon(selector: &'static str, nth: usize, otherwise: &'static str) {
    request_animation_frame(move || {
        give_to(
            nth_of(selector, nth).or_else(|| document().query_selector(otherwise).ok().flatten()),
        );
    });
}

fn give_to(element: Option<Element>) {
    if let Some(element) = element.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        // An element that cannot take the keyboard simply does not.
        let _ = element.focus();
    }
}

fn nth_of(selector: &str, nth: usize) -> Option<Element> {
    let found = document().query_selector_all(selector).ok()?;
    let last = found.length().checked_sub(1)?;
    let at = u32::try_from(nth).unwrap_or(u32::MAX).min(last);
    found.item(at)?.dyn_into().ok()
}
