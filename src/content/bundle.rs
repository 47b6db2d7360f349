//! What the app believes: every reference holds, every value is parsed, nothing is still a question.
//!
//! Built by `validate` from the wire form; read by everything else. References between records are
//! indexes into the bundle's own lists, so that they cannot dangle.

use super::award::{Announcement, Data};
use super::record::{Item, Lineage, Milestone, Page, Poll};
use super::story::Storyboard;
use super::text::Block;
use super::value::{Date, Link, Pounds, Slug};

/// Index of a policy area in [`Bundle::areas`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct AreaIx(pub usize);

/// Index of a project in [`Bundle::projects`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ProjectIx(pub usize);

/// Index of a library item in [`Bundle::library`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ItemIx(pub usize);

/// Index of a term in its [`Vocabulary`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TermIx(pub usize);

/// A programme's whole content.
#[derive(Clone, Debug, Default)]
pub struct Bundle {
    /// The programme itself and its vocabularies.
    pub programme: Programme,
    /// Policy areas, in the bundle's order.
    pub areas: Vec<Area>,
    /// Projects, in the bundle's order.
    pub projects: Vec<Project>,
    /// Storyboards, those of a project first.
    pub storyboards: Vec<Storyboard>,
    /// Library items, newest first, undated ones last.
    pub library: Vec<Item>,
    /// Milestones, oldest first.
    pub timeline: Vec<Milestone>,
    /// Polls, in the bundle's order.
    pub polls: Vec<Poll>,
    /// Who took up whose practice.
    pub lineage: Vec<Lineage>,
    /// Prose pages.
    pub pages: Vec<Page>,
}

/// The programme itself.
#[derive(Clone, Debug, Default)]
pub struct Programme {
    /// Full name.
    pub name: String,
    /// Short name for the masthead; the full name where none was given.
    pub short_name: String,
    /// Heading of the home page.
    pub strapline: String,
    /// Sentences under the heading.
    pub summary: String,
    /// Heading of the projects page.
    pub projects_heading: String,
    /// BCP 47 language tag.
    pub language: String,
    /// Where the finished site lives, without its base path and without a trailing slash.
    pub site_url: Option<Box<str>>,
    /// Where readers could write to.
    pub email: Option<Box<str>>,
    /// Day the content was last revised.
    pub updated: Option<Date>,
    /// Is the programme over?
    pub closed: bool,
    /// How the data may be used, and who paid.
    pub data: Data,
    /// Figures about the whole programme.
    pub figures: Vec<Fact>,
    /// Funding rounds.
    pub rounds: Vocabulary,
    /// Regions.
    pub regions: Vocabulary,
    /// Levels of innovation.
    pub levels: Vocabulary,
    /// Kinds of lead organisation.
    pub lead_kinds: Vocabulary,
    /// Kinds of library items.
    pub library_kinds: Vocabulary,
}

/// A list of terms that records refer to.
#[derive(Clone, Debug, Default)]
pub struct Vocabulary {
    /// The terms in their own order.
    pub terms: Vec<Term>,
}

impl Vocabulary {
    /// Finds a term by its id.
    pub fn find(&self, id: &str) -> Option<TermIx> {
        self.terms
            .iter()
            .position(|t| t.id.as_str() == id)
            .map(TermIx)
    }

    /// The term at `ix`.
    pub fn get(&self, ix: TermIx) -> &Term {
        &self.terms[ix.0]
    }
}

/// One word of a vocabulary.
#[derive(Clone, Debug)]
pub struct Term {
    /// Identifier, used in addresses.
    pub id: Slug,
    /// What people read.
    pub name: String,
    /// A form for tight places; the name where none was given.
    pub short: String,
    /// One sentence of explanation, or empty.
    pub description: String,
    /// Column and row on the tile map, from 1.
    pub tile: Option<(u8, u8)>,
}

/// A figure with its source.
#[derive(Clone, Debug)]
pub struct Fact {
    /// The figure as people read it.
    pub value: String,
    /// What it counts.
    pub label: String,
    /// What to know before quoting it, or empty.
    pub note: String,
    /// Where it comes from.
    pub sources: Vec<Link>,
}

