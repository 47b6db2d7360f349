//! What is known about who paid, how the data may be used and when an award was made known.

use super::bundle::Project;
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

/// What a record lacks to be published as an award.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Gap {
    /// How much was awarded.
    Amount,
    /// The day on which the award was made known.
    Day,
    /// Who received it.
    Recipient,
}

impl Gap {
    /// Every gap, in the order in which they are told.
    pub const ALL: [Self; 3] = [Self::Amount, Self::Day, Self::Recipient];

    /// What is missing, to follow the word "no".
    pub fn name(self) -> &'static str {
        match self {
            Self::Amount => "known award",
            Self::Day => "known day of the award",
            Self::Recipient => "named lead",
        }
    }
}

impl Project {
    /// What keeps this project out of the published awards; nothing is ever guessed to fill a gap.
    pub fn gaps(&self) -> Vec<Gap> {
        Gap::ALL
            .into_iter()
            .filter(|gap| match gap {
                Gap::Amount => self.funding.is_none(),
                Gap::Day => self.awarded().is_none(),
                Gap::Recipient => self.lead.is_empty(),
            })
            .collect()
    }

    /// The day on which the award was made known, where it is known to the day.
    pub fn awarded(&self) -> Option<Date> {
        let announced = self.announced.as_ref()?;
        announced.date.day.is_some().then_some(announced.date)
    }
}
