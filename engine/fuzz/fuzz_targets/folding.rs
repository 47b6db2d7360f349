//! Folding does the same whatever the normal form, and words lie where they say.
#![no_main]

use libfuzzer_sys::fuzz_target;
use springboard_engine::fold::fold;
use springboard_engine::stem::stem_into;
use springboard_engine::tokens::{MAX_WORD, each_word};
use unicode_normalization::UnicodeNormalization;

/// What the folding leaves alone, as its documentation says.
fn is_left_out(c: char) -> bool {
    matches!(c, '\u{3200}'..='\u{33ff}' | '\u{f900}'..='\u{faff}' | '\u{fb50}'..='\u{fdff}' | '\u{fe70}'..='\u{fefe}'
        | '\u{10000}'..)
}

fuzz_target!(|text: &str| {
    let folded = fold(text);
    assert_eq!(fold(&folded), folded);
    if !text.chars().any(is_left_out) {
        assert_eq!(fold(&text.nfd().collect::<String>()), folded);
        assert_eq!(fold(&text.nfkc().collect::<String>()), folded);
    }
    let (mut last, mut stem) = (0, String::new());
    each_word(text, &mut String::new(), |word, range| {
        assert!(!word.is_empty() && word.len() <= MAX_WORD);
        assert!(range.end > last && !text[range.clone()].is_empty());
        last = range.start;
        stem_into(word, &mut stem);
        assert!(!stem.is_empty());
    });
});
