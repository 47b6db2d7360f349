//! The smaller records as the app believes them: library items, milestones, polls, lineage, prose pages.

use super::bundle::{AreaIx, ItemIx, ProjectIx, TermIx};
use super::text::Block;
use super::value::{Date, Link, Slug};

/// A library item.
#[derive(Clone, Debug)]
pub struct Item {
    /// Identifier and address.
    pub slug: Slug,
    /// Kind, a term of the library's vocabulary.
    pub kind: TermIx,
    /// Its own title.
    pub title: String,
    /// Date, as far as it is known.
    pub date: Option<Date>,
    /// Two sentences at most.
    pub summary: String,
    /// Single points worth knowing.
    pub key_points: Vec<String>,
    /// Our account at length.
    pub body: Vec<Block>,
    /// Where the original is.
    pub original: Option<Link>,
    /// Place it is about, or empty.
    pub place: String,
    /// Theme, or empty.
    pub theme: String,
    /// What is uncertain about this record.
    pub uncertain: Vec<String>,
    /// Projects it is about.
    pub projects: Vec<ProjectIx>,
    /// Policy areas it is about.
    pub areas: Vec<AreaIx>,
    /// Where the record comes from.
    pub sources: Vec<Link>,
}

/// A dated milestone.
#[derive(Clone, Debug)]
pub struct Milestone {
    /// When, as far as it is known.
    pub date: Date,
    /// What happened.
    pub title: String,
    /// A sentence or two.
    pub text: String,
    /// Kind, in the bundle's own word, or empty.
    pub kind: String,
    /// Projects it is about.
    pub projects: Vec<ProjectIx>,
    /// Library items that tell more.
    pub library: Vec<ItemIx>,
    /// Where it comes from.
    pub sources: Vec<Link>,
}

/// A question put to readers.
#[derive(Clone, Debug)]
pub struct Poll {
    /// Identifier and address.
    pub id: Slug,
    /// The question.
    pub question: String,
    /// What to know before answering.
    pub intro: String,
    /// Where the options come from, or empty.
    pub note: String,
    /// How many options one reader may choose, at least 1.
    pub max_choices: u8,
    /// First day of voting.
    pub opens: Option<Date>,
    /// Last day of voting.
    pub closes: Option<Date>,
    /// When results show.
    pub results: ShowResults,
    /// The vote counter.
    pub counter: Option<Link>,
    /// A published count.
    pub snapshot: Option<Snapshot>,
    /// The answers, at least two.
    pub options: Vec<PollOption>,
}

/// When a poll shows its results.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ShowResults {
    /// To everybody.
    Before,
    /// To those who voted.
    After,
    /// Once voting is over.
    Closed,
}

/// One answer.
#[derive(Clone, Debug)]
pub struct PollOption {
    /// Identifier within the poll.
    pub id: Slug,
    /// What people read.
    pub label: String,
    /// Where it comes from, or empty.
    pub note: String,
    /// Sources of the note.
    pub sources: Vec<Link>,
}

/// A published count.
#[derive(Clone, Debug)]
pub struct Snapshot {
    /// Day of the count.
    pub date: Date,
    /// How many people voted.
    pub voters: u64,
    /// Votes by option, as many as there are options.
    pub votes: Vec<u64>,
}

/// Somebody took up somebody's practice.
#[derive(Clone, Debug)]
pub struct Lineage {
    /// Where it came from.
    pub from: Place,
    /// Where it went.
    pub to: Place,
    /// Year it started there, or was chosen or announced.
    pub year: Option<u16>,
    /// How it was taken up.
    pub kind: LineageKind,
    /// What the receiving place changed, or empty.
    pub what_changed: String,
    /// Does it still run, as at the source's date?
    pub status: LineageStatus,
    /// Where this comes from.
    pub sources: Vec<Link>,
}

/// One end of a lineage edge.
#[derive(Clone, Debug)]
pub struct Place {
    /// The project, where it has an entry.
    pub project: Option<ProjectIx>,
    /// Name of the practice there.
    pub name: String,
    /// Name of the place, or empty.
    pub place: String,
}

/// How a practice was taken up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LineageKind {
    /// Largely as it was.
    Adopted,
    /// Changed for the place.
    Adapted,
    /// Grown by the same body or funder.
    Scaled,
    /// Acknowledged influence only.
    Inspired,
}

/// Whether a practice still runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LineageStatus {
    /// A source says so.
    Running,
    /// A source says that it ended.
    Ended,
    /// No source says; not a sign that it stopped.
    Unknown,
}

/// A prose page.
#[derive(Clone, Debug)]
pub struct Page {
    /// Identifier.
    pub slug: Slug,
    /// Heading.
    pub title: String,
    /// One sentence.
    pub summary: String,
    /// The page.
    pub body: Vec<Block>,
    /// Where it comes from.
    pub sources: Vec<Link>,
}
