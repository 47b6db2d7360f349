//! How a board fills one printed sheet: columns, and the size of its letters. Pure.

use super::length::Length;
use super::sources::Sources;
use crate::content::story::Storyboard;

/// What one line of the source list takes, in words of a panel.
const WORDS_A_SOURCE: usize = 4;

/// From how many words on the letters are so many hundredths of their full size (11 pt on A3). Found by
/// printing: each step leaves about 5% of the sheet. Below 60, 4.7 pt on A4, nobody could read it:
/// a longer board takes more sheets.
const SIZES: [(usize, u32); 5] = [(380, 100), (430, 95), (560, 86), (700, 77), (900, 68)];

/// The smallest size, in hundredths.
const SMALLEST: u32 = 60;

/// Columns of the printed board: as square as a wide sheet allows, with no row left nearly empty.
pub fn columns(panels: usize) -> usize {
    match panels {
        0..=3 => panels.max(1),
        4 => 2,
        5 | 6 | 9 => 3,
        7 | 8 | 10..=12 => 4,
        _ => 5,
    }
}

/// The size of a board's letters, in hundredths of the full size.
pub fn size(story: &Storyboard) -> u32 {
    let words = Length::of(story).words + WORDS_A_SOURCE * Sources::of(story).links().len();
    SIZES
        .iter()
        .find(|(most, _)| words <= *most)
        .map_or(SMALLEST, |(_, size)| *size)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_row_of_the_printed_board_is_nearly_empty() {
        for panels in 1..=12 {
            let last_row = (panels - 1) % columns(panels) + 1;
            assert!(
                last_row * 2 >= columns(panels),
                "{panels} in rows of {}",
                columns(panels)
            );
        }
    }

    #[test]
    fn sizes_only_ever_shrink() {
        assert!(
            SIZES
                .windows(2)
                .all(|pair| pair[0].0 < pair[1].0 && pair[0].1 > pair[1].1)
        );
        assert!(SIZES.iter().all(|(_, size)| *size > SMALLEST));
    }
}
