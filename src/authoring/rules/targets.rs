//! Every address inside of the site that a link can lead to.

use std::collections::{BTreeMap, BTreeSet};

use crate::content::raw::{RawBundle, RawTerm};
use crate::content::value::Slug;
use crate::routes::Route;

use super::super::nearest::nearest;

/// Where links of the site may lead.
pub(super) struct Targets<'a> {
    pages: BTreeSet<String>,
    /// Panels by the path of their storyboard.
    panels: BTreeMap<String, usize>,
    /// Values by the name that a filter has in addresses.
    filters: BTreeMap<&'static str, BTreeSet<&'a str>>,
    has_file: &'a dyn Fn(&str) -> bool,
}

/// Why a link is dead.
pub(super) enum Dead {
    /// There is no such page; perhaps another was meant.
    Nowhere { meant: Option<String> },
    /// The page is there, under this address.
    NoSlash(String),
    /// The storyboard has only this many panels.
    NoPanel { panels: usize },
    /// A filter names something that is not there.
    NoValue { field: String, value: String },
}

impl<'a> Targets<'a> {
    pub(super) fn new(bundle: &'a RawBundle, has_file: &'a dyn Fn(&str) -> bool) -> Self {
        let mut pages = pages(bundle);
        let boards = bundle.storyboards.iter();
        let panels: BTreeMap<String, usize> = boards
            .filter_map(|raw| Some((path(&raw.slug, Route::Storyboard)?, raw.panels.len())))
            .collect();
        pages.extend(panels.keys().cloned());
        Self {
            pages,
            panels,
            filters: filters(bundle),
            has_file,
        }
    }

    pub(super) fn has_file(&self, path: &str) -> bool {
        (self.has_file)(path)
    }

    /// Does `address`, which starts with a slash, lead somewhere?
    pub(super) fn follow(&self, address: &str) -> Result<(), Dead> {
        let (address, anchor) = address.split_once('#').unwrap_or((address, ""));
        let (path, query) = address.split_once('?').unwrap_or((address, ""));
        if !self.pages.contains(path) {
            let whole = format!("{path}/");
            if self.pages.contains(&whole) {
                return Err(Dead::NoSlash(whole));
            }
            return if self.has_file(path) {
                Ok(())
            } else {
                Err(self.nowhere(path))
            };
        }
        let panel = anchor.strip_prefix("panel-").map(str::parse::<usize>);
        if let (Some(panel), Some(panels)) = (panel, self.panels.get(path))
            && !panel.is_ok_and(|panel| (1..=*panels).contains(&panel))
        {
            return Err(Dead::NoPanel { panels: *panels });
        }
        self.query(query)
    }

    fn nowhere(&self, path: &str) -> Dead {
        Dead::Nowhere {
            meant: nearest(path, self.pages.iter().map(String::as_str)).map(str::to_owned),
        }
    }

    fn query(&self, query: &str) -> Result<(), Dead> {
        for (field, value) in query.split('&').filter_map(|pair| pair.split_once('=')) {
            if self
                .filters
                .get(field)
                .is_some_and(|known| !known.contains(value))
            {
                return Err(Dead::NoValue {
                    field: field.to_owned(),
                    value: value.to_owned(),
                });
            }
        }
        Ok(())
    }
}

/// Every page but the storyboards.
fn pages(bundle: &RawBundle) -> BTreeSet<String> {
    let fixed = [
        Route::Home,
        Route::Projects,
        Route::Storyboards,
        Route::Library,
        Route::Polls,
        Route::Search,
        Route::Briefing,
        Route::Evidence,
        Route::Lineage,
        Route::Timeline,
        Route::Figures,
    ];
    let mut pages: BTreeSet<String> = fixed.iter().map(Route::path).collect();
    let projects = bundle.projects.iter().map(|raw| raw.slug.as_str());
    pages.extend(projects.filter_map(|slug| path(slug, Route::Project)));
    let areas = bundle.policy_areas.iter().map(|raw| raw.id.as_str());
    pages.extend(areas.filter_map(|id| path(id, Route::Area)));
    let items = bundle.library.iter().map(|raw| raw.slug.as_str());
    pages.extend(items.filter_map(|slug| path(slug, Route::Item)));
    let polls = bundle.polls.iter().map(|raw| raw.id.as_str());
    pages.extend(polls.filter_map(|id| path(id, Route::Poll)));
    pages.extend(bundle.pages.iter().filter_map(|raw| prose(&raw.slug)));
    pages
}

fn path(slug: &str, route: fn(Slug) -> Route) -> Option<String> {
    Slug::parse(slug).map(|slug| route(slug).path())
}

/// The path of a prose page, when the site has one of that name.
pub(super) fn prose(slug: &str) -> Option<String> {
    let route = Route::parse(slug)?;
    matches!(
        route,
        Route::About | Route::Accessibility | Route::Privacy | Route::Evidence
    )
    .then(|| route.path())
}

fn filters(bundle: &RawBundle) -> BTreeMap<&'static str, BTreeSet<&str>> {
    let programme = &bundle.programme;
    BTreeMap::from([
        (
            "area",
            bundle
                .policy_areas
                .iter()
                .map(|area| area.id.as_str())
                .collect(),
        ),
        ("round", ids(&programme.rounds)),
        ("region", ids(&programme.regions)),
        ("level", ids(&programme.levels)),
        ("kind", ids(&programme.library_kinds)),
    ])
}

fn ids(terms: &[RawTerm]) -> BTreeSet<&str> {
    terms.iter().map(|term| term.id.as_str()).collect()
}
