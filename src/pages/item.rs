//! One library item: our summary, its key points, and the way to the original.

use super::site::Site;
use crate::components::note_list::NoteList;
use crate::components::rich_text::RichText;
use crate::components::source_list::SourceList;
use crate::content::bundle::Project;
use crate::content::record::Item;
use crate::explore::facet::FacetKey;
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

/// Everything here that it is about, or that is about it, by sort.
fn related(site: &Site, item: &Item) -> Option<Node> {
    let bundle = &site.bundle;
    let at = bundle
        .library
        .iter()
        .position(|other| other.slug == item.slug);
    let projects: Vec<_> = item
        .projects
        .iter()
        .map(|ix| &bundle.projects[ix.0])
        .collect();
    let areas = item
        .areas
        .iter()
        .map(|ix| &bundle.areas[ix.0])
        .map(|area| (area.name.clone(), site.href(&Route::Area(area.id.clone()))));
    let groups: Vec<_> = [
        ("Projects", titles(site, &projects)),
        ("Policy areas", areas.collect()),
        ("Storyboards", stories(site, at)),
        ("Places", places(site, &projects)),
        ("In the programme’s dates", dates(site, at)),
    ]
    .into_iter()
    .filter_map(|(heading, links)| group(heading, links))
    .collect();
    (!groups.is_empty()).then(|| {
        view! {
            <section aria-labelledby="about">
                <h2 id="about">"What it is about"</h2>
                <div class="item__related">{groups}</div>
            </section>
        }
    })
}

/// Words and an address for each link of a group.
type Links = Vec<(String, String)>;

fn titles(site: &Site, projects: &[&Project]) -> Links {
    let link = |project: &&Project| {
        let href = site.href(&Route::Project(project.slug.clone()));
        (project.title.clone(), href)
    };
    projects.iter().map(link).collect()
}

/// Storyboards that retell the item at this place in the library.
fn stories(site: &Site, at: Option<usize>) -> Links {
    let stories = site.bundle.storyboards.iter();
    stories
        .filter(|story| story.item.is_some_and(|ix| Some(ix.0) == at))
        .map(|story| {
            let href = site.href(&Route::Storyboard(story.slug.clone()));
            (story.title.clone(), href)
        })
        .collect()
}

/// Milestones that name the item at this place in the library.
fn dates(site: &Site, at: Option<usize>) -> Links {
    (0..)
        .zip(&site.bundle.timeline)
        .filter(|(_, milestone)| milestone.library.iter().any(|ix| Some(ix.0) == at))
        .map(|(place, milestone)| {
            let anchor = super::timeline::id(place);
            let href = format!("{}#{anchor}", site.href(&Route::Timeline));
            (format!("{}: {}", milestone.date, milestone.title), href)
        })
        .collect()
}

/// The local authorities of its projects, each leading to the projects there.
fn places(site: &Site, projects: &[&Project]) -> Links {
    let explorer = site.explorer();
    let facet = explorer.facets().get(FacetKey::Authority);
    let mut places: Vec<(String, String)> = Vec::new();
    for name in projects.iter().flat_map(|project| &project.authorities) {
        let value = facet.stated().iter().find(|value| value.label == *name);
        if let Some(value) = value
            && !places.iter().any(|(known, _)| known == name)
        {
            let query = format!("{}={}", FacetKey::Authority.name(), value.slug);
            places.push((name.clone(), Route::Projects.href_with(&site.base, &query)));
        }
    }
    // A report about the whole programme names too many places for a list to help.
    places.truncate(MOST_PLACES);
    places
}

/// How many places are listed.
const MOST_PLACES: usize = 12;

fn group(heading: &'static str, links: Links) -> Option<Node> {
    (!links.is_empty()).then(|| {
        let links: Vec<_> = links
            .into_iter()
            .map(|(words, href)| view! { <li><a href=href>{words}</a></li> })
            .collect();
        view! { <div><h3>{heading}</h3><ul class="link-list">{links}</ul></div> }
    })
}
