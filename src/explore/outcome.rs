//! What a selection finds, as plain values. `explorer` makes it, `summary` puts it into words.

use std::hash::{Hash, Hasher};
use std::ops::Range;

use rustc_hash::FxHasher;

use super::facet::FacetKey;
use super::figures::{Figures, Places};
use super::selection::Selection;

/// The answer to one selection.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Outcome {
    /// The projects that are shown, in order.
    pub hits: Vec<Hit>,
    /// How many projects match.
    pub total: usize,
    /// How many projects there are.
    pub all: usize,
    /// What the matching projects were awarded.
    pub award: Award,
    /// For each facet, in order, how many projects each value would have.
    pub tallies: Vec<Tally>,
    /// How many projects match but for an unknown award, or an unknown year.
    pub left_out: LeftOut,
    /// How many of the matching projects lack what they are sorted by, and so come last.
    pub placed_last: usize,
    /// Typed words that were replaced or widened.
    pub respelt: Vec<Respelt>,
    /// Typed words that no project has, nor anything spelt like them.
    pub unheard: Vec<String>,
    /// Words were typed that cannot be searched before their part arrives; the result is without them.
    pub awaits_words: bool,
    /// Phrases were typed that cannot be told from scattered words before their part arrives.
    pub awaits_phrases: bool,
    /// Ways on when nothing matches.
    pub relaxed: Vec<Relaxed>,
    /// The result's own figures, for the view that draws them.
    pub figures: Option<Figures>,
    /// The result by place, for the view that draws it.
    pub places: Option<Places>,
}

/// One project of a result, with why it is there.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Hit {
    /// The project's number, its place in the bundle.
    pub project: usize,
    /// Where its title matches, in bytes.
    pub title: Vec<Range<usize>>,
    /// Where its lead's name matches.
    pub lead: Vec<Range<usize>>,
    /// Where its summary matches.
    pub summary: Vec<Range<usize>>,
    /// Why it is in the result, in words; empty where that is plain to see.
    pub reason: String,
    /// Have its texts arrived?
    pub is_whole: bool,
}

impl Hit {
    /// What it is known by in a list: the project, and 32 bits of all that is said of it.
    pub fn key(&self) -> u64 {
        let mut hasher = FxHasher::default();
        self.hash(&mut hasher);
        (self.project as u64) << 32 | (hasher.finish() & u64::from(u32::MAX))
    }
}

/// What a set of projects was awarded.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Award {
    /// The sum of the known awards, in pounds.
    pub sum: u64,
    /// How many projects have no known award.
    pub without: usize,
}

/// The counts of one facet, "not stated" last.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Projects by value.
    pub projects: Vec<u32>,
    /// Pounds by value; empty unless money is counted.
    pub pounds: Vec<i64>,
    /// Projects without a known award by value; as long as the pounds.
    pub unknown: Vec<u32>,
}

/// What ranges leave out for want of a value.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct LeftOut {
    /// Projects without a known award.
    pub award: usize,
    /// Projects without a known first year.
    pub year: usize,
}

/// A typed word and the words used for it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Respelt {
    /// As typed.
    pub typed: String,
    /// What was used, nearest first.
    pub used: Vec<String>,
    /// Was the typed word itself found nowhere?
    pub replaced: bool,
}

/// What to drop so that something is found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Relaxed {
    /// What is dropped, in words.
    pub dropped: Vec<String>,
    /// How many projects are then found.
    pub total: usize,
    /// The selection without it.
    pub selection: Selection,
}

impl Outcome {
    /// The counts of a facet.
    pub fn tally(&self, key: FacetKey) -> Option<&Tally> {
        self.tallies.get(key.index())
    }
}
