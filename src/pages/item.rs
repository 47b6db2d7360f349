//! One library item: our summary, its key points, and the way to the original.

use super::site::Site;
use crate::components::note_list::NoteList;
use crate::components::rich_text::RichText;
use crate::components::source_list::SourceList;
use crate::content::record::Item;
use crate::routes::Route;
use crate::view::{Node, view};

/// The page of `slug`, or `None` where there is no such item.
pub fn page(site: &Site, slug: &str) -> Option<Node> {
    let bundle = site.bundle.clone();
    let item = bundle.item(slug)?;
    let points: Vec<_> = item
        .key_points
        .iter()
        .map(|point| view! { <li>{point.clone()}</li> })
        .collect();
    let points = (!points.is_empty()).then(|| {
        view! { <section aria-labelledby="points"><h2 id="points">"Key points"</h2><ul class="item__points">{points}</ul></section> }
    });
    let body = (!item.body.is_empty())
        .then(|| view! { <RichText blocks=item.body.clone() base=site.base.clone()/> });
    Some(view! {
        <article class="item o-page">
            <header class="item__head">
                <p><a href=site.href(&Route::Library)>"Library"</a></p>
                <h1>{item.title.clone()}</h1>
                <p class="o-soft">{about(site, item)}</p>
                <p class="o-lede">{item.summary.clone()}</p>
                {original(item)}
            </header>
            {points}
            {body}
            {related(site, item)}
            <NoteList notes=item.uncertain.clone()/>
            <SourceList sources=item.sources.clone()/>
        </article>
    })
}

/// "Case studies · March 2017 · Hackney, London".
fn about(site: &Site, item: &Item) -> String {
    let kind = site
        .bundle
        .programme
        .library_kinds
        .get(item.kind)
        .name
        .clone();
    let date = item
        .date
        .map_or_else(|| "date not known".to_owned(), |date| date.to_string());
    let mut words = vec![kind, date];
    words.extend(
        [&item.place, &item.theme]
            .into_iter()
            .filter(|text| !text.is_empty())
            .cloned(),
    );
    words.join(" · ")
}

fn original(item: &Item) -> Node {
    match &item.original {
        Some(link) => {
            let host = link.host().unwrap_or("its publisher").to_owned();
            view! { <p><a class="o-button" href=link.as_str().to_owned()>"Read the original at "{host}</a></p> }
        }
        None => {
            view! { <p class="o-small o-soft">"The original has no address that we could find."</p> }
        }
    }
}

fn related(site: &Site, item: &Item) -> Option<Node> {
    let bundle = &site.bundle;
    let areas = item
        .areas
        .iter()
        .map(|ix| &bundle.areas[ix.0])
        .map(|area| (area.name.clone(), Route::Area(area.id.clone())));
    let projects = item
        .projects
        .iter()
        .map(|ix| &bundle.projects[ix.0])
        .map(|project| (project.title.clone(), Route::Project(project.slug.clone())));
    let links: Vec<_> = projects
        .chain(areas)
        .map(|(words, route)| view! { <li><a href=site.href(&route)>{words}</a></li> })
        .collect();
    (!links.is_empty()).then(|| {
        view! {
            <section aria-labelledby="about">
                <h2 id="about">"Projects and policy areas it is about"</h2>
                <ul class="link-list">{links}</ul>
            </section>
        }
    })
}
