//! One file to the records in it: JSON values with the line of everything, and what is wrong with the form.
//!
//! A record's name is that of its file. What the fields mean is for the content types to say.

use serde_json::{Map, Value as Json};

use crate::content::issue::Outcome;

use super::front_matter::front_matter;
use super::lines::Lines;
use super::markdown::sections::{self, Section, sections};
use super::markdown::{self, builder};
use super::places::{Form, place};
use super::problem::Problem;
use super::toml;

/// A file with its text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    /// Path as it is shown: `content/projects/no-wrong-door.md`.
    pub shown: String,
    /// Path below the content folder: `projects/no-wrong-door.md`.
    pub path: String,
    /// What it says.
    pub text: String,
}

/// A record as it was written.
#[derive(Clone, Debug)]
pub struct Written {
    /// The list of the bundle it belongs to.
    pub list: &'static str,
    /// Slug or id, or the order within the file for records that have none.
    pub name: String,
    /// File it stands in, as it is shown.
    pub file: String,
    /// Its fields.
    pub fields: Map<String, Json>,
    /// Their lines.
    pub lines: Lines,
}

/// The records of a file, and what is wrong with its form.
pub fn read(file: &File) -> (Vec<Written>, Vec<Problem>) {
    let mut reader = Reader {
        file,
        problems: Vec::new(),
    };
    let records = reader.read();
    (records, reader.problems)
}

struct Reader<'a> {
    file: &'a File,
    problems: Vec<Problem>,
}

impl Reader<'_> {
    fn read(&mut self) -> Vec<Written> {
        let placed = match place(&self.file.path) {
            Ok(placed) => placed,
            Err(misplaced) => {
                self.problem(1, misplaced.wrong, &misplaced.expected, &misplaced.mend);
                return Vec::new();
            }
        };
        let (list, stem) = (placed.list, placed.stem);
        match placed.form {
            Form::Prose(field) => self.prose(list, stem, field).into_iter().collect(),
            Form::Fields(field) => self.fields(list, stem, field).into_iter().collect(),
            Form::Rows(field) => self.rows(list, stem, field),
        }
    }

    fn problem(&mut self, line: usize, wrong: String, expected: &str, mend: &str) {
        self.problems.push(Problem {
            file: self.file.shown.clone(),
            line,
            path: String::new(),
            outcome: Outcome::ValueLeftOut,
            wrong,
            expected: expected.to_owned(),
            mend: mend.to_owned(),
        });
    }

    fn toml(&mut self, text: &str, lines_before: usize) -> Option<toml::Parsed> {
        match toml::parse(text, lines_before) {
            Ok(parsed) => Some(parsed),
            Err(fault) => {
                let wrong = format!("this is no TOML ({})", fault.message);
                self.problem(
                    fault.line,
                    wrong,
                    "`name = \"value\"`",
                    "check quotes, brackets and equals signs",
                );
                None
            }
        }
    }

    /// Gives the record its name, which editors do not write.
    fn named(
        &mut self,
        list: &'static str,
        stem: &str,
        field: &str,
        parsed: toml::Parsed,
    ) -> Written {
        let toml::Parsed { mut fields, lines } = parsed;
        if !field.is_empty() && fields.insert(field.to_owned(), Json::from(stem)).is_some() {
            let wrong = format!("`{field}` is written out");
            self.problem(
                lines.of(field),
                wrong,
                "the file's name to say it",
                "take the line away",
            );
        }
        Written {
            list,
            name: stem.to_owned(),
            file: self.file.shown.clone(),
            fields,
            lines,
        }
    }

    fn fields(&mut self, list: &'static str, stem: &str, field: &str) -> Option<Written> {
        let parsed = self.toml(&self.file.text, 0)?;
        Some(self.named(list, stem, field, parsed))
    }

    fn rows(&mut self, list: &'static str, stem: &str, field: &str) -> Vec<Written> {
        let Some(mut parsed) = self.toml(&self.file.text, 0) else {
            return Vec::new();
        };
        let rows = parsed.fields.remove(field);
        for stray in parsed.fields.keys() {
            let wrong = format!("`{stray}` stands outside of `[[{field}]]`");
            self.problem(
                parsed.lines.of(stray),
                wrong,
                &format!("only `[[{field}]]`"),
                "move it into an entry",
            );
        }
        let Some(Json::Array(rows)) = rows else {
            let wrong = "there are no entries here".to_owned();
            self.problem(1, wrong, &format!("`[[{field}]]`"), "");
            return Vec::new();
        };
        let mut records = Vec::with_capacity(rows.len());
        for (index, row) in rows.into_iter().enumerate() {
            let lines = parsed.lines.under(&format!("{field}[{index}]"));
            let Json::Object(fields) = row else {
                let wrong = "this entry has no fields".to_owned();
                self.problem(lines.of(""), wrong, &format!("`[[{field}]]`"), "");
                continue;
            };
            let (name, file) = (format!("{stem}/{index:04}"), self.file.shown.clone());
            records.push(Written {
                list,
                name,
                file,
                fields,
                lines,
            });
        }
        records
    }

    fn prose(
        &mut self,
        list: &'static str,
        stem: &str,
        field: Option<&'static str>,
    ) -> Option<Written> {
        let Some(parts) = front_matter(&self.file.text) else {
            let mend = "put the fields between two lines of `+++` at the top of the file";
            self.problem(
                1,
                "there is no front matter".to_owned(),
                "a first line `+++`, and a second one",
                mend,
            );
            return None;
        };
        let parsed = self.toml(parts.fields, 1)?;
        let mut record = self.named(list, stem, "slug", parsed);
        self.not_in_front(&mut record, field);
        let (blocks, faults) = builder::parse(parts.text, parts.lines_before_text);
        self.faults(faults);
        let sections = match field {
            Some(field) => vec![Section {
                field,
                line: 0,
                blocks,
            }],
            None => {
                let (sections, faults) = sections(blocks);
                self.faults(faults);
                sections
            }
        };
        for section in &sections {
            fill(&mut record, section);
        }
        Some(record)
    }

    /// What is written as Markdown has no place in the front matter.
    fn not_in_front(&mut self, record: &mut Written, field: Option<&'static str>) {
        let fields = field.map_or(sections::FIELDS.to_vec(), |field| vec![field]);
        for field in fields {
            if record.fields.remove(field).is_some() {
                let wrong = format!("`{field}` stands in the front matter");
                let expected = "it below the front matter, as Markdown";
                self.problem(record.lines.of(field), wrong, expected, "move it down");
            }
        }
    }

    fn faults(&mut self, faults: Vec<markdown::Fault>) {
        for fault in faults {
            self.problem(fault.line, fault.wrong, fault.expected, fault.mend);
        }
    }
}

fn fill(record: &mut Written, section: &Section) {
    let raw = markdown::raw(&section.blocks, section.field, &mut record.lines);
    if section.line > 0 {
        record.lines.set(section.field, section.line);
    }
    // A tree of strings always has a JSON form.
    let value = serde_json::to_value(raw).unwrap_or_default();
    record.fields.insert(section.field.to_owned(), value);
}
