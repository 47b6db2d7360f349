//! Cutting text into folded words, each with the bytes of the original it came from.
//!
//! A word is a run of letters and digits. An apostrophe between letters belongs to the word and is dropped, so
//! "children's" and "childrens" are one word. No stemming here.

use crate::fold::fold_char;
use std::ops::Range;

/// Words longer than this many folded bytes are cut, here and in every index alike.
pub const MAX_WORD: usize = 64;

/// Hands each folded word of `text`, with its byte range in `text`, to `put`. `word` is reusable memory.
pub fn each_word(text: &str, word: &mut String, mut put: impl FnMut(&str, Range<usize>)) {
    word.clear();
    let (mut start, mut end, mut apostrophe) = (0, 0, false);
    for (at, c) in text.char_indices() {
        let next = at + c.len_utf8();
        let mut silent = true;
        fold_char(c, |folded| {
            silent = false;
            if folded.is_alphanumeric() {
                if word.is_empty() {
                    start = at;
                }
                if word.len() + folded.len_utf8() <= MAX_WORD {
                    word.push(folded);
                }
                (end, apostrophe) = (next, false);
            } else if folded == '\'' && !word.is_empty() && !apostrophe {
                apostrophe = true;
            } else {
                finish(word, start..end, &mut put);
                apostrophe = false;
            }
        });
        if silent && !word.is_empty() && end == at {
            end = next;
        }
    }
    finish(word, start..end, &mut put);
}

fn finish(word: &mut String, range: Range<usize>, put: &mut impl FnMut(&str, Range<usize>)) {
    if !word.is_empty() {
        put(word, range);
        word.clear();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, words: &[(&str, &str)]) {
        let mut found = Vec::new();
        each_word(text, &mut String::new(), |word, range| {
            found.push((word.to_owned(), text[range].to_owned()))
        });
        let wanted: Vec<_> = words
            .iter()
            .map(|&(word, from)| (word.to_owned(), from.to_owned()))
            .collect();
        assert_eq!(found, wanted, "{text}");
    }

    #[test]
    fn words_are_folded_and_keep_their_place() {
        check(
            "Édith’s Foster-carers",
            &[
                ("ediths", "Édith’s"),
                ("foster", "Foster"),
                ("carers", "carers"),
            ],
        );
        check(
            "e\u{301}te\u{301} 2021",
            &[("ete", "e\u{301}te\u{301}"), ("2021", "2021")],
        );
        check(
            "'quoted' rock 'n' roll",
            &[
                ("quoted", "quoted"),
                ("rock", "rock"),
                ("n", "n"),
                ("roll", "roll"),
            ],
        );
        check(
            "שלום عالم 🙂 日本",
            &[("שלום", "שלום"), ("عالم", "عالم"), ("日本", "日本")],
        );
        check("a\0b", &[("a", "a"), ("b", "b")]);
        check("½", &[("1", "½"), ("2", "½")]);
        check("", &[]);
    }

    #[test]
    fn an_enormous_word_is_cut_but_marked_whole() {
        let long = "a".repeat(3000);
        check(&long, &[(&"a".repeat(MAX_WORD), &long)]);
    }
}
