//! The sorted words of a catalogue: finding a word, the words that begin alike, and those of one stem.

use crate::near;
use crate::stem::stem_into;
use std::ops::Range;
use std::sync::OnceLock;

/// Every folded word that occurs, sorted by its bytes; a word's number is its place.
#[derive(Debug, Default)]
pub struct Vocabulary {
    text: String,
    starts: Vec<u32>,
    /// A summary of each word's letters, which rules out most words before any distance is measured.
    pub(crate) shapes: Vec<near::Shape>,
    /// A digest of each word's stem above its number, so that one plain sort puts words of one stem together.
    families: OnceLock<Vec<u64>>,
}

impl Vocabulary {
    /// Takes words that are sorted and all different.
    pub fn new<'a>(words: impl Iterator<Item = &'a str>) -> Self {
        let mut vocabulary = Self {
            starts: vec![0],
            ..Self::default()
        };
        for word in words {
            vocabulary.push(word);
        }
        vocabulary
    }

    /// Adds a word that comes after every word so far.
    pub fn push(&mut self, word: &str) {
        if self.starts.is_empty() {
            self.starts.push(0);
        }
        self.text.push_str(word);
        self.starts.push(self.text.len() as u32);
        self.shapes.push(near::Shape::of(word));
    }

    /// How many words there are.
    pub fn len(&self) -> usize {
        self.shapes.len()
    }

    /// The word with this number, or nothing.
    pub fn word(&self, number: u32) -> &str {
        let at = number as usize;
        let ends = self.starts.get(at).zip(self.starts.get(at + 1));
        let word = ends.and_then(|(&start, &end)| self.text.get(start as usize..end as usize));
        word.unwrap_or_default()
    }

    /// The number of a word.
    pub fn find(&self, word: &str) -> Option<u32> {
        let at = self.lower(word.as_bytes());
        (self.word(at) == word && !word.is_empty()).then_some(at)
    }

    /// The words that begin so.
    pub fn beginning(&self, prefix: &str) -> Range<u32> {
        let start = self.lower(prefix.as_bytes());
        let (mut low, mut high) = (start, self.len() as u32);
        while low < high {
            let middle = low + (high - low) / 2;
            if self.word(middle).starts_with(prefix) {
                low = middle + 1
            } else {
                high = middle
            }
        }
        start..low
    }

    /// Adds every word with the same stem as this one, which need not occur itself, in order.
    pub fn add_family(&self, word: &str, stems: &mut [String; 2], out: &mut Vec<u32>) {
        let [stem, other] = stems;
        stem_into(word, stem);
        let (digest, families) = (digest(stem), self.families());
        let first = families.partition_point(|&entry| entry >> 32 < digest);
        let alike = families[first..].iter();
        for &entry in alike.take_while(|&&entry| entry >> 32 == digest) {
            // Different stems can have one digest.
            stem_into(self.word(entry as u32), other);
            if other == stem {
                out.push(entry as u32);
            }
        }
    }

    fn families(&self) -> &[u64] {
        self.families.get_or_init(|| {
            let mut stem = String::new();
            let mut families: Vec<u64> = (0..self.len() as u32)
                .map(|number| {
                    stem_into(self.word(number), &mut stem);
                    digest(&stem) << 32 | u64::from(number)
                })
                .collect();
            families.sort_unstable();
            families
        })
    }

    /// The first word that does not come before this one.
    fn lower(&self, word: &[u8]) -> u32 {
        let (mut low, mut high) = (0, self.len() as u32);
        while low < high {
            let middle = low + (high - low) / 2;
            if self.word(middle).as_bytes() < word {
                low = middle + 1
            } else {
                high = middle
            }
        }
        low
    }
}

/// 32 bits of a stem, by FNV-1a (<http://www.isthe.com/chongo/tech/comp/fnv/>), which is short.
fn digest(stem: &str) -> u64 {
    let step = |sum: u32, byte: u8| (sum ^ u32::from(byte)).wrapping_mul(0x0100_0193);
    u64::from(stem.bytes().fold(0x811c_9dc5, step))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_one_stem_are_found_in_order_and_no_others() {
        let words = [
            "care",
            "cared",
            "carer",
            "cares",
            "caring",
            "foster",
            "fostering",
            "home",
            "homes",
        ];
        let vocabulary = Vocabulary::new(words.into_iter());
        let stem = |word: &str| {
            let mut stem = String::new();
            stem_into(word, &mut stem);
            stem
        };
        let mut stems = Default::default();
        for word in words.into_iter().chain(["fosters", "homing", "", "ring"]) {
            let mut family = Vec::new();
            vocabulary.add_family(word, &mut stems, &mut family);
            let alike = |number: &u32| stem(words[*number as usize]) == stem(word);
            let naive: Vec<u32> = (0..words.len() as u32).filter(alike).collect();
            assert_eq!(family, naive, "{word}");
        }
    }

    #[test]
    fn stems_of_one_digest_stay_apart() {
        let words = ["bobatigat", "kolinibap"];
        assert_eq!(digest(words[0]), digest(words[1]));
        let vocabulary = Vocabulary::new(words.into_iter());
        let (mut stems, mut family) = (Default::default(), Vec::new());
        vocabulary.add_family(words[1], &mut stems, &mut family);
        assert_eq!(family, [1]);
    }
}
