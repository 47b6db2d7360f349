//! Text as it may stand in HTML and XML. Knows no document.

/// Text for an element or a quoted attribute of HTML or XML.
///
/// What XML 1.0 cannot hold at all, such as control characters, becomes U+FFFD, so that a file stays
/// well-formed whatever an editor pasted.
pub fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            '\t' | '\n' | '\r' => out.push(c),
            c if c.is_control() && c < '\u{20}' => out.push('\u{FFFD}'),
            '\u{FFFE}' | '\u{FFFF}' => out.push('\u{FFFD}'),
            c => out.push(c),
        }
    }
    out
}

/// JSON as it may stand in a `script` element: with no `<`, nothing in it can end the element.
pub fn json_block(value: &serde_json::Value) -> String {
    value.to_string().replace('<', "\\u003c")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_breaks_out_and_nothing_breaks_the_file() {
        for (text, escaped) in [
            ("a & b", "a &amp; b"),
            (
                "<b a=\"1\" c='2'>",
                "&lt;b a=&quot;1&quot; c=&#39;2&#39;&gt;",
            ),
            ("a\u{0}b\u{1b}\u{FFFF}", "a\u{FFFD}b\u{FFFD}\u{FFFD}"),
            ("a\tb\nc", "a\tb\nc"),
            ("é 🦊", "é 🦊"),
        ] {
            assert_eq!(escape(text), escaped);
        }
        let block = json_block(&serde_json::json!("</script><!--"));
        assert_eq!(block, "\"\\u003c/script>\\u003c!--\"");
    }
}
