//! Texts in the list part whose words repeat: the different words once, then for each text how many words it shares
//! with the one before, and which words follow. Texts in the order of the alphabet share many, and where they part,
//! the next word lies a little behind the other in that order too: the first that differs travels as that distance.

use super::PartError;
use super::reader::{Reader, write_numbers, write_texts};
use crate::catalogue::TextColumn;
use crate::phrase::write_short;
use std::collections::BTreeMap;

/// Parts the words of a text; joining them by it gives the text back.
const SPACE: char = ' ';

/// How many words the texts have, and how often each occurs.
pub(super) fn counted<'a>(texts: &[&'a str]) -> (usize, BTreeMap<&'a str, usize>) {
    let (mut all, mut times) = (0, BTreeMap::new());
    for word in texts.iter().flat_map(|text| text.split(SPACE)) {
        *times.entry(word).or_default() += 1;
        all += 1;
    }
    (all, times)
}

/// Writes texts of these words.
pub(super) fn write(out: &mut Vec<u8>, texts: &[&str], times: &BTreeMap<&str, usize>) {
    let mut words: Vec<&str> = times.keys().copied().collect();
    words.sort_by_key(|word| word.to_lowercase());
    let places: BTreeMap<&str, u64> = words.iter().copied().zip(0..).collect();
    let (mut shared, mut lengths) = (Vec::new(), Vec::new());
    let (mut steps, mut which) = (Vec::new(), Vec::new());
    let mut last: Vec<u64> = Vec::new();
    for text in texts {
        let own: Vec<u64> = text.split(SPACE).map(|word| places[word]).collect();
        let pairs = own.iter().zip(&last);
        let same = pairs.take_while(|(one, other)| one == other).count();
        shared.push(same as u64);
        lengths.push((own.len() - same) as u64);
        if let [first, rest @ ..] = &own[same..] {
            let before = last.get(same).copied().unwrap_or(0);
            let count = words.len() as u64;
            steps.push((first + count - before) % count);
            which.extend(rest);
        }
        last = own;
    }
    write_short(out, words.len() as u32);
    write_texts(out, words.into_iter());
    for numbers in [shared, lengths, steps, which] {
        write_numbers(out, &numbers);
    }
}

/// Reads as many texts; of at most `most` bytes, since a short part could claim very many.
pub(super) fn read(
    reader: &mut Reader,
    count: usize,
    most: usize,
) -> Result<TextColumn, PartError> {
    let wrong = PartError::Invalid("wording");
    let different = reader.count(reader.left())?;
    let words = reader.texts(different)?;
    let shared: Vec<u32> = reader.numbers(count)?;
    let lengths: Vec<u32> = reader.numbers(count)?;
    let all: u64 = lengths.iter().map(|&length| u64::from(length)).sum();
    let all = usize::try_from(all).ok().filter(|&all| all <= most);
    let parting = lengths.iter().filter(|&&length| length > 0).count();
    let steps: Vec<u32> = reader.numbers(parting)?;
    let which: Vec<u32> = reader.numbers(all.ok_or(wrong)? - parting)?;
    let (mut steps, mut rest) = (steps.into_iter(), which.into_iter());
    let (mut own, mut texts) = (Vec::new(), TextColumn::new(std::iter::empty()));
    texts.starts.reserve(count);
    for (&shared, &length) in shared.iter().zip(&lengths) {
        let shared = shared as usize;
        if shared > own.len() {
            return Err(wrong);
        }
        let before = own.get(shared).copied().unwrap_or(0);
        own.truncate(shared);
        if length > 0 {
            let first = u64::from(before) + u64::from(steps.next().unwrap_or(0));
            own.push((first % different.max(1) as u64) as u32);
            own.extend(rest.by_ref().take(length as usize - 1));
        }
        for (nth, &word) in own.iter().enumerate() {
            if nth > 0 {
                texts.text.push(SPACE);
            }
            texts.text.push_str(words.get(word as usize).ok_or(wrong)?);
        }
        if texts.text.len() > most {
            return Err(wrong);
        }
        texts.starts.push(texts.text.len() as u32);
    }
    Ok(texts)
}
