//! The records of one value of a facet: all blocks of them, or only those that are not empty.

use crate::bits::{Block, Set, WIDTH};

/// The records of one value.
#[derive(Debug)]
pub enum ValueSet {
    /// Every block.
    Whole(Vec<Block>),
    /// The blocks that are not empty, and where they stand.
    Scattered {
        /// Where each block stands, ascending.
        places: Vec<u32>,
        /// The blocks.
        blocks: Vec<Block>,
    },
}

impl ValueSet {
    /// The set of these ascending slots, of so many blocks in all.
    pub fn new(slots: &[u32], all: usize) -> Self {
        let (mut places, mut blocks): (Vec<u32>, Vec<Block>) = (Vec::new(), Vec::new());
        for same in slots.chunk_by(|one, other| place(*one) == place(*other)) {
            let mut block = [0; 2];
            for &slot in same {
                block[slot as usize / 64 % 2] |= 1u64 << (slot % 64);
            }
            places.push(place(same[0]));
            blocks.push(block);
        }
        if places.len() * 3 < all * 2 {
            return Self::Scattered { places, blocks };
        }
        let mut whole = vec![[0; 2]; all];
        for (place, block) in places.into_iter().zip(blocks) {
            whole[place as usize] = block;
        }
        Self::Whole(whole)
    }

    /// Adds its records to a set.
    pub fn or_into(&self, out: &mut Set) {
        match self {
            Self::Whole(blocks) => out.or(blocks),
            Self::Scattered { places, blocks } => {
                for (&place, block) in places.iter().zip(blocks) {
                    let mine = &mut out.blocks[place as usize];
                    *mine = [mine[0] | block[0], mine[1] | block[1]];
                }
            }
        }
    }

    /// How much counting it costs, in blocks.
    pub fn work(&self) -> usize {
        match self {
            Self::Whole(blocks) => blocks.len(),
            Self::Scattered { places, .. } => places.len() * 2,
        }
    }
}

fn place(slot: u32) -> u32 {
    slot / WIDTH as u32
}
