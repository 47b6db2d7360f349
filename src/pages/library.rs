//! The library: everything the programme published or others wrote about it. What stands around its list.

use std::sync::Arc;

use super::site::Site;
use crate::content::bundle::TermIx;
use crate::content::record::Item;
use crate::island::Island;
use crate::library::browse::list;
use crate::library::shelf::{about, lay_out};
use crate::routes::{self, Route};
use crate::view::{Node, view};

/// The page.
pub fn page(site: &Site) -> Node {
    view! {
        <div class="library o-page">
            <header class="library__head">
                <h1>"Library"</h1>
                <p class="o-lede">"Newsletters, reports, evaluations, events and case studies, each with our summary and a link to the original where it can still be reached."</p>
            </header>
            {island(site)}
            {without_script(site)}
            {contact(site)}
            {super::data::feeds(site)}
        </div>
    }
}

/// The list with its filters, brought to life by its app.
fn island(site: &Site) -> Node {
    let finder = Arc::new(lay_out(&site.bundle));
    let list = list(finder, site.base.clone(), "");
    view! { <Island app="library" base=site.base.clone() file=routes::files::part("library")>{list}</Island> }
}

/// Everything by kind, for those whose browser runs no scripts. They have the first page of the list already.
fn without_script(site: &Site) -> Node {
    let bundle = &site.bundle;
    let kinds = bundle.programme.library_kinds.terms.len();
    let held: Vec<TermIx> = (0..kinds)
        .map(TermIx)
        .filter(|ix| bundle.library.iter().any(|item| item.kind == *ix))
        .collect();
    let links: Vec<_> = held
        .iter()
        .map(|ix| bundle.programme.library_kinds.get(*ix))
        .map(|term| view! { <li><a href=format!("#kind-{}", term.id)>{term.name.clone()}</a></li> })
        .collect();
    let groups: Vec<_> = held.iter().map(|ix| group(site, *ix)).collect();
    view! {
        <div class="library__kinds u-no-script">
            <p>"Filtering needs scripts, which this browser does not run. Everything is listed here by kind:"</p>
            <nav aria-label="Kinds"><ul class="o-row">{links}</ul></nav>
            {groups}
        </div>
    }
}

/// Newsletter and suggestions as the programme offered them, and what became of that.
fn contact(site: &Site) -> Option<Node> {
    let programme = &site.bundle.programme;
    let email = programme.email.as_deref()?;
    let closed = programme.closed.then(|| {
        view! { <p class="o-measure"><strong>"The programme has closed."</strong>" The sign-up for its newsletter is gone and no further issue will come. We do not know whether anybody still reads this mailbox."</p> }
    });
    let newsletters = programme.library_kinds.find("newsletter").map(|_| {
        let href = Route::Library.href_with(&site.base, "kind=newsletter");
        view! { <li><a class="o-button u-script" href=href>"Read the newsletters we found"</a></li> }
    });
    Some(view! {
        <section class="library__contact" aria-labelledby="contact">
            <h2 id="contact">"Newsletter and suggestions"</h2>
            <p class="o-measure">"The programme offered a newsletter to sign up to, and asked for suggestions of topics by e-mail to "{email.to_owned()}"."</p>
            {closed}
            <ul class="o-row">
                <li><a class="o-button" href=format!("mailto:{email}?subject=Suggestion")>"Send a suggestion by e-mail"</a></li>
                {newsletters}
            </ul>
        </section>
    })
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
        .map(|item| {
            let href = site.href(&Route::Item(item.slug.clone()));
            view! { <li><a href=href>{item.title.clone()}</a>" "<span class="o-small o-soft">{about(item)}</span></li> }
        })
        .collect();
    view! {
        <section class="library__group" aria-labelledby=id>
            <h2 id=heading>{term.name.clone()}</h2>
            <ul class="link-list">{entries}</ul>
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
