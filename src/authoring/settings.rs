//! `content/check.toml`: what editors have decided to let pass, each with its reason.

use serde_json::Value as Json;

use crate::content::issue::Outcome;

use super::problem::Problem;
use super::record::File;
use super::toml;

/// The name of the file in the content folder.
pub const FILE: &str = "check.toml";

/// What may pass.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Settings {
    /// Hosts to which a link may lead without encryption.
    pub insecure_ok: Vec<String>,
}

impl Settings {
    /// Reads the file; every entry needs a reason.
    pub fn read(file: &File) -> (Self, Vec<Problem>) {
        let mut settings = Self::default();
        let mut problems = Vec::new();
        match toml::parse(&file.text, 0) {
            Ok(parsed) => settings.take(&parsed, file, &mut problems),
            Err(fault) => {
                let wrong = format!("this is no TOML ({})", fault.message);
                problems.push(problem(file, fault.line, wrong));
            }
        }
        (settings, problems)
    }

    fn take(&mut self, parsed: &toml::Parsed, file: &File, problems: &mut Vec<Problem>) {
        for stray in parsed.fields.keys().filter(|name| *name != "insecure_ok") {
            let wrong = format!("there is no setting `{stray}`");
            problems.push(problem(file, parsed.lines.of(stray), wrong));
        }
        let entries = parsed.fields.get("insecure_ok").and_then(Json::as_array);
        for (index, entry) in entries.into_iter().flatten().enumerate() {
            let text = |field| {
                entry
                    .get(field)
                    .and_then(Json::as_str)
                    .map_or("", str::trim)
            };
            if text("host").is_empty() || text("reason").is_empty() {
                let line = parsed.lines.of(&format!("insecure_ok[{index}]"));
                let wrong = "this exception has no host or no reason".to_owned();
                problems.push(problem(file, line, wrong));
            } else {
                self.insecure_ok.push(text("host").to_owned());
            }
        }
    }
}

fn problem(file: &File, line: usize, wrong: String) -> Problem {
    Problem {
        file: file.shown.clone(),
        line,
        path: String::new(),
        outcome: Outcome::Kept,
        wrong,
        expected: "`[[insecure_ok]]` with a `host` and a `reason`".to_owned(),
        mend: String::new(),
    }
}
