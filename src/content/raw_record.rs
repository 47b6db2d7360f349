//! The wire form of the smaller records: library items, milestones, polls, lineage, prose pages.

use serde::{Deserialize, Serialize};

use super::raw_text::RawBlock;

/// A library item: a newsletter, report, evaluation, event, case study and so on.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "tools", derive(schemars::JsonSchema))]
pub struct RawItem {
    /// Identifier, also the address `/library/{slug}/`.
    pub slug: String,
    /// An id of `programme.library_kinds`.
    pub kind: String,
    /// The item's own title.
    pub title: String,
    /// `2017`, `2017-03` or `2017-03-16`; missing where it is not known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<String>,
    /// Two sentences at most.
    #[serde(default)]
    pub summary: String,
    /// Single points worth knowing.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub key_points: Vec<String>,
    /// Our account at length.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub body: Vec<RawBlock>,
    /// Where the original is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub external_url: Option<String>,
    /// Where it happened or what place it is about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<String>,
    /// Its theme in a few words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub theme: Option<String>,
    /// What is uncertain about this record, in whole sentences.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub uncertain: Vec<String>,
    /// Slugs of the projects it is about.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub projects: Vec<String>,
    /// Ids of the policy areas it is about.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub policy_areas: Vec<String>,
    /// Addresses of the sources.
    #[serde(default)]
    pub sources: Vec<String>,
}

/// A dated milestone.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "tools", derive(schemars::JsonSchema))]
pub struct RawMilestone {
    /// `2017`, `2017-03` or `2017-03-16`.
    pub date: String,
    /// What happened, in a few words.
    pub title: String,
    /// A sentence or two.
    #[serde(default)]
    pub text: String,
    /// `launch`, `funding`, `evaluation`, `event`, `report` and so on.
    #[serde(default)]
    pub kind: String,
    /// Slugs of the projects it is about.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub projects: Vec<String>,
    /// Slugs of the library items that tell more.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub library: Vec<String>,
    /// Addresses of the sources.
    #[serde(default)]
    pub sources: Vec<String>,
}

/// A question put to readers.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "tools", derive(schemars::JsonSchema))]
pub struct RawPoll {
    /// Identifier, also the address `/polls/{id}/`.
    pub id: String,
    /// The question.
    pub question: String,
    /// What to know before answering.
    #[serde(default)]
    pub intro: String,
    /// Where the options come from, shown to the reader.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// How many options one reader may choose; 1 when missing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub max_choices: Option<u8>,
    /// First day of voting, `2017-03-16`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub opens: Option<String>,
    /// Last day of voting.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub closes: Option<String>,
    /// When results show: `before` the vote, `after` it (the default) or once `closed`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub results: Option<String>,
    /// Address of the vote counter; missing means that nothing is counted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub counter: Option<String>,
    /// A published count, with its date.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub snapshot: Option<RawSnapshot>,
    /// The answers to choose from, in order; ids never change meaning once published.
    #[serde(default)]
    pub options: Vec<RawOption>,
}

/// One answer of a poll.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "tools", derive(schemars::JsonSchema))]
pub struct RawOption {
    /// Identifier within the poll.
    pub id: String,
    /// What people read.
    pub label: String,
    /// Where the option comes from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// Addresses of the sources.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<String>,
}

/// A published count of a poll.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "tools", derive(schemars::JsonSchema))]
pub struct RawSnapshot {
    /// Day of the count.
    pub date: String,
    /// How many people voted.
    pub voters: u64,
    /// Votes by option, in the order of the options.
    pub votes: Vec<u64>,
}

/// Somebody took up somebody's practice.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "tools", derive(schemars::JsonSchema))]
pub struct RawLineage {
    /// Slug of the project the practice came from, where it has an entry.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from_project: Option<String>,
    /// Name of the practice or project it came from.
    pub from_name: String,
    /// Place it came from.
    #[serde(default)]
    pub from_place: String,
    /// Slug of the project that took it up, where it has an entry.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to_project: Option<String>,
    /// Name of what it became.
    pub to_name: String,
    /// Place that took it up.
    #[serde(default)]
    pub to_place: String,
    /// Year the place started, or was chosen or announced.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub year: Option<u16>,
    /// `adopted`, `adapted`, `scaled` or `inspired`.
    pub kind: String,
    /// What the receiving place changed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub what_changed: Option<String>,
    /// `running`, `ended` or `unknown`, as at the source's date.
    #[serde(default)]
    pub status: String,
    /// Addresses of the sources.
    #[serde(default)]
    pub sources: Vec<String>,
}

/// A prose page.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "tools", derive(schemars::JsonSchema))]
pub struct RawPage {
    /// `about`, `accessibility`, `privacy`.
    pub slug: String,
    /// Heading of the page.
    pub title: String,
    /// One sentence for search engines and share previews.
    #[serde(default)]
    pub summary: String,
    /// The page.
    #[serde(default)]
    pub body: Vec<RawBlock>,
    /// Addresses of the sources.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<String>,
}
