//! Prose pages: about, accessibility, privacy. The first also tells the programme in figures and dates.

use leptos::prelude::*;

use super::site::Site;
use crate::components::fact_list::FactList;
use crate::components::rich_text::RichText;
use crate::components::source_list::{SourceList, SourceRow};
use crate::content::record::{Milestone, Page};
use crate::routes::Route;

/// The page of `route`, or `None` where the bundle has no such page.
pub fn page(site: &Site, route: &Route) -> Option<AnyView> {
    let bundle = site.bundle.clone();
    let page = bundle.page(route.path().trim_matches('/'))?;
    let more = (*route == Route::About).then(|| programme(site));
    Some(view! { <article class="prose o-page">{head(page)}<RichText blocks=page.body.clone() base=site.base.clone()/>{more}{sources(page)}</article> }.into_any())
}

fn head(page: &Page) -> AnyView {
    view! { <header class="prose__head"><h1>{page.title.clone()}</h1><p class="o-lede">{page.summary.clone()}</p></header> }.into_any()
}

fn sources(page: &Page) -> Option<AnyView> {
    (!page.sources.is_empty()).then(|| view! { <SourceList sources=page.sources.clone()/> }.into_any())
}

fn programme(site: &Site) -> AnyView {
    let dates: Vec<_> = site.bundle.timeline.iter().map(milestone).collect();
    view! {
        <section aria-labelledby="figures">
            <h2 id="figures">"The programme in figures"</h2>
            <FactList facts=site.bundle.programme.figures.clone()/>
        </section>
        <section aria-labelledby="timeline">
            <h2 id="timeline">"The programme in dates"</h2>
            <ol class="timeline">{dates}</ol>
        </section>
    }.into_any()
}

fn milestone(milestone: &Milestone) -> AnyView {
    view! {
        <li>
            <p class="timeline__date"><time datetime=milestone.date.iso()>{milestone.date.to_string()}</time></p>
            <h3>{milestone.title.clone()}</h3>
            <p>{milestone.text.clone()}</p>
            <SourceRow sources=milestone.sources.clone()/>
        </li>
    }.into_any()
}
