//! Pages: the only views that read context and the address.

use leptos::prelude::*;
use leptos_router::hooks::use_location;

use crate::components::project_card::{Card, ProjectCard};
use crate::content::bundle::{Bundle, Project, ProjectIx};
use crate::routes::Route;
use crate::view::{Node, view};

pub mod site;

pub mod head;

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

mod prose;

mod not_found;

/// The page of `route`; `None` is the page that is not there.
pub fn page(route: Option<Route>) -> Node {
    let site = site::Site::here();
    let page = match &route {
        Some(Route::Home) => Some(home::page(&site)),
        Some(Route::Projects) => Some(projects::page(&site)),
        Some(Route::Project(slug)) => project::page(&site, slug.as_str()),
        Some(Route::Area(id)) => area::page(&site, id.as_str()),
        Some(Route::Storyboards) => Some(storyboards::page(&site)),
        Some(Route::Storyboard(slug)) => storyboard::page(&site, slug.as_str()),
        Some(Route::Panel(slug, number)) => storyboard::panel(&site, slug.as_str(), *number),
        Some(Route::Library) => Some(library::page(&site, library_kind(&site))),
        Some(Route::Polls) => Some(polls::page(&site)),
        Some(Route::Poll(id)) => poll::page(&site, id.as_str()),
        Some(Route::Item(slug)) => item::page(&site, slug.as_str()),
        Some(Route::Evidence) => Some(evidence::page(&site)),
        Some(route @ (Route::About | Route::Accessibility | Route::Privacy)) => {
            prose::page(&site, route)
        }
        _ => None,
    };
    page.unwrap_or_else(|| not_found::page(&site))
}

/// A project's card, for lists outside the projects page.
fn card(site: &site::Site, project: &Project) -> Node {
    let ix = index(&site.bundle, project);
    view! { <ProjectCard card=Card::of(&site.bundle, &site.base, ix)/> }
}

fn index(bundle: &Bundle, project: &Project) -> ProjectIx {
    ProjectIx(
        bundle
            .projects
            .iter()
            .position(|other| other.slug == project.slug)
            .unwrap_or_default(),
    )
}

/// The kind of library items that the address asks for, where there is such a kind.
fn library_kind(site: &site::Site) -> Memo<Option<crate::content::bundle::TermIx>> {
    let query = use_location().query;
    let bundle = site.bundle.clone();
    Memo::new(move |_| {
        query.with(|query| {
            query
                .get("kind")
                .and_then(|id| bundle.programme.library_kinds.find(&id))
        })
    })
}
