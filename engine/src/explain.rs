//! Why a record is in a result: where its texts match, and in which fields.

use crate::answer::Answer;
use crate::catalogue::Catalogue;
use crate::near::each_near;
use crate::schema::MAX_RECORDS;
use crate::terms::Words;
use crate::tokens::each_word;
use std::ops::Range;

/// A field a typed word was found in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FoundIn<'a> {
    /// Which of the typed words, as a place in [`Words::words`].
    pub word: usize,
    /// Which field.
    pub field: usize,
    /// The word as the record has it, folded.
    pub as_word: &'a str,
}

/// The byte ranges of `text` whose words match what was typed, in order. Words of a phrase count where they stand
/// side by side.
pub fn marks(catalogue: &Catalogue, answer: &Answer, text: &str) -> Vec<Range<usize>> {
    let Some(index) = &catalogue.words else {
        return Vec::new();
    };
    let mut tokens = Vec::new();
    each_word(text, &mut String::new(), |word, range| {
        tokens.push((index.vocabulary.find(word), range))
    });
    let mut marked = vec![false; tokens.len()];
    for term in &answer.words.terms {
        let words = &answer.words.words()[term.words.clone()];
        for (at, window) in tokens.windows(words.len()).enumerate() {
            let stands = |(word, token): (&crate::terms::Word, &(Option<u32>, Range<usize>))| {
                token.0.is_some_and(|number| word.stands_for(number))
            };
            if words.iter().zip(window).all(stands) {
                marked[at..at + words.len()].fill(true);
            }
        }
    }
    let marked = tokens.into_iter().zip(marked).filter(|(_, marked)| *marked);
    let mut ranges: Vec<Range<usize>> = marked.map(|((_, range), _)| range).collect();
    ranges.dedup();
    ranges
}

/// The fields in which a record has each typed word, with one word of the record as the example.
pub fn found_in<'a>(catalogue: &'a Catalogue, answer: &Answer, record: u32) -> Vec<FoundIn<'a>> {
    let (Some(index), Some(slot)) = (&catalogue.words, catalogue.slot(record)) else {
        return Vec::new();
    };
    let mut found = Vec::new();
    for (word, typed) in words(&answer.words) {
        for (field, postings) in index.fields.iter().enumerate() {
            let whole = typed.whole.iter().copied().chain(typed.each());
            if let Some(number) = whole.into_iter().find(|&number| postings.has(number, slot)) {
                found.push(FoundIn {
                    word,
                    field,
                    as_word: index.vocabulary.word(number),
                });
            }
        }
    }
    found
}

/// The words of the catalogue used instead of a typed word, nearest first.
pub fn used_instead<'a>(
    catalogue: &'a Catalogue,
    answer: &'a Answer,
    word: usize,
) -> impl Iterator<Item = &'a str> {
    let instead = answer
        .words
        .words()
        .get(word)
        .map_or(&[][..], |word| &word.instead);
    instead
        .iter()
        .filter_map(|&number| Some(catalogue.words.as_ref()?.vocabulary.word(number)))
}

/// Words of the catalogue spelt nearly like a word, nearest first, then those most records have; at most `most`.
pub fn near_spellings<'a>(catalogue: &'a Catalogue, word: &str, most: usize) -> Vec<&'a str> {
    let Some(index) = &catalogue.words else {
        return Vec::new();
    };
    let mut folded = None;
    each_word(word, &mut String::new(), |word, _| {
        folded.get_or_insert_with(|| word.to_owned());
    });
    // The distance above how few records have it above its number, so that one plain sort orders them.
    let mut near: Vec<u64> = Vec::new();
    each_near(
        &index.vocabulary,
        &folded.unwrap_or_default(),
        |number, distance| {
            let records = index
                .fields
                .iter()
                .map(|postings| postings.count(number))
                .max()
                .unwrap_or(0);
            let few = (MAX_RECORDS as u64).saturating_sub(u64::from(records));
            near.push(u64::from(distance) << 60 | few << 32 | u64::from(number));
        },
    );
    near.sort_unstable();
    near.into_iter()
        .take(most)
        .map(|near| index.vocabulary.word(near as u32))
        .collect()
}

fn words(words: &Words) -> impl Iterator<Item = (usize, &crate::terms::Word)> {
    words.words().iter().enumerate()
}
