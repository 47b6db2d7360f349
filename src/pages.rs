//! Pages: what each address shows, rendered when the site is built.

use crate::components::project_card::{Card, ProjectCard};
use crate::content::bundle::Project;
use crate::routes::Route;
use crate::view::{Node, view};

pub mod site;

pub mod head;

mod excerpts;

mod home;

mod projects;

mod project;

mod area;

mod storyboards;

mod storyboard;

mod library;

mod item;

mod polls;

mod poll;

mod evidence;

mod search;

mod briefing;

mod lineage;

mod timeline;

mod figures;

mod prose;

mod data;

mod not_found;

pub mod embed;

mod embedded;

/// The page of `route`; `None` is the page that is not there.
pub fn page(site: &site::Site, route: Option<&Route>) -> Node {
    let page = match route {
        Some(Route::Home) => Some(home::page(site)),
        Some(Route::Projects) => Some(projects::page(site)),
        Some(Route::Project(slug)) => project::page(site, slug.as_str()),
        Some(Route::Area(id)) => area::page(site, id.as_str()),
        Some(Route::Storyboards) => Some(storyboards::page(site)),
        Some(Route::Storyboard(slug)) => storyboard::page(site, slug.as_str()),
        Some(Route::Panel(slug, number)) => storyboard::panel(site, slug.as_str(), *number),
        Some(Route::Library) => Some(library::page(site)),
        Some(Route::Polls) => Some(polls::page(site)),
        Some(Route::Poll(id)) => poll::page(site, id.as_str()),
        Some(Route::Item(slug)) => item::page(site, slug.as_str()),
        Some(Route::Search) => Some(search::page(site)),
        Some(Route::Briefing) => Some(briefing::page(site)),
        Some(Route::Evidence) => Some(evidence::page(site)),
        Some(Route::Lineage) => Some(lineage::page(site)),
        Some(Route::Timeline) => Some(timeline::page(site)),
        Some(Route::Figures) => Some(figures::page(site)),
        Some(Route::Embed) => Some(embed::page(site)),
        Some(Route::Embedded(what)) => embedded::page(site, what),
        Some(route @ (Route::About | Route::Accessibility | Route::Privacy)) => {
            prose::page(site, route)
        }
        _ => None,
    };
    page.unwrap_or_else(|| not_found::page(site))
}

/// A project's card, for lists outside the projects page.
fn card(site: &site::Site, project: &Project) -> Option<Node> {
    let projects = site.bundle.projects.iter();
    let at = projects
        .enumerate()
        .find(|(_, other)| other.slug == project.slug)?
        .0;
    let card = site
        .explorer()
        .project(at, |project| Card::of(project, &site.base))?;
    Some(view! { <ProjectCard card/> })
}
