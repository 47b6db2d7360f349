//! Light English stemming: plurals, -ed, -ing, final y and e (steps 1 and 5a of Porter's algorithm, and a few
//! irregular plurals). Words with anything but a to z stay as they are.

/// Plurals that no rule finds.
const IRREGULAR: &[(&str, &str)] = &[
    ("children", "child"),
    ("childrens", "child"),
    ("men", "man"),
    ("women", "woman"),
    ("womens", "woman"),
];

/// Puts the stem of a folded word into `out`.
pub fn stem_into(word: &str, out: &mut String) {
    out.clear();
    if let Some((_, singular)) = IRREGULAR.iter().find(|(plural, _)| *plural == word) {
        return out.push_str(singular);
    }
    out.push_str(word);
    if word.len() < 3 || !word.bytes().all(|byte| byte.is_ascii_lowercase()) {
        return;
    }
    plural(out);
    past_and_present(out);
    final_y(out);
    final_e(out);
}

/// Removes a plural ending: -sses, -ies, -s.
fn plural(word: &mut String) {
    if word.ends_with("sses") || word.ends_with("ies") {
        word.truncate(word.len() - 2);
    } else if word.ends_with('s')
        && !word.ends_with("ss")
        && !word.ends_with("us")
        && word.len() > 3
    {
        word.pop();
    }
}

/// Removes -ed and -ing after a vowel and mends what is left; -eed loses its d.
fn past_and_present(word: &mut String) {
    if word.ends_with("eed") {
        if measure(&word.as_bytes()[..word.len() - 3]) > 0 {
            word.pop();
        }
        return;
    }
    let Some(rest) = word.strip_suffix("ing").or_else(|| word.strip_suffix("ed")) else {
        return;
    };
    let rest = rest.len();
    if !(0..rest).any(|at| is_vowel(word.as_bytes(), at)) {
        return;
    }
    word.truncate(rest);
    let bytes = word.as_bytes();
    let doubled = rest > 1 && bytes[rest - 1] == bytes[rest - 2] && !is_vowel(bytes, rest - 1);
    if ["at", "bl", "iz"].iter().any(|end| word.ends_with(end)) {
        word.push('e');
    } else if doubled && !matches!(bytes[rest - 1], b'l' | b's' | b'z') {
        word.pop();
    } else if measure(bytes) == 1 && ends_short(bytes) {
        word.push('e');
    }
}

/// A final y after a vowel elsewhere in the word becomes i, as -ies did.
fn final_y(word: &mut String) {
    let rest = word.len().saturating_sub(1);
    if word.ends_with('y') && (0..rest).any(|at| is_vowel(word.as_bytes(), at)) {
        word.pop();
        word.push('i');
    }
}

/// A final e goes unless the word would be too short without it.
fn final_e(word: &mut String) {
    if let Some(rest) = word.strip_suffix('e') {
        let (rest, measure) = (rest.len(), measure(rest.as_bytes()));
        if measure > 1 || (measure == 1 && !ends_short(&word.as_bytes()[..rest])) {
            word.pop();
        }
    }
}

fn is_vowel(word: &[u8], at: usize) -> bool {
    match word[at] {
        b'a' | b'e' | b'i' | b'o' | b'u' => true,
        b'y' => at > 0 && !is_vowel(word, at - 1),
        _ => false,
    }
}

/// How often a run of vowels is followed by a run of consonants.
fn measure(word: &[u8]) -> usize {
    let (mut count, mut after_vowel) = (0, false);
    for at in 0..word.len() {
        let vowel = is_vowel(word, at);
        count += usize::from(after_vowel && !vowel);
        after_vowel = vowel;
    }
    count
}

/// Whether the word ends consonant, vowel, consonant, the last not w, x or y.
fn ends_short(word: &[u8]) -> bool {
    let [.., a, b, c] = [
        word.len().wrapping_sub(3),
        word.len().wrapping_sub(2),
        word.len().wrapping_sub(1),
    ];
    word.len() > 2
        && !is_vowel(word, a)
        && is_vowel(word, b)
        && !is_vowel(word, c)
        && !matches!(word[c], b'w' | b'x' | b'y')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_one_family_share_a_stem() {
        for family in [
            &["foster", "fosters", "fostering", "fostered"][..],
            &["care", "cares", "caring", "cared"],
            &["leave", "leaving", "leaves"],
            &["policy", "policies"],
            &["plan", "plans", "planning", "planned"],
            &["house", "houses", "housing", "housed"],
            &["child", "children", "childrens"],
            &["evaluate", "evaluating", "evaluated", "evaluates"],
        ] {
            let stems: Vec<String> = family.iter().map(|word| stem(word)).collect();
            assert!(
                stems.iter().all(|stem| *stem == stems[0]),
                "{family:?} → {stems:?}"
            );
        }
    }

    #[test]
    fn different_words_keep_apart() {
        for (one, other) in [
            ("care", "car"),
            ("need", "nee"),
            ("bus", "bu"),
            ("sing", "s"),
            ("red", "r"),
        ] {
            assert_ne!(stem(one), stem(other), "{one} {other}");
        }
        assert_eq!(stem("été"), "été");
    }

    fn stem(word: &str) -> String {
        let mut out = String::new();
        stem_into(word, &mut out);
        out
    }
}
