//! Which files may be kept for ever: those whose name changes with their content.

/// A name with this many hexadecimal digits in a row was made from its content.
const HASH_DIGITS: usize = 12;

/// Whether a file's name changes with its content.
#[must_use]
pub fn is_hashed(name: &str) -> bool {
    let is_hex = |c: char| c.is_ascii_digit() || ('a'..='f').contains(&c);
    name.split(|c: char| !c.is_ascii_alphanumeric())
        .any(|part| part.len() >= HASH_DIGITS && part.chars().all(is_hex))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_names_made_from_content_are_kept_for_ever() {
        for (name, expected) in [
            ("springboard-2f9c0d8e11aa3b4c_bg.wasm", true),
            ("app-2f9c0d8e11aa3b4c.css", true),
            ("bundle.json", false),
            ("index.html", false),
            ("no-wrong-door-2015.html", false),
            ("", false),
        ] {
            assert_eq!(is_hashed(name), expected, "{name}");
        }
    }
}
