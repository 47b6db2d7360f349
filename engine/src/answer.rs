//! What a query is answered with. An answer is memory to be used again: asking anew overwrites it.

use crate::terms::{Spelling, Word, Words};

/// The answer to one query.
#[derive(Clone, Debug, Default)]
pub struct Answer {
    /// How many records match.
    pub total: u32,
    /// The records of the page that was asked for, in order.
    pub records: Vec<u32>,
    /// For each range that was asked for, in that order, what it left out.
    pub left_out: Vec<LeftOut>,
    /// How many of the matching records have no value in the column they are sorted by, and so come last.
    pub placed_last: u32,
    /// The typed words, how they were understood, and what was used instead.
    pub words: Words,
    /// Whether words were typed but cannot be searched yet, so that they were passed over.
    pub awaits_words: bool,
    /// Whether a phrase was typed but only its words were searched, because positions are not here yet.
    pub awaits_phrases: bool,
    /// Where the counts of each facet start, and where the last end.
    pub(crate) starts: Vec<usize>,
    pub(crate) counts: Vec<u32>,
    /// The sums and the unknown, as long as the counts when the query weighed.
    pub(crate) sums: Vec<i64>,
    pub(crate) unknown: Vec<u32>,
}

/// What a range left out for want of a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LeftOut {
    /// Which column.
    pub column: usize,
    /// How many records match everything else but have no value in it.
    pub records: u32,
}

impl Answer {
    /// An empty answer.
    pub fn new() -> Self {
        Self::default()
    }

    /// How many records each value of a facet would have, its own choice set aside; "not stated" last.
    pub fn counts(&self, facet: usize) -> &[u32] {
        self.part(facet, &self.counts)
    }

    /// The sum of the weighing column over the records counted for each value; empty when nothing was weighed.
    pub fn sums(&self, facet: usize) -> &[i64] {
        self.part(facet, &self.sums)
    }

    /// How many of the records counted for each value have no number to be summed.
    pub fn unknown(&self, facet: usize) -> &[u32] {
        self.part(facet, &self.unknown)
    }

    /// The counts of every facet, one after the other.
    pub fn all_counts(&self) -> &[u32] {
        &self.counts
    }

    /// The typed words that were replaced, for "showing results for".
    pub fn replaced(&self) -> impl Iterator<Item = &Word> {
        self.words
            .words()
            .iter()
            .filter(|word| word.spelling == Spelling::Instead)
    }

    fn part<'a, T>(&self, facet: usize, all: &'a [T]) -> &'a [T] {
        match (self.starts.get(facet), self.starts.get(facet + 1)) {
            (Some(&start), Some(&end)) => all.get(start..end).unwrap_or(&[]),
            _ => &[],
        }
    }
}
