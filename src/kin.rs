//! Which projects are like another, and why: at most five, each with its reasons in words.
//!
//! Pure arithmetic over what the bundle says, so that the same bundle gives the same kin in the same order.
//! Likeness is mutual: what brings B close to A brings A as close to B. It is a way to read on, not a
//! finding; nothing here weighs how good a project was.

use crate::content::bundle::{Bundle, ProjectIx};
use reason::Reason;
use words::Spoken;

pub mod reason;

mod words;

/// The most that one project has.
pub const MOST: usize = 5;

/// The most reasons that are told for one.
const MOST_REASONS: usize = 4;

/// Less than this is no likeness: any two projects share something.
const LEAST: u32 = 4;

/// A project that is like another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kin {
    /// The other project.
    pub project: ProjectIx,
    /// Why, the strongest reason first; at least one.
    pub reasons: Vec<Reason>,
}

/// Who is like whom in a bundle.
pub struct Kinship<'a> {
    bundle: &'a Bundle,
    spoken: Spoken,
}

impl<'a> Kinship<'a> {
    /// Reads what every project speaks of.
    pub fn of(bundle: &'a Bundle) -> Self {
        Self {
            bundle,
            spoken: Spoken::of(bundle),
        }
    }

    /// The projects most like this one, the closest first; those equally close in the bundle's order.
    pub fn closest(&self, ix: ProjectIx) -> Vec<Kin> {
        let mut found: Vec<(u32, Kin)> = (0..self.bundle.projects.len())
            .map(ProjectIx)
            .filter(|other| *other != ix)
            .filter_map(|other| self.kin(ix, other))
            .collect();
        found.sort_by_key(|(likeness, kin)| (std::cmp::Reverse(*likeness), kin.project));
        found.truncate(MOST);
        found.into_iter().map(|(_, kin)| kin).collect()
    }

    /// How alike two projects are, where they are alike at all.
    fn kin(&self, ix: ProjectIx, other: ProjectIx) -> Option<(u32, Kin)> {
        let mut reasons = reason::all(self.bundle, &self.spoken, ix, other);
        let likeness = reasons.iter().map(|(weight, _)| weight).sum();
        // Many are of one level and led by councils; that alone makes no two alike.
        let substantial = reasons.iter().any(|(_, reason)| reason.is_substantial());
        if likeness < LEAST || !substantial {
            return None;
        }
        reasons.sort_by_key(|(weight, _)| std::cmp::Reverse(*weight));
        let reasons = reasons.into_iter().map(|(_, reason)| reason);
        let kin = Kin {
            project: other,
            reasons: reasons.take(MOST_REASONS).collect(),
        };
        Some((likeness, kin))
    }

    /// The reasons as people read them, in one phrase.
    pub fn words(&self, kin: &Kin) -> String {
        let words: Vec<String> = kin
            .reasons
            .iter()
            .map(|one| one.words(self.bundle))
            .collect();
        let mut phrase = words.join(", ");
        if let Some(first) = phrase.chars().next() {
            let upper: String = first.to_uppercase().collect();
            phrase.replace_range(..first.len_utf8(), &upper);
        }
        phrase
    }
}
