//! Totals, order, counts, sums and notes are what a plain look at every record gives.

use crate::naive::Naive;
use crate::programmes::{Asked, asked, build, records, schema};
use proptest::prelude::*;
use springboard_engine::answer::Answer;
use springboard_engine::builder::Record;
use springboard_engine::catalogue::Catalogue;
use springboard_engine::query::{Query, Sort};
use springboard_engine::search::Searcher;

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn answers_are_those_of_a_plain_look(records in records(), asked in prop::collection::vec(asked(), 1..6)) {
        let catalogue = build(&records);
        let (mut searcher, mut answer) = (Searcher::new(), Answer::new());
        for asked in &asked {
            check(&catalogue, &records, asked, &mut searcher, &mut answer)?;
        }
    }
}

/// Asks both and compares; the searcher and the answer come with what earlier questions left in them.
pub fn check(
    catalogue: &Catalogue,
    records: &[Record],
    asked: &Asked,
    searcher: &mut Searcher,
    answer: &mut Answer,
) -> Result<(), TestCaseError> {
    let schema = schema();
    let naive = Naive::new(&schema, records);
    asked.with(|query| {
        searcher.answer(catalogue, query, answer);
        let wanted = naive.result(query);
        prop_assert_eq!(answer.total as usize, wanted.len());
        let page: Vec<u32> = wanted
            .iter()
            .copied()
            .skip(query.offset)
            .take(query.limit)
            .collect();
        prop_assert_eq!(&answer.records, &page);
        check_counts(&naive, query, answer)?;
        check_figures(&naive, query, &wanted, searcher, catalogue)?;
        check_notes(&naive, query, &wanted, answer)
    })
}

fn values_of(naive: &Naive, record: usize, facet: usize) -> Vec<usize> {
    let own = &naive.records[record].facets[facet];
    let mut values: Vec<usize> = own.iter().map(|&value| value as usize).collect();
    values.sort_unstable();
    values.dedup();
    if values.is_empty() {
        values.push(naive.schema.facets[facet].values.len());
    }
    values
}

fn check_counts(naive: &Naive, query: &Query, answer: &Answer) -> Result<(), TestCaseError> {
    let terms = naive.terms(query);
    for facet in 0..naive.schema.facets.len() {
        let size = naive.schema.facets[facet].values.len() + 1;
        let (mut counts, mut sums, mut unknown) = (vec![0; size], vec![0; size], vec![0; size]);
        for record in 0..naive.records.len() {
            if !naive.passes(record, query, &terms, Some(facet), None) {
                continue;
            }
            for value in values_of(naive, record, facet) {
                counts[value] += 1;
                match query
                    .weigh
                    .and_then(|column| naive.records[record].numbers[column])
                {
                    Some(number) => sums[value] += number,
                    None => unknown[value] += 1,
                }
            }
        }
        prop_assert_eq!(answer.counts(facet), &counts[..], "facet {}", facet);
        if query.weigh.is_some() {
            prop_assert_eq!(answer.sums(facet), &sums[..]);
            prop_assert_eq!(answer.unknown(facet), &unknown[..]);
        } else {
            prop_assert!(answer.sums(facet).is_empty());
        }
    }
    Ok(())
}

fn check_figures(
    naive: &Naive,
    query: &Query,
    result: &[u32],
    searcher: &Searcher,
    catalogue: &Catalogue,
) -> Result<(), TestCaseError> {
    for facet in 0..naive.schema.facets.len() {
        let figures = searcher.figures(catalogue, facet, query.weigh);
        let size = naive.schema.facets[facet].values.len() + 1;
        let mut counts = vec![0; size];
        for &record in result {
            values_of(naive, record as usize, facet)
                .into_iter()
                .for_each(|value| counts[value] += 1);
        }
        prop_assert_eq!(figures.counts, counts);
    }
    if let Some(column) = query.weigh {
        let numbers = result
            .iter()
            .map(|&record| naive.records[record as usize].numbers[column]);
        let sum = numbers.clone().flatten().sum::<i64>();
        let without = numbers.filter(Option::is_none).count() as u32;
        prop_assert_eq!(searcher.sum_of(catalogue, column), (sum, without));
    }
    Ok(())
}

fn check_notes(
    naive: &Naive,
    query: &Query,
    result: &[u32],
    answer: &Answer,
) -> Result<(), TestCaseError> {
    let terms = naive.terms(query);
    for (nth, range) in query.ranges.iter().enumerate() {
        let without = (0..naive.records.len()).filter(|&record| {
            naive.records[record].numbers[range.column].is_none()
                && naive.passes(record, query, &terms, None, Some(nth))
        });
        prop_assert_eq!(answer.left_out[nth].records as usize, without.count());
    }
    if let Sort::Number { column, .. } = query.sort {
        let last = result
            .iter()
            .filter(|&&record| naive.records[record as usize].numbers[column].is_none());
        prop_assert_eq!(answer.placed_last as usize, last.count());
    }
    Ok(())
}
