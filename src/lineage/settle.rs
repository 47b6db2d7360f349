//! Heights within a column: each thing as near as it can be to where it would like to stand, none upon another.

/// The tops of things that stand in this order, each at least `gap` below the one before.
///
/// Least squares under an order: where two would overlap they are moved as one block, up and down alike.
pub(super) fn settle(wished: &[f64], heights: &[f64], gap: f64) -> Vec<f64> {
    let mut offset = 0.0;
    let mut offsets = Vec::with_capacity(wished.len());
    for height in heights {
        offsets.push(offset);
        offset += height + gap;
    }
    // Blocks of things that touch: the sum of their wishes, and how many they are.
    let mut blocks: Vec<(f64, f64)> = Vec::new();
    for (wish, offset) in wished.iter().zip(&offsets) {
        let mut block = (wish - offset, 1.0);
        while let Some(&(sum, count)) = blocks.last()
            && sum / count > block.0 / block.1
        {
            block = (block.0 + sum, block.1 + count);
            blocks.pop();
        }
        blocks.push(block);
    }
    let mut tops = Vec::with_capacity(wished.len());
    for (sum, count) in blocks {
        let mut left = count;
        while left > 0.5 {
            if let Some(offset) = offsets.get(tops.len()) {
                tops.push(sum / count + offset);
            }
            left -= 1.0;
        }
    }
    tops
}

#[cfg(test)]
mod tests {
    use super::settle;

    #[test]
    fn what_would_overlap_moves_apart_by_equal_parts() {
        let heights = [10.0, 10.0, 10.0];
        for (wished, tops) in [
            ([0.0, 50.0, 100.0], [0.0, 50.0, 100.0]),
            ([0.0, 0.0, 0.0], [-12.0, 0.0, 12.0]),
            ([0.0, 0.0, 100.0], [-6.0, 6.0, 100.0]),
        ] {
            assert_eq!(settle(&wished, &heights, 2.0), tops, "{wished:?}");
        }
        assert!(settle(&[], &[], 2.0).is_empty());
    }
}
