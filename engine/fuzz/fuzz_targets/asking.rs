//! Whatever is asked: no panic, and the parts of an answer fit each other.
#![no_main]

use libfuzzer_sys::fuzz_target;
use springboard_engine::answer::Answer;
use springboard_engine::catalogue::Catalogue;
use springboard_engine::explain::{Matches, marks, near_spellings, used_instead};
use springboard_engine::query::Query;
use springboard_engine::relax::relax;
use springboard_engine::search::Searcher;
use springboard_engine_fuzz::{programme, with_question};
use std::cell::RefCell;

struct Memory {
    catalogue: Catalogue,
    searcher: Searcher,
    answer: Answer,
}

thread_local! {
    static MEMORY: RefCell<Memory> = RefCell::new(Memory {
        catalogue: programme(),
        searcher: Searcher::new(),
        answer: Answer::new(),
    });
}

fuzz_target!(|data: &[u8]| {
    MEMORY.with_borrow_mut(|memory| with_question(data, |query| ask(memory, query)));
});

fn ask(
    Memory {
        catalogue,
        searcher,
        answer,
    }: &mut Memory,
    query: &Query,
) {
    searcher.answer(catalogue, query, answer);
    let total = answer.total as usize;
    assert_eq!(
        answer.records.len(),
        total.saturating_sub(query.offset).min(query.limit)
    );
    let mut different = answer.records.clone();
    different.sort_unstable();
    different.dedup();
    assert_eq!(different.len(), answer.records.len());
    for facet in 0..catalogue.schema().facets.len() {
        assert!(
            answer
                .counts(facet)
                .iter()
                .all(|&count| count as usize <= catalogue.len())
        );
        let figures = searcher.figures(catalogue, facet, query.weigh);
        assert!(
            figures
                .counts
                .iter()
                .zip(answer.counts(facet))
                .all(|(own, count)| own <= count)
        );
    }
    let relaxed = relax(catalogue, query, 5);
    assert_eq!(total > 0, relaxed.is_empty());
    assert!(
        relaxed
            .iter()
            .all(|relaxed| relaxed.total > 0 && !relaxed.drop.is_empty())
    );
    for range in marks(catalogue, answer, query.text) {
        assert!(query.text.get(range).is_some());
    }
    let matches = Matches::of(catalogue, answer);
    for &record in &answer.records {
        let _ = matches.found_in(record);
    }
    for word in answer.words.words() {
        assert!(query.text.get(word.place.clone()).is_some());
    }
    for word in 0..answer.words.words().len() {
        let _ = used_instead(catalogue, answer, word).count();
    }
    let _ = near_spellings(catalogue, query.text, 3);
    let first: Vec<u32> = answer.records.clone();
    searcher.answer(catalogue, query, answer);
    assert_eq!(answer.records, first);
}
