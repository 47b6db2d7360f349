//! The library's filters: words, then kind, policy area and year, of which all but the first fold away.

use leptos::ev::SubmitEvent;

use super::browse::{Browsing, FORM};
use super::shelf::KEYS;
use crate::components::facet_group::FacetGroup;
use crate::components::facet_value::Shape;
use crate::components::search_box::SearchBox;
use crate::explore::facet::{Facet, FacetKey};
use crate::explore::rows::Row;
use crate::view::{Live, Node, view};

/// The rail.
pub fn rail(browsing: Browsing) -> Node {
    let all = browsing.found.with_untracked(|found| found.all);
    let label = format!("Search the {all} items");
    let words = Live::new(move || browsing.chosen.with(|chosen| chosen.words.clone()));
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        browsing.update(|_| {});
    };
    let groups: Vec<_> = browsing
        .facets
        .get()
        .into_iter()
        .enumerate()
        .map(|(at, facet)| group(browsing, at, facet))
        .collect();
    view! {
        <form id=FORM class="library-filters u-script u-no-print" role="search" aria-label="Filter the library" autocomplete="off" on:submit=submit>
            <SearchBox label words/>
            {groups}
        </form>
    }
}

/// A facet that folds away; open where it is the first or something is chosen in it.
fn group(browsing: Browsing, at: usize, facet: Facet) -> Node {
    let key = KEYS.get(at).copied().unwrap_or(FacetKey::Kind);
    let shown = facet.clone();
    let rows = Live::new(move || rows(browsing, at, &shown));
    let chosen = browsing.chosen.with_untracked(|chosen| {
        chosen
            .values
            .get(at)
            .is_some_and(|sides| !sides.wanted.is_empty() || !sides.unwanted.is_empty())
    });
    let open = at == 0 || chosen;
    view! {
        <details class="filters__fold" open=open>
            <summary>{key.label()}</summary>
            <FacetGroup facet rows shape=Shape::Line/>
        </details>
    }
}

/// What stands beside each value.
fn rows(browsing: Browsing, at: usize, facet: &Facet) -> Vec<Row> {
    let counts = browsing
        .found
        .with(|found| found.counts.get(at).cloned().unwrap_or_default());
    let most = counts.iter().copied().max().unwrap_or(0).max(1);
    let values = 0..facet.listed().len();
    (0..)
        .zip(values)
        .map(|(value, place)| {
            let count = counts.get(place).copied().unwrap_or(0);
            let pick = browsing
                .chosen
                .with(|chosen| chosen.values.get(at).map(|sides| sides.pick(value)));
            Row {
                count: count.to_string(),
                share: u16::try_from(u64::from(count) * 1000 / u64::from(most)).unwrap_or(1000),
                empty: count == 0,
                pick: pick.unwrap_or_default(),
                hidden: false,
            }
        })
        .collect()
}
