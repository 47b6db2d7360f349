//! Ranking by relevance, 128 records at a time.
//!
//! A record scores, for each typed word, the weights of the fields it occurs in and something for a whole word,
//! all the more the rarer the word is. The scores are kept as planes of bits, so that adding one weight to every
//! record that has a word costs a few operations per block, and the best page falls out plane by plane. Ties keep
//! the order in which the records were added.

use crate::bits::{Block, Set};
use crate::lanes;
use crate::order;

/// A weight for every record of a set.
pub struct Share<'a> {
    /// Who gets it.
    pub blocks: &'a [Block],
    /// How much.
    pub weight: u32,
}

/// Reusable memory: planes of the score, block by block.
#[derive(Debug, Default)]
pub struct Ranking {
    planes: Vec<Block>,
    depth: usize,
    best: Set,
    rest: Set,
    /// What each record lacks of the highest score, above its number.
    scored: Vec<u64>,
}

/// More planes than any sum of weights needs.
const DEEPEST: usize = 20;

impl Ranking {
    /// Adds up the shares of the records of `set`.
    pub fn score(&mut self, set: &Set, shares: &[Share]) {
        let most: u32 = shares.iter().map(|share| share.weight).sum();
        self.depth = (u32::BITS - most.leading_zeros()).min(DEEPEST as u32) as usize;
        self.planes.clear();
        self.planes.resize(set.blocks.len() * self.depth, [0; 2]);
        if self.depth == 0 {
            return;
        }
        for (at, (own, planes)) in set
            .blocks
            .iter()
            .zip(self.planes.chunks_exact_mut(self.depth))
            .enumerate()
        {
            if own[0] | own[1] == 0 {
                continue;
            }
            for share in shares {
                let Some(block) = share.blocks.get(at) else {
                    continue;
                };
                let chosen = [block[0] & own[0], block[1] & own[1]];
                if chosen[0] | chosen[1] != 0 {
                    add(planes, chosen, share.weight);
                }
            }
        }
    }

    /// Appends the slots from `offset` on, at most `limit`, of the scored set, best first.
    pub fn page(
        &mut self,
        set: &Set,
        count: usize,
        by: (&[u32], &[u32]),
        window: (usize, usize),
        out: &mut Vec<u32>,
    ) {
        let (offset, limit) = window;
        let wanted = offset.saturating_add(limit).min(count);
        if wanted <= offset {
            return;
        }
        let sure = self.split(set, count, wanted);
        let (slot_of, record_of) = by;
        self.scored.clear();
        let (planes, depth, scored) = (&self.planes, self.depth, &mut self.scored);
        self.best.each(|slot| {
            let lacking = u64::from(u32::MAX - score_of(planes, depth, slot));
            scored.push(lacking << 32 | u64::from(record_of[slot as usize]));
        });
        scored.sort_unstable();
        let chosen = scored.iter().skip(offset).take(limit);
        out.extend(chosen.map(|&scored| slot_of[scored as u32 as usize]));
        if wanted > sure {
            let (skip, ties) = (offset.saturating_sub(sure), self.rest.count() as usize);
            order::page(by, &self.rest, ties, skip, wanted - sure.max(offset), out);
        }
    }

    /// Splits the best `wanted` records into those that surely belong and, all of one score, those the last places
    /// are filled from; says how many are sure.
    fn split(&mut self, set: &Set, count: usize, wanted: usize) -> usize {
        self.rest.copy(set);
        self.best.blocks.clear();
        self.best.blocks.resize(set.blocks.len(), [0; 2]);
        if wanted >= count {
            std::mem::swap(&mut self.best, &mut self.rest);
            return count;
        }
        let mut sure = 0;
        for plane in (0..self.depth).rev() {
            let above = self.planes.iter().skip(plane).step_by(self.depth);
            let more = lanes::count_each(&self.rest.blocks, above.clone()) as usize;
            if more == 0 {
                continue;
            }
            let keep_above = sure + more > wanted;
            for ((rest, best), above) in self
                .rest
                .blocks
                .iter_mut()
                .zip(&mut self.best.blocks)
                .zip(above)
            {
                let high = [rest[0] & above[0], rest[1] & above[1]];
                if keep_above {
                    *rest = high;
                } else {
                    *best = [best[0] | high[0], best[1] | high[1]];
                    *rest = [rest[0] & !above[0], rest[1] & !above[1]];
                }
            }
            if !keep_above {
                sure += more;
                if sure == wanted {
                    break;
                }
            }
        }
        sure
    }
}

/// Adds a weight to the chosen records of a block, carrying from plane to plane.
#[inline]
fn add(planes: &mut [Block], chosen: Block, weight: u32) {
    let mut left = weight;
    while left != 0 {
        let mut plane = left.trailing_zeros() as usize;
        left &= left - 1;
        let mut carry = chosen;
        while carry[0] | carry[1] != 0 {
            let Some(bits) = planes.get_mut(plane) else {
                break;
            };
            let next = [bits[0] & carry[0], bits[1] & carry[1]];
            *bits = [bits[0] ^ carry[0], bits[1] ^ carry[1]];
            carry = next;
            plane += 1;
        }
    }
}

fn score_of(planes: &[Block], depth: usize, slot: u32) -> u32 {
    let (block, bit) = (slot as usize / 128, slot as usize % 128);
    let own = &planes[block * depth..(block + 1) * depth];
    own.iter()
        .enumerate()
        .map(|(plane, bits)| ((bits[bit / 64] >> (bit % 64) & 1) as u32) << plane)
        .sum()
}
