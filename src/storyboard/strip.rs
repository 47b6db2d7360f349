//! The strip under the stage: the table of contents as tabs, with what was seen.

use leptos::prelude::*;

use super::board::Board;
use super::reading::{Form, Means, Reading};
use crate::routes::panel_id;
use crate::view::{Live, Node, view};

/// With more panels than this the tabs show numbers and only the open one its heading.
const MANY: usize = 12;

/// The id of a panel's tab; panels are counted from 0 here.
pub fn tab_id(panel: usize) -> String {
    format!("{}-tab", panel_id(panel + 1))
}

/// One tab for each panel; only the open one is a stop of the Tab key.
#[component]
pub fn Strip(
    /// The reading that the tabs turn.
    reading: Reading,
) -> impl IntoView {
    let headings: Vec<String> = reading.telling.with(|telling| {
        telling
            .story
            .panels
            .iter()
            .map(|panel| panel.heading.clone())
            .collect()
    });
    let many = (headings.len() > MANY).then_some("");
    let tabs: Vec<_> = headings
        .into_iter()
        .enumerate()
        .map(|(panel, heading)| tab(reading, panel, heading))
        .collect();
    view! {
        <div
            class="storyboard-strip"
            role="tablist"
            aria-label="Panels"
            data-many=many
            hidden=move || reading.form.get() == Form::Page
        >
            {tabs}
        </div>
    }
}

fn tab(reading: Reading, panel: usize, heading: String) -> Node {
    let is_open = Live::new(move || reading.board.with(Board::at) == panel);
    let is_seen = Live::new(move || reading.board.with(|board| board.seen(panel)));
    view! {
        <button
            type="button"
            class="storyboard-strip__tab"
            role="tab"
            id=tab_id(panel)
            aria-controls=panel_id(panel + 1)
            aria-selected=move || if is_open.get() { "true" } else { "false" }
            tabindex=move || if is_open.get() { "0" } else { "-1" }
            data-seen=move || is_seen.get().then_some("")
            on:click=move |_| reading.open(panel, Means::Turn)
        >
            <span class="storyboard-strip__number">{panel + 1}</span>
            <span class="storyboard-strip__name" dir="auto">{heading}</span>
            <span class="u-unseen">{move || (is_seen.get() && !is_open.get()).then_some(" (seen)")}</span>
        </button>
    }
}
