//! Words in a box of a drawing: as much as fits in a line, by an estimate of how wide letters are.
//!
//! Drawings have no line breaks of their own, and no font to measure with when they are made.

/// The part of `text` that fits into `width` in letters of `size`, with an ellipsis where it was cut.
pub fn fit(text: &str, width: f64, size: f64) -> String {
    if measure(text, size) <= width {
        return text.to_owned();
    }
    let room = width - measure(ELLIPSIS, size);
    let mut used = 0.0;
    let mut kept = String::new();
    for letter in text.chars() {
        used += wide(letter) * size;
        if used > room {
            break;
        }
        kept.push(letter);
    }
    // Half a word is harder to read than none, as long as most of the line is used.
    if let Some(space) = kept.rfind(' ')
        && space * 2 > kept.len()
    {
        kept.truncate(space);
    }
    format!("{}{ELLIPSIS}", kept.trim_end_matches([' ', ',', ':']))
}

const ELLIPSIS: &str = "…";

/// About how wide `text` is.
pub fn measure(text: &str, size: f64) -> f64 {
    text.chars().map(|letter| wide(letter) * size).sum()
}

/// About how wide a letter is, as a share of its size; rather too wide than too narrow.
fn wide(letter: char) -> f64 {
    match letter {
        'i' | 'j' | 'l' | 'I' | '.' | ',' | ':' | ';' | '\'' | '’' | '!' | '|' => 0.31,
        ' ' | 't' | 'f' | 'r' | '(' | ')' | '-' => 0.38,
        'm' | 'w' | 'M' | 'W' | '…' | '&' => 0.88,
        'A'..='Z' => 0.68,
        // Wide scripts fill a square.
        '\u{1100}'.. => 1.0,
        _ => 0.57,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_cut_where_they_no_longer_fit() {
        for (text, width, shown) in [
            ("Leeds", 100.0, "Leeds"),
            ("", 0.0, ""),
            ("No Wrong Door at The Lighthouse", 130.0, "No Wrong Door…"),
            ("Supercalifragilistic", 60.0, "Superc…"),
            ("Leeds", 0.0, "…"),
        ] {
            assert_eq!(fit(text, width, 14.0), shown, "{text} {width}");
        }
    }

    #[test]
    fn what_is_shown_never_is_wider_than_its_room() {
        let text =
            "Mockingbird in Shropshire, Staffordshire, Stoke-on-Trent, and Telford and Wrekin";
        for width in 20..400 {
            let width = f64::from(width);
            assert!(measure(&fit(text, width, 14.0), 14.0) <= width, "{width}");
        }
    }
}
