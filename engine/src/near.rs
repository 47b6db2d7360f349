//! Words spelt nearly alike: insertions, deletions, substitutions and swaps of neighbours count one each.

use crate::vocabulary::Vocabulary;

/// Words shorter than this are never corrected; from [`TWO_FROM`] letters on two slips are forgiven.
const ONE_FROM: usize = 4;
const TWO_FROM: usize = 8;
/// No word is longer than this many letters, since none is longer in bytes.
const MOST: usize = crate::tokens::MAX_WORD;

/// How many letters a word has, and which.
#[derive(Clone, Copy, Debug, Default)]
pub struct Shape {
    letters: u32,
    len: u32,
}

impl Shape {
    /// The shape of a word: a bit for each letter a to z, one for digits, five shared by all others.
    pub fn of(word: &str) -> Self {
        let mut shape = Self::default();
        for c in word.chars() {
            let bit = match c {
                'a'..='z' => c as u32 - 'a' as u32,
                '0'..='9' => 26,
                _ => 27 + c as u32 % 5,
            };
            shape.letters |= 1 << bit;
            shape.len += 1;
        }
        shape
    }

    /// Whether a word of this shape could lie within so many slips of one of the other.
    #[inline]
    fn may_reach(self, other: Shape, slips: u32) -> bool {
        self.len.abs_diff(other.len) <= slips
            && (self.letters ^ other.letters).count_ones() <= 2 * slips
    }
}

/// How many slips are forgiven in a word.
pub fn allowed(word: &str) -> u32 {
    match word.chars().count() {
        ..ONE_FROM => 0,
        ONE_FROM..TWO_FROM => 1,
        _ => 2,
    }
}

/// Hands every word within the allowed slips, but not the word itself, to `put` with its distance.
pub fn each_near(vocabulary: &Vocabulary, word: &str, mut put: impl FnMut(u32, u32)) {
    let (slips, shape) = (allowed(word), Shape::of(word));
    if slips == 0 {
        return;
    }
    let mut letters = ['\0'; MOST];
    let len = spell(word, &mut letters);
    for (number, candidate) in vocabulary.shapes.iter().enumerate() {
        if candidate.may_reach(shape, slips) {
            let mut other = ['\0'; MOST];
            let other_len = spell(vocabulary.word(number as u32), &mut other);
            let distance = distance(&letters[..len], &other[..other_len]);
            if distance > 0 && distance <= slips {
                put(number as u32, distance);
            }
        }
    }
}

fn spell(word: &str, letters: &mut [char; MOST]) -> usize {
    let mut len = 0;
    for (place, c) in letters.iter_mut().zip(word.chars()) {
        *place = c;
        len += 1;
    }
    len
}

/// The number of slips between two words of at most [`MOST`] letters (optimal string alignment).
fn distance(one: &[char], other: &[char]) -> u32 {
    let mut rows = [[0u8; MOST + 1]; 3];
    for (at, cell) in rows[1].iter_mut().enumerate() {
        *cell = at as u8;
    }
    for i in 0..one.len() {
        let [before, last, now] = &mut rows;
        now[0] = i as u8 + 1;
        for j in 0..other.len() {
            let mut best = last[j] + u8::from(one[i] != other[j]);
            best = best.min(last[j + 1] + 1).min(now[j] + 1);
            if i > 0 && j > 0 && one[i] == other[j - 1] && one[i - 1] == other[j] {
                best = best.min(before[j - 1] + 1);
            }
            now[j + 1] = best;
        }
        rows.rotate_left(1);
    }
    u32::from(rows[1][other.len()])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slips_are_counted() {
        for (one, other, slips) in [
            ("fosterng", "fostering", 1),
            ("childern", "children", 1),
            ("nelgect", "neglect", 1),
            ("", "abc", 3),
            ("same", "same", 0),
            ("été", "ete", 2),
            ("kitten", "sitting", 3),
        ] {
            let spelt = |word: &str| word.chars().collect::<Vec<_>>();
            assert_eq!(distance(&spelt(one), &spelt(other)), slips, "{one} {other}");
            assert_eq!(distance(&spelt(other), &spelt(one)), slips, "{other} {one}");
        }
    }

    #[test]
    fn short_words_are_left_alone_and_long_ones_forgive_two() {
        assert_eq!(
            [
                allowed("car"),
                allowed("care"),
                allowed("kinshp"),
                allowed("childern")
            ],
            [0, 1, 1, 2]
        );
    }
}
