//! The facets of a programme, built once from its bundle.

use std::collections::BTreeMap;

use springboard_engine::fold::fold;

use super::facet::{Facet, FacetKey, Value};
use super::membership::Membership;
use crate::content::bundle::{Area, Bundle, Term, Vocabulary};
use crate::content::evidence::{Setback, Standing};

/// All facets of a programme.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Facets {
    list: Vec<Facet>,
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
                    FacetKey::Strength => standings()
                        .map(|standing| plain(standing.slug(), standing.name()))
                        .collect(),
                    FacetKey::Setback => Setback::ALL
                        .map(|setback| plain(setback.slug(), setback.name()))
                        .into(),
                    FacetKey::Evidence => EVIDENCE.map(|(slug, label)| plain(slug, label)).into(),
                    FacetKey::Finding => FINDINGS.map(|(slug, label)| plain(slug, label)).into(),
                    FacetKey::Funding => BANDS.map(|(slug, label, _)| plain(slug, label)).into(),
                    FacetKey::Kind | FacetKey::Dated => Vec::new(),
                },
            )
        });
        let mut facets = Self { list: list.into() };
        let membership = Membership::of(&facets);
        for key in FacetKey::ALL {
            let lacking = |project| membership.values(key, project).is_empty();
            facets.list[key.index()].lacks = bundle.projects.iter().any(lacking);
        }
        facets
    }

    /// Facets as they were read, one for each of [`FacetKey::ALL`].
    pub(super) fn read(list: Vec<Facet>) -> Self {
        Self { list }
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

/// Values of [`FacetKey::Strength`]: every standing but the one that stands for no finding.
pub(super) fn standings() -> impl Iterator<Item = Standing> {
    let all = Standing::ALL.into_iter();
    all.filter(|standing| *standing != Standing::Nothing)
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
    let value = |area: &Area| Value {
        hue: Some(area.hue),
        ..plain(area.id.as_str(), &area.name)
    };
    bundle.areas.iter().map(value).collect()
}

fn terms(vocabulary: &Vocabulary) -> Vec<Value> {
    let value = |term: &Term| Value {
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
pub(super) fn slug_of(name: &str) -> String {
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
