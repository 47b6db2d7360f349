//! Figures set large, each with what it counts, what to know before quoting it, and its source.

use leptos::prelude::*;

use super::source_list::SourceRow;
use crate::content::bundle::Fact;
use crate::view::view;

/// The figures in the record's order.
#[component]
pub fn FactList(
    /// The figures.
    facts: Vec<Fact>,
) -> impl IntoView {
    let entries: Vec<_> = facts
        .into_iter()
        .map(|fact| {
            let note = (!fact.note.is_empty())
                .then(|| view! { <p class="fact-list__note">{fact.note}</p> });
            view! {
                <li>
                    <p class="fact-list__value">{fact.value}</p>
                    <p class="fact-list__label">{fact.label}</p>
                    {note}
                    <SourceRow sources=fact.sources/>
                </li>
            }
        })
        .collect();
    view! { <ul class="fact-list">{entries}</ul> }
}
