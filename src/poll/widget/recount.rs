//! Counting the published ballots again, in the reader's own browser.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::content::record::Poll;
use crate::poll::clerk::Clerk;
use crate::poll::client;
use crate::poll::desk::Desk;
use crate::poll::recount::recount;
use crate::poll::tally::{Count, Tally};
use crate::view::view;

/// Offered where results were published: then the ballots should be there too.
#[component]
pub(super) fn Recount(
    desk: RwSignal<Desk>,
    clerk: Clerk,
    poll: Arc<Poll>,
    ballots: String,
) -> impl IntoView {
    let published = Count::from(poll.snapshot.as_ref()?).tally;
    let said = RwSignal::new(String::new());
    let file = ballots.clone();
    let count = move |_| {
        let (poll, published, file) = (poll.clone(), published.clone(), file.clone());
        said.set("Fetching the ballots…".to_owned());
        spawn_local(async move {
            let text = client::ballots(&file).await;
            let words = outcome(
                &poll,
                &published,
                text.as_deref(),
                clerk.receipt().as_deref(),
            );
            // The widget may be gone by now.
            let _ = said.try_set(words);
        });
    };
    let hidden = move || !desk.with(Desk::shows_results);
    let view = view! {
        <div class="poll__recount u-script" hidden=hidden>
            <p class="o-small o-measure">
                "Do the published totals hold? Your browser can fetch "
                <a href=ballots>"the ballots"</a>
                ", which say nothing about who voted, and count them again."
            </p>
            <button class="o-button" type="button" on:click=count>"Recount in this browser"</button>
            <p role="status">{said}</p>
        </div>
    };
    Some(view)
}

/// What the file says; no text is no file.
fn outcome(poll: &Poll, published: &Tally, text: Option<&str>, own: Option<&str>) -> String {
    let Some(text) = text else {
        return "The ballots of this poll have not been published, or could not be fetched."
            .to_owned();
    };
    let found = recount(poll, text, own);
    let mine = own.map(|_| found.own_words()).unwrap_or_default();
    format!("{} {mine}", found.words(published))
}

/// The name under which the reader's ballot is published, to keep.
#[component]
pub(super) fn Receipt(desk: RwSignal<Desk>, clerk: Clerk) -> impl IntoView {
    let receipt = move || {
        let counted = desk.with(|desk| desk.own.counted.is_some());
        counted.then(|| clerk.receipt()).flatten()
    };
    view! {
        {move || receipt().map(|receipt| view! {
            <details class="poll__receipt u-no-print">
                <summary>"Your receipt"</summary>
                <p class="o-small o-measure">
                    "When the ballots are published, yours stands under this name. Whoever knows the name can see what you chose, and cannot change it."
                </p>
                <code>{receipt}</code>
            </details>
        })}
    }
}
