//! JSON text in, a believed bundle and a list of issues out. The one way into the app for content.
//!
//! Total: no text makes it panic, and a fault costs the smallest part that has it. Each record is parsed
//! by itself. What the values mean is decided in `validate`; this module only takes the text apart.

use std::collections::BTreeMap;

use serde_json::Value;
use serde_json::value::RawValue;

use super::bundle::Bundle;
use super::issue::{Issue, Outcome, Place};
use super::raw::{RawProgramme, VERSION};
use super::validate::{self, Numbered, Wire};
use error::{LoadError, Received};
use shape::{Fault, Read, Shape};

pub mod error;

pub mod excerpt;

pub mod shape;

/// A bundle and what was wrong on the way to it.
#[derive(Clone, Debug, Default)]
pub struct Loaded {
    /// What the app believes.
    pub bundle: Bundle,
    /// What was left out, or kept although an editor should mend it.
    pub issues: Vec<Issue>,
}

type Lists<'a> = BTreeMap<String, &'a RawValue>;

/// Reads a bundle from JSON text.
///
/// # Errors
/// When nothing can be shown: the text is no JSON, no bundle, of a newer major version, or names no programme.
pub fn load(json: &str) -> Result<Loaded, LoadError> {
    let json = json.trim_start_matches('\u{feff}').trim();
    if json.is_empty() {
        return Err(LoadError::NotABundle(Received::Nothing));
    }
    if json.starts_with('<') {
        return Err(LoadError::NotABundle(Received::Page));
    }
    let lists: Lists<'_> =
        serde_json::from_str(json).map_err(|error| LoadError::from_syntax(&error))?;
    check_version(lists.get("version").copied())?;
    let mut issues = Vec::new();
    let programme = read_programme(&lists, &mut issues)?;
    let wire = Wire {
        programme,
        areas: read_list(&lists, "policy_areas", shape::programme::area, &mut issues),
        projects: read_list(&lists, "projects", shape::project::project, &mut issues),
        storyboards: read_list(&lists, "storyboards", shape::story::storyboard, &mut issues),
        library: read_list(&lists, "library", shape::library::item, &mut issues),
        timeline: read_list(&lists, "timeline", shape::library::milestone, &mut issues),
        polls: read_list(&lists, "polls", shape::poll::poll, &mut issues),
        lineage: read_list(&lists, "lineage", shape::project::lineage, &mut issues),
        pages: read_list(&lists, "pages", shape::library::page, &mut issues),
    };
    Ok(validate::believe_wire(wire, issues))
}

fn check_version(written: Option<&RawValue>) -> Result<(), LoadError> {
    let written = written.ok_or(LoadError::NoVersion)?.get();
    let text = serde_json::from_str::<String>(written).ok();
    let found = text.as_deref().and_then(parse_version);
    match found {
        None => Err(LoadError::OddVersion {
            found: written.chars().take(40).collect(),
        }),
        Some(found) if found.0 > VERSION.0 => Err(LoadError::TooNew {
            found,
            supported: VERSION,
        }),
        Some(_) => Ok(()),
    }
}

/// `1.0` or `1`; there never was a version 0.
fn parse_version(text: &str) -> Option<(u32, u32)> {
    let (major, minor) = text.split_once('.').unwrap_or((text, "0"));
    let number = |part: &str| {
        part.bytes()
            .all(|b| b.is_ascii_digit())
            .then(|| part.parse().ok())?
    };
    Some((number(major).filter(|major| *major > 0)?, number(minor)?))
}

fn read_programme(lists: &Lists<'_>, issues: &mut Vec<Issue>) -> Result<RawProgramme, LoadError> {
    let no_programme = |why: &str| LoadError::NoProgramme(why.to_owned());
    let text = lists
        .get("programme")
        .ok_or_else(|| no_programme("the field is missing"))?;
    let value = value_of(text).ok_or_else(|| no_programme(UNREADABLE))?;
    let mut shape = Shape::default();
    let programme = shape.record(&value, shape::programme::programme);
    let Some(programme) = programme.filter(|p| !p.name.trim().is_empty()) else {
        let last = shape.faults.last();
        return Err(no_programme(
            last.map_or("it has no name", |fault| &fault.wrong),
        ));
    };
    issues.extend(
        shape
            .faults
            .into_iter()
            .map(|fault| fault.at("programme", 0, "")),
    );
    Ok(programme)
}

fn read_list<T>(
    lists: &Lists<'_>,
    list: &'static str,
    read: Read<T>,
    issues: &mut Vec<Issue>,
) -> Numbered<T> {
    let mut records = Vec::new();
    for (index, text) in records_of(lists, list, issues).into_iter().enumerate() {
        let Some(value) = value_of(text) else {
            issues.push(unreadable(
                list,
                index,
                UNREADABLE,
                "the fields of this kind of record",
            ));
            continue;
        };
        let mut shape = Shape::default();
        records.extend(shape.record(&value, read).map(|record| (index, record)));
        note(shape.faults, list, index, &value, issues);
    }
    records
}

const UNREADABLE: &str = "this is nested too deep, or holds a number too large";

/// A part of JSON text is JSON, but may be nested too deep or hold a number that does not fit.
fn value_of(text: &RawValue) -> Option<Value> {
    serde_json::from_str(text.get()).ok()
}

fn note(
    faults: Vec<Fault>,
    list: &'static str,
    index: usize,
    record: &Value,
    issues: &mut Vec<Issue>,
) {
    let name = record
        .get("slug")
        .or_else(|| record.get("id"))
        .and_then(Value::as_str);
    issues.extend(
        faults
            .into_iter()
            .map(|fault| fault.at(list, index, name.unwrap_or_default())),
    );
}

fn records_of<'a>(
    lists: &Lists<'a>,
    list: &'static str,
    issues: &mut Vec<Issue>,
) -> Vec<&'a RawValue> {
    let Some(text) = lists.get(list).copied() else {
        return Vec::new();
    };
    serde_json::from_str(text.get()).unwrap_or_else(|_| {
        let wrong = "this is no list, so none of it can be shown";
        issues.push(unreadable(list, 0, wrong, "a list of records"));
        Vec::new()
    })
}

fn unreadable(list: &'static str, index: usize, wrong: &str, expected: &str) -> Issue {
    Issue {
        place: Place {
            list,
            index,
            record: String::new(),
            path: String::new(),
        },
        outcome: Outcome::RecordLeftOut,
        wrong: wrong.to_owned(),
        expected: expected.to_owned(),
        mend: String::new(),
    }
}
