//! What the benchmark page calls: a few functions over memory that both sides see, no generated glue.
//!
//! The page writes a part or a question into the input and reads the output; nothing else is shared.

use springboard_engine::answer::Answer;
use springboard_engine::catalogue::Catalogue;
use springboard_engine::parts;
use springboard_engine::query::{Choice, Completion, Query};
use springboard_engine::search::Searcher;
use std::cell::RefCell;

#[derive(Default)]
struct State {
    input: Vec<u32>,
    output: Vec<u32>,
    text: Vec<u8>,
    part: Vec<u8>,
    catalogue: Option<Catalogue>,
    searcher: Searcher,
    answer: Answer,
}

thread_local! {
    static STATE: RefCell<State> = RefCell::default();
}

fn with<T>(run: impl FnOnce(&mut State) -> T) -> T {
    STATE.with_borrow_mut(run)
}

/// Room for a question of this many bytes, from a place that four divides; it stays where it is.
#[unsafe(no_mangle)]
pub extern "C" fn input(bytes: usize) -> *mut u32 {
    with(|state| {
        let words = state.input.len().max(bytes.div_ceil(4));
        state.input.resize(words, 0);
        state.input.as_mut_ptr()
    })
}

/// Where the output of the last call lies.
#[unsafe(no_mangle)]
pub extern "C" fn output() -> *const u32 {
    with(|state| state.output.as_ptr())
}

/// Room for a part of this many bytes.
#[unsafe(no_mangle)]
pub extern "C" fn part(bytes: usize) -> *mut u8 {
    with(|state| {
        state.part = vec![0; bytes];
        state.part.as_mut_ptr()
    })
}

/// Takes up the part that was written, the list first; 0 when it is good.
#[unsafe(no_mangle)]
pub extern "C" fn take_part() -> u32 {
    with(|state| {
        let part = std::mem::take(&mut state.part);
        let taken = match &mut state.catalogue {
            Some(catalogue) => catalogue.add_part(&part).map(drop),
            None => parts::read(&part).map(|catalogue| state.catalogue = Some(catalogue)),
        };
        u32::from(taken.is_err())
    })
}

/// The keys and labels of the facets as lines, an empty one after each facet; says how many bytes.
#[unsafe(no_mangle)]
pub extern "C" fn labels() -> usize {
    with(|state| {
        let Some(catalogue) = &state.catalogue else {
            return 0;
        };
        let facets = catalogue.schema().facets.iter();
        let text: String = facets
            .map(|facet| format!("{}\n{}\n\n", facet.key, facet.values.join("\n")))
            .collect();
        state.output = text.as_bytes().chunks(4).map(word).collect();
        text.len()
    })
}

fn word(bytes: &[u8]) -> u32 {
    bytes
        .iter()
        .rev()
        .fold(0, |word, &byte| word << 8 | u32::from(byte))
}

/// Answers the question in the input: the limit, how many bytes of text, the text in whole words, then for each
/// chosen facet its number, how many values, the values. The output is the total, the counts and the records.
#[unsafe(no_mangle)]
pub extern "C" fn ask(words: usize) -> usize {
    with(|state| {
        let State {
            input,
            output,
            text,
            catalogue,
            searcher,
            answer,
            ..
        } = state;
        let (Some(catalogue), Some([limit, length, rest @ ..])) = (catalogue, input.get(..words))
        else {
            return 0;
        };
        let (typed, mut rest) = rest.split_at((*length as usize).div_ceil(4).min(rest.len()));
        text.clear();
        text.extend(
            typed
                .iter()
                .flat_map(|word| word.to_le_bytes())
                .take(*length as usize),
        );
        let (mut choices, mut chosen) = ([Choice::default(); 8], 0);
        while let ([facet, count, after @ ..], true) = (rest, chosen < choices.len()) {
            let (include, after) = after.split_at((*count as usize).min(after.len()));
            choices[chosen] = Choice {
                facet: *facet as usize,
                include,
                exclude: &[],
            };
            (rest, chosen) = (after, chosen + 1);
        }
        let query = Query {
            text: std::str::from_utf8(text).unwrap_or(""),
            completion: Completion::Every,
            facets: &choices[..chosen],
            limit: if *limit == 0 {
                usize::MAX
            } else {
                *limit as usize
            },
            ..Query::default()
        };
        searcher.answer(catalogue, &query, answer);
        output.clear();
        output.push(answer.total);
        output.extend_from_slice(answer.all_counts());
        output.extend(answer.records.iter().map(|record| record + 1));
        output.len()
    })
}
