//! Relaxations are exactly the smallest sets of filters that let something through.

use crate::naive::{Naive, Term};
use crate::programmes::{asked, build, records, schema};
use proptest::prelude::*;
use springboard_engine::builder::Record;
use springboard_engine::query::Query;
use springboard_engine::relax::{Filter, Relaxation, relax};

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn relaxations_are_the_smallest_and_say_what_they_find(records in records(), asked in asked()) {
        let catalogue = build(&records);
        asked.with(|query| {
            let wanted = by_trying(&records, query);
            let found = relax(&catalogue, query, usize::MAX);
            prop_assert_eq!(&found, &wanted);
            prop_assert!(relax(&catalogue, query, 2).len() <= 2);
            Ok(())
        })?;
    }
}

/// Whether a record passes a filter.
type Test<'a> = Box<dyn Fn(usize) -> bool + 'a>;

/// Tries every set of filters, smallest first.
fn by_trying(records: &[Record], query: &Query) -> Vec<Relaxation> {
    let schema = schema();
    let naive = Naive::new(&schema, records);
    let terms = naive.terms(query);
    let filters = filters(&naive, query, &terms);
    let fails = |record: usize| {
        let bits = filters
            .iter()
            .enumerate()
            .map(|(at, (_, passes))| u32::from(!passes(record)) << at);
        bits.sum::<u32>()
    };
    let failed: Vec<u32> = (0..records.len()).map(fails).collect();
    let mut tried: Vec<u32> = (0..1 << filters.len()).collect();
    tried.sort_by_key(|mask| mask.count_ones());
    let mut minimal: Vec<(u32, Relaxation)> = Vec::new();
    for mask in tried {
        let total = failed.iter().filter(|&&failed| failed & !mask == 0).count() as u32;
        if total > 0
            && !minimal
                .iter()
                .any(|(smaller, _)| smaller & mask == *smaller)
        {
            let drop = filters
                .iter()
                .enumerate()
                .filter(|(at, _)| mask >> at & 1 == 1)
                .map(|(_, (filter, _))| *filter);
            minimal.push((
                mask,
                Relaxation {
                    drop: drop.collect(),
                    total,
                },
            ));
        }
    }
    minimal.retain(|(mask, _)| *mask != 0);
    sorted(minimal)
}

/// Fewest filters first, then most records, then the order of the filters.
fn sorted(minimal: Vec<(u32, Relaxation)>) -> Vec<Relaxation> {
    let mut found: Vec<Relaxation> = minimal
        .into_iter()
        .map(|(_, relaxation)| relaxation)
        .collect();
    found.sort_by(|one, other| {
        (one.drop.len().cmp(&other.drop.len()))
            .then(other.total.cmp(&one.total))
            .then(one.drop.cmp(&other.drop))
    });
    found
}

/// Every filter of a question, in the order of the engine, and whether a record passes it.
fn filters<'a>(naive: &'a Naive, query: &'a Query, terms: &'a [Term]) -> Vec<(Filter, Test<'a>)> {
    let mut filters: Vec<(Filter, Test)> = Vec::new();
    let mut from = 0;
    for term in terms {
        let filter = Filter::Words {
            from,
            to: from + term.words.len(),
        };
        from += term.words.len();
        filters.push((filter, Box::new(move |record| naive.has_term(record, term))));
    }
    for (nth, range) in query.ranges.iter().enumerate() {
        filters.push((
            Filter::Range(nth),
            Box::new(move |record| naive.passes_range(record, range.column, range.min, range.max)),
        ));
    }
    for choice in query.facets {
        if !choice.include.is_empty() {
            let passes =
                move |record| naive.passes_facet(record, choice.facet, choice.include, &[]);
            filters.push((Filter::Include(choice.facet), Box::new(passes)));
        }
        if !choice.exclude.is_empty() {
            let passes =
                move |record| naive.passes_facet(record, choice.facet, &[], choice.exclude);
            filters.push((Filter::Exclude(choice.facet), Box::new(passes)));
        }
    }
    filters
}
