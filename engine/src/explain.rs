//! Why a record is in a result: where its texts match, and in which fields.

use crate::answer::Answer;
use crate::bits::Set;
use crate::catalogue::Catalogue;
use crate::near::each_near;
use crate::schema::MAX_RECORDS;
use crate::terms::{Term, Word};
use crate::text::phrase_by_field;
use crate::tokens::each_word;
use std::ops::Range;

/// A field that a typed word or phrase was found in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FoundIn<'a> {
    /// Which of the typed words, as places in [`crate::terms::Words::words`].
    pub words: Range<usize>,
    /// Which field.
    pub field: usize,
    /// The words as the record has them, folded.
    pub as_words: Vec<&'a str>,
}

/// Where the records of an answer have what was typed. Phrases are looked up once for all of them.
#[derive(Debug)]
pub struct Matches<'a> {
    /// What was asked.
    pub catalogue: &'a Catalogue,
    /// What it answered.
    pub answer: &'a Answer,
    /// For each term that is a phrase, by field, the records that have it there.
    phrases: Vec<Vec<Set>>,
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

impl<'a> Matches<'a> {
    /// Looks the phrases of an answer up.
    pub fn of(catalogue: &'a Catalogue, answer: &'a Answer) -> Self {
        let by_field = |term: &Term| match term.words.len() {
            0 | 1 => Vec::new(),
            _ => phrase_by_field(catalogue, &answer.words, term),
        };
        Self {
            catalogue,
            answer,
            phrases: answer.words.terms.iter().map(by_field).collect(),
        }
    }

    /// The fields in which a record has each typed word or phrase, with words of the record as the example. Before
    /// phrases can be told from scattered words, each of their words is found by itself.
    pub fn found_in(&self, record: u32) -> Vec<FoundIn<'a>> {
        let mut found = Vec::new();
        for (term, fields) in self.answer.words.terms.iter().zip(&self.phrases) {
            if fields.is_empty() {
                let alone = term.words.clone().map(|word| word..word + 1);
                alone.for_each(|word| self.find(word, None, record, &mut found));
            } else {
                self.find(term.words.clone(), Some(fields), record, &mut found);
            }
        }
        found
    }

    /// Adds the fields that have all of these words, and in which `side_by_side` has the record.
    fn find(
        &self,
        places: Range<usize>,
        side_by_side: Option<&[Set]>,
        record: u32,
        found: &mut Vec<FoundIn<'a>>,
    ) {
        let (Some(index), Some(slot)) = (&self.catalogue.words, self.catalogue.slot(record)) else {
            return;
        };
        for (field, postings) in index.fields.iter().enumerate() {
            let stands = |sets: &[Set]| sets.get(field).is_some_and(|set| set.has(slot));
            if !side_by_side.is_none_or(stands) {
                continue;
            }
            let own = |word: &Word| {
                let mut whole = word.whole.iter().copied().chain(word.each());
                let number = whole.find(|&number| postings.has(number, slot))?;
                Some(index.vocabulary.word(number))
            };
            let words = self.answer.words.words()[places.clone()].iter();
            if let Some(as_words) = words.map(own).collect() {
                found.push(FoundIn {
                    words: places.clone(),
                    field,
                    as_words,
                });
            }
        }
    }
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
