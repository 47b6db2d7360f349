//! The shapes of polls, their options and counts.

use serde_json::Value;

use super::super::super::raw_record::{RawOption, RawPoll, RawSnapshot};
use super::{Fields, Shape};

/// A poll.
pub fn poll(shape: &mut Shape, from: &Fields) -> Option<RawPoll> {
    Some(RawPoll {
        id: shape.must_text(from, "id")?,
        question: shape.must_text(from, "question")?,
        intro: shape.text(from, "intro"),
        note: shape.maybe_text(from, "note"),
        max_choices: shape.tiny(from, "max_choices"),
        opens: shape.maybe_text(from, "opens"),
        closes: shape.maybe_text(from, "closes"),
        results: shape.maybe_text(from, "results"),
        counter: shape.maybe_text(from, "counter"),
        snapshot: shape.group(from, "snapshot", snapshot),
        options: shape.list(from, "options", option),
    })
}

fn option(shape: &mut Shape, from: &Fields) -> Option<RawOption> {
    Some(RawOption {
        id: shape.must_text(from, "id")?,
        label: shape.must_text(from, "label")?,
        note: shape.maybe_text(from, "note"),
        sources: shape.texts(from, "sources"),
    })
}

/// The position of a vote has a meaning, so one that cannot be read costs the whole count.
fn snapshot(shape: &mut Shape, from: &Fields) -> Option<RawSnapshot> {
    let date = shape.must_text(from, "date")?;
    let voters = from.get("voters");
    let Some(voters) = voters.and_then(Value::as_u64) else {
        shape.missed("voters", voters, "a whole number");
        return None;
    };
    let votes = from.get("votes");
    let read = votes
        .and_then(Value::as_array)
        .map(|votes| votes.iter().map(Value::as_u64));
    let Some(votes) = read.and_then(Iterator::collect) else {
        shape.missed("votes", votes, "whole numbers, one an option");
        return None;
    };
    Some(RawSnapshot {
        date,
        voters,
        votes,
    })
}
