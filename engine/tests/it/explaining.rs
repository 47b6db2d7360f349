//! Why a record is there: fields it is said to match in do have the word, and just the matching words are marked.

use crate::naive::{Naive, words};
use crate::programmes::{asked, build, records, schema};
use proptest::prelude::*;
use springboard_engine::answer::Answer;
use springboard_engine::explain::{found_in, marks};
use springboard_engine::search::Searcher;

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn explanations_are_true(records in records(), asked in asked()) {
        let (catalogue, schema) = (build(&records), schema());
        let naive = Naive::new(&schema, &records);
        let (mut searcher, mut answer) = (Searcher::new(), Answer::new());
        asked.with(|query| {
            searcher.answer(&catalogue, query, &mut answer);
            let terms = naive.terms(query);
            for &record in &answer.records {
                let found = found_in(&catalogue, &answer, record);
                for word in 0..answer.words.words().len() {
                    prop_assert!(found.iter().any(|found| found.word == word));
                }
                for found in &found {
                    let own = &naive.read[record as usize][found.field];
                    prop_assert!(own.iter().any(|word| word == found.as_word));
                }
                let title = &records[record as usize].fields[0];
                let marked: Vec<String> =
                    marks(&catalogue, &answer, title).into_iter().flat_map(|range| words(&title[range])).collect();
                prop_assert_eq!(marked, naive.marked(&words(title), &terms));
            }
            Ok(())
        })?;
    }
}
