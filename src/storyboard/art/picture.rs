//! A picture that may not arrive: its words then stand in its place.

use leptos::html::Img;
use leptos::prelude::*;

use crate::view::{Held, effect, view};

/// A picture with its text alternative, drawn as words when the file is missing.
#[component]
pub fn Picture(
    /// Where it lies.
    src: String,
    /// What it shows.
    alt: String,
) -> impl IntoView {
    let missing = Held::new(false);
    let picture = NodeRef::<Img>::new();
    effect(move || {
        // Before the app runs nobody listens: a picture that failed by then is complete and has no width.
        if picture
            .get()
            .is_some_and(|picture| picture.complete() && picture.natural_width() == 0)
        {
            missing.set(true);
        }
    });
    let words = if alt.is_empty() {
        "This picture is missing.".to_owned()
    } else {
        format!("A picture is missing here. It shows: {alt}")
    };
    view! {
        <img node_ref=picture src=src alt=alt hidden=missing on:error=move |_| missing.set(true)/>
        <p class="storyboard-art__missing" hidden=move || !missing.get()>{words}</p>
    }
}
