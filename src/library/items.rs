//! The items that were found, newest first, a page at a time.

use super::browse::Browsing;
use super::chosen::Chosen;
use super::shelf::Field;
use crate::components::live_region::LiveRegion;
use crate::components::marked::marked;
use crate::content::value::Slug;
use crate::find::{Found, Hit, Text};
use crate::routes::Route;
use crate::view::{Live, Node, keyed, view};

/// The landmark.
pub fn section(browsing: Browsing) -> Node {
    let count = Live::new(move || browsing.found.with(count));
    let hits = move || browsing.found.with(|found| found.hits.clone());
    let none = move || browsing.found.with(|found| found.total > 0);
    let clear = move |_| browsing.update(|chosen| *chosen = Chosen::default());
    let plain = move || !browsing.chosen.with(Chosen::narrows);
    let nearly = move || browsing.found.with(|found| !found.nearly);
    view! {
        <section id="results" class="results" aria-labelledby="count" tabindex="-1">
            <div class="o-row">
                <h2 id="count" class="results__count" tabindex="-1">{move || count.get()}</h2>
                <button type="button" class="chips__clear u-script u-no-print" hidden=plain on:click=clear>"Clear all filters"</button>
            </div>
            <p class="o-soft" hidden=nearly>"Nothing is spelt so. These are spelt nearly alike."</p>
            <ul class="library__list">{keyed(hits, key, move |hit| item(browsing, &hit))}</ul>
            <p class="project__gap" hidden=none>"Nothing in the library matches all of this. Take a filter away, or use fewer words."</p>
            {more(browsing)}
            <LiveRegion words=count/>
        </section>
    }
}

/// An entry is drawn anew when the words marked in it change.
fn key(hit: &Hit) -> String {
    let marks = hit.texts.iter().flat_map(|text| &text.marks);
    marks.fold(hit.record.to_string(), |mut key, mark| {
        key.push_str(&format!(" {}-{}", mark.start, mark.end));
        key
    })
}

fn count(found: &Found) -> String {
    match (found.total, found.all) {
        (0, 0) => "The library is empty".to_owned(),
        (0, _) => "No items match".to_owned(),
        (total, all) if total == all => format!("All {all} items, newest first"),
        (total, all) => format!("{total} of {all} items, newest first"),
    }
}

fn item(browsing: Browsing, hit: &Hit) -> Node {
    let text = |field: Field| hit.texts.get(field as usize).cloned().unwrap_or_default();
    let kind = browsing.facets.with(|facets| {
        let kind = hit.values.first().and_then(|values| values.first());
        let value = kind.and_then(|kind| facets.first()?.value(*kind));
        value.map(|value| value.label.clone())
    });
    let href = Slug::parse(&text(Field::Slug).words)
        .map(|slug| browsing.base.with(|base| Route::Item(slug).href(base)));
    let shown = |text: Text| marked(&text.words, &text.marks);
    view! {
        <li>
            <h3><a href=href>{shown(text(Field::Title))}</a></h3>
            <p class="o-small o-soft">{kind}" · "{shown(text(Field::About))}</p>
            <p>{shown(text(Field::Summary))}</p>
        </li>
    }
}

fn more(browsing: Browsing) -> Node {
    let rest = move || {
        let shown = browsing.chosen.with(Chosen::shown);
        browsing
            .found
            .with(|found| found.total.saturating_sub(shown))
    };
    let press = move |_| browsing.update(Chosen::show_more);
    view! {
        <p class="u-script u-no-print" hidden=move || rest() == 0>
            <button type="button" class="o-button" on:click=press>{move || format!("Show more: {} are left", rest())}</button>
        </p>
    }
}
