//! The wire form of storyboards and their panels.
//!
//! A panel is one flat struct: its `kind` says which of the optional fields matter. An unknown kind
//! still has a heading and a text, and is shown by them.

use serde::{Deserialize, Serialize};

/// A story told in panels.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "tools", derive(schemars::JsonSchema))]
pub struct RawStoryboard {
    /// Identifier, also the address `/storyboards/{slug}/`.
    pub slug: String,
    /// The story's name.
    pub title: String,
    /// Whose story it is, "Leeds City Council".
    #[serde(default)]
    pub authority: String,
    /// One line under the title.
    #[serde(default)]
    pub strapline: String,
    /// Slug of the project it is about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub project: Option<String>,
    /// Slugs of further projects it speaks of.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub related: Vec<String>,
    /// Slug of the library item it retells.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub item: Option<String>,
    /// Where the words come from, shown to the reader, "Our summary: the original board was not found".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// The panels in order.
    #[serde(default)]
    pub panels: Vec<RawPanel>,
}

/// One panel.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "tools", derive(schemars::JsonSchema))]
pub struct RawPanel {
    /// `text`, `figure`, `compare`, `chart`, `steps`, `quote`, `people`, `map` or `image`.
    #[serde(default)]
    pub kind: String,
    /// The panel's heading, unique within its story.
    #[serde(default)]
    pub heading: String,
    /// The panel's words.
    #[serde(default)]
    pub text: String,
    /// What the drawing shows, in words, for those who do not see it.
    #[serde(default)]
    pub alt: String,
    /// A fact to set large beside the words where the kind has no drawing of its own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fact: Option<String>,
    /// `figure`: the figure as people read it, "38%".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub value: Option<String>,
    /// `figure`, `compare`, `chart`: what is counted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub label: Option<String>,
    /// `compare` (two) and `chart` (two to twelve): the bars.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub bars: Vec<RawBar>,
    /// `steps`: what happens, in order. `people`: who is involved.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub items: Vec<RawPoint>,
    /// `quote`: the words said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub quote: Option<String>,
    /// `quote`: the speaker's role, never a child's name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub speaker: Option<String>,
    /// `map`: ids of regions to mark.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub regions: Vec<String>,
    /// `map`: names of local authorities to list.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub places: Vec<String>,
    /// `image`: address of the picture below the site's own base, `/images/…`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub src: Option<String>,
    /// `text`: name of one of the site's own drawn scenes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub scene: Option<String>,
    /// Addresses of the sources.
    #[serde(default)]
    pub sources: Vec<String>,
}

/// A bar of a drawing.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "tools", derive(schemars::JsonSchema))]
pub struct RawBar {
    /// What the bar stands for, "Before".
    pub label: String,
    /// Its length, in the unit of the panel's label; not negative.
    pub value: f64,
    /// The value as people read it, where that is not the plain number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub shown: Option<String>,
}

/// A step, or a role.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "tools", derive(schemars::JsonSchema))]
pub struct RawPoint {
    /// A few words.
    pub title: String,
    /// A sentence more.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
}
