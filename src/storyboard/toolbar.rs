//! The row over the panels: how long the story is, its other forms, and a link to the open panel.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::board::Board;
use super::length::Length;
use super::reading::{Form, Reading};
use crate::browser::{address, clipboard, paper};
use crate::view::view;

/// What became of copying the panel's address.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Copied {
    /// Nothing was copied yet, or another panel is open by now.
    NotYet,
    /// It is on the clipboard.
    Done,
    /// The browser did not lend the clipboard: here it is to copy by hand.
    ByHand(String),
}

/// Buttons act on the board, so they show only where scripts run.
#[component]
pub fn Toolbar(
    /// The reading that the buttons act on.
    reading: Reading,
    /// Takes the whole screen or gives it back.
    #[prop(into)]
    toggle_full: Callback<()>,
) -> impl IntoView {
    let (length, title) = reading.telling.with_value(|telling| {
        (
            Length::of(&telling.story).to_string(),
            telling.story.title.clone(),
        )
    });
    let switch = move |_| {
        let form = if reading.form.get_untracked() == Form::Page {
            Form::Viewer
        } else {
            Form::Page
        };
        form.remember();
        reading.form.set(form);
    };
    let more = RwSignal::new(false);
    let in_page = move || reading.is_page();
    view! {
        <div class="storyboard-toolbar u-no-print">
            <p class="storyboard-toolbar__title" dir="auto" hidden=move || !reading.full.get()>{title}</p>
            <p class="storyboard-toolbar__length">{length}</p>
            <div class="storyboard-toolbar__actions u-script">
                <button type="button" class="o-button" hidden=reading.full on:click=switch>
                    // Both names are there from the start: the first render may not differ.
                    <span hidden=move || !in_page()>"Show one panel at a time"</span>
                    <span hidden=in_page>"Read as a page"</span>
                </button>
                <button type="button" class="o-button" hidden=in_page on:click=move |_| toggle_full.run(())>
                    {move || if reading.full.get() { "Exit full screen" } else { "Full screen" }}
                </button>
                <button
                    type="button"
                    class="o-button storyboard-toolbar__open"
                    hidden=reading.full
                    aria-expanded=move || if more.get() { "true" } else { "false" }
                    on:click=move |_| more.update(|more| *more = !*more)
                >
                    "Print or link"
                </button>
                <div class="storyboard-toolbar__more" hidden=reading.full data-open=move || more.get().then_some("")>
                    <CopyLink reading/>
                    <button type="button" class="o-button" on:click=|_| paper::print("a3")>"Print the board on A3"</button>
                    <button type="button" class="o-button" on:click=|_| paper::print("a4")>"Print on A4"</button>
                </div>
            </div>
        </div>
    }
}

/// Copies the address of the open panel's own page, whose title and description are the panel's.
#[component]
fn CopyLink(reading: Reading) -> impl IntoView {
    let copied = RwSignal::new(Copied::NotYet);
    let panel = Memo::new(move |_| reading.board.with(Board::at));
    let copy = move |_| {
        let href = reading
            .telling
            .with_value(|telling| telling.panel_href(panel.get_untracked()));
        let link = format!("{}{href}", address::origin());
        spawn_local(async move {
            copied.set(if clipboard::copy(&link).await {
                Copied::Done
            } else {
                Copied::ByHand(link)
            });
        });
    };
    Effect::new(move |_| {
        panel.track();
        copied.set(Copied::NotYet);
    });
    let words = move || {
        if copied.get() == Copied::Done {
            "Link copied"
        } else {
            "Copy the link to this panel"
        }
    };
    let by_hand = move || match copied.get() {
        Copied::ByHand(link) => Some(view! {
            <label class="storyboard-toolbar__link">"Link to this panel " <input type="text" readonly prop:value=link/></label>
        }),
        _ => None,
    };
    view! {
        <button type="button" class="o-button" hidden=move || reading.is_page() on:click=copy>
            <span aria-live="polite">{words}</span>
        </button>
        {by_hand}
    }
}
