//! Sets of records as blocks of 128 bits.
//!
//! Pure set arithmetic: no facets, no words. The counting loops lie in [`crate::lanes`].

use crate::lanes;

/// 128 records.
pub type Block = [u64; 2];

/// How many records a block holds.
pub const WIDTH: usize = 128;

/// A set of records.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Set {
    /// The blocks, record 0 lowest.
    pub blocks: Vec<Block>,
}

/// How many blocks hold this many records.
pub const fn blocks_for(records: usize) -> usize {
    records.div_ceil(WIDTH)
}

impl Set {
    /// No records, of this many.
    pub fn none(records: usize) -> Self {
        Self {
            blocks: vec![[0; 2]; blocks_for(records)],
        }
    }

    /// Every record.
    pub fn all(records: usize) -> Self {
        let mut set = Self::default();
        set.fill(records);
        set
    }

    /// Becomes every record.
    pub fn fill(&mut self, records: usize) {
        self.blocks.clear();
        self.blocks.resize(blocks_for(records), [u64::MAX; 2]);
        if let (Some(last), spare) = (self.blocks.last_mut(), records % WIDTH)
            && spare > 0
        {
            let keep = (1u128 << spare) - 1;
            *last = [keep as u64, (keep >> 64) as u64];
        }
    }

    /// Becomes empty.
    pub fn clear(&mut self, records: usize) {
        self.blocks.clear();
        self.blocks.resize(blocks_for(records), [0; 2]);
    }

    /// Becomes a copy of `other`.
    pub fn copy(&mut self, other: &Set) {
        self.blocks.clear();
        self.blocks.extend_from_slice(&other.blocks);
    }

    /// Whether the set is one of this many records.
    pub fn fits(&self, records: usize) -> bool {
        self.blocks.len() == blocks_for(records)
    }

    /// Adds one record.
    #[inline]
    pub fn insert(&mut self, record: u32) {
        insert(&mut self.blocks, record);
    }

    /// Whether a record is in the set.
    #[inline]
    pub fn has(&self, record: u32) -> bool {
        has(&self.blocks, record)
    }

    /// Adds the records of `other`.
    pub fn or(&mut self, other: &[Block]) {
        for (mine, theirs) in self.blocks.iter_mut().zip(other) {
            mine[0] |= theirs[0];
            mine[1] |= theirs[1];
        }
    }

    /// Keeps only the records of `other`.
    pub fn and(&mut self, other: &[Block]) {
        for (mine, theirs) in self.blocks.iter_mut().zip(other) {
            mine[0] &= theirs[0];
            mine[1] &= theirs[1];
        }
    }

    /// Removes the records of `other`.
    pub fn and_not(&mut self, other: &[Block]) {
        for (mine, theirs) in self.blocks.iter_mut().zip(other) {
            mine[0] &= !theirs[0];
            mine[1] &= !theirs[1];
        }
    }

    /// Becomes the records of `everything` that were not in it.
    pub fn invert(&mut self, everything: &Set) {
        for (mine, all) in self.blocks.iter_mut().zip(&everything.blocks) {
            *mine = [!mine[0] & all[0], !mine[1] & all[1]];
        }
    }

    /// How many records there are.
    pub fn count(&self) -> u32 {
        lanes::count(&self.blocks)
    }

    /// How many records are also in `other`.
    pub fn count_and(&self, other: &[Block]) -> u32 {
        lanes::count_and(&self.blocks, other)
    }

    /// Hands every record to `put`, lowest first.
    #[inline]
    pub fn each(&self, mut put: impl FnMut(u32)) {
        for (at, block) in self.blocks.iter().enumerate() {
            each_in(*block, at, &mut put);
        }
    }
}

/// Hands every record of one block to `put`, lowest first.
#[inline]
pub fn each_in(block: Block, at: usize, put: &mut impl FnMut(u32)) {
    for (half, mut word) in block.into_iter().enumerate() {
        let base = (at * WIDTH + half * 64) as u32;
        while word != 0 {
            put(base + word.trailing_zeros());
            word &= word - 1;
        }
    }
}

/// Adds one record to some blocks.
#[inline]
pub fn insert(blocks: &mut [Block], record: u32) {
    let at = record as usize;
    if let Some(block) = blocks.get_mut(at / WIDTH) {
        block[at / 64 % 2] |= 1 << (at % 64);
    }
}

/// Whether some blocks hold a record.
#[inline]
pub fn has(blocks: &[Block], record: u32) -> bool {
    let at = record as usize;
    blocks
        .get(at / WIDTH)
        .is_some_and(|block| block[at / 64 % 2] >> (at % 64) & 1 == 1)
}
