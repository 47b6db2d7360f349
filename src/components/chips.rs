//! Everything that is chosen, each removable. States: nothing, one, many (wraps), too long (wraps within).

use std::hash::{Hash, Hasher};

use leptos::prelude::*;
use rustc_hash::FxHasher;

use crate::view::{Call, Live, keyed, view};

/// One chip.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Shown<T> {
    /// What it stands for.
    pub id: T,
    /// What it says.
    pub label: String,
    /// The hue of a policy area.
    pub hue: Option<u16>,
}

impl<T: Hash> Shown<T> {
    /// What it is known by while others come and go: 32 bits of it in a browser, enough for the few that there are.
    fn key(&self) -> u64 {
        let mut hasher = FxHasher::default();
        self.hash(&mut hasher);
        hasher.finish()
    }
}

/// A row of chips and "Clear all".
#[component]
pub fn Chips<T: Clone + Hash + Eq + Send + Sync + 'static>(
    /// What is chosen.
    #[prop(into)]
    chips: Live<Vec<Shown<T>>>,
    /// Removes one, given with its place in the row.
    on_remove: Call<(T, usize)>,
    /// Removes all.
    on_clear: Call<()>,
) -> impl IntoView {
    let entry = move |chip: Shown<T>| {
        let id = chip.id.clone();
        let remove = move |_| {
            let place = chips.with_untracked(|chips| chips.iter().position(|other| other.id == id));
            on_remove.run((id.clone(), place.unwrap_or(0)));
        };
        view! {
            <li style=chip.hue.map(|hue| format!("--area-hue:{hue}"))>
                <button type="button" class="chips__chip" on:click=remove>
                    <span class="u-unseen">"Remove "</span>{chip.label}<span class="chips__cross" aria-hidden="true">"×"</span>
                </button>
            </li>
        }
    };
    let none = move || chips.with(Vec::is_empty);
    view! {
        <ul class="chips" aria-label="Chosen filters" hidden=none>
            {keyed(move || chips.get(), Shown::key, entry)}
            <li><button type="button" class="chips__clear" on:click=move |_| on_clear.run(())>"Clear all"</button></li>
        </ul>
        <p class="chips o-soft o-small" hidden=move || !none()>"No filters chosen"</p>
    }
}
