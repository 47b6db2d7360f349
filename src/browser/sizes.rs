//! The sizes of what is out of sight, which the style sheet lets browsers guess.

use leptos::prelude::document;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use super::timer::after_paint;

/// Has the last of the elements that `selector` finds laid out for a moment, from which the browser remembers their
/// sizes. Whoever goes to the end of a list at once and presses what stands there would else miss it, or press another
/// thing, since it moves when what is above it comes into sight.
pub fn learn_last(selector: &str, most: u32) {
    let Ok(found) = document().query_selector_all(selector) else {
        return;
    };
    let last = found.length().saturating_sub(most)..found.length();
    let last: Vec<HtmlElement> = last
        .filter_map(|at| found.item(at)?.dyn_into().ok())
        .collect();
    for element in &last {
        // Fails only for a read-only style.
        let _ = element
            .style()
            .set_property("content-visibility", "visible");
    }
    after_paint(move || {
        for element in last {
            let _ = element.style().remove_property("content-visibility");
        }
    });
}
