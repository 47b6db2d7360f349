//! What a form holds, as a query string.

use leptos::prelude::document;
use wasm_bindgen::JsCast;
use web_sys::{FormData, HtmlFormElement, HtmlInputElement, UrlSearchParams};

/// The query string of the form with that id, as the browser itself would send it.
pub fn query(id: &str) -> Option<String> {
    let form: HtmlFormElement = document().get_element_by_id(id)?.dyn_into().ok()?;
    let data = FormData::new_with_form(&form).ok()?;
    let query = UrlSearchParams::new_with_str_sequence_sequence(&data).ok()?;
    Some(query.to_string().into())
}

/// A field that was changed.
pub struct Field {
    /// Its name.
    pub name: String,
    /// Its value.
    pub value: String,
    /// Is it ticked, where it can be?
    pub checked: bool,
}

impl Field {
    /// The input or select that an event is about.
    pub fn of(event: &web_sys::Event) -> Option<Self> {
        let target = event.target()?;
        if let Some(input) = target.dyn_ref::<HtmlInputElement>() {
            return Some(Self {
                name: input.name(),
                value: input.value(),
                checked: input.checked(),
            });
        }
        let select: web_sys::HtmlSelectElement = target.dyn_into().ok()?;
        Some(Self {
            name: select.name(),
            value: select.value(),
            checked: false,
        })
    }
}
