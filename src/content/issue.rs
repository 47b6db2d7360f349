//! What is wrong with content, where, and how to mend it. Shared by the app and the editors' tool.

use std::fmt;

/// One thing that is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Issue {
    /// Where.
    pub place: Place,
    /// What became of it.
    pub outcome: Outcome,
    /// What is wrong, in a sentence without a full stop.
    pub wrong: String,
    /// What was expected.
    pub expected: String,
    /// How to mend it, or empty where that says nothing new.
    pub mend: String,
}

/// What became of the thing that is wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Outcome {
    /// The whole record is left out.
    RecordLeftOut,
    /// The value is left out; the record stays.
    ValueLeftOut,
    /// Everything is shown; an editor should still mend it.
    Kept,
}

/// A place in the bundle.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// The list the record is in, by its name in the bundle: `projects`, `programme`, …
    pub list: &'static str,
    /// Position in that list, from 0; 0 for `programme`.
    pub index: usize,
    /// Slug or id of the record, as written; empty where there is none.
    pub record: String,
    /// Path within the record: `claims[2].sources[0]`, or empty for the record itself.
    pub path: String,
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.list, self.record.as_str()) {
            ("programme", _) => f.write_str("programme")?,
            (list, "") => write!(f, "{list}[{}]", self.index)?,
            (list, record) => write!(f, "{list}[{}] ({record})", self.index)?,
        }
        if self.path.is_empty() {
            Ok(())
        } else {
            write!(f, ".{}", self.path)
        }
    }
}

impl fmt::Display for Issue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{}: {}, expected {}",
            self.place, self.wrong, self.expected
        )?;
        if self.mend.is_empty() {
            Ok(())
        } else {
            write!(f, "; {}", self.mend)
        }
    }
}
