//! A result as a tile map of regions, with the local authorities of each listed under it.
//!
//! States: nothing anywhere, a region without projects, a region whose projects name no authority.

use leptos::prelude::*;

use crate::explore::rows::share;
use crate::view::{Node, view};

/// One region.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RegionTile {
    /// Its name.
    pub name: String,
    /// Its name on the tile.
    pub short: String,
    /// Column and row, from 1.
    pub place: (u8, u8),
    /// How many projects.
    pub projects: usize,
    /// Its colour's strength, in thousandths of the most.
    pub share: u16,
    /// Its local authorities: name, how many projects, and the address that shows them.
    pub authorities: Vec<(String, usize, String)>,
    /// How many projects name no local authority.
    pub unnamed: usize,
}

/// The map, and the list that says the same in words.
#[component]
pub fn RegionMap(
    /// The regions.
    regions: Vec<RegionTile>,
    /// What is said of projects without a single place.
    elsewhere: String,
) -> impl IntoView {
    let tiles: Vec<_> = regions
        .iter()
        .enumerate()
        .map(|(at, region)| tile(at, region))
        .collect();
    let lists: Vec<_> = regions
        .into_iter()
        .enumerate()
        .filter(|(_, region)| region.projects > 0)
        .map(|(at, region)| list(at, region))
        .collect();
    view! {
        <div class="region-map">
            <div class="region-map__side">
                <ol class="region-map__tiles" role="list" aria-label="Regions">{tiles}</ol>
                {(!elsewhere.is_empty()).then(|| view! { <p>{elsewhere}</p> })}
            </div>
            <div class="region-map__lists">{lists}</div>
        </div>
    }
}

fn tile(at: usize, region: &RegionTile) -> Node {
    let (column, row) = region.place;
    let style = format!("grid-area:{row}/{column};--share:{}", share(region.share));
    let words = view! {
        <span aria-hidden="true">{region.short.clone()}</span>
        <span class="u-unseen">{region.name.clone()}</span>
        <b class="o-figures">{region.projects}</b>
    };
    // A tile leads to its list by the fragment alone.
    if region.projects > 0 {
        view! { <li style=style><a href=format!("#region-{at}")>{words}</a></li> }
    } else {
        view! { <li style=style><span>{words}</span></li> }
    }
}

fn list(at: usize, region: RegionTile) -> Node {
    let entries: Vec<_> = region
        .authorities
        .into_iter()
        .map(|(name, projects, href)| view! { <li><a href=href>{name}</a>" "<span class="o-soft o-figures">{projects}</span></li> })
        .collect();
    let unnamed = match region.unnamed {
        0 => None,
        1 => Some("1 project names no local authority.".to_owned()),
        count => Some(format!("{count} projects name no local authority.")),
    };
    view! {
        <section aria-labelledby=format!("region-{at}")>
            <h3 id=format!("region-{at}") tabindex="-1">{region.name}" "<span class="o-soft o-figures">{region.projects}</span></h3>
            <ul>{entries}</ul>
            {unnamed.map(|words| view! { <p class="o-small o-soft">{words}</p> })}
        </section>
    }
}
