//! Words for screen readers when something has settled. Never on the first paint, never with the focus.

use leptos::prelude::*;

use crate::browser::timer::Later;
use crate::view::{Held, Live, effect, view};

/// How long nothing may change until it is read out, in milliseconds. Shorter interrupts typing,
/// longer leaves the reader waiting; 200 to 500 feels right.
const SETTLED: u64 = 300;

/// Reads `words` out each time they change and then stay.
#[component]
pub fn LiveRegion(
    /// What to read out.
    #[prop(into)]
    words: Live<String>,
) -> impl IntoView {
    let said = Held::new(String::new());
    let later = Later::new();
    let mut before = None;
    effect(move || {
        let now = words.get();
        if before
            .replace(now.clone())
            .is_some_and(|before| before != now)
        {
            later.after(SETTLED, move || said.set(now));
        }
    });
    view! { <p class="u-unseen" role="status">{said}</p> }
}
