//! A facet: one way of sorting projects into groups, with its values.
//!
//! The facets of a programme are `facets`'; which project has which value is `membership`'s; what is
//! chosen is `selection`'s.

use std::collections::BTreeMap;

use crate::content::evidence::Standing;

/// One way of sorting projects into groups.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FacetKey {
    /// Policy area.
    Area,
    /// Funding round.
    Round,
    /// Region.
    Region,
    /// Local authority.
    Authority,
    /// Level of innovation.
    Level,
    /// Kind of lead organisation.
    Lead,
    /// What its findings stand on.
    Strength,
    /// What did not work.
    Setback,
    /// Is an evaluation published?
    Evidence,
    /// Which way the findings point.
    Finding,
    /// Size of the award, in bands.
    Funding,
    /// Kind of library item; of the library, not of projects.
    Kind,
    /// Year of a library item; of the library, not of projects.
    Dated,
}

impl FacetKey {
    /// Every facet of projects, in the order of the page; a facet's place here is its number in the engine.
    pub const ALL: [Self; 11] = [
        Self::Area,
        Self::Round,
        Self::Region,
        Self::Authority,
        Self::Level,
        Self::Lead,
        Self::Strength,
        Self::Setback,
        Self::Evidence,
        Self::Finding,
        Self::Funding,
    ];

    /// Its place in [`FacetKey::ALL`].
    pub fn index(self) -> usize {
        self as usize
    }

    /// Its name in addresses, and of its form fields.
    pub fn name(self) -> &'static str {
        match self {
            Self::Area => "area",
            Self::Round => "round",
            Self::Region => "region",
            Self::Authority => "authority",
            Self::Level => "level",
            Self::Lead => "lead",
            Self::Strength => "strength",
            Self::Setback => "setback",
            Self::Evidence => "evidence",
            Self::Finding => "finding",
            Self::Funding => "funding",
            Self::Kind => "kind",
            Self::Dated => "year",
        }
    }

    /// The facet of that name.
    pub fn find(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|key| key.name() == name)
    }

    /// What people read above its values.
    pub fn label(self) -> &'static str {
        match self {
            Self::Area => "Policy area",
            Self::Round => "Round",
            Self::Region => "Where",
            Self::Authority => "Local authority",
            Self::Level => "Level of innovation",
            Self::Lead => "Led by",
            Self::Strength => "How sure we can be",
            Self::Setback => "What did not work",
            Self::Evidence => "Evaluation",
            Self::Finding => "What was found",
            Self::Funding => "Size of award",
            Self::Kind => "Kind",
            Self::Dated => "Year",
        }
    }

    /// Its name within a sentence.
    pub fn noun(self) -> &'static str {
        match self {
            Self::Area => "policy area",
            Self::Round => "round",
            Self::Region => "region",
            Self::Authority => "local authority",
            Self::Level => "level of innovation",
            Self::Lead => "kind of lead",
            Self::Strength => "strength of evidence",
            Self::Setback => "what did not work",
            Self::Evidence => "evaluation",
            Self::Finding => "finding",
            Self::Funding => "size of award",
            Self::Kind => "kind",
            Self::Dated => "year",
        }
    }

    /// What people read for projects without a value.
    pub fn not_stated(self) -> &'static str {
        match self {
            Self::Authority => "None named",
            Self::Strength => Standing::Nothing.name(),
            Self::Setback => "No setback named in the sources",
            Self::Evidence => "None known",
            Self::Finding => "No finding known",
            Self::Funding => "Not known",
            Self::Dated => "Not dated",
            Self::Kind | Self::Area | Self::Round | Self::Region | Self::Level | Self::Lead => {
                "Not stated"
            }
        }
    }

    /// One sentence under the heading, or empty.
    pub fn hint(self) -> &'static str {
        match self {
            Self::Level => "Our own judgement, not an official label.",
            Self::Strength => "Whose word the findings are, not how good they are.",
            Self::Setback => "A project can be in several. Hard things are no failure.",
            Self::Finding => "Which way at least one finding points. A project can be in several.",
            _ => "",
        }
    }
}

/// How "not stated" is written in addresses.
pub const NOT_STATED: &str = "not-stated";

/// One value of a facet.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Value {
    /// How it is written in addresses.
    pub slug: String,
    /// What people read.
    pub label: String,
    /// A form for tight places.
    pub short: String,
    /// Hue in degrees, policy areas only.
    pub hue: Option<u16>,
    /// Column and row on the tile map, from 1, regions only.
    pub tile: Option<(u8, u8)>,
}

/// A facet with its values. The index after the last value stands for "not stated".
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Facet {
    /// Which facet.
    pub key: FacetKey,
    /// The values in reading order, "not stated" last.
    pub values: Vec<Value>,
    /// Does any project lack a value?
    pub lacks: bool,
}

impl Facet {
    /// A facet of these values; those that would be written alike in addresses get a number each.
    pub fn new(key: FacetKey, mut values: Vec<Value>) -> Self {
        part_alike(&mut values);
        Self::read(key, values, false)
    }

    /// A facet as it was read: its values have their own spellings already.
    pub(super) fn read(key: FacetKey, values: Vec<Value>, lacks: bool) -> Self {
        let mut facet = Self { key, values, lacks };
        facet.values.push(unstated(key));
        facet
    }

    /// The index that stands for "not stated".
    pub fn not_stated(&self) -> u32 {
        u32::try_from(self.values.len().saturating_sub(1)).unwrap_or(u32::MAX)
    }

    /// The values without "not stated".
    pub fn stated(&self) -> &[Value] {
        self.values.split_last().map_or(&[], |(_, stated)| stated)
    }

    /// The values to choose from: "not stated" only where a project lacks a value.
    pub fn listed(&self) -> &[Value] {
        if self.lacks {
            &self.values
        } else {
            self.stated()
        }
    }

    /// The index of the value written so in addresses.
    pub fn find(&self, slug: &str) -> Option<u32> {
        let at = self.values.iter().position(|value| value.slug == slug)?;
        u32::try_from(at).ok()
    }

    /// The value at `index`, which stands for a value of this facet.
    pub fn value(&self, index: u32) -> Option<&Value> {
        self.values.get(usize::try_from(index).ok()?)
    }
}

/// The value that stands for "not stated".
fn unstated(key: FacetKey) -> Value {
    let label = key.not_stated();
    Value {
        label: label.into(),
        short: label.into(),
        slug: NOT_STATED.into(),
        ..Value::default()
    }
}

/// Gives values that would be written alike, or like "not stated", a number each.
fn part_alike(values: &mut [Value]) {
    let mut taken = BTreeMap::from([(NOT_STATED.to_owned(), 1u32)]);
    for value in values {
        while let Some(times) = taken.get_mut(&value.slug) {
            *times += 1;
            value.slug = format!("{}-{times}", value.slug);
        }
        taken.insert(value.slug.clone(), 1);
    }
}
