//! Why a record is there: fields it is said to match in do have the word, and just the matching words are marked.

use crate::naive::{Naive, words};
use crate::programmes::{asked, build, records, schema};
use proptest::prelude::*;
use springboard_engine::answer::Answer;
use springboard_engine::explain::{Matches, marks};
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
            let matches = Matches::of(&catalogue, &answer);
            for &record in &answer.records {
                let found = matches.found_in(record);
                for word in 0..answer.words.words().len() {
                    prop_assert!(found.iter().any(|found| found.words.contains(&word)));
                }
                for found in &found {
                    let own = &naive.read[record as usize][found.field];
                    prop_assert!(found.as_words.iter().all(|as_word| own.iter().any(|word| word == as_word)));
                    // Quoted words are found side by side, or not at all.
                    let phrase = found.words.len() > 1;
                    let side_by_side = own.windows(found.words.len()).any(|window| window == found.as_words);
                    prop_assert!(!phrase || side_by_side);
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
