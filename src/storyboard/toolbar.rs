//! The row over the panels: how long the story is, its other forms, and a link to the open panel.

use leptos::prelude::*;

use super::copy_link::CopyLink;
use super::length::Length;
use super::reading::Reading;
use crate::browser::paper;
use crate::view::{Call, Held, Node, view};

/// Buttons act on the board, so they show only where scripts run.
#[component]
pub fn Toolbar(
    /// The reading that the buttons act on.
    reading: Reading,
    /// Takes the whole screen or gives it back.
    #[prop(into)]
    toggle_full: Call<()>,
) -> impl IntoView {
    let (length, title) = reading.telling.with(|telling| {
        (
            Length::of(&telling.story).to_string(),
            telling.story.title.clone(),
        )
    });
    let in_page = move || reading.is_page();
    view! {
        <div class="storyboard-toolbar u-no-print">
            <p class="storyboard-toolbar__title" dir="auto" hidden=move || !reading.full.get()>{title}</p>
            <p class="storyboard-toolbar__length">{length}</p>
            <div class="storyboard-toolbar__actions u-script">
                <button type="button" class="o-button" hidden=reading.full on:click=move |_| reading.switch_form()>
                    // Both names are there from the start: the first render may not differ.
                    <span hidden=move || !in_page()>"Show one panel at a time"</span>
                    <span hidden=in_page>"Read as a page"</span>
                </button>
                <button type="button" class="o-button" hidden=in_page on:click=move |_| toggle_full.run(())>
                    {move || if reading.full.get() { "Exit full screen" } else { "Full screen" }}
                </button>
                {more(reading)}
            </div>
        </div>
    }
}

/// What is needed less, behind a button where there is little room.
fn more(reading: Reading) -> Node {
    let open = Held::new(false);
    view! {
        <button
            type="button"
            class="o-button storyboard-toolbar__open"
            hidden=reading.full
            aria-expanded=move || if open.get() { "true" } else { "false" }
            on:click=move |_| open.update(|open| *open = !*open)
        >
            "Print or link"
        </button>
        <div class="storyboard-toolbar__more" hidden=reading.full data-open=move || open.get().then_some("")>
            <CopyLink reading/>
            <button type="button" class="o-button" on:click=|_| paper::print("a3")>"Print the board on A3"</button>
            <button type="button" class="o-button" on:click=|_| paper::print("a4")>"Print on A4"</button>
        </div>
    }
}
