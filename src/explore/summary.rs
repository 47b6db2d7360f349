//! Sentences about a result. Views place them; nothing here knows markup.

use super::outcome::{Award, Outcome};
use super::selection::{Selection, Sort};
use crate::content::value::{Pounds, grouped};

/// "41 of 89 projects", as two pieces so that the number can be set large.
pub fn count(outcome: &Outcome) -> (String, String) {
    match (outcome.total, outcome.all) {
        (_, 0) => ("No projects".to_owned(), " yet".to_owned()),
        (0, _) => ("No projects".to_owned(), " match".to_owned()),
        (1, 1) => ("1".to_owned(), " project".to_owned()),
        (total, all) if total == all => (["All ", &number(all)].concat(), " projects".to_owned()),
        (total, all) => (
            number(total),
            [" of ", &number(all), " ", projects(all)].concat(),
        ),
    }
}

/// ", the first 24 of them here"; empty where all of them are listed.
pub fn listed(outcome: &Outcome) -> String {
    match outcome.hits.len() {
        shown if shown == outcome.total => String::new(),
        shown => [", the first ", &number(shown), " of them here"].concat(),
    }
}

/// The order that the result is listed in, where it is listed at all.
pub fn order(selection: &Selection) -> Option<&'static str> {
    let unsorted = selection.sort == Sort::Best && selection.words.trim().is_empty();
    selection.view.is_list().then_some(if unsorted {
        "as the programme lists them"
    } else {
        Sort::ALL[selection.sort as usize].2
    })
}

/// "£46.2m awarded, 9 with no known award"; empty where there are no projects.
pub fn money(award: Award, total: usize) -> String {
    match (total, award.without) {
        (0, _) => String::new(),
        (total, without) if without >= total => "no known award".to_owned(),
        (_, 0) => [&pounds_in_all(award.sum), " awarded"].concat(),
        (_, without) => [
            &pounds_in_all(award.sum),
            " awarded, ",
            &number(without),
            " with no known award",
        ]
        .concat(),
    }
}

/// What is read out when a result has settled.
pub fn announcement(outcome: &Outcome) -> String {
    let (count, rest) = count(outcome);
    let ways = match outcome.relaxed.len() {
        0 => String::new(),
        1 => ". One way to find some is offered".to_owned(),
        ways => [". ", &ways.to_string(), " ways to find some are offered"].concat(),
    };
    [count, rest, ways].concat()
}

/// What the button on the filters' panel says: "Show 23 projects".
pub fn show(total: usize) -> String {
    match total {
        0 => "No projects match".to_owned(),
        total => ["Show ", &number(total), " ", projects(total)].concat(),
    }
}

/// What the link to a briefing of a result says, of its first projects where `most` are fewer than all.
pub fn brief(total: usize, most: usize) -> String {
    match total {
        0 | 1 => "Make a briefing of this project".to_owned(),
        total if total > most => {
            ["Make a briefing of the first ", &number(most), " projects"].concat()
        }
        total => ["Make a briefing of these ", &number(total), " projects"].concat(),
    }
}

/// What is written beside a value: projects, or pounds. Projects whose awards are all unknown were not given nothing.
pub fn tally(projects: u32, pounds: Option<i64>, unknown: u32) -> String {
    match pounds {
        Some(_) if projects > 0 && unknown >= projects => "not known".to_owned(),
        Some(sum) => pounds_in_all(u64::try_from(sum).unwrap_or(0)),
        None => grouped(u64::from(projects)),
    }
}

/// A sum to read at a glance: `£46.2m`, `£956k`. Rounded to the nearest, but never to the next unit.
pub fn pounds_in_all(sum: u64) -> String {
    let tenths = |unit: u64| (sum.saturating_add(unit / 20) / (unit / 10)).min(9_999);
    let written = |tenths: u64, unit: &str| match tenths % 10 {
        0 => ["£", &grouped(tenths / 10), unit].concat(),
        rest => ["£", &grouped(tenths / 10), ".", &rest.to_string(), unit].concat(),
    };
    match sum {
        0..1_000_000 => Pounds(sum).short(),
        1_000_000..1_000_000_000 => written(tenths(1_000_000), "m"),
        _ => written(tenths(1_000_000_000), "bn"),
    }
}

/// An amount in full: `£500,000`.
pub fn pounds(amount: u32) -> String {
    Pounds(u64::from(amount)).to_string()
}

/// A number with a comma between thousands.
pub fn number(count: usize) -> String {
    grouped(count as u64)
}

/// "project" or "projects".
pub fn projects(count: usize) -> &'static str {
    if count == 1 { "project" } else { "projects" }
}
