//! "Did you mean": the known word that is fewest slips of the pen away.

/// The nearest of `known` to `word`, when it is near enough to be meant.
pub fn nearest<'a>(word: &str, known: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    let most = 1 + word.chars().count() / 4;
    let (slips, found) = known.map(|known| (slips(word, known), known)).min()?;
    (slips <= most).then_some(found)
}

/// How many letters to add, drop or change (Levenshtein).
fn slips(a: &str, b: &str) -> usize {
    let b: Vec<char> = b.chars().collect();
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, from) in a.chars().enumerate() {
        let mut diagonal = row[0];
        row[0] = i + 1;
        for (j, to) in b.iter().enumerate() {
            let changed = diagonal + usize::from(from != *to);
            diagonal = row[j + 1];
            row[j + 1] = changed.min(row[j] + 1).min(diagonal + 1);
        }
    }
    row[b.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_word_is_meant_when_it_is_near() {
        let known = ["title", "summary", "policy_areas", "funding_gbp"];
        for (word, meant) in [
            ("titel", Some("title")),
            ("sumary", Some("summary")),
            ("policy_area", Some("policy_areas")),
            ("funding", None),
            ("x", None),
        ] {
            assert_eq!(nearest(word, known.into_iter()), meant, "{word}");
        }
    }
}