/// A policy area.
#[derive(Clone, Debug)]
pub struct Area {
    /// Identifier and address.
    pub id: Slug,
    /// What people read.
    pub name: String,
    /// One or two sentences.
    pub description: String,
    /// Family of themes.
    pub group: String,
    /// Where the theme comes from.
    pub origin: String,
    /// Hue in degrees, 0 to 359.
    pub hue: u16,
    /// Where the description comes from.
    pub sources: Vec<Link>,
}

/// A funded project.
#[derive(Clone, Debug)]
pub struct Project {
    /// Identifier and address.
    pub slug: Slug,
    /// The project's name.
    pub title: String,
    /// Who led it, or empty where that is not stated.
    pub lead: String,
    /// Kind of lead.
    pub lead_kind: Option<TermIx>,
    /// Local authorities; empty where none was named.
    pub authorities: Vec<String>,
    /// Region.
    pub region: Option<TermIx>,
    /// Funding round.
    pub round: Option<TermIx>,
    /// Policy areas, the main one first; empty where not stated.
    pub areas: Vec<AreaIx>,
    /// The award.
    pub funding: Option<Pounds>,
    /// When the award was made known.
    pub announced: Option<Announcement>,
    /// First year.
    pub start_year: Option<u16>,
    /// Last year of funding.
    pub end_year: Option<u16>,
    /// Level of innovation.
    pub level: Option<TermIx>,
    /// One or two sentences: what was tried.
    pub summary: String,
    /// What was tried, at length; empty where the summary says it all.
    pub tried: Vec<Block>,
    /// What changed; empty where nothing is known.
    pub changed: Vec<Block>,
    /// Single findings.
    pub claims: Vec<Claim>,
    /// What was hard.
    pub hard: Vec<Sourced>,
    /// The evaluation.
    pub evaluation: Option<Evaluation>,
    /// A published rating of the evidence.
    pub strength: Option<Strength>,
    /// What is uncertain about this record.
    pub uncertain: Vec<String>,
    /// Where the record comes from.
    pub sources: Vec<Link>,
}

/// One finding.
#[derive(Clone, Debug)]
pub struct Claim {
    /// The finding.
    pub text: String,
    /// Which way it points.
    pub direction: Direction,
    /// Whose word it is.
    pub kind: ClaimKind,
    /// The figure in it, or empty.
    pub figure: String,
    /// What it is about, or empty.
    pub about: String,
    /// Where it comes from.
    pub sources: Vec<Link>,
}

/// Which way a finding points.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Direction {
    /// Things got better.
    Positive,
    /// Some did, some did not.
    Mixed,
    /// No effect was shown, or it was too early to say.
    None,
    /// Things got worse.
    Negative,
    /// About reach, delivery or conditions rather than effect.
    Process,
}

/// Whose word a finding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ClaimKind {
    /// The independent evaluators'.
    Evaluation,
    /// A government summary's.
    Government,
    /// The council's or a partner's.
    Partner,
    /// The project's own figures.
    Own,
    /// The press's.
    Press,
}

/// A sentence with its sources.
#[derive(Clone, Debug)]
pub struct Sourced {
    /// The sentence.
    pub text: String,
    /// Where it comes from.
    pub sources: Vec<Link>,
}

/// An evaluation report.
#[derive(Clone, Debug)]
pub struct Evaluation {
    /// Title; `None` where the report is known of but its title was not seen.
    pub title: Option<String>,
    /// Who wrote or published it, or empty.
    pub publisher: String,
    /// Year of publication; `None` where it was only promised.
    pub year: Option<u16>,
    /// The publisher's own page.
    pub url: Option<Link>,
}

/// A rating by a published source.
#[derive(Clone, Debug)]
pub struct Strength {
    /// The rating.
    pub rating: String,
    /// Who rated.
    pub by: String,
    /// Where it was published.
    pub sources: Vec<Link>,
}
