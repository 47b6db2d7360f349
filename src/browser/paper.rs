//! Printing in a form that the style sheet knows by name.

use leptos::prelude::{document, window};
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::AddEventListenerOptions;

/// The attribute of the root element that style sheets read.
const FORM: &str = "data-print";

/// Prints the page in the form of that name, then puts the page back.
pub fn print(form: &str) {
    print_and_then(form, || ());
}

/// The same, and calls `after` once all is printed.
pub fn print_and_then(form: &str, after: impl FnOnce() + 'static) {
    let Some(root) = document().document_element() else {
        return;
    };
    // Fails only for an impossible attribute name.
    let _ = root.set_attribute(FORM, form);
    let restore = Closure::once_into_js(move || {
        let _ = root.remove_attribute(FORM);
        after();
    });
    let once = AddEventListenerOptions::new();
    once.set_once(true);
    // Some browsers return from `print` before anything is printed, so its end is waited for.
    let _ = window().add_event_listener_with_callback_and_add_event_listener_options(
        "afterprint",
        restore.unchecked_ref(),
        &once,
    );
    let _ = window().print();
}
