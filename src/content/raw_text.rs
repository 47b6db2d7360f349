//! The wire form of rich text: a small typed tree, never HTML.
//!
//! Kinds are strings so that a newer bundle with an unknown kind still loads; the reader then
//! keeps the words and loses only the shape.

use serde::{Deserialize, Serialize};

/// A block of text.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "tools", derive(schemars::JsonSchema))]
pub struct RawBlock {
    /// `paragraph`, `heading`, `list`, `steps` (an ordered list) or `quote`.
    pub kind: String,
    /// Depth of a heading, 2 to 4.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub level: Option<u8>,
    /// The words of a paragraph or heading.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub inlines: Vec<RawInline>,
    /// The entries of a list, or the one body of a quote.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub items: Vec<Vec<RawBlock>>,
}

/// A run of words.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "tools", derive(schemars::JsonSchema))]
pub struct RawInline {
    /// The words; for `strong`, `emphasis` and `link` all the words inside.
    pub text: String,
    /// Missing for plain text, else `strong`, `emphasis` or `link`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<String>,
    /// Where a link goes: `https:`, `http:`, `mailto:`, or a path of this site such as `/projects/no-wrong-door/`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub href: Option<String>,
}
