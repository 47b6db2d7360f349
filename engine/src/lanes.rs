//! The innermost counting loops, 128 bits at a time where WebAssembly has them.
//!
//! Nothing here knows what is counted. Without SIMD the same functions count 64 bits at a time.

use crate::bits::Block;

/// How many bits are set.
pub fn count(blocks: &[Block]) -> u32 {
    count_with(blocks.iter().copied())
}

/// How many bits are set in both.
pub fn count_and(one: &[Block], other: &[Block]) -> u32 {
    count_with(
        one.iter()
            .zip(other)
            .map(|(one, other)| [one[0] & other[0], one[1] & other[1]]),
    )
}

/// How many bits of the scattered `blocks`, which stand at `places`, are set in `whole`.
pub fn count_at(places: &[u32], blocks: &[Block], whole: &[Block]) -> u32 {
    count_with(places.iter().zip(blocks).map(|(&place, block)| {
        let other = whole.get(place as usize).unwrap_or(&[0; 2]);
        [block[0] & other[0], block[1] & other[1]]
    }))
}

#[cfg(not(all(target_arch = "wasm32", target_feature = "simd128")))]
#[inline(always)]
fn count_with(blocks: impl Iterator<Item = Block>) -> u32 {
    blocks
        .map(|block| block[0].count_ones() + block[1].count_ones())
        .sum()
}

/// Bytes of counts are added up lane by lane; 31 rounds of at most 8 fit a lane.
#[cfg(all(target_arch = "wasm32", target_feature = "simd128"))]
#[inline(always)]
fn count_with(mut blocks: impl Iterator<Item = Block>) -> u32 {
    use core::arch::wasm32::*;
    let mut total = u32x4_splat(0);
    loop {
        let (mut lanes, mut rounds) = (u8x16_splat(0), 0);
        while rounds < 31 {
            let Some(block) = blocks.next() else { break };
            lanes = u8x16_add(lanes, u8x16_popcnt(u64x2(block[0], block[1])));
            rounds += 1;
        }
        total = u32x4_add(
            total,
            u32x4_extadd_pairwise_u16x8(u16x8_extadd_pairwise_u8x16(lanes)),
        );
        if rounds < 31 {
            break;
        }
    }
    u32x4_extract_lane::<0>(total)
        + u32x4_extract_lane::<1>(total)
        + u32x4_extract_lane::<2>(total)
        + u32x4_extract_lane::<3>(total)
}

/// How many bits are set in both, where the other blocks come one by one.
pub fn count_each<'a>(one: &[Block], other: impl Iterator<Item = &'a Block>) -> u32 {
    count_with(
        one.iter()
            .zip(other)
            .map(|(one, other)| [one[0] & other[0], one[1] & other[1]]),
    )
}
