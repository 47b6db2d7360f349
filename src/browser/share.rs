//! The system's share sheet, where there is one.

use js_sys::{Function, Reflect};
use leptos::prelude::window;
use leptos::task::spawn_local;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::ShareData;

/// Can this browser share?
pub fn is_there() -> bool {
    share_function().is_some()
}

/// Opens the share sheet. Dismissing it is no failure.
pub fn open(title: &str, address: &str) {
    if share_function().is_none() {
        return;
    }
    let data = ShareData::new();
    data.set_title(title);
    data.set_url(address);
    let promise = window().navigator().share_with_data(&data);
    spawn_local(async move {
        // The reader closed the sheet, or the browser forbids it; there is still "Copy link".
        let _ = JsFuture::from(promise).await;
    });
}

/// `navigator.share`, which is missing in many desktop browsers and on insecure pages.
fn share_function() -> Option<Function> {
    Reflect::get(&window().navigator(), &JsValue::from_str("share"))
        .ok()?
        .dyn_into()
        .ok()
}
