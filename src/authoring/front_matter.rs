//! Parts a Markdown file into its fields and its words. Knows nothing of either.

/// A file in two parts.
pub(super) struct Parts<'a> {
    /// The fields, as TOML.
    pub(super) fields: &'a str,
    /// The words, as Markdown.
    pub(super) text: &'a str,
    /// How many lines of the file stand before the words.
    pub(super) lines_before_text: usize,
}

/// The text between the first two lines of `+++`, and what follows.
pub(super) fn front_matter(text: &str) -> Option<Parts<'_>> {
    let first = text
        .split_inclusive('\n')
        .next()
        .filter(|line| line.trim_end() == "+++")?;
    let mut at = first.len();
    for (index, line) in text[first.len()..].split_inclusive('\n').enumerate() {
        if line.trim_end() == "+++" {
            return Some(Parts {
                fields: &text[first.len()..at],
                text: &text[at + line.len()..],
                lines_before_text: index + 2,
            });
        }
        at += line.len();
    }
    None
}
