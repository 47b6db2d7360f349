//! How the folding table is made: what every character folds to, by the full Unicode normal forms.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::canonical_combining_class;

/// Letters whose stroke or ligature Unicode does not decompose, and marks that carry no sound.
const EXTRA: &[(char, &str)] = &[
    ('ø', "o"),
    ('đ', "d"),
    ('ð', "d"),
    ('ł', "l"),
    ('æ', "ae"),
    ('œ', "oe"),
    ('þ', "th"),
    ('ħ', "h"),
    ('ŧ', "t"),
    ('ŋ', "n"),
    ('ɨ', "i"),
    ('ƶ', "z"),
    ('ɇ', "e"),
    ('ƀ', "b"),
    ('ɏ', "y"),
    ('ⱥ', "a"),
    ('ȼ', "c"),
    ('ɍ', "r"),
    ('ǥ', "g"),
    ('ɉ', "j"),
    ('ĸ', "k"),
    ('ꝑ', "p"),
    ('ꝗ', "q"),
    ('ꝁ', "k"),
    ('ɓ', "b"),
    ('ɗ', "d"),
    ('ƙ', "k"),
    ('\u{ad}', ""),
    ('\u{200b}', ""),
    ('\u{200c}', ""),
    ('\u{200d}', ""),
    ('\u{2060}', ""),
    ('\u{feff}', ""),
    ('\u{2bc}', "'"),
    ('\u{2019}', "'"),
    ('\u{2018}', "'"),
    ('\u{fe0e}', ""),
    ('\u{fe0f}', ""),
];

/// What `text` folds to: compatibility decomposition, no combining marks, one case, until nothing changes.
pub fn folded(text: &str) -> String {
    let mut now = text.to_owned();
    loop {
        let mut next = String::new();
        for c in now.nfkd().filter(|&c| canonical_combining_class(c) == 0) {
            let c = c.to_uppercase().flat_map(char::to_lowercase);
            for c in c {
                match EXTRA.iter().find(|(from, _)| *from == c) {
                    Some((_, to)) => next.push_str(to),
                    None => next.push(c),
                }
            }
        }
        if next == now {
            return now;
        }
        now = next;
    }
}

/// What the table leaves out: syllables that are decomposed by arithmetic, compatibility ideographs and squared
/// words, Arabic presentation forms, and everything beyond the basic plane.
pub fn is_left_out(c: char) -> bool {
    matches!(c, '\u{ac00}'..='\u{d7a3}' | '\u{3200}'..='\u{33ff}' | '\u{f900}'..='\u{faff}'
        | '\u{fb50}'..='\u{fdff}' | '\u{fe70}'..='\u{fefe}' | '\u{10000}'..)
}

/// Entries of one character each: the distance from the one before, the length of what it folds to, and that.
pub fn table() -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut last = 0;
    for c in ('\u{80}'..=char::MAX).filter(|&c| !is_left_out(c)) {
        let to = folded(c.encode_utf8(&mut [0; 4]));
        if to.chars().eq([c]) {
            continue;
        }
        let mut distance = c as u32 - last;
        last = c as u32;
        while distance > 127 {
            bytes.push(distance as u8 | 128);
            distance >>= 7;
        }
        bytes.push(distance as u8);
        bytes.push(to.len() as u8);
        bytes.extend_from_slice(to.as_bytes());
    }
    bytes
}
