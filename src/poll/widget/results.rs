//! Results: bars with numbers, how many voted, when that was counted, and what it cannot tell.

use std::sync::Arc;

use leptos::prelude::*;

use crate::content::record::Poll;
use crate::content::value::grouped;
use crate::poll::desk::Desk;
use crate::poll::tally::{Count, Order, Row, rows};
use crate::poll::words;
use crate::view::view;

/// The results, once this reader may see them.
#[component]
pub(super) fn Results(desk: RwSignal<Desk>, poll: Arc<Poll>) -> impl IntoView {
    let order = RwSignal::new(Order::default());
    let shown = move || desk.with(Desk::shows_results);
    let reading = move || {
        desk.with(|desk| {
            if desk.shows_ballot() {
                ""
            } else {
                words::reading(desk)
            }
        })
    };
    let bars = move || {
        let count = shown().then(|| desk.with(Desk::count)).flatten()?;
        let rows = desk.with(|desk| rows(&poll, &count.tally, desk.own_choice(), order.get()));
        Some(view! { <Bars count rows/> })
    };
    let turn = move |_| order.update(|order| *order = other(*order));
    let turn_words = move || match order.get() {
        Order::ByVotes => "Show in the order of the ballot",
        Order::AsAsked => "Show most votes first",
    };
    view! {
        <div class="poll__results">
            <p class="o-soft" hidden=move || reading().is_empty()>{reading}</p>
            {bars}
            <button class="poll-results__order" type="button" hidden=move || !shown() on:click=turn>{turn_words}</button>
        </div>
    }
}

/// The last published results, for where no script runs.
#[component]
pub(super) fn PublishedResults(poll: Arc<Poll>) -> impl IntoView {
    let poll = Arc::unwrap_or_clone(poll);
    poll.snapshot.as_ref().map(|snapshot| {
        let count = Count::from(snapshot);
        let rows = rows(&poll, &count.tally, None, Order::ByVotes);
        view! { <div class="poll__published u-no-script"><h2>"Last published results"</h2><Bars count rows/></div> }
    })
}

#[component]
fn Bars(count: Count, rows: Vec<Row>) -> impl IntoView {
    let rows: Vec<_> = rows.into_iter().map(|row| view! { <Bar row/> }).collect();
    view! {
        <ol class="poll-results">{rows}</ol>
        <p class="poll-results__when">{words::counted_when(&count)}</p>
        <p class="o-small o-soft o-measure">{words::LIMITS}</p>
    }
}

/// One answer's bar. Drawn as a picture so that it prints and needs no inline style.
#[component]
fn Bar(row: Row) -> impl IntoView {
    let votes = if row.votes == 1 { "vote" } else { "votes" };
    let own = row
        .own
        .then(|| view! { <strong class="poll-results__own">"Your choice"</strong> });
    view! {
        <li class="poll-results__row" class=("poll-results__row--own", row.own)>
            <span class="poll-results__label">{row.label}" "{own}</span>
            <svg class="poll-results__bar" width="100%" height="14" aria-hidden="true" focusable="false">
                <rect class="poll-results__track" width="100%" height="14"></rect>
                <rect class="poll-results__fill" width=format!("{}%", row.share) height="14"></rect>
            </svg>
            <span class="poll-results__numbers o-figures"><b>{row.share}"%"</b>" · "{grouped(row.votes)}" "{votes}</span>
        </li>
    }
}

fn other(order: Order) -> Order {
    match order {
        Order::ByVotes => Order::AsAsked,
        Order::AsAsked => Order::ByVotes,
    }
}
