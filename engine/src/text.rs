//! The sets of records that typed words lead to, field by field.

use crate::answer::Answer;
use crate::bits::Set;
use crate::catalogue::Catalogue;
use crate::postings::WordIndex;
use crate::query::{Query, Sort};
use crate::rank::Share;
use crate::terms::{Term, Word, Words};

/// Reusable sets for the words of one query.
#[derive(Debug, Default)]
pub(crate) struct TextSets {
    found: Set,
    active: bool,
    /// For each word and field the records that have it there.
    fields: Vec<Set>,
    /// For each word the records that have it whole.
    whole: Vec<Set>,
    /// How many records have each word.
    counts: Vec<u32>,
    union: Set,
}

/// What having a word whole is worth, beside one that only begins so.
const WHOLE: u32 = 4;
/// A word is rarer, and so worth more, when fewer than one record in these has it.
const RARE: [u32; 2] = [20, 200];

impl TextSets {
    /// The records that match the words, if any were typed that can be searched.
    pub fn found(&self) -> Option<&Set> {
        self.active.then_some(&self.found)
    }

    /// Reads the words of a query and finds their records.
    pub fn find(&mut self, catalogue: &Catalogue, query: &Query, answer: &mut Answer) {
        answer.words.parse(query);
        answer.awaits_words = !answer.words.is_empty() && catalogue.words.is_none();
        answer.awaits_phrases = false;
        self.active = false;
        let Some(index) = catalogue
            .words
            .as_ref()
            .filter(|_| !answer.words.is_empty())
        else {
            return;
        };
        answer.words.resolve(&index.vocabulary, query.loose);
        answer.awaits_phrases = answer.words.has_phrase() && catalogue.positions.is_none();
        self.active = true;
        self.collect(catalogue, index, query.sort, &answer.words);
        for term in answer
            .words
            .terms
            .iter()
            .filter(|term| term.words.len() > 1)
        {
            phrase(
                catalogue,
                index,
                &answer.words,
                term,
                &mut self.found,
                &mut self.union,
            );
        }
    }

    /// Finds the records that have every word, and what the ranking needs to know of each.
    fn collect(&mut self, catalogue: &Catalogue, index: &WordIndex, sort: Sort, words: &Words) {
        let (fields, words) = (index.fields.len(), words.words());
        self.found.copy(&catalogue.everything);
        self.fields
            .resize_with(self.fields.len().max(words.len() * fields), Set::default);
        self.whole
            .resize_with(self.whole.len().max(words.len()), Set::default);
        self.counts.clear();
        for (nth, word) in words.iter().enumerate() {
            let own = &mut self.fields[nth * fields..(nth + 1) * fields];
            self.union.clear(catalogue.len());
            match sort {
                Sort::Relevance => by_field(index, word, catalogue.len(), own, &mut self.union),
                _ => in_any_field(index, word, &mut self.union),
            }
            self.found.and(&self.union.blocks);
            self.counts.push(self.union.count());
        }
    }

    /// For each word that only begins others, the records that have it whole.
    fn find_whole(&mut self, catalogue: &Catalogue, index: &WordIndex, words: &Words) {
        for (word, whole) in words.words().iter().zip(&mut self.whole) {
            whole.blocks.clear();
            if !word.span.is_empty() {
                whole.clear(catalogue.len());
                word.whole
                    .iter()
                    .for_each(|&number| in_any(index, number, whole));
            }
        }
    }

    /// What every record is worth for each word and field.
    pub fn shares<'a>(&'a mut self, catalogue: &Catalogue, words: &Words) -> Vec<Share<'a>> {
        let Some(index) = &catalogue.words else {
            return Vec::new();
        };
        let (fields, alone) = (index.fields.len(), words.words().len() == 1);
        let mut shares = Vec::with_capacity(words.words().len() * (fields + 1));
        self.find_whole(catalogue, index, words);
        for (nth, &count) in self.counts.iter().enumerate() {
            let rare = |one_in: u32| {
                u32::from(u64::from(count) * u64::from(one_in) < catalogue.len() as u64)
            };
            let rarity = if alone {
                1
            } else {
                1 + RARE.map(rare).iter().sum::<u32>()
            };
            for (spec, set) in catalogue
                .schema
                .fields
                .iter()
                .zip(&self.fields[nth * fields..])
            {
                if spec.weight > 0 && !set.blocks.is_empty() {
                    shares.push(Share {
                        blocks: &set.blocks,
                        weight: u32::from(spec.weight) * rarity,
                    });
                }
            }
            shares.push(Share {
                blocks: &self.whole[nth].blocks,
                weight: WHOLE * rarity,
            });
        }
        shares
    }
}

/// `out`, memory to be used, becomes the records that have a term.
pub(crate) fn of_term(
    catalogue: &Catalogue,
    words: &Words,
    term: &Term,
    out: &mut Set,
    union: &mut Set,
) {
    out.copy(&catalogue.everything);
    let Some(index) = &catalogue.words else {
        return;
    };
    for word in &words.words()[term.words.clone()] {
        union.clear(catalogue.len());
        in_any_field(index, word, union);
        out.and(&union.blocks);
    }
    if term.words.len() > 1 {
        phrase(catalogue, index, words, term, out, union);
    }
}

/// Keeps the records that have the words of a term side by side.
fn phrase(
    catalogue: &Catalogue,
    index: &WordIndex,
    words: &Words,
    term: &Term,
    found: &mut Set,
    spare: &mut Set,
) {
    let Some(positions) = &catalogue.positions else {
        return;
    };
    let steps = steps(words, term);
    let steps: Vec<&[u32]> = steps.iter().map(Vec::as_slice).collect();
    spare.clear(catalogue.len());
    positions.find(&index.fields, &steps, spare);
    found.and(&spare.blocks);
}

/// For each field the records that have the words of a term side by side there; nothing before positions are here.
pub(crate) fn phrase_by_field(catalogue: &Catalogue, words: &Words, term: &Term) -> Vec<Set> {
    let (Some(index), Some(positions)) = (&catalogue.words, &catalogue.positions) else {
        return Vec::new();
    };
    let steps = steps(words, term);
    let steps: Vec<&[u32]> = steps.iter().map(Vec::as_slice).collect();
    let field = |(field, postings)| {
        let mut found = Set::none(catalogue.len());
        positions.find_in(field, postings, &steps, &mut found);
        found
    };
    index.fields.iter().enumerate().map(field).collect()
}

/// The words of the catalogue that may stand at each place of a phrase.
fn steps(words: &Words, term: &Term) -> Vec<Vec<u32>> {
    let words = words.words()[term.words.clone()].iter();
    words.map(|word| word.each().collect()).collect()
}

/// Each field's set becomes the records that have the word there, none at all being left without memory.
fn by_field(index: &WordIndex, word: &Word, records: usize, sets: &mut [Set], union: &mut Set) {
    for (postings, set) in index.fields.iter().zip(sets) {
        set.blocks.clear();
        for number in word.each() {
            if postings.count(number) > 0 {
                if set.blocks.is_empty() {
                    set.clear(records);
                }
                postings.or_into(number, set);
            }
        }
        union.or(&set.blocks);
    }
}

fn in_any_field(index: &WordIndex, word: &Word, out: &mut Set) {
    word.each().for_each(|number| in_any(index, number, out));
}

fn in_any(index: &WordIndex, number: u32, out: &mut Set) {
    index
        .fields
        .iter()
        .for_each(|postings| postings.or_into(number, out));
}
