//! What stands beside each value of a facet: its count, its bar, whether it is chosen.

use springboard_engine::fold::fold;

use super::facet::{Facet, Value};
use super::outcome::Outcome;
use super::selection::{Pick, Selection};
use super::summary::tally;

/// How many values of a long facet are listed until all are asked for.
pub const FIRST: usize = 8;

/// From how many values on a facet is long, and gets a search of its own.
pub const LONG: usize = 20;

/// One value's row.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Row {
    /// The count, in words: projects or pounds.
    pub count: String,
    /// The length of the bar, in thousandths of the longest.
    pub share: u16,
    /// Would choosing it find nothing?
    pub empty: bool,
    /// What is chosen about it.
    pub pick: Pick,
    /// Is it left out of sight? Only in a long facet.
    pub hidden: bool,
}

/// The rows of a facet's listed values.
pub fn rows(facet: &Facet, selection: &Selection, outcome: &Outcome) -> Vec<Row> {
    let Some(counted) = outcome.tally(facet.key) else {
        return Vec::new();
    };
    let picked = selection.picked(facet.key);
    let listed = facet.listed().len();
    let amount = |at: usize| -> u64 {
        let projects = counted.projects.get(at).copied().unwrap_or(0);
        counted
            .pounds
            .get(at)
            .map_or(u64::from(projects), |sum| u64::try_from(*sum).unwrap_or(0))
    };
    let longest = (0..listed).map(amount).max().unwrap_or(0).max(1);
    let row = |(at, value): (usize, u32)| {
        let projects = counted.projects.get(at).copied().unwrap_or(0);
        let unknown = counted.unknown.get(at).copied().unwrap_or(0);
        Row {
            count: tally(projects, counted.pounds.get(at).copied(), unknown),
            share: thousandths(amount(at), longest),
            empty: projects == 0,
            pick: picked.pick(value),
            hidden: false,
        }
    };
    (0..listed).zip(0..).map(row).collect()
}

/// Hides what a long facet does not show: what does not match the words sought in it, or, unless all
/// are asked for, everything but its largest values. What is chosen always stays in sight.
pub fn hide(values: &[Value], rows: &mut [Row], sought: &str, all: bool) {
    let sought = fold(sought.trim());
    let threshold = least_shown(rows);
    let mut left = FIRST;
    for (value, row) in values.iter().zip(rows) {
        let shown = if sought.is_empty() {
            all || (row.share >= threshold && left > 0)
        } else {
            holds(&fold(&value.label), &sought)
        };
        left = left.saturating_sub(usize::from(shown));
        row.hidden = !shown && row.pick == Pick::Off;
    }
}

/// A bar's length as style sheets take it, from 0 to 1, given in thousandths.
pub fn share(thousandths: u16) -> String {
    match thousandths {
        1000.. => "1".to_owned(),
        part => format!("0.{part:03}"),
    }
}

/// A part of the most, in thousandths.
pub fn thousandths(part: u64, most: u64) -> u16 {
    let thousandths = match part.checked_mul(1000) {
        Some(thousandfold) => thousandfold / most.max(1),
        // A number so large loses nothing that a bar would show.
        None => part / (most / 1000).max(1),
    };
    u16::try_from(thousandths).map_or(1000, |share| share.min(1000))
}

/// Whether `text` has `part` in it; the library's own search is larger, and faster than names of places need.
fn holds(text: &str, part: &str) -> bool {
    let mut starts = 0..=text.len().saturating_sub(part.len());
    starts.any(|at| {
        text.as_bytes()
            .get(at..)
            .is_some_and(|rest| rest.starts_with(part.as_bytes()))
    })
}

/// The share of the last of the [`FIRST`] largest rows. Counted rather than sorted: sorting code is large.
fn least_shown(rows: &[Row]) -> u16 {
    let mut with_share = [0u32; 1001];
    for row in rows {
        with_share[usize::from(row.share.min(1000))] += 1;
    }
    let mut left = FIRST;
    for (share, count) in (0..=1000).zip(with_share).rev() {
        left = left.saturating_sub(count as usize);
        if left == 0 {
            return share;
        }
    }
    0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_share_is_in_thousandths_of_the_most_however_large_the_sums() {
        for (part, most, share) in [
            (0, 0, 0),
            (1, 3, 333),
            (3, 3, 1000),
            (5, 3, 1000),
            (u64::MAX, u64::MAX, 1000),
            (u64::MAX / 2, u64::MAX, 500),
            (u64::MAX, 1, 1000),
        ] {
            assert_eq!(thousandths(part, most), share, "{part} of {most}");
        }
    }

    #[test]
    fn a_text_holds_what_the_library_finds_in_it() {
        for (text, part) in [
            ("leeds", "eed"),
            ("leeds", "ds"),
            ("leeds", "leedss"),
            ("leeds", "dx"),
            ("", "a"),
            ("é", "\u{a9}"),
        ] {
            assert_eq!(holds(text, part), text.contains(part), "{part} in {text}");
        }
    }
}
