//! Words for screen readers when something has settled. Never on the first paint, never with the focus.

use leptos::prelude::*;

use crate::browser::timer::Later;
use crate::view::view;

/// How long nothing may change until it is read out, in milliseconds. Shorter interrupts typing,
/// longer leaves the reader waiting; 200 to 500 feels right.
const SETTLED: u64 = 300;

/// Reads `words` out each time they change and then stay.
#[component]
pub fn LiveRegion(
    /// What to read out.
    #[prop(into)]
    words: Signal<String>,
) -> impl IntoView {
    let said = RwSignal::new(String::new());
    let later = Later::new();
    Effect::new(move |before: Option<String>| {
        let now = words.get();
        if before.is_some_and(|before| before != now) {
            let now = now.clone();
            later.after(SETTLED, move || said.set(now));
        }
        now
    });
    view! { <p class="u-unseen" role="status">{said}</p> }
}
