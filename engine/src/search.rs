//! Answering a query: words, ranges and facets become sets, the sets become counts and a page.
//!
//! Every facet is counted without its own choice. That takes one set per chosen facet, made from what all choices
//! before it and all after it let through.

use crate::answer::{Answer, LeftOut};
use crate::bits::Set;
use crate::catalogue::Catalogue;
use crate::facet::{Counted, Crowd};
use crate::order::page;
use crate::query::{Query, Sort};
use crate::rank::Ranking;
use crate::text::TextSets;

/// Reusable memory for answering queries; one serves any number of catalogues, one after the other.
#[derive(Debug, Default)]
pub struct Searcher {
    pub(crate) text: TextSets,
    /// What each limit lets through: the chosen facets and the ranges.
    limits: Vec<Limit>,
    used: usize,
    /// What the words and all limits before each let through.
    before: Vec<Set>,
    result: Set,
    others: Set,
    after: Set,
    crowd: Crowd,
    ranking: Ranking,
    slots: Vec<u32>,
}

#[derive(Debug, Default)]
struct Limit {
    of: Kind,
    set: Set,
}

/// What a limit comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Facet(usize),
    Range { column: usize, nth: usize },
}

impl Default for Kind {
    fn default() -> Self {
        Self::Facet(0)
    }
}

impl Searcher {
    /// A searcher without memory yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Answers a query.
    pub fn answer(&mut self, catalogue: &Catalogue, query: &Query, answer: &mut Answer) {
        prepare(catalogue, query, answer);
        self.text.find(catalogue, query, answer);
        self.set_limits(catalogue, query);
        self.intersect(catalogue);
        answer.total = self.result.count();
        self.count_facets(catalogue, query, answer);
        answer.placed_last = match query.sort {
            Sort::Number { column, .. } => catalogue.numbers.get(column).map_or(0, |numbers| {
                answer.total - self.result.count_and(numbers.known())
            }),
            _ => 0,
        };
        self.take_page(catalogue, query, answer);
    }

    /// The figures of the last answer's own records by value of a facet, and the sums of a column.
    pub fn figures(&self, catalogue: &Catalogue, facet: usize, column: Option<usize>) -> Figures {
        let mut figures = Figures::default();
        let (Some(facet), true) = (
            catalogue.facets.get(facet),
            self.result.fits(catalogue.len()),
        ) else {
            return figures;
        };
        let values = facet.totals.len();
        (figures.counts, figures.sums, figures.unknown) =
            (vec![0; values], vec![0; values], vec![0; values]);
        facet.visit(&self.result, &mut figures.counts);
        if let Some(numbers) = column.and_then(|column| catalogue.numbers.get(column)) {
            facet.weigh(
                &self.result,
                numbers,
                &mut figures.sums,
                &mut figures.unknown,
            );
        }
        figures
    }

    /// The sum of a number over the last result, and how many of its records have none; nothing for an unknown column.
    pub fn sum_of(&self, catalogue: &Catalogue, column: usize) -> (i64, u32) {
        let fits = self.result.fits(catalogue.len());
        let numbers = catalogue.numbers.get(column).filter(|_| fits);
        numbers.map_or((0, 0), |numbers| numbers.sum_over(&self.result))
    }

    fn set_limits(&mut self, catalogue: &Catalogue, query: &Query) {
        self.used = 0;
        for (nth, range) in query.ranges.iter().enumerate() {
            if let Some(numbers) = catalogue.numbers.get(range.column) {
                let set = self.next_limit(
                    catalogue,
                    Kind::Range {
                        column: range.column,
                        nth,
                    },
                );
                numbers.between(range.min, range.max, set);
            }
        }
        for choice in query.facets {
            let Some(facet) = catalogue.facets.get(choice.facet) else {
                continue;
            };
            let again = self.limits[..self.used]
                .iter()
                .any(|limit| limit.of == Kind::Facet(choice.facet));
            if !again && (!choice.include.is_empty() || !choice.exclude.is_empty()) {
                facet.choose(
                    choice,
                    &catalogue.everything,
                    self.next_limit(catalogue, Kind::Facet(choice.facet)),
                );
            }
        }
    }

