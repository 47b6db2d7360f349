//! Which slots have which word, field by field: lists for rare words, sets for frequent ones.

use crate::bits::{self, Block, Set, blocks_for};
use crate::vocabulary::Vocabulary;

/// The words of a catalogue and where they occur.
#[derive(Debug, Default)]
pub struct WordIndex {
    /// The words.
    pub vocabulary: Vocabulary,
    /// The occurrences, by field; a field that is not searched has none.
    pub fields: Vec<FieldPostings>,
}

/// The occurrences in one field.
#[derive(Debug, Default)]
pub struct FieldPostings {
    records: usize,
    /// For each word where its slots start, in `lists` or in `sets`, and how many there are.
    places: Vec<(u32, u32)>,
    lists: Vec<u32>,
    sets: Vec<Block>,
}

impl FieldPostings {
    /// Occurrences among this many records, no words yet.
    pub fn new(records: usize) -> Self {
        Self {
            records,
            ..Self::default()
        }
    }

    /// A set is smaller than a list from one record in 32 on.
    fn is_set(&self, count: u32) -> bool {
        count as usize * 32 >= self.records.max(1) && count > 0
    }

    /// Takes the memory that words with so many slots will need.
    pub fn reserve(&mut self, counts: &[u32]) {
        let (sets, lists): (Vec<u32>, Vec<u32>) =
            counts.iter().partition(|&&count| self.is_set(count));
        self.places.reserve_exact(counts.len());
        self.sets
            .reserve_exact(sets.len() * blocks_for(self.records));
        self.lists
            .reserve_exact(lists.iter().map(|&count| count as usize).sum());
    }

    /// Adds the ascending slots of the next word.
    pub fn push(&mut self, slots: &[u32]) {
        let count = slots.len() as u32;
        if !self.is_set(count) {
            self.places.push((self.lists.len() as u32, count));
            return self.lists.extend_from_slice(slots);
        }
        let start = self.sets.len();
        self.places.push((start as u32, count));
        self.sets.resize(start + blocks_for(self.records), [0; 2]);
        for &slot in slots {
            bits::insert(&mut self.sets[start..], slot);
        }
    }

    /// How many records have a word here.
    #[inline]
    pub fn count(&self, word: u32) -> u32 {
        self.places.get(word as usize).map_or(0, |place| place.1)
    }

    /// Adds the records that have a word here.
    #[inline]
    pub fn or_into(&self, word: u32, out: &mut Set) {
        let Some(&(start, count)) = self.places.get(word as usize) else {
            return;
        };
        if self.is_set(count) {
            out.or(&self.sets[start as usize..start as usize + blocks_for(self.records)]);
        } else {
            for &slot in &self.lists[start as usize..(start + count) as usize] {
                out.insert(slot);
            }
        }
    }

    /// Whether the record in a slot has a word here.
    pub fn has(&self, word: u32, slot: u32) -> bool {
        let Some(&(start, count)) = self.places.get(word as usize) else {
            return false;
        };
        if self.is_set(count) {
            return bits::has(
                &self.sets[start as usize..start as usize + blocks_for(self.records)],
                slot,
            );
        }
        self.lists[start as usize..(start + count) as usize]
            .binary_search(&slot)
            .is_ok()
    }

    /// Hands every slot that has a word here to `put`, ascending.
    pub fn each(&self, word: u32, mut put: impl FnMut(u32)) {
        let Some(&(start, count)) = self.places.get(word as usize) else {
            return;
        };
        if !self.is_set(count) {
            return self.lists[start as usize..(start + count) as usize]
                .iter()
                .for_each(|&slot| put(slot));
        }
        let blocks = &self.sets[start as usize..start as usize + blocks_for(self.records)];
        for (at, block) in blocks.iter().enumerate() {
            bits::each_in(*block, at, &mut put);
        }
    }

    /// Gives back memory that building took.
    pub fn shrink(&mut self) {
        self.places.shrink_to_fit();
        self.lists.shrink_to_fit();
        self.sets.shrink_to_fit();
    }
}
