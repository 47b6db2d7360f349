//! A bundle's projects laid out for the engine: facets, numbers and searched texts.
//!
//! The only place that says which text of a project is searched, and what a match in it is worth. What comes
//! back out of a catalogue is `listed`'s.

use std::collections::BTreeSet;

use springboard_engine::builder::{Builder, Record};
use springboard_engine::catalogue::Catalogue;
use springboard_engine::schema::{FacetSpec, FieldSpec, Keep, NumberSpec, Schema};

use super::facet::FacetKey;
use super::facets::{Facets, slug_of};
use super::legend::{self, About};
use super::membership::Membership;
use crate::content::bundle::{Bundle, Project, ProjectIx};
use crate::content::text::plain;

/// Number column of the award.
pub const AWARD: usize = 0;
/// Number column of the first year.
pub const YEAR: usize = 1;
/// Number column of the last year.
pub const END_YEAR: usize = 2;
/// Number column of the main policy area: which of the project's own areas it is, in the facet's order.
pub const MAIN_AREA: usize = 3;
/// Number column of what else there is, a sum of [`TOLD`] and [`EVALUATED`].
pub const EXTRAS: usize = 4;

/// In [`EXTRAS`]: a storyboard tells of the project.
pub const TOLD: i64 = 1;
/// In [`EXTRAS`]: an evaluation of it has a year.
pub const EVALUATED: i64 = 2;

const NUMBERS: [&str; 5] = ["award", "year", "end-year", "main-area", "extras"];

/// Up to so many projects, summaries travel with the list; beyond, they would keep it waiting on a slow line, and
/// come when they are shown.
const FEW: usize = 250;

/// A searched text of a project; its place in [`Field::ALL`] is its number in the engine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    /// The title.
    Title,
    /// Who led it.
    Lead,
    /// Local authorities and region.
    Places,
    /// Names of its policy areas.
    Areas,
    /// The summary.
    Summary,
    /// What was tried, what changed, what was hard.
    Outcomes,
    /// Its slug, which is not searched; empty where it is the title as addresses write it.
    Slug,
    /// What is uncertain about it, not searched.
    Uncertain,
    /// The addresses of its sources, not searched.
    Sources,
}

impl Field {
    /// Every field.
    pub const ALL: [Self; 9] = [
        Self::Title,
        Self::Lead,
        Self::Places,
        Self::Areas,
        Self::Summary,
        Self::Outcomes,
        Self::Slug,
        Self::Uncertain,
        Self::Sources,
    ];

    /// Its number in the engine.
    pub fn index(self) -> usize {
        self as usize
    }

    /// Its name in "matches fostering in …".
    pub fn noun(self) -> &'static str {
        match self {
            Self::Title => "title",
            Self::Lead => "lead",
            Self::Places => "places",
            Self::Areas => "policy area",
            Self::Summary => "summary",
            Self::Outcomes => "outcomes",
            Self::Slug => "slug",
            Self::Uncertain => "uncertain",
            Self::Sources => "sources",
        }
    }

    /// What a match is worth, up to 15.
    fn weight(self) -> u8 {
        match self {
            Self::Title => 12,
            Self::Areas => 6,
            Self::Lead | Self::Places => 5,
            Self::Summary => 4,
            Self::Outcomes => 2,
            Self::Slug | Self::Uncertain | Self::Sources => 0,
        }
    }

    /// Which part its text travels in, in a programme of so many projects.
    fn keep(self, projects: usize) -> Keep {
        match self {
            Self::Title | Self::Lead | Self::Slug => Keep::List,
            Self::Summary if projects <= FEW => Keep::List,
            Self::Summary | Self::Uncertain | Self::Sources => Keep::Texts,
            Self::Places | Self::Areas | Self::Outcomes => Keep::Nowhere,
        }
    }
}

