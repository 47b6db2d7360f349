//! The words to search for. States: empty, typed, too long (the field scrolls).

use leptos::html;
use leptos::prelude::*;

use crate::view::{Live, effect, view};

/// A search field with its label; what is typed in it is the form's to hear.
#[component]
pub fn SearchBox(
    /// What it searches, in words.
    label: String,
    /// The words, when they change elsewhere.
    #[prop(into)]
    words: Live<String>,
) -> impl IntoView {
    let field = NodeRef::<html::Input>::new();
    // Written only when it differs, since writing moves the caret to the end.
    effect(move || {
        let words = words.get();
        if let Some(field) = field.get()
            && field.value() != words
        {
            field.set_value(&words);
        }
    });
    view! {
        <label class="search-box">
            <span>{label}</span>
            <input type="search" name="q" autocomplete="off" spellcheck="false" maxlength="200"
                placeholder="fostering, Leeds, restorative…" value=words.get_untracked() node_ref=field/>
        </label>
    }
}
