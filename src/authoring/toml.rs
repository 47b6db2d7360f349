//! TOML text to a JSON value, with the line of every key and entry. Decides nothing about the values.

use serde_json::{Map, Value as Json};
use toml_edit::{Document, Item, TableLike, Value};

use super::lines::{LineCounter, Lines};

/// A TOML text, taken apart.
#[derive(Clone, Debug, Default)]
pub struct Parsed {
    /// Its fields.
    pub fields: Map<String, Json>,
    /// The line of each.
    pub lines: Lines,
}

/// Why a text is no TOML.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SyntaxFault {
    /// Line, from 1, of the text.
    pub line: usize,
    /// What the parser says.
    pub message: String,
}

/// Parses `text`, which stands in its file after `lines_before` lines.
///
/// # Errors
/// With the first place that is no TOML; the parser sees no further.
pub fn parse(text: &str, lines_before: usize) -> Result<Parsed, SyntaxFault> {
    let counter = LineCounter::new(text);
    let document = Document::parse(text).map_err(|error| SyntaxFault {
        line: lines_before + error.span().map_or(1, |span| counter.line(span.start)),
        message: error.message().trim().replace('\n', ", "),
    })?;
    let mut walk = Walk {
        counter,
        lines_before,
        lines: Lines::default(),
    };
    let fields = walk.fields(document.as_table(), "");
    Ok(Parsed {
        fields,
        lines: walk.lines,
    })
}

struct Walk {
    counter: LineCounter,
    lines_before: usize,
    lines: Lines,
}

impl Walk {
    fn note(&mut self, path: &str, span: Option<std::ops::Range<usize>>) {
        if let Some(span) = span {
            self.lines
                .set(path, self.lines_before + self.counter.line(span.start));
        }
    }

    fn fields(&mut self, table: &dyn TableLike, path: &str) -> Map<String, Json> {
        let mut fields = Map::new();
        for (name, item) in table.iter() {
            let path = if path.is_empty() {
                name.to_owned()
            } else {
                format!("{path}.{name}")
            };
            self.note(
                &path,
                table
                    .key(name)
                    .and_then(toml_edit::Key::span)
                    .or_else(|| item.span()),
            );
            fields.insert(name.to_owned(), self.item(item, &path));
        }
        fields
    }

    fn item(&mut self, item: &Item, path: &str) -> Json {
        match item {
            Item::None => Json::Null,
            Item::Value(value) => self.value(value, path),
            Item::Table(table) => Json::Object(self.fields(table, path)),
            Item::ArrayOfTables(tables) => {
                let mut entries = Vec::with_capacity(tables.len());
                for (index, table) in tables.iter().enumerate() {
                    let path = format!("{path}[{index}]");
                    self.note(&path, table.span());
                    entries.push(Json::Object(self.fields(table, &path)));
                }
                Json::Array(entries)
            }
        }
    }

    /// Dates become text, as they stand in the bundle.
    fn value(&mut self, value: &Value, path: &str) -> Json {
        match value {
            Value::String(text) => Json::from(text.value().as_str()),
            Value::Integer(number) => Json::from(*number.value()),
            Value::Float(number) => Json::from(*number.value()),
            Value::Boolean(truth) => Json::from(*truth.value()),
            Value::Datetime(date) => Json::from(date.value().to_string()),
            Value::InlineTable(table) => Json::Object(self.fields(table, path)),
            Value::Array(values) => {
                let mut entries = Vec::with_capacity(values.len());
                for (index, value) in values.iter().enumerate() {
                    let path = format!("{path}[{index}]");
                    self.note(&path, value.span());
                    entries.push(self.value(value, &path));
                }
                Json::Array(entries)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_key_and_entry_has_its_line() {
        let text = "a = 1\nlist = [\n  \"x\",\n  \"y\",\n]\n\n[[rows]]\nname = \"n\"\n[rows.sub]\nday = 2017-03-16\n[[rows]]\n";
        let parsed = parse(text, 10).unwrap();
        for (path, line) in [
            ("a", 11),
            ("list", 12),
            ("list[1]", 14),
            ("rows[0]", 17),
            ("rows[0].name", 18),
            ("rows[0].sub", 19),
            ("rows[0].sub.day", 20),
            ("rows[1]", 21),
        ] {
            assert_eq!(parsed.lines.of(path), line, "{path}");
        }
        assert_eq!(parsed.fields["rows"][0]["sub"]["day"], "2017-03-16");
    }

    #[test]
    fn what_is_no_toml_is_named_with_its_line() {
        let fault = parse("a = 1\nb = = 2\n", 1).unwrap_err();
        assert_eq!(fault.line, 3);
        assert!(!fault.message.is_empty());
    }
}
