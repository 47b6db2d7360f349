//! Reads the wire types from JSON values field by field, and notes every value of a wrong shape.
//!
//! Done by hand, since derived readers come to four times the code in the browser and stop at the first
//! fault. A law in the tests holds both to the same result. Nothing here decides what a value means.

use serde_json::{Map, Value};

use super::super::issue::{Issue, Outcome, Place};

pub mod programme;

pub mod project;

pub mod story;

pub mod library;

pub mod poll;

pub mod prose;

/// The fields of a record or of a part of one.
pub type Fields = Map<String, Value>;

/// Something that has the wrong shape.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// Path within the record; entries of a list are counted without those left out before.
    pub path: String,
    /// Path of what is left out with it: the same, or what could not be without it.
    pub left_out: String,
    /// What is wrong.
    pub wrong: String,
    /// What was expected.
    pub expected: &'static str,
}

impl Fault {
    /// What becomes of the record.
    pub fn outcome(&self) -> Outcome {
        if self.left_out.is_empty() {
            Outcome::RecordLeftOut
        } else {
            Outcome::ValueLeftOut
        }
    }

    /// The same as an issue of a record.
    pub fn at(self, list: &'static str, index: usize, record: &str) -> Issue {
        Issue {
            outcome: self.outcome(),
            place: Place {
                list,
                index,
                record: record.to_owned(),
                path: self.path,
            },
            wrong: self.wrong,
            expected: self.expected.to_owned(),
            mend: String::new(),
        }
    }
}

/// Reads one kind of record.
pub type Read<T> = fn(&mut Shape, &Fields) -> Option<T>;

/// The shape of one record, as far as it was read.
#[derive(Clone, Debug, Default)]
pub struct Shape {
    /// What was wrong, in the order it was met.
    pub faults: Vec<Fault>,
    path: String,
}

impl Shape {
    /// Reads a whole record.
    pub fn record<T>(&mut self, value: &Value, read: Read<T>) -> Option<T> {
        match value {
            Value::Object(fields) => read(self, fields),
            other => {
                self.wrong(String::new(), other, "a group of fields");
                None
            }
        }
    }

    /// Words; empty where there are none.
    pub fn text(&mut self, from: &Fields, field: &str) -> String {
        self.maybe_text(from, field).unwrap_or_default()
    }

    /// Words, where there are any.
    pub fn maybe_text(&mut self, from: &Fields, field: &str) -> Option<String> {
        match from.get(field)? {
            Value::Null => None,
            Value::String(text) => Some(text.clone()),
            other => {
                self.wrong(self.path_of(field), other, "text");
                None
            }
        }
    }

    /// Words without which the record, or the part of it that is being read, cannot be.
    pub fn must_text(&mut self, from: &Fields, field: &str) -> Option<String> {
        match from.get(field) {
            Some(Value::String(text)) => Some(text.clone()),
            other => {
                self.missed(field, other, "text");
                None
            }
        }
    }

    /// A list of words.
    pub fn texts(&mut self, from: &Fields, field: &str) -> Vec<String> {
        let mut texts = Vec::new();
        for entry in self.entries(from, field) {
            match entry {
                Value::String(text) => texts.push(text.clone()),
                other => self.wrong(self.entry_path(field, texts.len()), other, "text"),
            }
        }
        texts
    }

    /// A whole number up to `most`.
    pub fn whole(&mut self, from: &Fields, field: &str, most: u64) -> Option<u64> {
        match from.get(field)? {
            Value::Null => None,
            value => {
                let number = value.as_u64().filter(|number| *number <= most);
                if number.is_none() {
                    self.wrong(self.path_of(field), value, "a whole number");
                }
                number
            }
        }
    }

    /// A year, or another small number.
    pub fn small(&mut self, from: &Fields, field: &str) -> Option<u16> {
        let number = self.whole(from, field, u16::MAX.into())?;
        u16::try_from(number).ok()
    }

    /// A number below 256.
    pub fn tiny(&mut self, from: &Fields, field: &str) -> Option<u8> {
        let number = self.whole(from, field, u8::MAX.into())?;
        u8::try_from(number).ok()
    }

