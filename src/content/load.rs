//! JSON text in, a believed bundle and a list of issues out. The one way into the app for content.
//!
//! Total: no text makes it panic, and a record of a wrong shape costs that record at most. What the
//! values mean is decided in `validate`; this module only takes the text apart.

use std::collections::BTreeMap;

use serde::de::DeserializeOwned;
use serde_json::value::RawValue;

use super::bundle::Bundle;
use super::issue::{Issue, Outcome, Place};
use super::raw::{RawProgramme, VERSION};
use super::validate::{self, Numbered, Wire};
use error::{LoadError, Received};

pub mod error;

pub mod record;

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
        areas: read_list(&lists, "policy_areas", &mut issues),
        projects: read_list(&lists, "projects", &mut issues),
        storyboards: read_list(&lists, "storyboards", &mut issues),
        library: read_list(&lists, "library", &mut issues),
        timeline: read_list(&lists, "timeline", &mut issues),
        polls: read_list(&lists, "polls", &mut issues),
        lineage: read_list(&lists, "lineage", &mut issues),
        pages: read_list(&lists, "pages", &mut issues),
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
    let text = lists
        .get("programme")
        .ok_or_else(|| LoadError::NoProgramme("the field is missing".to_owned()))?;
    let mut reading = record::Reading::new(text.get());
    let programme = reading.read::<RawProgramme>();
    let faults = reading.faults();
    let Some(programme) = programme.filter(|p| !p.name.trim().is_empty()) else {
        let why = faults.last().map_or("it has no name", |fault| &fault.wrong);
        return Err(LoadError::NoProgramme(why.to_owned()));
    };
    issues.extend(faults.into_iter().map(|fault| fault.at("programme", 0, "")));
    Ok(programme)
}

fn read_list<T: DeserializeOwned>(
    lists: &Lists<'_>,
    list: &'static str,
    issues: &mut Vec<Issue>,
) -> Numbered<T> {
    let mut records = Vec::new();
    for (index, text) in records_of(lists, list, issues).into_iter().enumerate() {
        let mut reading = record::Reading::new(text.get());
        records.extend(reading.read::<T>().map(|record| (index, record)));
        let faults = reading.faults();
        if !faults.is_empty() {
            let name = record::name_of(text.get());
            issues.extend(faults.into_iter().map(|fault| fault.at(list, index, &name)));
        }
    }
    records
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
        issues.push(Issue {
            place: Place {
                list,
                index: 0,
                record: String::new(),
                path: String::new(),
            },
            outcome: Outcome::RecordLeftOut,
            wrong: "this is no list, so none of it can be shown".to_owned(),
            expected: "a list of records".to_owned(),
            mend: String::new(),
        });
        Vec::new()
    })
}
