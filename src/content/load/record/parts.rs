//! Finds the fields and list entries of a JSON text that lie around a given offset, innermost first.
//!
//! Expects text that was already seen to be JSON; on other text it finds less, but neither panics nor
//! loops. Walks with a stack of its own, since such text may be nested deeper than a call stack allows.

/// A field with its key, or an entry of a list, with one comma beside it: what can be cut out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// Path from the root: `claims[2].text`.
    pub path: String,
    /// First byte to cut.
    pub start: usize,
    /// First byte to keep.
    pub end: usize,
}

/// An object or list that is open at the current byte.
struct Open {
    /// `None` in an object.
    index: Option<usize>,
    /// Key of the current field, without quotes.
    key: (usize, usize),
    /// Where the current field or entry starts: after the bracket, or at the comma before it.
    start: usize,
}

impl Open {
    fn starting(index: Option<usize>, start: usize) -> Self {
        let key = (0, 0);
        Self { index, key, start }
    }

    fn wants_key(&self) -> bool {
        self.index.is_none() && self.key.1 == 0
    }
}

/// The parts of `text` that contain byte `at`, innermost first.
pub fn parts_around(text: &str, at: usize) -> Vec<Part> {
    let bytes = text.as_bytes();
    let mut found = Vec::new();
    let mut stack: Vec<Open> = Vec::new();
    let mut i = 0;
    while let Some(&byte) = bytes.get(i) {
        match byte {
            b'"' => {
                let end = string_end(bytes, i);
                if let Some(open) = stack.last_mut().filter(|open| open.wants_key()) {
                    open.key = (i + 1, end.saturating_sub(1).max(i + 1));
                }
                i = end;
                continue;
            }
            b'{' => stack.push(Open::starting(None, i + 1)),
            b'[' => stack.push(Open::starting(Some(0), i + 1)),
            b',' => {
                found.extend(part_ending(text, &stack, at, i));
                if let Some(open) = stack.last_mut() {
                    *open = Open::starting(open.index.map(|n| n + 1), i);
                }
            }
            b'}' | b']' => {
                found.extend(part_ending(text, &stack, at, i));
                stack.pop();
            }
            _ => {}
        }
        i += 1;
    }
    found
}

/// The innermost open part, when it ends at `end` and contains `at`.
fn part_ending(text: &str, stack: &[Open], at: usize, end: usize) -> Option<Part> {
    let open = stack.last()?;
    if at <= open.start || at > end || text.get(open.start..end)?.trim().is_empty() {
        return None;
    }
    let first = !text[open.start..].starts_with(',');
    let comma_after = first && text[end..].starts_with(',');
    Some(Part {
        path: path_of(text, stack),
        start: open.start,
        end: if comma_after { end + 1 } else { end },
    })
}

fn path_of(text: &str, stack: &[Open]) -> String {
    let mut path = String::new();
    for open in stack {
        if let Some(index) = open.index {
            path.push_str(&format!("[{index}]"));
        } else {
            if !path.is_empty() {
                path.push('.');
            }
            path.push_str(text.get(open.key.0..open.key.1).unwrap_or_default());
        }
    }
    path
}

/// The byte after the string that starts at `start`, or the end of the text.
fn string_end(bytes: &[u8], start: usize) -> usize {
    let mut i = start + 1;
    while let Some(&byte) = bytes.get(i) {
        match byte {
            b'"' => return i + 1,
            b'\\' => i += 2,
            _ => i += 1,
        }
    }
    bytes.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_innermost_part_comes_first_and_takes_one_comma_with_it() {
        let text = r#"{"a": "x,]}", "b": [1, {"c\"d": 2}], "e": null}"#;
        for (around, innermost, rest) in [
            ("x,", "a", r#"{ "b": [1, {"c\"d": 2}], "e": null}"#),
            (
                "1,",
                "b[0]",
                r#"{"a": "x,]}", "b": [ {"c\"d": 2}], "e": null}"#,
            ),
            (
                "2}",
                r#"b[1].c\"d"#,
                r#"{"a": "x,]}", "b": [1, {}], "e": null}"#,
            ),
            ("null", "e", r#"{"a": "x,]}", "b": [1, {"c\"d": 2}]}"#),
        ] {
            let at = text.find(around).unwrap() + 1;
            let parts = parts_around(text, at);
            assert_eq!(parts[0].path, innermost);
            let mut cut = text.to_owned();
            cut.replace_range(parts[0].start..parts[0].end, "");
            assert_eq!(cut, rest);
            assert!(
                serde_json::from_str::<serde_json::Value>(&cut).is_ok(),
                "{cut}"
            );
        }
        let all: Vec<String> = parts_around(text, text.find("2}").unwrap() + 1)
            .into_iter()
            .map(|p| p.path)
            .collect();
        assert_eq!(all, [r#"b[1].c\"d"#, "b[1]", "b"]);
    }

    #[test]
    fn text_that_is_no_json_does_no_harm() {
        for text in ["", "{", "]]]", "{\"a", "\"\\", "[,,,]", "{]}["] {
            for at in 0..=text.len() {
                parts_around(text, at);
            }
        }
    }
}
