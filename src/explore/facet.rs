//! The facets a programme can be filtered by, and the values each has.
//!
//! Built once from a bundle. Which project has which value is `membership`'s; what is chosen is
//! `selection`'s.

use std::collections::BTreeMap;

use springboard_engine::fold::fold;

use crate::content::bundle::{Bundle, Vocabulary};

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
    /// Is an evaluation published?
    Evidence,
    /// Which way the findings point.
    Finding,
    /// Size of the award, in bands.
    Funding,
}

impl FacetKey {
    /// Every facet, in the order of the page; a facet's place here is its number in the engine.
    pub const ALL: [Self; 9] = [
        Self::Area,
        Self::Round,
        Self::Region,
        Self::Authority,
        Self::Level,
        Self::Lead,
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
            Self::Evidence => "evidence",
            Self::Finding => "finding",
            Self::Funding => "funding",
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
            Self::Evidence => "Evaluation",
            Self::Finding => "What was found",
            Self::Funding => "Size of award",
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
            Self::Evidence => "evaluation",
            Self::Finding => "finding",
            Self::Funding => "size of award",
        }
    }

    /// What people read for projects without a value.
    pub fn not_stated(self) -> &'static str {
        match self {
            Self::Authority => "None named",
            Self::Evidence => "None known",
            Self::Finding => "No finding known",
            Self::Funding => "Not known",
            Self::Area | Self::Round | Self::Region | Self::Level | Self::Lead => "Not stated",
        }
    }

    /// One sentence under the heading, or empty.
    pub fn hint(self) -> &'static str {
        match self {
            Self::Level => "Our own judgement, not an official label.",
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
    fn new(key: FacetKey, mut values: Vec<Value>) -> Self {
        part_alike(&mut values);
        let label = key.not_stated();
        values.push(Value {
            label: label.into(),
            short: label.into(),
            slug: NOT_STATED.into(),
            ..Value::default()
        });
        Self {
            key,
            values,
            lacks: false,
        }
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

/// All facets of a programme.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Facets {
    list: Vec<Facet>,
    /// The index of each local authority by its name.
    pub(super) authorities: BTreeMap<String, u32>,
}

impl Facets {
    /// The facets of a bundle.
    pub fn of(bundle: &Bundle) -> Self {
        let programme = &bundle.programme;
        let names = authority_names(bundle);
        let list = FacetKey::ALL.map(|key| {
            Facet::new(
                key,
                match key {
                    FacetKey::Area => areas(bundle),
                    FacetKey::Round => terms(&programme.rounds),
                    FacetKey::Region => terms(&programme.regions),
                    FacetKey::Level => terms(&programme.levels),
                    FacetKey::Lead => terms(&programme.lead_kinds),
                    FacetKey::Authority => names
                        .iter()
                        .map(|name| plain(&slug_of(name), name))
                        .collect(),
                    FacetKey::Evidence => EVIDENCE.map(|(slug, label)| plain(slug, label)).into(),
                    FacetKey::Finding => FINDINGS.map(|(slug, label)| plain(slug, label)).into(),
                    FacetKey::Funding => BANDS.map(|(slug, label, _)| plain(slug, label)).into(),
                },
            )
        });
        let authorities = names.into_iter().zip(0..).collect();
        let mut facets = Self {
            list: list.into(),
            authorities,
        };
        for key in FacetKey::ALL {
            let lacking = |project| facets.of_project(key, project).is_empty();
            facets.list[key.index()].lacks = bundle.projects.iter().any(lacking);
        }
        facets
    }

    /// One facet.
    pub fn get(&self, key: FacetKey) -> &Facet {
        &self.list[key.index()]
    }

    /// All of them, in the order of [`FacetKey::ALL`].
    pub fn iter(&self) -> impl Iterator<Item = &Facet> {
        self.list.iter()
    }
}

/// Values of [`FacetKey::Evidence`].
pub(super) const EVIDENCE: [(&str, &str); 2] = [
    ("published", "Published"),
    ("not-seen", "Known of, but not published or not seen"),
];

/// Values of [`FacetKey::Finding`], in the order of `Direction`.
pub(super) const FINDINGS: [(&str, &str); 5] = [
    ("positive", "Things got better"),
    ("mixed", "Mixed"),
    ("no-effect", "No effect shown"),
    ("negative", "Things got worse"),
    ("process", "About delivery"),
];

/// Values of [`FacetKey::Funding`] and where each band ends, in pounds; the last has no end.
pub(super) const BANDS: [(&str, &str, u64); 5] = [
    ("under-500k", "Under £500,000", 500_000),
    ("500k-1m", "£500,000 to £1m", 1_000_000),
    ("1m-2m", "£1m to £2m", 2_000_000),
    ("2m-4m", "£2m to £4m", 4_000_000),
    ("4m-up", "£4m or more", u64::MAX),
];

fn areas(bundle: &Bundle) -> Vec<Value> {
    let value = |area: &crate::content::bundle::Area| Value {
        hue: Some(area.hue),
        ..plain(area.id.as_str(), &area.name)
    };
    bundle.areas.iter().map(value).collect()
}

fn terms(vocabulary: &Vocabulary) -> Vec<Value> {
    let value = |term: &crate::content::bundle::Term| Value {
        short: term.short.clone(),
        tile: term.tile,
        ..plain(term.id.as_str(), &term.name)
    };
    vocabulary.terms.iter().map(value).collect()
}

fn plain(slug: &str, label: &str) -> Value {
    Value {
        slug: slug.into(),
        label: label.into(),
        short: label.into(),
        ..Value::default()
    }
}

/// Every name once, in the order of the alphabet.
fn authority_names(bundle: &Bundle) -> Vec<String> {
    let named = bundle
        .projects
        .iter()
        .flat_map(|project| &project.authorities);
    let sorted: BTreeMap<(String, &str), ()> = named
        .map(|name| ((fold(name), name.as_str()), ()))
        .collect();
    sorted
        .into_keys()
        .map(|(_, name)| name.to_owned())
        .collect()
}

/// A name as it is written in addresses: "Kingston upon Hull" is `kingston-upon-hull`.
fn slug_of(name: &str) -> String {
    let mut slug = String::new();
    for c in fold(name).chars() {
        match c {
            c if c.is_ascii_alphanumeric() => slug.push(c),
            '\'' | '’' => {}
            _ if !slug.is_empty() && !slug.ends_with('-') => slug.push('-'),
            _ => {}
        }
    }
    let slug = slug.trim_end_matches('-');
    if slug.is_empty() {
        "place".to_owned()
    } else {
        slug.to_owned()
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
