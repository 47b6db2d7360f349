//! All files of the content folder to the wire form of one bundle, with the file and line of every value.
//!
//! Reads values the way the app does, so that a wrong shape costs the same here and there.

use std::collections::BTreeMap;

use serde::de::DeserializeOwned;
use serde_json::Value as Json;

use crate::content::issue::{Issue, Outcome};
use crate::content::load::record::Reading;
use crate::content::raw::{RawBundle, RawProgramme, VERSION};

use super::lines::Lines;
use super::problem::Problem;
use super::record::{self, File, Written};
use super::{fields, schema};

/// A bundle in the making.
#[derive(Clone, Debug, Default)]
pub struct Draft {
    /// The wire form; `None` without a programme.
    pub bundle: Option<RawBundle>,
    /// Where each record of each list stands.
    pub sources: Sources,
    /// What is wrong with the form of the files.
    pub problems: Vec<Problem>,
}

/// Where the records of a bundle were written.
#[derive(Clone, Debug, Default)]
pub struct Sources(BTreeMap<&'static str, Vec<Source>>);

/// Where one record was written.
#[derive(Clone, Debug)]
pub struct Source {
    /// File, as it is shown.
    pub file: String,
    /// Lines of its values.
    pub lines: Lines,
}

impl Sources {
    /// An issue of the bundle as a problem of a file.
    pub fn locate(&self, issue: Issue) -> Problem {
        let source = self
            .0
            .get(issue.place.list)
            .and_then(|list| list.get(issue.place.index));
        Problem {
            file: source.map_or_else(|| issue.place.list.to_owned(), |source| source.file.clone()),
            line: source.map_or(1, |source| source.lines.of(&issue.place.path)),
            path: issue.place.path,
            outcome: issue.outcome,
            wrong: issue.wrong,
            expected: issue.expected,
            mend: issue.mend,
        }
    }
}

/// Reads all files; the result does not depend on their order.
pub fn draft(files: &[File]) -> Draft {
    let schema = Json::from(schema::schema());
    let mut desk = Desk::default();
    for file in files {
        let (records, problems) = record::read(file);
        desk.problems.extend(problems);
        for record in records {
            desk.problems.extend(fields::unknown(&schema, &record));
            desk.written.entry(record.list).or_default().push(record);
        }
    }
    for list in desk.written.values_mut() {
        list.sort_by(|a, b| (&a.name, &a.file).cmp(&(&b.name, &b.file)));
    }
    let bundle = desk.bundle();
    Draft {
        bundle,
        sources: Sources(desk.sources),
        problems: desk.problems,
    }
}

#[derive(Default)]
struct Desk {
    written: BTreeMap<&'static str, Vec<Written>>,
    sources: BTreeMap<&'static str, Vec<Source>>,
    problems: Vec<Problem>,
}

impl Desk {
    fn bundle(&mut self) -> Option<RawBundle> {
        let programme = self.typed::<RawProgramme>("programme").pop();
        let (major, minor) = VERSION;
        let bundle = RawBundle {
            version: format!("{major}.{minor}"),
            programme: programme.unwrap_or_default(),
            policy_areas: self.typed("policy_areas"),
            projects: self.typed("projects"),
            storyboards: self.typed("storyboards"),
            library: self.typed("library"),
            timeline: self.typed("timeline"),
            polls: self.typed("polls"),
            lineage: self.typed("lineage"),
            pages: self.typed("pages"),
        };
        self.sources.contains_key("programme").then_some(bundle)
    }

    /// The records of a list in their types; those that cannot be read are left out and reported.
    fn typed<T: DeserializeOwned>(&mut self, list: &'static str) -> Vec<T> {
        let mut records = Vec::new();
        for mut written in self.written.remove(list).unwrap_or_default() {
            let mut reading = Reading::new(&Json::Object(written.fields).to_string());
            let record = reading.read::<T>();
            for fault in reading.faults() {
                let cut = fault.cut.clone();
                let line = written.lines.of(&fault.path);
                written.lines.cut(&cut);
                self.problems.push(Problem {
                    file: written.file.clone(),
                    line,
                    path: fault.path,
                    outcome: fault.outcome,
                    wrong: fault.wrong,
                    expected: fault.expected,
                    mend: String::new(),
                });
            }
            if let Some(record) = record {
                records.push(record);
                let source = Source {
                    file: written.file,
                    lines: written.lines,
                };
                self.sources.entry(list).or_default().push(source);
            }
        }
        records
    }
}

/// What is missing when there is no programme.
pub fn no_programme(folder: &str) -> Problem {
    Problem {
        file: format!("{folder}/programme.toml"),
        line: 1,
        path: String::new(),
        outcome: Outcome::RecordLeftOut,
        wrong: "there is no programme, so no bundle can be built".to_owned(),
        expected: "a file that names it".to_owned(),
        mend: "write one with at least `name = \"…\"`".to_owned(),
    }
}
