//! Where in a field each word stands, and which records have words side by side.

use crate::bits::Set;
use crate::postings::FieldPostings;

/// The positions of every word, by field.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Positions {
    pub(crate) fields: Vec<FieldPositions>,
}

/// For each word, slot by slot: how often it occurs, then the distances between its positions, as short integers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct FieldPositions {
    pub starts: Vec<u32>,
    pub bytes: Vec<u8>,
}

/// A word of a phrase at a place: the slot above the position.
type Place = u64;

impl Positions {
    /// Begins the next field.
    pub fn start_field(&mut self) {
        self.fields.push(FieldPositions {
            starts: vec![0],
            bytes: Vec::new(),
        });
    }

    /// Adds the ascending positions in the next slot of the current word.
    pub fn push(&mut self, positions: impl ExactSizeIterator<Item = u32>) {
        let Some(field) = self.fields.last_mut() else {
            return;
        };
        write_short(&mut field.bytes, positions.len() as u32);
        let mut last = 0;
        for position in positions {
            write_short(&mut field.bytes, position - last);
            last = position;
        }
    }

    /// Ends the current word.
    pub fn finish_word(&mut self) {
        if let Some(field) = self.fields.last_mut() {
            field.starts.push(field.bytes.len() as u32);
        }
    }

    /// Adds the places of a word in one field.
    fn places(&self, field: usize, postings: &FieldPostings, word: u32, out: &mut Vec<Place>) {
        let Some(field) = self.fields.get(field) else {
            return;
        };
        let Some(&start) = field.starts.get(word as usize) else {
            return;
        };
        let mut at = start as usize;
        postings.each(word, |slot| {
            let times = read_short(&field.bytes, &mut at).unwrap_or(0);
            let mut position = 0u32;
            for _ in 0..times {
                let Some(distance) = read_short(&field.bytes, &mut at) else {
                    return;
                };
                position = position.wrapping_add(distance);
                out.push(u64::from(slot) << 32 | u64::from(position));
            }
        });
    }

    /// Adds the records that have the words side by side in some field; each step is a choice of words.
    pub fn find(&self, fields: &[FieldPostings], steps: &[&[u32]], out: &mut Set) {
        for (field, postings) in fields.iter().enumerate() {
            self.find_in(field, postings, steps, out);
        }
    }

    /// Adds the records that have the words side by side in this field.
    pub fn find_in(&self, field: usize, postings: &FieldPostings, steps: &[&[u32]], out: &mut Set) {
        let (mut so_far, mut next) = (Vec::<Place>::new(), Vec::new());
        for (nth, words) in steps.iter().enumerate() {
            next.clear();
            words
                .iter()
                .for_each(|&word| self.places(field, postings, word, &mut next));
            next.sort_unstable();
            if nth > 0 {
                next.retain(|&place| {
                    place as u32 > 0 && so_far.binary_search(&(place - 1)).is_ok()
                });
            }
            std::mem::swap(&mut so_far, &mut next);
        }
        so_far
            .iter()
            .for_each(|place| out.insert((place >> 32) as u32));
    }
}

/// Appends a number in as few bytes of seven bits as it needs.
pub(crate) fn write_short(bytes: &mut Vec<u8>, mut number: u32) {
    while number > 127 {
        bytes.push(number as u8 | 128);
        number >>= 7;
    }
    bytes.push(number as u8);
}

/// Reads a number that [`write_short`] wrote.
pub(crate) fn read_short(bytes: &[u8], at: &mut usize) -> Option<u32> {
    let (mut number, mut shift) = (0, 0);
    loop {
        let byte = *bytes.get(*at)?;
        *at += 1;
        number |= u32::from(byte & 127) << shift;
        if byte < 128 {
            return Some(number);
        }
        shift += 7;
        if shift > 28 {
            return None;
        }
    }
}
