//! The wire form of what is known about who paid, how the data may be used and when an award was made known.

use serde::{Deserialize, Serialize};

/// How the data of the bundle may be used, and who paid.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "tools", derive(schemars::JsonSchema))]
pub struct RawData {
    /// Address of the licence under which the published data may be used.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub licence: Option<String>,
    /// Who made the awards.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub funder: Option<String>,
    /// The funder's organisation identifier by org-id.guide, "GB-GOR-D6".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub funder_id: Option<String>,
    /// The funder's own site.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub funder_url: Option<String>,
}

/// When an award was made known.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "tools", derive(schemars::JsonSchema))]
pub struct RawAnnouncement {
    /// `2017`, `2017-03` or `2017-03-20`, as far as it is known.
    pub date: String,
    /// Addresses of the sources.
    #[serde(default)]
    pub sources: Vec<String>,
}
