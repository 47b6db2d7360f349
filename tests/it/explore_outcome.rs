//! What a selection finds, against a naive count over the bundle. Laws.

use std::collections::BTreeSet;

use proptest::prelude::*;
use springboard::content::bundle::Project;
use springboard::explore::facet::FacetKey;
use springboard::explore::membership::Membership;
use springboard::explore::selection::{Bounds, MOST_SHOWN, Measure, Pick, Selection, Sort, View};

use crate::explore_sample::{Sample, programmes};

/// The facets that generated programmes vary in.
const VARIED: [FacetKey; 5] = [
    FacetKey::Area,
    FacetKey::Round,
    FacetKey::Region,
    FacetKey::Authority,
    FacetKey::Funding,
];

/// Facet, value and side as numbers, to be fitted to a programme.
type Choice = (usize, u32, bool);

fn choices() -> impl Strategy<Value = Vec<Choice>> {
    prop::collection::vec((0..VARIED.len(), 0..6u32, prop::bool::weighted(0.7)), 0..6)
}

fn ranges() -> impl Strategy<Value = (Bounds, Bounds)> {
    let award = prop::option::of(prop::sample::select(vec![0u32, 500_000, 1_000_000]));
    let year = prop::option::of(2014..2019u32);
    (award.clone(), award, year.clone(), year)
        .prop_map(|(a, b, c, d)| (Bounds::between(a, b), Bounds::between(c, d)))
}

fn selection(explorer: &Sample, choices: &[Choice], (award, year): (Bounds, Bounds)) -> Selection {
    let mut selection = Selection::default();
    for (facet, value, wanted) in choices {
        let facet = explorer.facets().get(VARIED[*facet]);
        let value = value % (facet.not_stated() + 1);
        selection.pick(facet.key, value, if *wanted { Pick::In } else { Pick::Out });
    }
    (selection.award, selection.year) = (award, year);
    selection.show(MOST_SHOWN);
    selection
}

/// The values of a project, "not stated" for none.
fn values(explorer: &Sample, key: FacetKey, project: &Project) -> Vec<u32> {
    let own = Membership::of(explorer.facets()).values(key, project);
    if own.is_empty() {
        vec![explorer.facets().get(key).not_stated()]
    } else {
        own
    }
}

fn passes(explorer: &Sample, selection: &Selection, key: FacetKey, project: &Project) -> bool {
    let (own, picked) = (values(explorer, key, project), selection.picked(key));
    let wanted =
        picked.include.is_empty() || own.iter().any(|value| picked.include.contains(value));
    wanted && !own.iter().any(|value| picked.exclude.contains(value))
}

fn within(bounds: Bounds, number: Option<u64>) -> bool {
    let inside = |number: u64| {
        bounds.from.is_none_or(|from| u64::from(from) <= number)
            && bounds.to.is_none_or(|to| number <= u64::from(to))
    };
    bounds.is_open() || number.is_some_and(inside)
}

/// Whether a project is found when everything but `aside` counts.
fn found(
    explorer: &Sample,
    selection: &Selection,
    project: &Project,
    aside: Option<FacetKey>,
) -> bool {
    FacetKey::ALL
        .into_iter()
        .all(|key| Some(key) == aside || passes(explorer, selection, key, project))
        && within(selection.award, project.funding.map(|award| award.0))
        && within(selection.year, project.start_year.map(u64::from))
}

fn naive(explorer: &Sample, selection: &Selection) -> Vec<usize> {
    let projects = explorer.bundle.projects.iter().enumerate();
    projects
        .filter(|(_, project)| found(explorer, selection, project, None))
        .map(|(at, _)| at)
        .collect()
}

