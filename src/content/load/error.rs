//! Why a bundle could not be loaded at all, in words a visitor can read. What to do about it is the page's to say.

use std::fmt;

use serde_json::error::Category;

/// Nothing can be shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LoadError {
    /// The text is not JSON.
    NotJson {
        /// Line of the first fault, from 1.
        line: usize,
        /// Column of the first fault, from 1.
        column: usize,
        /// The text ends too early, as after a broken download.
        cut_off: bool,
    },
    /// Something else came in place of a bundle.
    NotABundle(Received),
    /// No version is given.
    NoVersion,
    /// The version is not of the form `1.0`.
    OddVersion {
        /// What stands there, shortened.
        found: String,
    },
    /// The bundle was made for a newer release of this site.
    TooNew {
        /// The bundle's version.
        found: (u32, u32),
        /// The newest version this program reads.
        supported: (u32, u32),
    },
    /// The programme itself cannot be read; says why.
    NoProgramme(String),
}

/// What came in place of a bundle.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Received {
    /// No text at all.
    Nothing,
    /// A web page, as servers send when a file is missing.
    Page,
    /// JSON of another shape.
    OtherJson,
}

impl LoadError {
    pub(super) fn from_syntax(error: &serde_json::Error) -> Self {
        match error.classify() {
            Category::Data => Self::NotABundle(Received::OtherJson),
            category => Self::NotJson {
                line: error.line(),
                column: error.column(),
                cut_off: category == Category::Eof,
            },
        }
    }

    /// The technical side, for whoever runs the site.
    pub fn detail(&self) -> String {
        match self {
            Self::NotJson {
                line,
                column,
                cut_off: true,
            } => {
                format!("bundle.json ends in the middle of a value at {line}:{column}")
            }
            Self::NotJson {
                line,
                column,
                cut_off: false,
            } => format!("bundle.json is not JSON at {line}:{column}"),
            Self::NotABundle(Received::Nothing) => "bundle.json is empty".to_owned(),
            Self::NotABundle(Received::Page) => {
                "the server answered with HTML in place of bundle.json".to_owned()
            }
            Self::NotABundle(Received::OtherJson) => "bundle.json is not a JSON object".to_owned(),
            Self::NoVersion => "bundle.json has no field `version`".to_owned(),
            Self::OddVersion { found } => {
                format!("`version` is {found}, expected text such as \"1.0\"")
            }
            Self::TooNew { found, supported } => {
                format!(
                    "bundle.json has version {}.{}; this site reads {}.x",
                    found.0, found.1, supported.0
                )
            }
            Self::NoProgramme(why) => format!("`programme` cannot be used: {why}"),
        }
    }
}

impl fmt::Display for LoadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::NotJson { cut_off: true, .. } | Self::NotABundle(Received::Nothing) => {
                "The content of this site arrived incomplete: it looks cut off."
            }
            Self::NotABundle(Received::Page) => {
                "A web page arrived in place of the content of this site."
            }
            Self::NotJson { cut_off: false, .. } | Self::NotABundle(Received::OtherJson) => {
                "The content of this site arrived damaged and cannot be read."
            }
            Self::NoVersion | Self::OddVersion { .. } => {
                "The content of this site does not say which version it is."
            }
            Self::TooNew { .. } => "The content of this site is newer than the page you have open.",
            Self::NoProgramme(_) => {
                "The content of this site does not say which programme it is about."
            }
        })
    }
}

impl std::error::Error for LoadError {}
