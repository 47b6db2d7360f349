//! Prose pages: about, accessibility, privacy. The first also tells the programme in figures.

use super::site::Site;
use crate::components::fact_list::FactList;
use crate::components::rich_text::RichText;
use crate::components::source_list::SourceList;
use crate::content::record::Page;
use crate::routes::Route;
use crate::view::{Node, view};

/// The page of `route`, or `None` where the bundle has no such page.
pub fn page(site: &Site, route: &Route) -> Option<Node> {
    let bundle = site.bundle.clone();
    let page = bundle.page(route.path().trim_matches('/'))?;
    let more =
        (*route == Route::About).then(|| view! { {programme(site)}{super::data::section(site)} });
    Some(
        view! { <article class="prose o-page">{head(page)}<RichText blocks=page.body.clone() base=site.base.clone()/>{more}{sources(page)}</article> },
    )
}

fn head(page: &Page) -> Node {
    view! { <header class="prose__head"><h1>{page.title.clone()}</h1><p class="o-lede">{page.summary.clone()}</p></header> }
}

fn sources(page: &Page) -> Option<Node> {
    (!page.sources.is_empty()).then(|| view! { <SourceList sources=page.sources.clone()/> })
}

fn programme(site: &Site) -> Node {
    let dates = (!site.bundle.timeline.is_empty()).then(|| {
        view! { <p><a href=site.href(&Route::Timeline)>"The programme in dates"</a></p> }
    });
    view! {
        <section aria-labelledby="figures">
            <h2 id="figures">"The programme in figures"</h2>
            <FactList facts=site.bundle.programme.figures.clone()/>
            <p><a href=site.href(&Route::Figures)>"Projects and awards by policy area, round, region and level"</a></p>
        </section>
        {dates}
    }
}
