//! All polls, the archive included.

use super::site::Site;
use crate::content::record::Poll;
use crate::routes::Route;
use crate::view::{Node, view};

/// The page.
pub fn page(site: &Site) -> Node {
    let polls = &site.bundle.polls;
    let entries: Vec<_> = polls.iter().map(|poll| entry(site, poll)).collect();
    let list = if entries.is_empty() {
        view! { <p>"No poll has been published."</p> }
    } else {
        view! { <ul class="poll-list">{entries}</ul> }
    };
    view! {
        <div class="poll-page o-page">
            <header class="poll-page__head">
                <h1>"Have your say"</h1>
                <p class="o-lede">"Questions put to readers. Each keeps its address and its results."</p>
            </header>
            {list}
        </div>
    }
}

fn entry(site: &Site, poll: &Poll) -> Node {
    let days = days(poll);
    let count = poll.snapshot.as_ref().map(|snapshot| {
        let count = crate::poll::tally::Count::from(snapshot);
        view! { <p class="o-small o-soft">{crate::poll::words::counted_when(&count)}</p> }
    });
    view! {
        <li class="poll-list__entry">
            <h2><a href=site.href(&Route::Poll(poll.id.clone()))>{poll.question.clone()}</a></h2>
            <p class="o-small o-soft">{poll.options.len()}" answers to choose from. "{days}</p>
            {count}
        </li>
    }
}

/// When votes are taken, in a sentence; empty where no day is set.
pub(super) fn days(poll: &Poll) -> String {
    match (poll.opens, poll.closes) {
        (Some(opens), Some(closes)) => format!("Voting from {opens} to {closes}."),
        (Some(opens), None) => format!("Voting from {opens}."),
        (None, Some(closes)) => format!("Voting until {closes}."),
        (None, None) => String::new(),
    }
}
