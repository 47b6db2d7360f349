//! All polls, the archive included.

use super::site::Site;
use crate::content::record::Poll;
use crate::content::value::Date;
use crate::poll::ballot::Window;
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
    let state = state(poll, site.bundle.programme.updated);
    let count = poll.snapshot.as_ref().map(|snapshot| {
        let count = crate::poll::tally::Count::from(snapshot);
        view! { <p class="o-small o-soft">{crate::poll::words::counted_when(&count)}</p> }
    });
    view! {
        <li class="poll-list__entry">
            <h2><a href=site.href(&Route::Poll(poll.id.clone()))>{poll.question.clone()}</a></h2>
            <p class="o-small o-soft">{poll.options.len()}" answers to choose from. "{state}</p>
            {count}
        </li>
    }
}

/// What became of the poll, in words that stay true in a file: days, and "closed" only where the last day is
/// over for sure. Whether one can vote today is for its own page, which knows the day.
fn state(poll: &Poll, past: Option<Date>) -> String {
    let over = past.is_some_and(|past| Window::of(poll, past) == Window::Closed);
    let days = match (poll.opens, poll.closes) {
        (None, Some(closes)) if over => format!("Closed {}.", on(closes)),
        (Some(opens), Some(closes)) if over => {
            format!("Closed {}; voting began {}.", on(closes), on(opens))
        }
        (Some(opens), None) => format!("Voting from {opens}, with no last day."),
        (None, None) => "Voting has no last day.".to_owned(),
        _ => days(poll),
    };
    if poll.counter.is_none() && poll.snapshot.is_none() && !over {
        return format!("{days} This site counts no votes; a choice stays with whoever makes it.");
    }
    days
}

/// "on 30 April 2017", "in 2017".
fn on(date: Date) -> String {
    let word = if date.day.is_some() { "on" } else { "in" };
    format!("{word} {date}")
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::load::load;

    #[test]
    fn a_state_is_true_whenever_the_file_is_read() {
        for (fields, past, expected) in [
            (
                r#""closes": "2017-04-30""#,
                "2026-01-31",
                "Closed on 30 April 2017.",
            ),
            (
                r#""opens": "2017-03-01", "closes": "2017-04-30""#,
                "2026-01-31",
                "Closed on 30 April 2017; voting began on 1 March 2017.",
            ),
            // The year is over only when its last day is.
            (r#""closes": "2026""#, "2026-12-31", "Voting until 2026."),
            (r#""closes": "2025""#, "2026-01-31", "Closed in 2025."),
            (
                r#""opens": "2026-03-01", "closes": "2026-04-30""#,
                "2026-04-30",
                "Voting from 1 March 2026 to 30 April 2026.",
            ),
            (
                r#""closes": "2017-04-30""#,
                "",
                "Voting until 30 April 2017.",
            ),
            (
                r#""opens": "2017-03-01""#,
                "2026-01-31",
                "Voting from 1 March 2017, with no last day.",
            ),
            (
                r#""max_choices": 1"#,
                "2026-01-31",
                "Voting has no last day.",
            ),
        ] {
            for (counter, uncounted) in [
                (r#""counter": "https://c.example/","#, ""),
                (
                    "",
                    " This site counts no votes; a choice stays with whoever makes it.",
                ),
            ] {
                let json = format!(
                    r#"{{"version": "1.0", "programme": {{"name": "P"}}, "polls": [{{"id": "p", "question": "Q", {counter} {fields},
                        "options": [{{"id": "a", "label": "A"}}, {{"id": "b", "label": "B"}}]}}]}}"#
                );
                let bundle = load(&json).expect("a bundle").bundle;
                let uncounted = if expected.starts_with("Closed") {
                    ""
                } else {
                    uncounted
                };
                let said = state(&bundle.polls[0], Date::parse(past));
                assert_eq!(said, format!("{expected}{uncounted}"), "{fields}");
            }
        }
    }
}
