//! Programmes for the tests of exploring: a small one to read, and generated ones to count.

use std::fmt::Write;
use std::ops::Deref;

use proptest::prelude::*;
use springboard::content::bundle::Bundle;
use springboard::content::load::load;
use springboard::explore::explorer::Explorer;
use springboard::explore::wanted::Wanted;
use springboard_engine::parts::{Kind, Part};

/// A programme, and what answers over it: read from its parts, as a browser reads them.
#[derive(Debug)]
pub(crate) struct Sample {
    pub(crate) bundle: Bundle,
    explorer: Explorer,
}

impl Sample {
    pub(crate) fn new(bundle: Bundle) -> Self {
        let parts = Explorer::of(&bundle).parts();
        let explorer = Explorer::read(&parts[0].bytes).expect("the list is a list");
        for part in &parts[1..] {
            explorer
                .add(wanted(part), &part.bytes)
                .expect("the part is of this list");
        }
        Self { bundle, explorer }
    }
}

/// What a browser asks for when it asks for this part.
pub(crate) fn wanted(part: &Part) -> Wanted {
    match part.kind {
        Kind::Phrases => Wanted::Phrases,
        Kind::Texts => Wanted::Texts(part.number as usize),
        Kind::Words | Kind::List => Wanted::Words,
    }
}

impl Deref for Sample {
    type Target = Explorer;

    fn deref(&self) -> &Explorer {
        &self.explorer
    }
}

/// What every programme here can choose from.
const PROGRAMME: &str = r#"{"name": "P",
    "rounds": [{"id": "1", "name": "Round 1"}, {"id": "2", "name": "Round 2"}],
    "regions": [{"id": "north", "name": "North", "tile": [1, 1]}, {"id": "south", "name": "South", "tile": [1, 2]},
        {"id": "national", "name": "National"}],
    "levels": [{"id": "practice", "name": "Practice"}, {"id": "system", "name": "System"}],
    "lead_kinds": [{"id": "council", "name": "Council"}, {"id": "charity", "name": "Charity"}]}"#;

const AREAS: &str = r#"[{"id": "fostering", "name": "Fostering", "hue": 290},
    {"id": "care-leavers", "name": "Care leavers", "hue": 80}, {"id": "adoption", "name": "Adoption", "hue": 120}]"#;

/// A bundle with these projects, given as JSON.
pub(crate) fn bundle(projects: &str) -> Bundle {
    let json = format!(
        r#"{{"version": "1.0", "programme": {PROGRAMME}, "policy_areas": {AREAS}, "projects": [{projects}]}}"#
    );
    load(&json).expect("the sample holds it").bundle
}

/// Four projects: in two regions, one national, one about which hardly anything is known.
pub(crate) fn four() -> Sample {
    Sample::new(bundle(
        r#"{"slug": "open-door", "title": "Open Door", "lead": "Northtown Council", "lead_kind": "council",
            "local_authorities": ["Northtown Council"], "region": "north", "round": "1", "policy_areas": ["fostering"],
            "funding_gbp": 1250000, "start_year": 2015, "level": "practice", "summary": "Foster carers learn together.",
            "evaluation": {"title": "E", "publisher": "U", "year": 2017},
            "claims": [{"text": "Fewer moves.", "direction": "positive", "kind": "independent-evaluation"}],
            "sources": ["https://example.org/a"]},
        {"slug": "second-home", "title": "Second Home", "lead": "Easton Trust", "local_authorities": ["Easton", "Northtown Council"],
            "region": "south", "round": "2", "policy_areas": ["care-leavers", "fostering"], "funding_gbp": 500000,
            "start_year": 2017, "summary": "Care leavers stay with their carers.",
            "evaluation": {"publisher": "U", "year": 2018},
            "claims": [{"text": "No effect on costs.", "direction": "none", "kind": "independent-evaluation"}]},
        {"slug": "wide-net", "title": "Wide Net", "region": "national", "round": "2", "policy_areas": ["care-leavers"],
            "funding_gbp": 4000000, "evaluation": {"title": "Promised", "publisher": "U"}, "summary": "Help for everyone who leaves care."},
        {"slug": "bare", "title": "=Bare"}"#,
    ))
}

/// One project as numbers; a value beyond what there is stands for "not stated".
#[derive(Clone, Debug)]
pub(crate) struct Sketch {
    areas: Vec<bool>,
    authorities: Vec<bool>,
    round: usize,
    region: usize,
    funding: Option<u32>,
    year: Option<u16>,
}

/// Programmes of up to 40 projects.
pub(crate) fn programmes() -> impl Strategy<Value = Sample> {
    let funding = prop::option::of(prop::sample::select(vec![
        0u32, 499_999, 500_000, 1_000_000, 5_000_000,
    ]));
    let sketch = (
        prop::collection::vec(any::<bool>(), 3),
        prop::collection::vec(prop::bool::weighted(0.3), 3),
        0..3usize,
        0..4usize,
        funding,
        prop::option::of(2014..2019u16),
    );
    let sketch = sketch.prop_map(
        |(areas, authorities, round, region, funding, year)| Sketch {
            areas,
            authorities,
            round,
            region,
            funding,
            year,
        },
    );
    prop::collection::vec(sketch, 0..40).prop_map(|sketches| {
        let projects: Vec<String> = sketches
            .iter()
            .enumerate()
            .map(|(at, sketch)| sketch.json(at))
            .collect();
        Sample::new(bundle(&projects.join(",")))
    })
}

impl Sketch {
    fn json(&self, at: usize) -> String {
        let chosen = |names: [&str; 3], bits: &[bool]| {
            let some: Vec<String> = names
                .iter()
                .zip(bits)
                .filter(|(_, bit)| **bit)
                .map(|(name, _)| format!("\"{name}\""))
                .collect();
            some.join(",")
        };
        let mut json = format!(
            r#"{{"slug": "p{at}", "title": "Project {at}", "policy_areas": [{}], "local_authorities": [{}]"#,
            chosen(["fostering", "care-leavers", "adoption"], &self.areas),
            chosen(["Easton", "Northtown", "Weston"], &self.authorities),
        );
        if let Some(round) = ["1", "2"].get(self.round) {
            write!(json, r#", "round": "{round}""#).expect("the sample holds it");
        }
        if let Some(region) = ["north", "south", "national"].get(self.region) {
            write!(json, r#", "region": "{region}""#).expect("the sample holds it");
        }
        if let Some(funding) = self.funding {
            write!(json, r#", "funding_gbp": {funding}"#).expect("the sample holds it");
        }
        if let Some(year) = self.year {
            write!(json, r#", "start_year": {year}"#).expect("the sample holds it");
        }
        json + "}"
    }
}
