//! The words part: the vocabulary, then for each field how many records have each word and which slots those are.

use super::PartError;
use super::reader::Reader;
use crate::phrase::write_short;
use crate::postings::{FieldPostings, WordIndex};
use crate::schema::Schema;
use crate::tokens::MAX_WORD;
use crate::vocabulary::Vocabulary;

pub(super) fn write(index: &WordIndex) -> Vec<u8> {
    let mut out = Vec::new();
    write_vocabulary(&mut out, &index.vocabulary);
    let words = 0..index.vocabulary.len() as u32;
    for postings in &index.fields {
        words
            .clone()
            .for_each(|word| write_short(&mut out, postings.count(word)));
    }
    for postings in &index.fields {
        for word in words.clone() {
            let mut next = 0;
            postings.each(word, |slot| {
                write_short(&mut out, slot - next);
                next = slot + 1;
            });
        }
    }
    out
}

pub(super) fn read(
    payload: &[u8],
    records: usize,
    schema: &Schema,
) -> Result<WordIndex, PartError> {
    let mut reader = Reader::new(payload);
    let vocabulary = read_vocabulary(&mut reader)?;
    let count = |reader: &mut Reader| -> Result<Vec<u32>, PartError> {
        (0..vocabulary.len())
            .map(|_| reader.count(records).map(|count| count as u32))
            .collect()
    };
    let counts: Result<Vec<_>, _> = schema.fields.iter().map(|_| count(&mut reader)).collect();
    let mut fields = Vec::with_capacity(schema.fields.len());
    for counts in counts? {
        fields.push(read_postings(&mut reader, records, &counts)?);
    }
    reader.finish()?;
    Ok(WordIndex { vocabulary, fields })
}

fn read_postings(
    reader: &mut Reader,
    records: usize,
    counts: &[u32],
) -> Result<FieldPostings, PartError> {
    let total: u64 = counts.iter().map(|&count| u64::from(count)).sum();
    if total > reader.left() as u64 {
        return Err(PartError::Invalid("words"));
    }
    let (mut postings, mut slots) = (FieldPostings::new(records), Vec::new());
    postings.reserve(counts);
    for &count in counts {
        slots.clear();
        let mut next = 0u32;
        for _ in 0..count {
            let slot = next
                .checked_add(reader.short()?)
                .filter(|&slot| (slot as usize) < records);
            let slot = slot.ok_or(PartError::Invalid("slot"))?;
            slots.push(slot);
            next = slot + 1;
        }
        postings.push(&slots);
    }
    Ok(postings)
}

/// For each word how much it shares with the one before, then how much is new, then what is new.
fn write_vocabulary(out: &mut Vec<u8>, vocabulary: &Vocabulary) {
    let (mut shared, mut lengths, mut rest) = (Vec::new(), Vec::new(), Vec::new());
    let mut last = "";
    for number in 0..vocabulary.len() as u32 {
        let word = vocabulary.word(number);
        let same = word
            .bytes()
            .zip(last.bytes())
            .take_while(|(one, other)| one == other)
            .count();
        shared.push(same as u8);
        lengths.push((word.len() - same) as u8);
        rest.extend_from_slice(&word.as_bytes()[same..]);
        last = word;
    }
    write_short(out, vocabulary.len() as u32);
    out.extend([shared, lengths, rest].concat());
}

fn read_vocabulary(reader: &mut Reader) -> Result<Vocabulary, PartError> {
    let count = reader.count(reader.left())?;
    let (shared, lengths) = (reader.take(count)?, reader.take(count)?);
    let (mut vocabulary, mut word, mut last) = (Vocabulary::default(), Vec::new(), Vec::new());
    for (&same, &length) in shared.iter().zip(lengths) {
        if usize::from(same) > word.len() || usize::from(same) + usize::from(length) > MAX_WORD {
            return Err(PartError::Invalid("word"));
        }
        word.truncate(usize::from(same));
        word.extend_from_slice(reader.take(usize::from(length))?);
        if word <= last {
            return Err(PartError::Invalid("word"));
        }
        vocabulary.push(std::str::from_utf8(&word).map_err(|_| PartError::Invalid("word"))?);
        last.clone_from(&word);
    }
    Ok(vocabulary)
}
