//! The wire form of the bundle: serde twins of `bundle.json`, one struct a record.
//!
//! Nothing is decided here: every optional field may be missing, every reference is still a string.
//! Unknown fields are ignored. `load::shape` reads them, `validate` turns them into what the app believes. Field names are the
//! names editors write in front matter; the JSON Schema is generated from these types.

use serde::{Deserialize, Serialize};

use super::raw_record::{RawItem, RawLineage, RawMilestone, RawPage, RawPoll};
use super::raw_story::RawStoryboard;
use super::raw_text::RawBlock;

/// The version this program writes and reads, as `major.minor`.
///
/// A newer minor version only adds optional fields and loads; a newer major version is refused.
pub const VERSION: (u32, u32) = (1, 0);

/// The whole of `bundle.json`.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "tools", derive(schemars::JsonSchema))]
pub struct RawBundle {
    /// Format version, `"1.0"`.
    pub version: String,
    /// The programme the bundle is about.
    pub programme: RawProgramme,
    /// Themes to browse by.
    #[serde(default)]
    pub policy_areas: Vec<RawArea>,
    /// Funded projects.
    #[serde(default)]
    pub projects: Vec<RawProject>,
    /// Stories told panel by panel.
    #[serde(default)]
    pub storyboards: Vec<RawStoryboard>,
    /// Newsletters, reports, evaluations, events, case studies and more.
    #[serde(default)]
    pub library: Vec<RawItem>,
    /// Dated milestones of the programme.
    #[serde(default)]
    pub timeline: Vec<RawMilestone>,
    /// Questions put to readers.
    #[serde(default)]
    pub polls: Vec<RawPoll>,
    /// Who took up whose practice.
    #[serde(default)]
    pub lineage: Vec<RawLineage>,
    /// Prose pages: about, evidence, accessibility, privacy.
    #[serde(default)]
    pub pages: Vec<RawPage>,
}

/// The programme itself, its vocabularies and the words the site speaks on its behalf.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "tools", derive(schemars::JsonSchema))]
pub struct RawProgramme {
    /// Full name, "Children's Social Care Innovation Programme".
    pub name: String,
    /// Short name for the masthead, "Innovation Programme".
    #[serde(default)]
    pub short_name: String,
    /// One sentence on what the programme is, the heading of the home page.
    #[serde(default)]
    pub strapline: String,
    /// Two or three sentences under the heading.
    #[serde(default)]
    pub summary: String,
    /// Heading of the projects page, a question the projects answer.
    #[serde(default)]
    pub projects_heading: String,
    /// BCP 47 language tag of the content, "en-GB".
    #[serde(default)]
    pub language: String,
    /// Where the finished site lives, `https://…/`, without the base path; used for canonical addresses.
    #[serde(default)]
    pub site_url: Option<String>,
    /// Where readers could write to.
    #[serde(default)]
    pub email: Option<String>,
    /// Day the content was last revised, `2026-11-21`.
    #[serde(default)]
    pub updated: Option<String>,
    /// Is the programme over? Then forms and sign-ups say so.
    #[serde(default)]
    pub closed: bool,
    /// How the data may be used, and who paid.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub data: Option<super::raw_award::RawData>,
    /// Figures about the whole programme, each with its source.
    #[serde(default)]
    pub figures: Vec<RawFact>,
    /// Funding rounds in order.
    #[serde(default)]
    pub rounds: Vec<RawTerm>,
    /// Regions in reading order.
    #[serde(default)]
    pub regions: Vec<RawTerm>,
    /// Levels of innovation.
    #[serde(default)]
    pub levels: Vec<RawTerm>,
    /// Kinds of organisation that lead projects.
    #[serde(default)]
    pub lead_kinds: Vec<RawTerm>,
    /// Kinds of library items in the order the library lists them.
    #[serde(default)]
    pub library_kinds: Vec<RawTerm>,
}

/// One word of a vocabulary.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "tools", derive(schemars::JsonSchema))]
pub struct RawTerm {
    /// Identifier used by records and in addresses, lower-case words joined by hyphens.
    pub id: String,
    /// What people read.
    pub name: String,
    /// A form for tight places, "Y&H".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub short: Option<String>,
    /// One sentence of explanation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// Place on the tile map as column and row from 1, regions only.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tile: Option<[u8; 2]>,
}

