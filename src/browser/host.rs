//! Telling the page that holds this one in a frame what happens here. `public/embed-frame.js` passes it on, and
//! only to a host that asked; elsewhere nobody listens.

use js_sys::Reflect;
use leptos::prelude::window;
use wasm_bindgen::JsValue;
use web_sys::Event;

/// Tells that something happened; `detail` is JSON. Never what a reader typed, and never which answer they chose.
pub fn tell(name: &str, detail: &str) {
    if let Ok(event) = Event::new(&["springboard:", name].concat()) {
        // An event takes any property; should one refuse, nothing is told.
        let told = Reflect::set(
            &event,
            &JsValue::from_str("detail"),
            &JsValue::from_str(detail),
        );
        if told == Ok(true) {
            let _ = window().dispatch_event(&event);
        }
    }
}
