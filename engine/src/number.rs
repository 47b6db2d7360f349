//! One numeric column: its values by slot, which are known, and who lies between two bounds.

use crate::bits::{Block, Set};

/// One numeric column of a catalogue, by slot.
#[derive(Debug)]
pub struct NumberColumn {
    values: Vec<i64>,
    known: Set,
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
        Self {
            values: values.collect(),
            known,
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