/// A figure in a sentence, with where it comes from.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "tools", derive(schemars::JsonSchema))]
pub struct RawFact {
    /// The figure as people read it, "£212.8 million".
    pub value: String,
    /// What it counts, "committed to 94 projects, 2014 to 2020".
    pub label: String,
    /// What to know before quoting it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// Addresses of the sources.
    #[serde(default)]
    pub sources: Vec<String>,
}

/// A policy area: a theme for browsing.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "tools", derive(schemars::JsonSchema))]
pub struct RawArea {
    /// Identifier, also the address `/areas/{id}/`.
    pub id: String,
    /// What people read.
    pub name: String,
    /// One or two sentences.
    #[serde(default)]
    pub description: String,
    /// Which family of themes it belongs to, "Round 1 focus area".
    #[serde(default)]
    pub group: String,
    /// Where the theme comes from and how well it is supported.
    #[serde(default)]
    pub origin: String,
    /// Hue in degrees on the OKLCH circle, 0 to 359.
    #[serde(default)]
    pub hue: u16,
    /// Addresses of the sources.
    #[serde(default)]
    pub sources: Vec<String>,
}

/// A funded project.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "tools", derive(schemars::JsonSchema))]
pub struct RawProject {
    /// Identifier, also the address `/projects/{slug}/`.
    pub slug: String,
    /// The project's name.
    pub title: String,
    /// The organisation, or organisations, that led it.
    #[serde(default)]
    pub lead: String,
    /// Kind of lead: an id of `programme.lead_kinds`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lead_kind: Option<String>,
    /// Local authorities by the names they had during the programme; empty means not stated.
    #[serde(default)]
    pub local_authorities: Vec<String>,
    /// An id of `programme.regions`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub region: Option<String>,
    /// An id of `programme.rounds`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub round: Option<String>,
    /// Ids of policy areas, the main one first.
    #[serde(default)]
    pub policy_areas: Vec<String>,
    /// The award in whole pounds; missing means that no single reliable figure is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub funding_gbp: Option<u64>,
    /// When the award was made known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub announced: Option<super::raw_award::RawAnnouncement>,
    /// Year the project started.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub start_year: Option<u16>,
    /// Year the funding ended.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub end_year: Option<u16>,
    /// Level of innovation: an id of `programme.levels`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub level: Option<String>,
    /// One or two sentences for cards and share previews: what was tried.
    #[serde(default)]
    pub summary: String,
    /// What was tried, at length; the summary stands in where it is empty.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub tried: Vec<RawBlock>,
    /// What changed.
    #[serde(default)]
    pub changed: Vec<RawBlock>,
    /// Single findings, each with its source.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub claims: Vec<RawClaim>,
    /// What was hard, did not work or limits the findings.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub hard: Vec<RawHard>,
    /// The evaluation, published or promised.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub evaluation: Option<RawEvaluation>,
    /// How strong a published source says the evidence is; never our own rating.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub strength: Option<RawStrength>,
    /// What is uncertain about this record, in whole sentences.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub uncertain: Vec<String>,
    /// Addresses of the sources.
    #[serde(default)]
    pub sources: Vec<String>,
}

/// One finding about a project.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "tools", derive(schemars::JsonSchema))]
pub struct RawClaim {
    /// The finding in a sentence.
    pub text: String,
    /// `positive`, `mixed`, `none`, `negative` or `process`.
    pub direction: String,
    /// `independent-evaluation`, `own-figures`, `council-or-partner`, `press` or `government-summary`.
    pub kind: String,
    /// The figure inside the finding, where there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub figure: Option<String>,
    /// What it is about, "placement stability".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub about: Option<String>,
    /// Addresses of the sources.
    #[serde(default)]
    pub sources: Vec<String>,
}

/// Something that was hard.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "tools", derive(schemars::JsonSchema))]
pub struct RawHard {
    /// What was hard, in a sentence.
    pub text: String,
    /// Addresses of the sources.
    #[serde(default)]
    pub sources: Vec<String>,
}

/// An evaluation report.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "tools", derive(schemars::JsonSchema))]
pub struct RawEvaluation {
    /// Title; missing where a report is known to exist but its title was not seen.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// Who wrote or published it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub publisher: Option<String>,
    /// Year of publication; missing where publication was only promised.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub year: Option<u16>,
    /// Address of the publisher's own page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
}

/// A rating of the evidence by a published source.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "tools", derive(schemars::JsonSchema))]
pub struct RawStrength {
    /// The rating in the source's words, shortened.
    pub rating: String,
    /// Who rated.
    pub by: String,
    /// Addresses of the sources.
    #[serde(default)]
    pub sources: Vec<String>,
}
