//! Start tags in HTML text, by place: for changing a page without writing all of it anew. Reads what
//! our own renderer writes; whether that is good HTML is for `check_dist`.

use std::ops::Range;

/// One start tag, `<link …>` say, with its place in the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Tag<'a> {
    pub(crate) place: Range<usize>,
    pub(crate) text: &'a str,
}

/// Every start tag of one element. What stands inside scripts is no tag.
pub(crate) fn tags<'a>(html: &'a str, element: &str) -> Vec<Tag<'a>> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(start) = html[at..].find('<').map(|more| at + more) {
        let rest = &html[start + 1..];
        if rest.starts_with("!--") {
            at = html[start..]
                .find("-->")
                .map_or(html.len(), |more| start + more + 3);
            continue;
        }
        let name = rest
            .split(|c: char| !c.is_ascii_alphanumeric() && c != '-')
            .next();
        let name = name.unwrap_or_default();
        if name.is_empty() {
            at = start + 1;
            continue;
        }
        let end = start + tag_length(&html[start..]);
        if name.eq_ignore_ascii_case(element) {
            found.push(Tag {
                place: start..end,
                text: &html[start..end],
            });
        }
        at = if name.eq_ignore_ascii_case("script") {
            html[end..]
                .find("</script")
                .map_or(html.len(), |more| end + more)
        } else {
            end
        };
    }
    found
}

/// Up to the `>` that is in no quoted value.
fn tag_length(text: &str) -> usize {
    let mut quote = None;
    for (at, c) in text.char_indices() {
        match (quote, c) {
            (None, '>') => return at + 1,
            (None, '"' | '\'') => quote = Some(c),
            (Some(open), _) if open == c => quote = None,
            _ => {}
        }
    }
    text.len()
}

impl Tag<'_> {
    /// The value of a quoted attribute; `Some("")` for one without a value.
    pub(crate) fn attribute(&self, name: &str) -> Option<&str> {
        self.find(name).map(|(_, value)| value)
    }

    /// The tag without an attribute.
    pub(crate) fn without(&self, name: &str) -> String {
        match self.find(name) {
            Some((place, _)) => format!("{}{}", &self.text[..place.start], &self.text[place.end..]),
            None => self.text.to_owned(),
        }
    }

    /// The tag with an attribute, in the place of one of this name.
    pub(crate) fn with(&self, name: &str, value: &str) -> String {
        let plain = self.without(name);
        let end = plain
            .trim_end_matches('>')
            .trim_end_matches('/')
            .trim_end()
            .len();
        format!("{} {name}=\"{value}\"{}", &plain[..end], &plain[end..])
    }

    /// An attribute's place, the blank before it included, and its value.
    fn find(&self, name: &str) -> Option<(Range<usize>, &str)> {
        let text = self.text;
        let mut at = text.find(|c: char| c.is_whitespace() || c == '>' || c == '/')?;
        loop {
            let start = at;
            at += text[at..].find(|c: char| !c.is_whitespace() && c != '/')?;
            if text[at..].starts_with('>') {
                return None;
            }
            let key_end = at + text[at..].find(|c: char| c.is_whitespace() || "=>/".contains(c))?;
            let key = &text[at..key_end];
            let (value, end) = value_at(text, key_end);
            if key.eq_ignore_ascii_case(name) {
                return Some((start..end, value));
            }
            at = end;
        }
    }
}

/// The value after an attribute's name, and where it ends.
fn value_at(text: &str, key_end: usize) -> (&str, usize) {
    let Some(value) = text[key_end..].strip_prefix('=') else {
        return ("", key_end);
    };
    let from = key_end + 1;
    if let Some(quote) = value.chars().next().filter(|c| "\"'".contains(*c)) {
        let length = value[1..].find(quote).unwrap_or(value.len() - 1);
        return (&value[1..=length], (from + length + 2).min(text.len()));
    }
    let length = value
        .find(|c: char| c.is_whitespace() || c == '>')
        .unwrap_or(value.len());
    (&value[..length], from + length)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(html: &str, element: &str) -> Vec<String> {
        tags(html, element)
            .iter()
            .map(|tag| tag.text.to_owned())
            .collect()
    }

    #[test]
    fn tags_are_found_by_name_and_only_in_markup() {
        for (html, element, expected) in [
            (
                "<link a><linked><LINK b/>",
                "link",
                vec!["<link a>", "<LINK b/>"],
            ),
            ("<p title=\"<link>\">", "link", vec![]),
            ("<script>\"<link>\"</script><link>", "link", vec!["<link>"]),
            ("<!-- <link> --><link x>", "link", vec!["<link x>"]),
            (
                "a < b <link title='a>b'>",
                "link",
                vec!["<link title='a>b'>"],
            ),
            ("<link", "link", vec!["<link"]),
            ("<!-- <link>", "link", vec![]),
            ("", "link", vec![]),
        ] {
            assert_eq!(texts(html, element), expected, "{html}");
        }
    }

    #[test]
    fn an_attribute_is_read_set_and_taken_away() {
        for (text, value, set, taken) in [
            ("<a x=\"1\">", Some("1"), "<a x=\"2\">", "<a>"),
            (
                "<a y='b' x='1' z>",
                Some("1"),
                "<a y='b' z x=\"2\">",
                "<a y='b' z>",
            ),
            ("<a x=1/>", Some("1/"), "<a x=\"2\">", "<a>"),
            (
                "<a data-x=\"9\"/>",
                None,
                "<a data-x=\"9\" x=\"2\"/>",
                "<a data-x=\"9\"/>",
            ),
            ("<a x>", Some(""), "<a x=\"2\">", "<a>"),
            (
                "<a t=\" x=1 \">",
                None,
                "<a t=\" x=1 \" x=\"2\">",
                "<a t=\" x=1 \">",
            ),
        ] {
            let tag = Tag {
                place: 0..text.len(),
                text,
            };
            assert_eq!(tag.attribute("x"), value, "{text}");
            assert_eq!(tag.with("x", "2"), set, "{text}");
            assert_eq!(tag.without("x"), taken, "{text}");
        }
    }
}
