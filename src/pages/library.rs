//! The library: everything the programme published or others wrote about it, by kind.

use super::site::Site;
use crate::content::bundle::TermIx;
use crate::content::record::Item;
use crate::routes::Route;
use crate::view::{Node, view};

/// The page.
pub fn page(site: &Site) -> Node {
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
    let links: Vec<_> = held
        .iter()
        .map(|(ix, count)| {
            let term = kinds.get(*ix);
            let words = format!("{} {count}", term.name);
            view! { <li><a class="o-button" href=format!("#kind-{}", term.id)>{words}</a></li> }
        })
        .collect();
    let groups: Vec<_> = held.iter().map(|(ix, _)| group(site, *ix)).collect();
    view! {
        <div class="library o-page">
            <header class="library__head">
                <h1>"Library"</h1>
                <p class="o-lede">"Newsletters, reports, evaluations, events and case studies, each with our summary and a link to the original where it can still be reached."</p>
            </header>
            <nav aria-label="Kinds"><ul class="o-row">{links}</ul></nav>
            {groups}
            {super::data::feeds(site)}
        </div>
    }
}

fn group(site: &Site, ix: TermIx) -> Node {
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
    view! {
        <section class="library__group" aria-labelledby=id>
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
