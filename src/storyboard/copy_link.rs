//! Copies the address of the open panel's own page, whose title and description are the panel's.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::board::Board;
use super::reading::Reading;
use crate::browser::{address, clipboard};
use crate::view::{Held, Live, effect, view};

/// What became of copying.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Copied {
    /// Nothing was copied yet, or another panel is open by now.
    NotYet,
    /// It is on the clipboard.
    Done,
    /// The browser did not lend the clipboard: here it is to copy by hand.
    ByHand(String),
}

/// The button, and the address to copy by hand where the browser refuses.
#[component]
pub fn CopyLink(
    /// The reading whose open panel is linked.
    reading: Reading,
) -> impl IntoView {
    let copied = Held::new(Copied::NotYet);
    let panel = Live::new(move || reading.board.with(Board::at));
    effect(move || {
        panel.track();
        copied.set(Copied::NotYet);
    });
    let words = move || match copied.get() {
        Copied::Done => "Link copied",
        Copied::NotYet | Copied::ByHand(_) => "Copy the link to this panel",
    };
    let by_hand = move || match copied.get() {
        Copied::ByHand(link) => Some(view! {
            <label class="storyboard-toolbar__link">"Link to this panel " <input type="text" readonly prop:value=link/></label>
        }),
        Copied::NotYet | Copied::Done => None,
    };
    view! {
        <button type="button" class="o-button" hidden=move || reading.is_page() on:click=move |_| copy(reading, copied)>
            <span aria-live="polite">{words}</span>
        </button>
        {by_hand}
    }
}

fn copy(reading: Reading, copied: Held<Copied>) {
    let panel = reading.board.with_untracked(Board::at);
    let href = reading.telling.with(|telling| telling.panel_href(panel));
    let link = format!("{}{href}", address::origin());
    spawn_local(async move {
        copied.set(if clipboard::copy(&link).await {
            Copied::Done
        } else {
            Copied::ByHand(link)
        });
    });
}
