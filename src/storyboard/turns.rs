//! The two buttons that turn the panel and name where they lead.

use leptos::prelude::*;

use super::board::Turn;
use super::reading::{Form, Means, Reading};
use crate::view::{Live, Node, view};

/// Previous and next. At an end the button stays, says so, and does nothing: the keyboard keeps its place.
#[component]
pub fn Turns(
    /// The reading that the buttons turn.
    reading: Reading,
) -> impl IntoView {
    view! {
        <div class="storyboard-turns u-no-print" hidden=move || reading.form.get() == Form::Page>
            {button(reading, Turn::Previous)}
            {button(reading, Turn::Next)}
        </div>
    }
}

fn button(reading: Reading, turn: Turn) -> Node {
    let (class, lead, end, arrow) = match turn {
        Turn::Previous | Turn::First => (
            "o-button storyboard-turns__previous",
            "Previous: ",
            "This is the first panel",
            "←",
        ),
        Turn::Next | Turn::Last => (
            "o-button o-button--main storyboard-turns__next",
            "Next: ",
            "This is the last panel",
            "→",
        ),
    };
    let target = Live::new(move || reading.board.with(|board| board.target(turn)));
    let name = move || {
        target
            .get()
            .map_or_else(|| end.to_owned(), |panel| reading.heading(panel))
    };
    view! {
        <button
            type="button"
            class=class
            aria-disabled=move || target.get().is_none().then_some("true")
            on:click=move |_| reading.turn(turn, Means::Turn)
        >
            <span aria-hidden="true">{arrow}</span>
            <span class="u-unseen">{move || target.get().map(|_| lead)}</span>
            <span class="storyboard-turns__name" dir="auto">{name}</span>
        </button>
    }
}