    /// Yes or no; no where nothing is said.
    pub fn truth(&mut self, from: &Fields, field: &str) -> bool {
        match from.get(field) {
            None | Some(Value::Null) => false,
            Some(Value::Bool(truth)) => *truth,
            Some(other) => {
                self.wrong(self.path_of(field), other, "true or false");
                false
            }
        }
    }

    /// A list of parts; those that cannot be read are left out.
    pub fn list<T>(&mut self, from: &Fields, field: &str, read: Read<T>) -> Vec<T> {
        let mut parts = Vec::new();
        for entry in self.entries(from, field) {
            let path = self.entry_path(field, parts.len());
            if let Some(fields) = self.fields_at(entry, &path) {
                let before = std::mem::replace(&mut self.path, path);
                parts.extend(read(self, fields));
                self.path = before;
            }
        }
        parts
    }

    /// A part, where there is one.
    pub fn group<T>(&mut self, from: &Fields, field: &str, read: Read<T>) -> Option<T> {
        let value = from.get(field).filter(|value| !value.is_null())?;
        let path = self.path_of(field);
        let fields = self.fields_at(value, &path)?;
        let before = std::mem::replace(&mut self.path, path);
        let part = read(self, fields);
        self.path = before;
        part
    }

    /// Steps into entry `index` of a list of lists; pair with [`Shape::leave`].
    fn enter(&mut self, field: &str, index: usize) -> String {
        let path = self.entry_path(field, index);
        std::mem::replace(&mut self.path, path)
    }

    fn leave(&mut self, before: String) {
        self.path = before;
    }

    fn entries<'v>(&mut self, from: &'v Fields, field: &str) -> &'v [Value] {
        match from.get(field) {
            None | Some(Value::Null) => &[],
            Some(Value::Array(entries)) => entries,
            Some(other) => {
                self.wrong(self.path_of(field), other, "a list");
                &[]
            }
        }
    }

    fn fields_at<'v>(&mut self, value: &'v Value, path: &str) -> Option<&'v Fields> {
        let fields = value.as_object();
        if fields.is_none() {
            self.wrong(path.to_owned(), value, "a group of fields");
        }
        fields
    }

    fn path_of(&self, field: &str) -> String {
        if self.path.is_empty() {
            field.to_owned()
        } else {
            [&self.path, ".", field].concat()
        }
    }

    fn entry_path(&self, field: &str, index: usize) -> String {
        let list = if field.is_empty() {
            self.path.clone()
        } else {
            self.path_of(field)
        };
        [&list, "[", &index.to_string(), "]"].concat()
    }

    /// A value is left out.
    fn wrong(&mut self, path: String, value: &Value, expected: &'static str) {
        self.faults.push(Fault {
            left_out: path.clone(),
            path,
            wrong: found(value),
            expected,
        });
    }

    /// A value is missing or of a wrong shape, and with it all that is being read.
    fn missed(&mut self, field: &str, value: Option<&Value>, expected: &'static str) {
        let left_out = self.path.clone();
        let fault = match value {
            Some(value) => Fault {
                path: self.path_of(field),
                left_out,
                wrong: found(value),
                expected,
            },
            None => Fault {
                path: left_out.clone(),
                left_out,
                wrong: ["the field `", field, "` is missing"].concat(),
                expected: "it to be filled in",
            },
        };
        self.faults.push(fault);
    }
}

/// What stands in a wrong place, in plain words.
fn found(value: &Value) -> String {
    const MOST: usize = 60;
    match value {
        Value::Null => "nothing stands here".to_owned(),
        Value::Bool(truth) => {
            ["`", if *truth { "true" } else { "false" }, "` stands here"].concat()
        }
        Value::Number(number) => ["`", &number.to_string(), "` stands here"].concat(),
        Value::String(text) => {
            let short: String = text.chars().take(MOST).collect();
            let dots = if short.len() < text.len() { "…" } else { "" };
            ["the text \"", &short, dots, "\" stands here"].concat()
        }
        Value::Array(_) => "a list stands here".to_owned(),
        Value::Object(_) => "a group of fields stands here".to_owned(),
    }
}
