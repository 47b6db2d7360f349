//! The library: everything the programme published or others wrote about it, by kind.

use leptos::prelude::*;

use super::site::Site;
use crate::content::bundle::TermIx;
use crate::content::record::Item;
use crate::routes::Route;
use crate::view::{Node, view};

/// The page. `chosen` is the kind in the address, where there is one.
pub fn page(site: &Site, chosen: Memo<Option<TermIx>>) -> Node {
    let bundle = site.bundle.clone();
    let kinds = &bundle.programme.library_kinds;
    let held: Vec<(TermIx, usize)> = (0..kinds.terms.len())
        .map(TermIx)
        .map(|ix| {
            (
                ix,
                bundle.library.iter().filter(|item| item.kind == ix).count(),
            )
        })
        .filter(|(_, count)| *count > 0)
        .collect();
    let link = |words: String, query: String, ix: Option<TermIx>| {
        let href = Route::Library.href_with(&site.base, &query);
        let current = move || (chosen.get() == ix).then_some("true");
        view! { <li><a class="o-button" href=href aria-current=current>{words}</a></li> }
    };
    let mut links = vec![link(
        format!("Everything {}", bundle.library.len()),
        String::new(),
        None,
    )];
    links.extend(held.iter().map(|(ix, count)| {
        let term = kinds.get(*ix);
        link(
            format!("{} {count}", term.name),
            format!("kind={}", term.id),
            Some(*ix),
        )
    }));
    let groups: Vec<_> = held
        .iter()
        .map(|(ix, _)| group(site, *ix, chosen))
        .collect();
    view! {
        <div class="library o-page">
            <header class="library__head">
                <h1>"Library"</h1>
                <p class="o-lede">"Newsletters, reports, evaluations, events and case studies, each with our summary and a link to the original where it can still be reached."</p>
            </header>
            <nav class="u-script" aria-label="Kinds"><ul class="o-row">{links}</ul></nav>
            {groups}
        </div>
    }
}

fn group(site: &Site, ix: TermIx, chosen: Memo<Option<TermIx>>) -> Node {
    let term = site.bundle.programme.library_kinds.get(ix);
    let id = format!("kind-{}", term.id);
    let heading = id.clone();
    let entries: Vec<_> = site
        .bundle
        .library
        .iter()
        .filter(|item| item.kind == ix)
        .map(|item| entry(site, item))
        .collect();
    let away = move || chosen.get().is_some_and(|kind| kind != ix);
    view! {
        <section class="library__group" aria-labelledby=id hidden=away>
            <h2 id=heading>{term.name.clone()}</h2>
            <ul class="library__list">{entries}</ul>
        </section>
    }
}

/// One item in a list: title, date, summary.
pub fn entry(site: &Site, item: &Item) -> Node {
    let date = item
        .date
        .map_or_else(|| "Undated".to_owned(), |date| date.to_string());
    view! {
        <li>
            <h3><a href=site.href(&Route::Item(item.slug.clone()))>{item.title.clone()}</a></h3>
            <p class="o-small o-soft">{date}</p>
            <p>{item.summary.clone()}</p>
        </li>
    }
}