    fn next_limit(&mut self, catalogue: &Catalogue, of: Kind) -> &mut Set {
        if self.limits.len() == self.used {
            self.limits.push(Limit::default());
        }
        let limit = &mut self.limits[self.used];
        self.used += 1;
        limit.of = of;
        limit.set.clear(catalogue.len());
        &mut limit.set
    }

    /// Works out the result, and what everything before each limit lets through.
    fn intersect(&mut self, catalogue: &Catalogue) {
        self.result
            .copy(self.text.found().unwrap_or(&catalogue.everything));
        while self.before.len() < self.used {
            self.before.push(Set::default());
        }
        for (limit, before) in self.limits[..self.used].iter().zip(&mut self.before) {
            before.copy(&self.result);
            self.result.and(&limit.set.blocks);
        }
    }

    fn count_facets(&mut self, catalogue: &Catalogue, query: &Query, answer: &mut Answer) {
        self.crowd.gather(&self.result);
        let counted = Counted {
            set: &self.result,
            count: answer.total,
            crowd: &self.crowd,
        };
        for facet in 0..catalogue.facets.len() {
            if !self.limits[..self.used]
                .iter()
                .any(|limit| limit.of == Kind::Facet(facet))
            {
                count_one(catalogue, query, facet, counted, answer);
            }
        }
        self.after.copy(&catalogue.everything);
        for at in (0..self.used).rev() {
            self.others.copy(&self.before[at]);
            self.others.and(&self.after.blocks);
            self.after.and(&self.limits[at].set.blocks);
            match self.limits[at].of {
                Kind::Facet(facet) => {
                    self.crowd.gather(&self.others);
                    let counted = Counted {
                        set: &self.others,
                        count: self.others.count(),
                        crowd: &self.crowd,
                    };
                    count_one(catalogue, query, facet, counted, answer);
                }
                Kind::Range { column, nth } => {
                    let known = self.others.count_and(catalogue.numbers[column].known());
                    answer.left_out[nth].records = self.others.count() - known;
                }
            }
        }
    }

    fn take_page(&mut self, catalogue: &Catalogue, query: &Query, answer: &mut Answer) {
        let by = catalogue.order(query.sort);
        let count = answer.total as usize;
        self.slots.clear();
        if query.sort == Sort::Relevance && self.text.found().is_some() {
            let shares = self.text.shares(catalogue, &answer.words);
            self.ranking.score(&self.result, &shares);
            self.ranking.page(
                &self.result,
                count,
                by,
                (query.offset, query.limit),
                &mut self.slots,
            );
        } else if count > 0 {
            page(
                by,
                &self.result,
                count,
                query.offset,
                query.limit,
                &mut self.slots,
            );
        }
        answer.records.clear();
        answer.records.extend(
            self.slots
                .iter()
                .map(|&slot| catalogue.layout.record_of[slot as usize]),
        );
    }
}

/// Makes room for the counts and forgets what was there.
fn prepare(catalogue: &Catalogue, query: &Query, answer: &mut Answer) {
    answer.starts.clear();
    let mut end = 0;
    answer.starts.push(end);
    for facet in &catalogue.facets {
        end += facet.totals.len();
        answer.starts.push(end);
    }
    let weighed = if query
        .weigh
        .is_some_and(|column| column < catalogue.numbers.len())
    {
        end
    } else {
        0
    };
    answer.counts.resize(end, 0);
    answer.sums.resize(weighed, 0);
    answer.unknown.resize(weighed, 0);
    answer.left_out.clear();
    answer
        .left_out
        .extend(query.ranges.iter().map(|range| LeftOut {
            column: range.column,
            records: 0,
        }));
}

fn count_one(catalogue: &Catalogue, query: &Query, facet: usize, of: Counted, answer: &mut Answer) {
    let (column, part) = (
        &catalogue.facets[facet],
        answer.starts[facet]..answer.starts[facet + 1],
    );
    column.count(of, &mut answer.counts[part.clone()]);
    if let Some(numbers) = query.weigh.and_then(|column| catalogue.numbers.get(column)) {
        column.weigh(
            of.set,
            numbers,
            &mut answer.sums[part.clone()],
            &mut answer.unknown[part],
        );
    }
}

/// A result's own figures by value of one facet, "not stated" last.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Figures {
    /// How many records have each value.
    pub counts: Vec<u32>,
    /// The sum of the column over them.
    pub sums: Vec<i64>,
    /// How many of them have no number in the column.
    pub unknown: Vec<u32>,
}
