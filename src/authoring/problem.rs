//! One line of the tool's output: file, line, what is wrong, what was expected, how to mend it.

use std::collections::BTreeSet;
use std::fmt;

use crate::content::issue::Outcome;

/// A fault in a file, as it is printed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Path of the file as the editor named the folder: `content/projects/no-wrong-door.md`.
    pub file: String,
    /// Line, from 1.
    pub line: usize,
    /// Path within the record, or empty: `claims[2].sources`.
    pub path: String,
    /// What a build would make of it.
    pub outcome: Outcome,
    /// What is wrong.
    pub wrong: String,
    /// What was expected.
    pub expected: String,
    /// How to mend it, or empty where that says nothing new.
    pub mend: String,
}

impl Problem {
    /// Would a build lose something?
    pub fn loses_something(&self) -> bool {
        self.outcome != Outcome::Kept
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: ", self.file, self.line)?;
        if !self.path.is_empty() {
            write!(f, "{}: ", self.path)?;
        }
        write!(f, "{}, expected {}", self.wrong, self.expected)?;
        if self.mend.is_empty() {
            Ok(())
        } else {
            write!(f, "; {}", self.mend)
        }
    }
}

/// Sorts by file and line and drops what is said twice; on one line the first said stays first.
pub fn sort(problems: &mut Vec<Problem>) {
    let mut seen = BTreeSet::new();
    problems.retain(|problem| seen.insert(problem.to_string()));
    problems.sort_by(|a, b| (&a.file, a.line).cmp(&(&b.file, b.line)));
}
