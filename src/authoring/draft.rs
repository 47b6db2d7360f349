//! All files of the content folder to the wire form of one bundle, with the file and line of every value.
//!
//! Reads values the way the app does, so that a wrong shape costs the same here and there.

use std::collections::BTreeMap;

use serde_json::Value as Json;

use crate::content::issue::{Issue, Outcome};
use crate::content::load::shape::{Fault, Read, Shape, library, poll, programme, project, story};
use crate::content::raw::{RawBundle, VERSION};

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
        let programme = self.typed("programme", programme::programme).pop();
        let (major, minor) = VERSION;
        let bundle = RawBundle {
            version: format!("{major}.{minor}"),
            programme: programme.unwrap_or_default(),
            policy_areas: self.typed("policy_areas", programme::area),
            projects: self.typed("projects", project::project),
            storyboards: self.typed("storyboards", story::storyboard),
            library: self.typed("library", library::item),
            timeline: self.typed("timeline", library::milestone),
            polls: self.typed("polls", poll::poll),
            lineage: self.typed("lineage", project::lineage),
            pages: self.typed("pages", library::page),
        };
        self.sources.contains_key("programme").then_some(bundle)
    }

    /// The records of a list in their types; those that cannot be read are left out and reported.
    fn typed<T>(&mut self, list: &'static str, read: Read<T>) -> Vec<T> {
        let mut records = Vec::new();
        for written in self.written.remove(list).unwrap_or_default() {
            let Written {
                file,
                mut lines,
                fields,
                ..
            } = written;
            let mut shape = Shape::default();
            let record = read(&mut shape, &fields);
            for fault in shape.faults {
                self.problems.push(problem(&fault, &file, &lines));
                lines.cut(&fault.left_out);
            }
            if let Some(record) = record {
                records.push(record);
                self.sources
                    .entry(list)
                    .or_default()
                    .push(Source { file, lines });
            }
        }
        records
    }
}

fn problem(fault: &Fault, file: &str, lines: &Lines) -> Problem {
    Problem {
        file: file.to_owned(),
        line: lines.of(&fault.path),
        path: fault.path.clone(),
        outcome: fault.outcome(),
        wrong: fault.wrong.clone(),
        expected: fault.expected.to_owned(),
        mend: String::new(),
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
