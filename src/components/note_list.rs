//! What is uncertain about a record, said beside it.

use leptos::prelude::*;

use crate::view::view;

/// The doubts in whole sentences; nothing where there are none.
#[component]
pub fn NoteList(
    /// The doubts.
    notes: Vec<String>,
) -> impl IntoView {
    (!notes.is_empty()).then(|| {
        let entries: Vec<_> = notes
            .into_iter()
            .map(|note| view! { <li>{note}</li> })
            .collect();
        view! {
            <aside class="note-list" aria-labelledby="uncertain">
                <h2 id="uncertain">"What is uncertain here"</h2>
                <ul>{entries}</ul>
            </aside>
        }
    })
}
