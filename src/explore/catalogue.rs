//! A bundle's projects laid out for the engine: facets, numbers and searched texts.
//!
//! The only place that says which text of a project is searched, and what a match in it is worth.

use springboard_engine::builder::{Builder, Record};
use springboard_engine::catalogue::Catalogue;
use springboard_engine::schema::{FacetSpec, FieldSpec, Keep, NumberSpec, Schema};

use super::facet::FacetKey;
use super::facets::Facets;
use crate::content::bundle::{Bundle, Project};
use crate::content::text::plain;

/// Number column of the award.
pub const AWARD: usize = 0;
/// Number column of the first year.
pub const YEAR: usize = 1;

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
}

impl Field {
    /// Every field.
    pub const ALL: [Self; 6] = [
        Self::Title,
        Self::Lead,
        Self::Places,
        Self::Areas,
        Self::Summary,
        Self::Outcomes,
    ];

    /// Its name in "matches fostering in …".
    pub fn noun(self) -> &'static str {
        match self {
            Self::Title => "title",
            Self::Lead => "lead",
            Self::Places => "places",
            Self::Areas => "policy area",
            Self::Summary => "summary",
            Self::Outcomes => "outcomes",
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
        }
    }
}

/// The catalogue of every project, in the bundle's order. A project beyond what the engine can hold is left out.
pub fn catalogue(bundle: &Bundle, facets: &Facets) -> Catalogue {
    let mut builder = Builder::new(schema(facets)).unwrap_or_else(|_| empty());
    for project in &bundle.projects {
        if builder.add(&record(bundle, facets, project)).is_err() {
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
        numbers: vec![None; 2],
        fields: vec![String::new(); Field::ALL.len()],
    }
}

fn schema(facets: &Facets) -> Schema {
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
        numbers: ["award", "year"].map(NumberSpec::new).into(),
        fields: Field::ALL
            .map(|field| {
                // Only titles are asked back, for their order; every other text is at hand in the bundle.
                let keep = if field == Field::Title {
                    Keep::List
                } else {
                    Keep::Nowhere
                };
                FieldSpec::new(field.noun(), field.weight(), keep)
            })
            .into(),
        title: Some(Field::Title as usize),
    }
}

fn record(bundle: &Bundle, facets: &Facets, project: &Project) -> Record {
    let pounds = project
        .funding
        .and_then(|award| i64::try_from(award.0).ok());
    Record {
        facets: FacetKey::ALL
            .map(|key| facets.of_project(key, project))
            .into(),
        numbers: vec![pounds, project.start_year.map(i64::from)],
        fields: Field::ALL.map(|field| text(bundle, project, field)).into(),
    }
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
