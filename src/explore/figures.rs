//! A result's own figures: by policy area, and by region and local authority.

use springboard_engine::catalogue::Catalogue;

use super::facet::FacetKey;
use super::facets::Facets;

/// Projects and pounds by policy area.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Figures {
    /// One bar for each policy area that occurs, "not stated" last.
    pub bars: Vec<Bar>,
    /// How many projects count in several areas.
    pub in_several: usize,
}

/// One policy area's part of a result.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Bar {
    /// Which value of the facet.
    pub value: u32,
    /// How many projects.
    pub projects: u32,
    /// Their known awards, in pounds.
    pub pounds: u64,
    /// How many have no known award.
    pub unknown: u32,
}

/// A result by place.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Places {
    /// One entry for each region that is on the tile map.
    pub regions: Vec<Region>,
    /// How many projects work in no single region, or name none.
    pub elsewhere: usize,
}

/// A region's part of a result.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Region {
    /// Which value of the facet.
    pub value: u32,
    /// How many projects.
    pub projects: usize,
    /// How many of them name no local authority.
    pub unnamed: usize,
    /// Local authorities as values of their facet, in its order, with how many projects.
    pub authorities: Vec<(u32, usize)>,
}

impl Figures {
    /// From an engine's figures of the policy-area facet.
    pub fn of(figures: &springboard_engine::search::Figures, total: usize) -> Self {
        let bars = figures
            .counts
            .iter()
            .zip(&figures.sums)
            .zip(&figures.unknown)
            .zip(0..);
        let bars = bars.map(|(((&projects, &sum), &unknown), value)| Bar {
            value,
            projects,
            pounds: u64::try_from(sum).unwrap_or(0),
            unknown,
        });
        let counted: usize = figures.counts.iter().map(|&count| count as usize).sum();
        Self {
            bars: bars.filter(|bar| bar.projects > 0).collect(),
            in_several: counted.saturating_sub(total),
        }
    }
}

impl Places {
    /// Sorts these projects of a catalogue by place.
    pub fn of(catalogue: &Catalogue, facets: &Facets, projects: &[u32]) -> Self {
        let facet = facets.get(FacetKey::Region);
        let on_map = |value: &(u32, &super::facet::Value)| value.1.tile.is_some();
        let mut regions: Vec<Region> = (0..)
            .zip(facet.stated())
            .filter(on_map)
            .map(|(value, _)| Region {
                value,
                ..Region::default()
            })
            .collect();
        let mut elsewhere = 0;
        for &project in projects {
            let own = catalogue.values(FacetKey::Region.index(), project);
            match regions
                .iter_mut()
                .find(|region| own.iter().any(|own| u32::from(*own) == region.value))
            {
                Some(region) => {
                    region.add(catalogue.values(FacetKey::Authority.index(), project));
                }
                None => elsewhere += 1,
            }
        }
        Self { regions, elsewhere }
    }
}

impl Region {
    fn add(&mut self, authorities: &[u16]) {
        self.projects += 1;
        self.unnamed += usize::from(authorities.is_empty());
        for authority in authorities.iter().copied().map(u32::from) {
            match self
                .authorities
                .binary_search_by_key(&authority, |entry| entry.0)
            {
                Ok(at) => self.authorities[at].1 += 1,
                Err(at) => self.authorities.insert(at, (authority, 1)),
            }
        }
    }
}
