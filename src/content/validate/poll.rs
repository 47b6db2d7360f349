//! Polls: their options, days and published counts.

use super::super::raw_record::{RawOption, RawPoll, RawSnapshot};
use super::super::record::{Poll, PollOption, ShowResults, Snapshot};
use super::super::value::{Date, Link, Slug};
use super::check::{Check, optional_words, shown, words};
use super::names::Names;

pub(super) fn believe(raw: RawPoll, id: Slug, check: &mut Check<'_>) -> Option<Poll> {
    let question = words(raw.question);
    let as_written = raw.options.len();
    let options = options(raw.options, check);
    if question.is_empty() {
        check.drop_record("question", "this poll asks nothing", "a question");
        return None;
    }
    if options.len() < 2 {
        let wrong = format!(
            "{} of this poll's options can be chosen, so it is left out",
            options.len()
        );
        check.drop_record("options", wrong, "at least two options");
        return None;
    }
    let opens = check.date("opens", raw.opens);
    let results = results(raw.results.as_deref(), check);
    let complete = options.len() == as_written;
    Some(Poll {
        id,
        question,
        intro: words(raw.intro),
        note: optional_words(raw.note),
        max_choices: max_choices(raw.max_choices, options.len(), check),
        opens,
        closes: closes(opens, raw.closes, check),
        results,
        counter: counter(raw.counter, check),
        snapshot: raw
            .snapshot
            .and_then(|raw| snapshot(raw, options.len(), complete, check)),
        options,
    })
}

fn options(raw: Vec<RawOption>, check: &mut Check<'_>) -> Vec<PollOption> {
    let mut names = Names::default();
    let mut options = Vec::with_capacity(raw.len());
    for (index, raw) in raw.into_iter().enumerate() {
        let entered = check.enter("options", index);
        if let Some(id) = check.part_name("id", &raw.id, &mut names) {
            options.push(PollOption {
                label: check.title("label", raw.label, id.as_str()),
                id,
                note: optional_words(raw.note),
                sources: check.links("sources", &raw.sources),
            });
        }
        check.leave(entered);
    }
    options
}

fn max_choices(written: Option<u8>, options: usize, check: &mut Check<'_>) -> u8 {
    let written = written.unwrap_or(1);
    let most = u8::try_from(options).unwrap_or(u8::MAX);
    let choices = written.clamp(1, most);
    if choices != written {
        let wrong = format!("`{written}` options cannot be chosen; {choices} stands in");
        check.keep("max_choices", wrong, "1, or as many as there are options");
    }
    choices
}

fn closes(opens: Option<Date>, closes: Option<String>, check: &mut Check<'_>) -> Option<Date> {
    let closes = check.date("closes", closes)?;
    if opens.is_some_and(|opens| closes < opens && !opens.iso().starts_with(&closes.iso())) {
        check.drop_value(
            "closes",
            "voting would end before it starts",
            "the day it opens or later",
        );
        return None;
    }
    Some(closes)
}

fn results(text: Option<&str>, check: &mut Check<'_>) -> ShowResults {
    match text {
        None | Some("after") => ShowResults::After,
        Some("before") => ShowResults::Before,
        Some("closed") => ShowResults::Closed,
        Some(other) => {
            let wrong = format!(
                "{} is no time to show results; `after` stands in",
                shown(other)
            );
            check.keep("results", wrong, "before, after or closed");
            ShowResults::After
        }
    }
}

fn counter(address: Option<String>, check: &mut Check<'_>) -> Option<Link> {
    let link = check.optional_link("counter", address)?;
    if matches!(link, Link::Mail(_)) {
        check.drop_value(
            "counter",
            "votes cannot be counted by e-mail",
            "an https: address",
        );
        return None;
    }
    Some(link)
}

/// A count that does not add up is worse than none.
fn snapshot(
    raw: RawSnapshot,
    options: usize,
    complete: bool,
    check: &mut Check<'_>,
) -> Option<Snapshot> {
    let entered = check.enter_field("snapshot");
    let date = check.date("date", Some(raw.date));
    let fits = complete && raw.votes.len() == options;
    if !fits {
        check.drop_value(
            "votes",
            "the votes do not match the options, so the count is left out",
            "one number an option",
        );
    }
    let possible = raw.votes.iter().all(|votes| *votes <= raw.voters);
    if !possible {
        check.drop_value(
            "voters",
            "an option has more votes than there were voters",
            "at least as many voters",
        );
    }
    check.leave(entered);
    let date = date?;
    (fits && possible).then_some(Snapshot {
        date,
        voters: raw.voters,
        votes: raw.votes,
    })
}
