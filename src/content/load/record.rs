//! Reads one record from its JSON text and, where its shape is wrong, cuts out the smallest part that is.
//!
//! Knows no record type: one short loop is generic, the rest works on text, which keeps the program small.

use std::collections::BTreeMap;

use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::value::RawValue;

use super::super::issue::{Issue, Outcome, Place};
use parts::{Part, parts_around};

pub mod parts;

mod plain;

/// How many parts may be cut from one record before it is given up. More are never seen outside tests.
const MOST_CUTS: usize = 64;

/// Lists in which the position has a meaning, so that no single entry may be cut.
const POSITIONAL: [&str; 2] = ["tile", "votes"];

/// Something in a record that has the wrong shape.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// Path within the record; entries of a list are counted without those cut before.
    pub path: String,
    /// Path of what was cut out with it: the same, or what could not be without it.
    pub cut: String,
    /// What became of it.
    pub outcome: Outcome,
    /// What is wrong.
    pub wrong: String,
    /// What was expected.
    pub expected: String,
}

impl Fault {
    /// The same as an issue of a record.
    pub fn at(self, list: &'static str, index: usize, record: &str) -> Issue {
        Issue {
            place: Place {
                list,
                index,
                record: record.to_owned(),
                path: self.path,
            },
            outcome: self.outcome,
            wrong: self.wrong,
            expected: self.expected,
            mend: String::new(),
        }
    }
}

/// A record on its way from text to a value.
#[derive(Clone, Debug)]
pub struct Reading {
    text: String,
    faults: Vec<Fault>,
}

impl Reading {
    /// Starts with a record's JSON text.
    pub fn new(text: &str) -> Self {
        Self {
            text: text.to_owned(),
            faults: Vec::new(),
        }
    }

    /// The record, perhaps without the parts whose shape is wrong.
    pub fn read<T: DeserializeOwned>(&mut self) -> Option<T> {
        // serde would take a list for a record as well, field by field in order.
        if !self.text.trim_start().starts_with('{') {
            let error = serde_json::from_str::<BTreeMap<String, &RawValue>>(&self.text).err()?;
            self.record_fault(
                String::new(),
                Outcome::RecordLeftOut,
                plain::message(&error),
            );
            return None;
        }
        for _ in 0..MOST_CUTS {
            match serde_json::from_str(&self.text) {
                Ok(record) => return Some(record),
                Err(error) if self.cut(&error) => {}
                Err(_) => return None,
            }
        }
        self.faults.push(Fault {
            path: String::new(),
            cut: String::new(),
            outcome: Outcome::RecordLeftOut,
            wrong: "too much of this record cannot be read".to_owned(),
            expected: "the fields of this kind of record".to_owned(),
        });
        None
    }

    /// What was wrong, in the order it was met.
    pub fn faults(self) -> Vec<Fault> {
        self.faults
    }

    /// Cuts the part that `error` is about; `false` when that is the whole record.
    fn cut(&mut self, error: &serde_json::Error) -> bool {
        let at = offset_of(&self.text, error.line(), error.column());
        let message = plain::message(error);
        let around = parts_around(&self.text, at);
        let Some(part) = around.iter().find(|part| may_be_cut(part)) else {
            self.record_fault(String::new(), Outcome::RecordLeftOut, message);
            return false;
        };
        self.text.replace_range(part.start..part.end, "");
        self.record_fault(part.path.clone(), Outcome::ValueLeftOut, message);
        true
    }

    /// Notes a fault. A value that was cut and is then missed by its record is one fault, not two.
    fn record_fault(&mut self, path: String, outcome: Outcome, message: plain::Message) {
        let missed = message
            .missing
            .as_deref()
            .map(|field| plain::join(&path, field));
        match self.faults.last_mut() {
            Some(last) if missed.as_ref() == Some(&last.cut) => {
                last.outcome = outcome;
                last.cut = path;
            }
            _ => self.faults.push(Fault {
                cut: path.clone(),
                path,
                outcome,
                wrong: message.wrong,
                expected: message.expected,
            }),
        }
    }
}

/// The slug or id of a record that may be broken in other places; empty where it cannot be read.
pub fn name_of(text: &str) -> String {
    #[derive(Deserialize)]
    struct Named {
        #[serde(alias = "id")]
        slug: Option<String>,
    }
    serde_json::from_str::<Named>(text)
        .ok()
        .and_then(|named| named.slug)
        .unwrap_or_default()
}

fn may_be_cut(part: &Part) -> bool {
    let list = part
        .path
        .rsplit_once('[')
        .filter(|_| part.path.ends_with(']'))
        .map(|(list, _)| list);
    let field = list.map(|list| list.rsplit('.').next().unwrap_or(list));
    !field.is_some_and(|field| POSITIONAL.contains(&field))
}

/// serde counts lines from 1 and columns in bytes; an offset past the end is the end.
fn offset_of(text: &str, line: usize, column: usize) -> usize {
    let before: usize = text
        .split_inclusive('\n')
        .take(line.saturating_sub(1))
        .map(str::len)
        .sum();
    (before + column).min(text.len())
}
