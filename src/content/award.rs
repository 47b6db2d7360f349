//! What is known about who paid, how the data may be used and when an award was made known.

use super::value::{Date, Link};

/// How the data of the bundle may be used, and who paid.
#[derive(Clone, Debug, Default)]
pub struct Data {
    /// The licence under which the published data may be used.
    pub licence: Option<Link>,
    /// Who made the awards, or empty.
    pub funder: String,
    /// The funder's organisation identifier, or empty.
    pub funder_id: String,
    /// The funder's own site.
    pub funder_url: Option<Link>,
}

/// When an award was made known.
#[derive(Clone, Debug)]
pub struct Announcement {
    /// When, as far as it is known.
    pub date: Date,
    /// Where this comes from.
    pub sources: Vec<Link>,
}
