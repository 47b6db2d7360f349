//! What to know about a result: what was left out, what comes last, what was understood otherwise.

use springboard_engine::tokens::each_word;

use super::outcome::{Outcome, Respelt};
use super::query::Unknown;
use super::reason::listed;
use super::selection::{Measure, Selection, Sort};
use super::summary::{number, projects};

/// The notes, in sentences; `unknown` is what the address names that is not here.
pub fn notes(outcome: &Outcome, selection: &Selection, unknown: &[Unknown]) -> Vec<String> {
    let mut notes: Vec<String> = unknown.iter().map(passed_over).collect();
    if outcome.awaits_words {
        notes.push(
            "The index of words is still on its way: all projects are shown until it is here."
                .to_owned(),
        );
    }
    if outcome.awaits_phrases {
        notes.push(
            "Words in quotes are found wherever they stand until the index of phrases is here."
                .to_owned(),
        );
    }
    notes.extend(without_words(&selection.words));
    notes.extend(outcome.respelt.iter().map(respelt));
    notes.extend(left_out(outcome.left_out.award, "award"));
    notes.extend(left_out(outcome.left_out.year, "first year"));
    let sorted_by_year = matches!(selection.sort, Sort::Year | Sort::YearBack);
    notes.extend(placed_last(
        outcome.placed_last,
        if sorted_by_year {
            "first year"
        } else {
            "award"
        },
    ));
    if selection.measure == Measure::Money {
        notes.push("Filters show pounds awarded, as far as awards are known.".to_owned());
    }
    notes
}

/// Why nothing was found, before the ways on are offered.
pub fn nothing(outcome: &Outcome) -> String {
    if outcome.all == 0 {
        return "This programme has no projects yet.".to_owned();
    }
    if outcome.unheard.is_empty() {
        return "No project matches all of this at once. These are the smallest steps that find some:".to_owned();
    }
    let words: Vec<String> = outcome
        .unheard
        .iter()
        .map(|word| format!("“{word}”"))
        .collect();
    let them = if words.len() == 1 { "it" } else { "them" };
    format!(
        "No project has {}, or a word spelt like {them}. These steps find some:",
        listed(&words, "or")
    )
}

fn passed_over(unknown: &Unknown) -> String {
    let Unknown { noun, value } = unknown;
    format!(
        "This link asked for the {noun} “{value}”. There is no such {noun} here, so it was passed over."
    )
}

/// Signs and pictures are no words, so that they narrow nothing; a chip that looks as if they did has to be explained.
fn without_words(typed: &str) -> Option<String> {
    let typed = typed.trim();
    let mut words = 0;
    each_word(typed, &mut String::new(), |_, _| words += 1);
    (words == 0 && !typed.is_empty())
        .then(|| format!("There is no word in “{typed}” that could be searched for."))
}

fn left_out(count: usize, what: &str) -> Option<String> {
    let verb = if count == 1 { "is" } else { "are" };
    let (shown, noun) = (number(count), projects(count));
    (count > 0)
        .then(|| format!("{shown} more {noun} with no known {what} {verb} left out by the range."))
}

fn placed_last(count: usize, what: &str) -> Option<String> {
    let verb = if count == 1 { "comes" } else { "come" };
    let (shown, noun) = (number(count), projects(count));
    (count > 0).then(|| format!("{shown} {noun} with no known {what} {verb} last."))
}

/// "Showing results for “fostering”. No project has “fosterng”."
fn respelt(word: &Respelt) -> String {
    let used: Vec<String> = word
        .used
        .iter()
        .take(3)
        .map(|used| format!("“{used}”"))
        .collect();
    let (used, typed) = (listed(&used, "and"), &word.typed);
    if word.replaced {
        format!("Showing results for {used}. No project has “{typed}”.")
    } else {
        format!("Also showing results for {used}, spelt nearly like “{typed}”.")
    }
}
