//! The answer when nothing is found: what to drop, and what that would find.

use leptos::prelude::*;

use crate::view::{Call, view};

/// A way on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Way {
    /// What its button says.
    pub words: String,
    /// What it finds, in words.
    pub finds: String,
}

/// Why nothing is found and the ways on, each a press away.
#[component]
pub fn NothingFound(
    /// Why, in a sentence or two.
    why: String,
    /// The ways on.
    ways: Vec<Way>,
    /// Takes a way, given by its place.
    on_take: Call<usize>,
) -> impl IntoView {
    let some = !ways.is_empty();
    let ways: Vec<_> = ways
        .into_iter()
        .enumerate()
        .map(|(at, way)| {
            view! {
                <li>
                    <button type="button" class="o-button" on:click=move |_| on_take.run(at)>{way.words}</button>
                    <span class="o-soft">{way.finds}</span>
                </li>
            }
        })
        .collect();
    view! {
        <div class="nothing-found">
            <p class="o-measure">{why}</p>
            {some.then(|| view! { <ul>{ways}</ul> })}
        </div>
    }
}
