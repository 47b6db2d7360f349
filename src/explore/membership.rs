//! Which values of each facet a project has. Nothing here counts.

use std::collections::BTreeMap;

use super::facet::FacetKey;
use super::facets::{BANDS, Facets, standings};
use crate::content::bundle::{Direction, Project};
use crate::content::evidence::{Setback, Standing};
use crate::content::value::Pounds;

/// What it takes to tell the values of a project.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Membership {
    /// The index of each local authority by its name.
    authorities: BTreeMap<String, u32>,
}

impl Membership {
    /// For projects of the bundle that these facets were made of.
    pub fn of(facets: &Facets) -> Self {
        let names = facets.get(FacetKey::Authority).stated().iter();
        let names = names.map(|value| value.label.clone());
        Self {
            authorities: names.zip(0..).collect(),
        }
    }

    /// The values of `project` in one facet; none means "not stated".
    pub fn values(&self, key: FacetKey, project: &Project) -> Vec<u32> {
        match key {
            FacetKey::Area => project.areas.iter().map(|area| number(area.0)).collect(),
            FacetKey::Round => project.round.iter().map(|term| number(term.0)).collect(),
            FacetKey::Region => project.region.iter().map(|term| number(term.0)).collect(),
            FacetKey::Level => project.level.iter().map(|term| number(term.0)).collect(),
            FacetKey::Lead => project
                .lead_kind
                .iter()
                .map(|term| number(term.0))
                .collect(),
            FacetKey::Authority => project
                .authorities
                .iter()
                .filter_map(|name| self.authorities.get(name).copied())
                .collect(),
            FacetKey::Strength => {
                let own = Standing::of(project);
                let place = standings().position(|standing| standing == own);
                place.map(number).into_iter().collect()
            }
            FacetKey::Setback => {
                let own = Setback::of(project).into_iter();
                own.map(|setback| number(setback as usize)).collect()
            }
            FacetKey::Evidence => project
                .evaluation
                .iter()
                .map(|known| if known.is_published() { 0 } else { 1 })
                .collect(),
            FacetKey::Finding => project
                .claims
                .iter()
                .map(|claim| finding(claim.direction))
                .collect(),
            FacetKey::Funding => project.funding.into_iter().map(band).collect(),
            FacetKey::Kind | FacetKey::Dated => Vec::new(),
        }
    }
}

fn finding(direction: Direction) -> u32 {
    match direction {
        Direction::Positive => 0,
        Direction::Mixed => 1,
        Direction::None => 2,
        Direction::Negative => 3,
        Direction::Process => 4,
    }
}

/// The band an award lies in; a band includes its lower end.
fn band(award: Pounds) -> u32 {
    number(
        BANDS
            .iter()
            .position(|(.., end)| award.0 < *end)
            .unwrap_or(BANDS.len() - 1),
    )
}

/// An index as the engine counts.
fn number(index: usize) -> u32 {
    u32::try_from(index).unwrap_or(u32::MAX)
}
