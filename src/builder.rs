//! The builder: lines to paste into another site's page, made from a form, with a preview beside it.
//!
//! The form's values are a [`Draft`]; nothing here decides what becomes of them. The first view is the same for
//! every address; the address is read once the app runs.

use std::sync::Arc;

use leptos::ev::SubmitEvent;
use leptos::web_sys::Event;

use crate::browser::address;
use crate::browser::form::Field;
use crate::embed::draft::{Draft, Thing};
use crate::embed::snippet::Placement;
use crate::routes::Base;
use crate::view::{Held, Kept, Node, effect, view};

mod choices;

mod lines;

/// What the builder makes lines from.
#[derive(Clone, Copy)]
pub(crate) struct Building {
    draft: Held<Draft>,
    things: Kept<Arc<Vec<Thing>>>,
    origin: Held<String>,
    base: Kept<Base>,
}

impl Building {
    /// All that was chosen, for a site at `origin`; none where there is nothing to choose.
    fn placement(self, origin: &str) -> Option<Placement> {
        let base = self.base.get();
        self.things.with(|things| {
            self.draft
                .with(|draft| draft.placement(things, origin, &base))
        })
    }
}

/// The builder. `origin` is the site's own, where the content names it.
pub fn builder(things: Vec<Thing>, origin: String, base: Base) -> Node {
    let building = Building {
        draft: Held::new(Draft::default()),
        things: Kept::new(Arc::new(things)),
        origin: Held::new(origin),
        base: Kept::new(base),
    };
    // Only after hydration, so that the first view is the same everywhere. Reads no signal: runs once.
    effect(move || {
        building.draft.set(Draft::read(&address::query()));
        building.origin.set(address::origin());
    });
    let changed = move |event: Event| {
        if let Some(field) = Field::of(&event) {
            building
                .draft
                .update(|draft| draft.change(&field.name, &field.value, field.checked));
        }
    };
    view! {
        <div class="builder">
            <form class="builder__choices u-script" on:change=changed on:submit=move |event: SubmitEvent| event.prevent_default()>
                {choices::fields(building)}
            </form>
            <div class="builder__result">
                {lines::paste(building)}
                {preview(building)}
            </div>
        </div>
    }
}

/// The very element that hosts use, on this page.
fn preview(building: Building) -> Node {
    let src = move || building.placement("").map(|placement| placement.framed());
    let width = move || {
        building
            .draft
            .with(Draft::width)
            .map(|width| width.to_string())
    };
    view! {
        <section class="builder__preview u-script" aria-labelledby="builder-preview">
            <h2 id="builder-preview">"Preview"</h2>
            <springboard-embed src=src width=width title="Preview"></springboard-embed>
        </section>
    }
}
