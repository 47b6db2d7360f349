//! One numeric column: its values by slot, which are known, and who lies between two bounds.

use crate::bits::{Block, Set, each_in};

/// One numeric column of a catalogue, by slot.
#[derive(Debug)]
pub struct NumberColumn {
    values: Vec<i64>,
    known: Set,
    total: i64,
}

impl NumberColumn {
    /// From values by slot.
    pub fn new(given: impl ExactSizeIterator<Item = Option<i64>>) -> Self {
        let mut known = Set::none(given.len());
        let values = given.enumerate().map(|(slot, value)| {
            if value.is_some() {
                known.insert(slot as u32);
            }
            value.unwrap_or(0)
        });
        let values: Vec<i64> = values.collect();
        let total = values.iter().copied().fold(0, i64::wrapping_add);
        Self {
            values,
            known,
            total,
        }
    }

    /// The number of a slot, if it is known.
    #[inline]
    pub fn value(&self, slot: u32) -> Option<i64> {
        self.known.has(slot).then(|| self.values[slot as usize])
    }

    /// The records whose number is known.
    pub fn known(&self) -> &[Block] {
        &self.known.blocks
    }

    /// The sum over the records of a set, and how many of them have no known number. A set of more than half of all
    /// records is summed by those that are missing.
    pub fn sum_over(&self, set: &Set) -> (i64, u32) {
        let count = set.count();
        let without = count - set.count_and(&self.known.blocks);
        let most = count as usize > self.values.len() / 2;
        let mut sum = 0i64;
        // What is not known counts as nothing.
        let mut add = |slot: u32| {
            let value = self.values.get(slot as usize).copied();
            sum = sum.wrapping_add(value.unwrap_or(0));
        };
        for (at, &[low, high]) in set.blocks.iter().enumerate() {
            let block = if most { [!low, !high] } else { [low, high] };
            each_in(block, at, &mut add);
        }
        match most {
            true => (self.total.wrapping_sub(sum), without),
            false => (sum, without),
        }
    }

    /// `out` becomes the records whose number is known and lies between the bounds.
    pub fn between(&self, min: i64, max: i64, out: &mut Set) {
        out.copy(&self.known);
        for (block, values) in out.blocks.iter_mut().zip(self.values.chunks(128)) {
            for (word, values) in block.iter_mut().zip(values.chunks(64)) {
                let mut inside = 0;
                for (at, &value) in values.iter().enumerate() {
                    inside |= u64::from(value >= min && value <= max) << at;
                }
                *word &= inside;
            }
        }
    }
}
