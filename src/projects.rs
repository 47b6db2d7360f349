//! The list of projects: filters on the left, the result on the right, all of it in the address.

use std::sync::Arc;

use leptos::web_sys::Event;

use crate::browser::form::Field;
use crate::explore::explorer::Explorer;
use crate::routes::Base;
use crate::view::{Node, view};
use state::Exploring;

pub mod supply;

mod state;

mod fields;

mod filters;

mod results;

mod views;

mod places;

mod nothing;

mod taking;

/// What the list is shown in.
pub struct Setting {
    /// The path before every address.
    pub base: Base,
    /// The address of the page that it stands on, without a query.
    pub page: String,
    /// What is chosen, as the query of an address.
    pub query: String,
}

/// The list, with its filters.
pub fn list(explorer: Arc<Explorer>, setting: Setting) -> Node {
    let exploring = Exploring::start(explorer, setting);
    let changed = move |event: Event| {
        if let Some(field) = Field::of(&event) {
            exploring.changed(&field);
        }
    };
    let typed = move |event: Event| {
        if let Some(field) = Field::of(&event).filter(|field| field.name == "q") {
            exploring.typed(&field.value);
        }
    };
    view! {
        <div class="explore__parts" on:change=changed on:input=typed>
            {filters::rail(exploring)}
            {results::section(exploring)}
        </div>
    }
}
