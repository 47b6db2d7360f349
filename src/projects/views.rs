//! The ways a result is drawn. Each is made when it is chosen and follows the result from then on.

use super::state::{Exploring, LIST, Step};
use super::{nothing, places};
use crate::components::project_card::Card;
use crate::components::region_map::{RegionMap, RegionTile};
use crate::components::result_figures::{FigureRow, ResultFigures};
use crate::components::result_list::ResultList;
use crate::components::result_table::{ResultTable, TableRow};
use crate::explore::facet::FacetKey;
use crate::explore::figures::{Figures, Places};
use crate::explore::outcome::Hit;
use crate::explore::rows::thousandths;
use crate::explore::selection::{Pick, View};
use crate::explore::summary::{self, number, pounds_in_all};
use crate::view::{Call, IntoNode, Live, Node, view};

/// The chosen view, or the answer that nothing is found.
pub fn drawn(exploring: Exploring) -> impl Fn() -> Node {
    let chosen = Live::new(move || {
        let found = exploring.outcome.with(|outcome| outcome.total > 0);
        found.then(|| exploring.live.with(|live| live.view))
    });
    move || match chosen.get() {
        None => nothing::answer(exploring),
        Some(View::Cards) => cards(exploring),
        Some(View::Table) => table(exploring),
        Some(View::Map) => map(exploring),
        Some(View::Figures) => figures(exploring),
    }
}

/// The projects that are listed. Where others take the places in sight, the places out of sight are those of before
/// until the answer is painted.
fn hits(exploring: Exploring) -> Live<Vec<Hit>> {
    let found = Live::new(move || exploring.outcome.with(|outcome| outcome.hits.clone()));
    let painted = Live::new(move || {
        exploring.painted.track();
        found.get_untracked()
    });
    Live::new(move || {
        let seen = exploring.seen.get();
        painted.with(|before| found.with(|now| places::at_once(before, now, seen)))
    })
}

fn cards(exploring: Exploring) -> Node {
    let card = Call::new(move |hit| {
        exploring
            .base
            .with(|base| Card::of_hit(&exploring.explorer(), base, hit))
    });
    view! { <ResultList id=LIST hits=hits(exploring) card/> }
}

fn table(exploring: Exploring) -> Node {
    let row = Call::new(move |hit| {
        exploring
            .base
            .with(|base| TableRow::of(&exploring.explorer(), base, hit))
    });
    let caption = Live::new(move || {
        let (count, rest) = exploring.outcome.with(summary::count);
        let listed = exploring.outcome.with(summary::listed);
        [count, rest, listed].concat()
    });
    let sort = Live::new(move || exploring.live.with(|live| live.sort));
    let on_sort = Call::new(move |sort| exploring.update(Step::Push, |live| live.sort = sort));
    view! { <ResultTable id=LIST caption hits=hits(exploring) row sort on_sort/> }
}

fn map(exploring: Exploring) -> Node {
    let draw = move || {
        let places = exploring.outcome.with(|outcome| outcome.places.clone())?;
        let elsewhere = match places.elsewhere {
            0 => String::new(),
            1 => "1 more project works in no single region, or names none.".to_owned(),
            count => [
                &number(count),
                " more projects work in no single region, or name none.",
            ]
            .concat(),
        };
        Some(view! { <RegionMap regions=tiles(exploring, &places) elsewhere/> })
    };
    draw.into_node()
}

fn tiles(exploring: Exploring, places: &Places) -> Vec<RegionTile> {
    let most = places
        .regions
        .iter()
        .map(|region| region.projects)
        .max()
        .unwrap_or(0);
    let (live, explorer) = (exploring.live.get_untracked(), exploring.explorer());
    let authorities = explorer.facets().get(FacetKey::Authority);
    let regions = explorer.facets().get(FacetKey::Region);
    let named = |(value, count): &(u32, usize)| {
        let name = authorities
            .value(*value)
            .map(|value| value.label.clone())
            .unwrap_or_default();
        let mut there = live.clone();
        there.view = View::Cards;
        there.pick(FacetKey::Authority, *value, Pick::In);
        (name, *count, exploring.href(&there))
    };
    let tile = |region: &crate::explore::figures::Region| {
        let value = regions.value(region.value)?;
        Some(RegionTile {
            name: value.label.clone(),
            short: value.short.clone(),
            place: value.tile?,
            projects: region.projects,
            share: thousandths(region.projects as u64, most as u64),
            authorities: region.authorities.iter().map(named).collect(),
            unnamed: region.unnamed,
        })
    };
    places.regions.iter().filter_map(tile).collect()
}

fn figures(exploring: Exploring) -> Node {
    let draw = move || {
        let figures = exploring.outcome.with(|outcome| outcome.figures.clone())?;
        let note = match figures.in_several {
            0 => "",
            _ => {
                "A project in several policy areas counts in each, with its whole award. The rows add up to more than the result."
            }
        };
        let caption = "Projects and known awards by policy area".to_owned();
        Some(view! { <ResultFigures caption rows=bars(exploring, &figures) note=note.to_owned()/> })
    };
    draw.into_node()
}

fn bars(exploring: Exploring, figures: &Figures) -> Vec<FigureRow> {
    let most = figures
        .bars
        .iter()
        .map(|bar| bar.projects)
        .max()
        .unwrap_or(0);
    let richest = figures.bars.iter().map(|bar| bar.pounds).max().unwrap_or(0);
    let explorer = exploring.explorer();
    let row = |bar: &crate::explore::figures::Bar| {
        let value = explorer.facets().get(FacetKey::Area).value(bar.value)?;
        let pounds = match bar.unknown {
            0 => pounds_in_all(bar.pounds),
            unknown if unknown == bar.projects => "not known".to_owned(),
            unknown => [
                &pounds_in_all(bar.pounds),
                ", ",
                &unknown.to_string(),
                " not known",
            ]
            .concat(),
        };
        Some(FigureRow {
            name: value.label.clone(),
            hue: value.hue,
            projects: (
                bar.projects.to_string(),
                thousandths(u64::from(bar.projects), u64::from(most)),
            ),
            pounds: (pounds, thousandths(bar.pounds, richest)),
        })
    };
    figures.bars.iter().filter_map(row).collect()
}
