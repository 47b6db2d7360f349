//! Nothing found: which filters to drop, and what would then be found.
//!
//! Each record fails some of the filters. The sets that some record fails and that contain no smaller such set are
//! exactly the smallest sets to drop; dropping one lets through every record that fails nothing else.

use crate::bits::Set;
use crate::catalogue::Catalogue;
use crate::query::{Choice, Query};
use crate::terms::Words;
use crate::text::of_term;

/// Something a query asks for that can be dropped by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Filter {
    /// A typed word, or the words of a phrase: these places in the words of the answer.
    Words {
        /// The first of them.
        from: usize,
        /// The place after the last.
        to: usize,
    },
    /// A range, as a place in the query.
    Range(usize),
    /// The values included in a facet.
    Include(usize),
    /// The values excluded in a facet.
    Exclude(usize),
}

/// A set of filters to drop, and how many records that finds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Relaxation {
    /// What to drop; nothing else needs to go, and all of it must.
    pub drop: Vec<Filter>,
    /// How many records match without it.
    pub total: u32,
}

/// Filters beyond this many stay as they are.
const MOST: usize = 32;

/// The smallest sets of filters to drop so that something is found: fewest filters first, then most records, at most
/// `most` of them. Empty when something is found already or nothing ever would be.
pub fn relax(catalogue: &Catalogue, query: &Query, most: usize) -> Vec<Relaxation> {
    let Filters {
        filters,
        sets,
        fixed,
    } = Filters::of(catalogue, query);
    let failing = failing(&fixed, &sets);
    let mut minimal: Vec<u32> = Vec::new();
    let mut found: Vec<Relaxation> = Vec::new();
    for level in failing.chunk_by(|one, other| one.0.count_ones() == other.0.count_ones()) {
        if level[0].0 == 0 || found.len() >= most {
            break;
        }
        let contains_known = |mask: u32| minimal.iter().any(|known| known & mask == *known);
        let new: Vec<u32> = level
            .iter()
            .map(|level| level.0)
            .filter(|&mask| !contains_known(mask))
            .collect();
        let mut relaxations: Vec<Relaxation> = Vec::new();
        for &mask in &new {
            let next = dropping(mask, &filters, &failing);
            // A handful: put in its place one by one, which takes less code than sorting.
            let rank = |one: &Relaxation| {
                one.total > next.total || (one.total == next.total && one.drop <= next.drop)
            };
            let place = relaxations.iter().take_while(|one| rank(one)).count();
            relaxations.insert(place, next);
        }
        found.append(&mut relaxations);
        minimal.extend(new);
    }
    found.truncate(most);
    found
}

/// What dropping the filters of these bits finds: every record that fails nothing else.
fn dropping(mask: u32, filters: &[Filter], failing: &[(u32, u32)]) -> Relaxation {
    let found = failing.iter().filter(|(other, _)| other & !mask == 0);
    let chosen = filters
        .iter()
        .enumerate()
        .filter(|(at, _)| mask >> at & 1 == 1);
    Relaxation {
        drop: chosen.map(|(_, filter)| *filter).collect(),
        total: found.map(|(_, count)| count).sum(),
    }
}

/// The filters of a query and the records each lets through.
struct Filters {
    filters: Vec<Filter>,
    sets: Vec<Set>,
    /// What the filters let through that cannot be dropped, there being too many.
    fixed: Set,
}

impl Filters {
    fn of(catalogue: &Catalogue, query: &Query) -> Self {
        let mut all = Self {
            filters: Vec::new(),
            sets: Vec::new(),
            fixed: catalogue.everything.clone(),
        };
        all.add_words(catalogue, query);
        for (nth, range) in query.ranges.iter().enumerate() {
            if let Some(numbers) = catalogue.numbers.get(range.column) {
                let mut set = Set::none(catalogue.len());
                numbers.between(range.min, range.max, &mut set);
                all.add(Filter::Range(nth), set);
            }
        }
        for (nth, choice) in query.facets.iter().enumerate() {
            let again = query.facets[..nth]
                .iter()
                .any(|before| before.facet == choice.facet && !is_idle(before));
            if !again {
                all.add_choice(catalogue, choice);
            }
        }
        all
    }

    fn add(&mut self, filter: Filter, set: Set) {
        if self.filters.len() == MOST {
            return self.fixed.and(&set.blocks);
        }
        self.filters.push(filter);
        self.sets.push(set);
    }

    fn add_words(&mut self, catalogue: &Catalogue, query: &Query) {
        let Some(index) = &catalogue.words else {
            return;
        };
        let (mut words, mut spare) = (Words::default(), Set::default());
        words.parse(query);
        words.resolve(&index.vocabulary, query.loose);
        for term in &words.terms {
            let mut set = Set::default();
            of_term(catalogue, &words, term, &mut set, &mut spare);
            self.add(
                Filter::Words {
                    from: term.words.start,
                    to: term.words.end,
                },
                set,
            );
        }
    }

    fn add_choice(&mut self, catalogue: &Catalogue, choice: &Choice) {
        let Some(facet) = catalogue.facets.get(choice.facet) else {
            return;
        };
        let include = (
            Filter::Include(choice.facet),
            Choice {
                exclude: &[],
                ..*choice
            },
        );
        let exclude = (
            Filter::Exclude(choice.facet),
            Choice {
                include: &[],
                ..*choice
            },
        );
        for (filter, part) in [include, exclude] {
            if !is_idle(&part) {
                let mut set = Set::none(catalogue.len());
                facet.choose(&part, &catalogue.everything, &mut set);
                self.add(filter, set);
            }
        }
    }
}

fn is_idle(choice: &Choice) -> bool {
    choice.include.is_empty() && choice.exclude.is_empty()
}

/// Which filters the records fail, as bits, with how many records fail just those; fewest bits first.
fn failing(records: &Set, sets: &[Set]) -> Vec<(u32, u32)> {
    let mut masks: Vec<u64> = Vec::new();
    records.each(|slot| {
        let fails = |(at, set): (usize, &Set)| u32::from(!set.has(slot)) << at;
        let mask: u32 = sets.iter().enumerate().map(fails).sum();
        masks.push(u64::from(mask.count_ones()) << 32 | u64::from(mask));
    });
    masks.sort_unstable();
    let same = masks.chunk_by(|one, other| one == other);
    same.map(|same| (same[0] as u32, same.len() as u32))
        .collect()
}
