//! How sure one can be of a project, and what did not work: read off the kinds of its findings, never guessed.
//!
//! Nothing here rates how well a project worked. [`Standing`] says whose word the findings are, by rules that the
//! page about evidence shows in the same words; a finding of no effect stands as high as one of success.

use super::bundle::{Claim, ClaimKind, Direction, Evaluation, Project};

/// What a project's findings stand on, the firmest ground first. Every project has exactly one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Standing {
    /// Independent evaluators say what changed, and their report was published.
    Published,
    /// Independent evaluators say what changed; their report itself was not seen.
    Reported,
    /// Independent evaluators say how the work went, not what changed.
    Delivery,
    /// Only the project, its partners, the government or the press say something.
    Told,
    /// No finding was seen.
    Nothing,
}

impl Standing {
    /// Every step, the firmest first.
    pub const ALL: [Self; 5] = [
        Self::Published,
        Self::Reported,
        Self::Delivery,
        Self::Told,
        Self::Nothing,
    ];

    /// What the findings of `project` stand on.
    pub fn of(project: &Project) -> Self {
        let evaluated = || {
            project
                .claims
                .iter()
                .filter(|claim| claim.kind == ClaimKind::Evaluation)
        };
        let published = project
            .evaluation
            .as_ref()
            .is_some_and(Evaluation::is_published);
        if evaluated().any(|claim| claim.direction != Direction::Process) {
            if published {
                Self::Published
            } else {
                Self::Reported
            }
        } else if evaluated().next().is_some() {
            Self::Delivery
        } else if project.claims.is_empty() {
            Self::Nothing
        } else {
            Self::Told
        }
    }

    /// How it is written in addresses; a project without findings is one whose standing is not stated.
    pub fn slug(self) -> &'static str {
        match self {
            Self::Published => "evaluated",
            Self::Reported => "reported",
            Self::Delivery => "delivery",
            Self::Told => "told",
            Self::Nothing => "not-stated",
        }
    }

    /// Its name, as readers meet it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Published => "Independent evaluation, report published",
            Self::Reported => "Independent evaluation, report not seen",
            Self::Delivery => "Independent evaluation of how it went",
            Self::Told => "The word of those involved, or the press",
            Self::Nothing => "No published finding yet",
        }
    }

    /// The rule, in a sentence.
    pub fn rule(self) -> &'static str {
        match self {
            Self::Published => {
                "At least one finding about what changed is the independent evaluators’, and their report is known by its title and year."
            }
            Self::Reported => {
                "At least one finding about what changed is said to be the independent evaluators’, but we know no title or year of their report."
            }
            Self::Delivery => {
                "The evaluators tell how the work was done and whom it reached. None of their findings we saw says what changed."
            }
            Self::Told => {
                "The findings are the project’s own figures, or the word of the council, a partner, the government or the press. Nobody independent stands behind them."
            }
            Self::Nothing => {
                "We have seen no source that says what the project achieved. That is not a finding of no effect."
            }
        }
    }

    /// Its place on the scale: 0 for no finding, up to 4.
    pub fn step(self) -> u8 {
        match self {
            Self::Published => 4,
            Self::Reported => 3,
            Self::Delivery => 2,
            Self::Told => 1,
            Self::Nothing => 0,
        }
    }
}

/// A way in which something did not work. A project can have several, or none.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Setback {
    /// A finding says that things got worse.
    Worse,
    /// A finding shows no effect, or says that it was too early to tell.
    NoEffect,
    /// A finding is good in part only.
    Mixed,
    /// A source names something that was hard.
    Hard,
}

impl Setback {
    /// Every way, the plainest first.
    pub const ALL: [Self; 4] = [Self::Worse, Self::NoEffect, Self::Mixed, Self::Hard];

    /// The setbacks of `project`, each once, in the order of [`Setback::ALL`]. None means that the sources seen
    /// name no setback, not that there was none.
    pub fn of(project: &Project) -> Vec<Self> {
        let found = |direction| {
            project
                .claims
                .iter()
                .any(|claim| claim.direction == direction)
        };
        let has = |setback: &Self| match setback {
            Self::Worse => found(Direction::Negative),
            Self::NoEffect => found(Direction::None),
            Self::Mixed => found(Direction::Mixed),
            Self::Hard => !project.hard.is_empty(),
        };
        Self::ALL.into_iter().filter(has).collect()
    }

    /// How it is written in addresses.
    pub fn slug(self) -> &'static str {
        match self {
            Self::Worse => "worse",
            Self::NoEffect => "no-effect",
            Self::Mixed => "mixed",
            Self::Hard => "hard",
        }
    }

    /// Its name, as readers meet it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Worse => "Something got worse",
            Self::NoEffect => "No effect was shown",
            Self::Mixed => "Mixed results",
            Self::Hard => "Something was hard",
        }
    }

    /// The rule, in a sentence.
    pub fn rule(self) -> &'static str {
        match self {
            Self::Worse => "At least one finding says that something got worse.",
            Self::NoEffect => {
                "At least one finding shows no effect, or says that it was too early to tell."
            }
            Self::Mixed => "At least one finding is good in part only.",
            Self::Hard => {
                "A source names something that was hard, did not work or limits what was found."
            }
        }
    }
}

impl Evaluation {
    /// Whether the report was published and seen: it has a title and a year.
    pub fn is_published(&self) -> bool {
        self.title.is_some() && self.year.is_some()
    }
}

impl Claim {
    /// Whether the finding is about money: records say so in `about`.
    pub fn is_about_cost(&self) -> bool {
        self.about.eq_ignore_ascii_case("cost")
    }
}

#[cfg(test)]
mod tests;
