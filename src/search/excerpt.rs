//! The part of a text that shows why it was found.

use std::ops::Range;

use crate::find::Text;

/// How many bytes of a text are shown, about: the nearest ends of words are taken.
const LENGTH: usize = 200;

/// How many of them may stand before the first match.
const BEFORE: usize = 60;

/// The text around its first match, or its beginning, with an ellipsis where it was cut.
pub fn excerpt(text: &Text) -> Text {
    let words = &text.words;
    if words.len() <= LENGTH {
        return text.clone();
    }
    let first = text.marks.first().map_or(0, |mark| mark.start);
    let start = if first <= BEFORE {
        0
    } else {
        after_space(words, first - BEFORE)
    };
    let end = before_space(words, (start + LENGTH).min(words.len()), first);
    let (head, tail) = (
        if start > 0 { "… " } else { "" },
        if end < words.len() { " …" } else { "" },
    );
    let shift = |at: usize| at - start + head.len();
    let marks: Vec<Range<usize>> = text
        .marks
        .iter()
        .filter(|mark| mark.start >= start && mark.end <= end)
        .map(|mark| shift(mark.start)..shift(mark.end))
        .collect();
    let part = words.get(start..end).unwrap_or_default();
    Text {
        words: [head, part, tail].concat(),
        marks,
    }
}

/// The first place after a space, from `at` on; a boundary of letters.
fn after_space(words: &str, at: usize) -> usize {
    let at = boundary(words, at);
    match words[at..].find(' ') {
        Some(space) if space < BEFORE => at + space + 1,
        _ => at,
    }
}

/// The last place before a space, up to `at`, but not before `least`.
fn before_space(words: &str, at: usize, least: usize) -> usize {
    if at == words.len() {
        return at;
    }
    let at = boundary(words, at);
    match words[..at].rfind(' ') {
        Some(space) if space > least => space,
        _ => at,
    }
}

fn boundary(words: &str, at: usize) -> usize {
    (0..=at.min(words.len()))
        .rev()
        .find(|at| words.is_char_boundary(*at))
        .unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn text(words: &str, found: &str) -> Text {
        let marks = words
            .match_indices(found)
            .map(|(at, found)| at..at + found.len());
        Text {
            words: words.to_owned(),
            marks: if found.is_empty() {
                Vec::new()
            } else {
                marks.collect()
            },
        }
    }

    #[test]
    fn a_short_text_is_shown_whole_and_a_long_one_around_its_match() {
        let short = text("Homes in Leeds", "Leeds");
        assert_eq!(excerpt(&short), short);
        let long = format!("{}Leeds {}", "before ".repeat(40), "after ".repeat(40));
        let shown = excerpt(&text(&long, "Leeds"));
        assert!(
            shown.words.starts_with("… before") && shown.words.ends_with("after …"),
            "{shown:?}"
        );
        assert_eq!(&shown.words[shown.marks[0].clone()], "Leeds");
        let unmarked = excerpt(&text(&long, ""));
        assert!(unmarked.words.starts_with("before") && unmarked.words.ends_with(" …"));
    }

    proptest! {
        #[test]
        fn marks_stay_on_their_words(words in "([a-zé€ ]{1,30} ){0,30}", at in 0usize..400) {
            let start = boundary(&words, at);
            let end = boundary(&words, start + 5);
            let mark = words[start..end].to_owned();
            let mut given = text(&words, "");
            given.marks.push(start..end);
            let shown = excerpt(&given);
            prop_assert!(shown.words.len() <= LENGTH.max(words.len().min(LENGTH)) + 40);
            for range in &shown.marks {
                prop_assert_eq!(&shown.words[range.clone()], mark.as_str());
            }
        }
    }
}
