//! Where the keyboard is, and moving it.

use crate::view::effect;
use leptos::ev;
use leptos::prelude::{document, on_cleanup, request_animation_frame, window_event_listener};
use wasm_bindgen::JsCast;
use web_sys::{Element, EventTarget, FocusOptions, HtmlElement, Node};

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

/// Calls `left` when something is pressed or takes the keyboard outside of what holds the element with that id, as long
/// as the owner lives that is current.
pub fn on_leaving(id: &'static str, left: impl Fn() + Copy + 'static) {
    effect(move || {
        let notice = move |target: Option<EventTarget>| {
            let place = target.and_then(|target| target.dyn_into::<Node>().ok());
            let holder = document()
                .get_element_by_id(id)
                .and_then(|part| part.parent_element());
            if holder.is_some_and(|holder| !holder.contains(place.as_ref())) {
                left();
            }
        };
        let pressed = window_event_listener(ev::pointerdown, move |event| notice(event.target()));
        let focused = window_event_listener(ev::focusin, move |event| notice(event.target()));
        on_cleanup(move || {
            pressed.remove();
            focused.remove();
        });
    });
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