/// The catalogue of every project, in the bundle's order. A project beyond what the engine can hold is left out.
pub fn catalogue(bundle: &Bundle, facets: &Facets) -> Catalogue {
    let membership = Membership::of(facets);
    let told: BTreeSet<ProjectIx> = bundle
        .storyboards
        .iter()
        .filter_map(|story| story.project)
        .collect();
    let schema = schema(bundle, facets);
    let mut builder = Builder::new(schema).unwrap_or_else(|_| empty());
    for (ix, project) in bundle.projects.iter().enumerate() {
        let told = told.contains(&ProjectIx(ix));
        if builder
            .add(&record(bundle, &membership, project, told))
            .is_err()
        {
            // Records keep their numbers, so one that does not fit stands as an empty one.
            let _ = builder.add(&blank());
        }
    }
    builder.finish()
}

fn empty() -> Builder {
    Builder::new(Schema::default()).expect("a schema without columns breaks no limit")
}

fn blank() -> Record {
    Record {
        facets: vec![Vec::new(); FacetKey::ALL.len()],
        numbers: vec![None; NUMBERS.len()],
        fields: vec![String::new(); Field::ALL.len()],
    }
}

fn schema(bundle: &Bundle, facets: &Facets) -> Schema {
    Schema {
        facets: facets
            .iter()
            .map(|facet| {
                FacetSpec::new(
                    facet.key.name(),
                    facet.stated().iter().map(|value| value.label.as_str()),
                )
            })
            .collect(),
        numbers: NUMBERS.map(NumberSpec::new).into(),
        fields: Field::ALL
            .map(|field| {
                let keep = field.keep(bundle.projects.len());
                FieldSpec::new(field.noun(), field.weight(), keep)
            })
            .into(),
        title: Some(Field::Title.index()),
        notes: legend::write(&About::of(&bundle.programme), facets),
    }
}

fn record(bundle: &Bundle, membership: &Membership, project: &Project, told: bool) -> Record {
    let pounds = project
        .funding
        .and_then(|award| i64::try_from(award.0).ok());
    let evaluated = project
        .evaluation
        .as_ref()
        .is_some_and(|known| known.year.is_some());
    let extras = i64::from(told) * TOLD + i64::from(evaluated) * EVALUATED;
    Record {
        facets: FacetKey::ALL
            .map(|key| membership.values(key, project))
            .into(),
        numbers: vec![
            pounds,
            project.start_year.map(i64::from),
            project.end_year.map(i64::from),
            main_area(project),
            Some(extras),
        ],
        fields: Field::ALL.map(|field| text(bundle, project, field)).into(),
    }
}

/// Which of the project's own areas is the main one, counted in the facet's order.
fn main_area(project: &Project) -> Option<i64> {
    let main = project.areas.first()?;
    let before: BTreeSet<usize> = project.areas.iter().map(|area| area.0).collect();
    i64::try_from(before.range(..main.0).count()).ok()
}

fn text(bundle: &Bundle, project: &Project, field: Field) -> String {
    match field {
        Field::Title => project.title.clone(),
        Field::Lead => project.lead.clone(),
        Field::Summary => project.summary.clone(),
        Field::Areas => {
            let names: Vec<&str> = project
                .areas
                .iter()
                .map(|area| bundle.areas[area.0].name.as_str())
                .collect();
            names.join(" · ")
        }
        Field::Places => {
            let region = project
                .region
                .map(|region| bundle.programme.regions.get(region).name.as_str());
            let places: Vec<&str> = project
                .authorities
                .iter()
                .map(String::as_str)
                .chain(region)
                .collect();
            places.join(" · ")
        }
        Field::Outcomes => outcomes(project),
        Field::Slug => match project.slug.as_str() {
            slug if slug == slug_of(&project.title) => String::new(),
            slug => slug.to_owned(),
        },
        Field::Uncertain => project.uncertain.join(" "),
        Field::Sources => {
            let links: Vec<&str> = project.sources.iter().map(|link| link.as_str()).collect();
            links.join(" ")
        }
    }
}

fn outcomes(project: &Project) -> String {
    let mut text = plain(&project.tried);
    let changed = plain(&project.changed);
    let claims = project.claims.iter().map(|claim| claim.text.as_str());
    let hard = project.hard.iter().map(|hard| hard.text.as_str());
    for part in [changed.as_str()].into_iter().chain(claims).chain(hard) {
        text.push(' ');
        text.push_str(part);
    }
    text
}