proptest! {
    #[test]
    fn a_selection_finds_what_a_naive_filter_finds(explorer in programmes(), choices in choices(), ranges in ranges()) {
        let selection = selection(&explorer, &choices, ranges);
        let (outcome, naive) = (explorer.outcome(&selection), naive(&explorer, &selection));
        let hits: Vec<usize> = outcome.hits.iter().map(|hit| hit.project).collect();
        prop_assert_eq!(&hits, &naive);
        prop_assert_eq!(outcome.total, naive.len());
        prop_assert_eq!(explorer.everything(&selection), naive.clone());
        let awards = naive.iter().map(|at| explorer.bundle.projects[*at].funding);
        prop_assert_eq!(outcome.award.sum, awards.clone().flatten().map(|award| award.0).sum::<u64>());
        prop_assert_eq!(outcome.award.without, awards.filter(Option::is_none).count());
    }

    #[test]
    fn every_value_is_counted_without_its_own_facet(explorer in programmes(), choices in choices(), ranges in ranges()) {
        let mut selection = selection(&explorer, &choices, ranges);
        selection.measure = Measure::Money;
        let outcome = explorer.outcome(&selection);
        for facet in explorer.facets().iter() {
            let tally = outcome.tally(facet.key).unwrap();
            for value in 0..=facet.not_stated() {
                let counted: Vec<&Project> = explorer.bundle.projects.iter()
                    .filter(|project| found(&explorer, &selection, project, Some(facet.key)))
                    .filter(|project| values(&explorer, facet.key, project).contains(&value))
                    .collect();
                let pounds: u64 = counted.iter().filter_map(|project| project.funding).map(|award| award.0).sum();
                prop_assert_eq!(tally.projects[value as usize] as usize, counted.len(), "{:?} {}", facet.key, value);
                prop_assert_eq!(tally.pounds[value as usize], i64::try_from(pounds).unwrap());
            }
        }
    }

    #[test]
    fn what_a_range_leaves_out_for_want_of_a_value_is_said(explorer in programmes(), choices in choices(), ranges in ranges()) {
        let selection = selection(&explorer, &choices, ranges);
        let left_out = explorer.outcome(&selection).left_out;
        let missing = |open: Bounds, lacks: fn(&Project) -> bool, other: &Selection| {
            let without = explorer.bundle.projects.iter().filter(|project| lacks(project));
            if open.is_open() { 0 } else { without.filter(|project| found(&explorer, other, project, None)).count() }
        };
        let (mut no_award, mut no_year) = (selection.clone(), selection.clone());
        (no_award.award, no_year.year) = (Bounds::default(), Bounds::default());
        prop_assert_eq!(left_out.award, missing(selection.award, |project| project.funding.is_none(), &no_award));
        prop_assert_eq!(left_out.year, missing(selection.year, |project| project.start_year.is_none(), &no_year));
    }

    #[test]
    fn a_way_on_finds_what_it_promises(explorer in programmes(), choices in choices(), ranges in ranges()) {
        let selection = selection(&explorer, &choices, ranges);
        let outcome = explorer.outcome(&selection);
        prop_assert!(outcome.total == 0 || outcome.relaxed.is_empty());
        prop_assert!(outcome.total > 0 || outcome.all == 0 || !outcome.relaxed.is_empty());
        for way in &outcome.relaxed {
            prop_assert_eq!(explorer.outcome(&way.selection).total, way.total);
            prop_assert!(way.total > 0 && !way.dropped.is_empty());
        }
    }

    #[test]
    fn an_order_and_its_reverse_hold_the_same_projects(explorer in programmes(), choices in choices(), shown in 1..3usize) {
        let mut selection = selection(&explorer, &choices, (Bounds::default(), Bounds::default()));
        let all: BTreeSet<usize> = naive(&explorer, &selection).into_iter().collect();
        for (sort, ..) in Sort::ALL {
            selection.sort = sort;
            let order = explorer.everything(&selection);
            prop_assert_eq!(order.len(), all.len());
            prop_assert_eq!(&order.iter().copied().collect::<BTreeSet<_>>(), &all);
            selection.show(shown);
            let first: Vec<usize> = explorer.outcome(&selection).hits.iter().map(|hit| hit.project).collect();
            prop_assert!(order.starts_with(&first), "{:?}", sort);
        }
        selection.sort = Sort::Title;
        let mut order = explorer.everything(&selection);
        order.reverse();
        selection.sort = Sort::TitleBack;
        prop_assert_eq!(explorer.everything(&selection), order);
    }

    #[test]
    fn places_and_figures_add_up(explorer in programmes(), choices in choices()) {
        let mut selection = selection(&explorer, &choices, (Bounds::default(), Bounds::default()));
        selection.view = View::Map;
        let outcome = explorer.outcome(&selection);
        let places = outcome.places.unwrap();
        prop_assert_eq!(places.regions.iter().map(|region| region.projects).sum::<usize>() + places.elsewhere, outcome.total);
        selection.view = View::Figures;
        let figures = explorer.outcome(&selection).figures.unwrap();
        for bar in figures.bars {
            let of_area = naive(&explorer, &selection).into_iter().map(|at| &explorer.bundle.projects[at])
                .filter(|project| values(&explorer, FacetKey::Area, project).contains(&bar.value));
            prop_assert_eq!(bar.projects as usize, of_area.count());
        }
    }
}
