//! The projects page: filters on the left, the result on the right, all of it in the address.

use leptos::web_sys::Event;

use super::site::Site;
use crate::browser::form::Field;
use crate::explore::selection::{MOST_SHOWN, PAGE};
use crate::routes::Route;
use crate::view::{Node, view};
use state::Exploring;

mod state;

mod filters;

mod results;

mod views;

mod nothing;

mod taking;

/// The page.
pub fn page(site: &Site) -> Node {
    let exploring = Exploring::start(site);
    let programme = &site.bundle.programme;
    let changed = move |event: Event| {
        if let Some(field) = Field::of(&event) {
            exploring.changed(&field);
        }
    };
    let typed = move |event: Event| {
        if let Some(field) = Field::of(&event).filter(|field| field.name == "q") {
            exploring.typed(&field.value);
        }
    };
    view! {
        <div class="explore o-page">
            <header class="explore__head">
                <h1>{programme.projects_heading.clone()}</h1>
                <p class="o-lede">"Filter by policy area, place or round. Every project leads to what was tried, what changed and what its evaluation found."</p>
                <a class="explore__skip u-unseen u-script" href="#results" rel="external">"Skip to the results"</a>
            </header>
            {without_script(site)}
            <div class="explore__parts" on:change=changed on:input=typed>
                {filters::rail(exploring)}
                {results::section(exploring)}
            </div>
            {rest_without_script(site)}
        </div>
    }
}

/// What stands in for the filters: they count and hide with the script's help only.
fn without_script(site: &Site) -> Node {
    let areas: Vec<_> = site
        .bundle
        .areas
        .iter()
        .map(|area| view! { <li><a href=site.href(&Route::Area(area.id.clone()))>{area.name.clone()}</a></li> })
        .collect();
    view! {
        <nav class="explore__areas u-no-script" aria-labelledby="areas">
            <h2 id="areas">"By policy area"</h2>
            <p>"Searching and filtering need scripts, which this browser does not run. Every project is listed below, and here by policy area:"</p>
            <ul class="link-list">{areas}</ul>
        </nav>
    }
}

/// The projects after the first page, as plain links; not without end, since the page holds them with scripts too.
fn rest_without_script(site: &Site) -> Option<Node> {
    let rest: Vec<_> = site
        .bundle
        .projects
        .iter()
        .take(MOST_SHOWN)
        .skip(PAGE)
        .map(|project| view! { <li><a href=site.href(&Route::Project(project.slug.clone()))>{project.title.clone()}</a></li> })
        .collect();
    (!rest.is_empty()).then(|| {
        view! {
            <nav class="explore__rest u-no-script" aria-labelledby="rest">
                <h2 id="rest">"All other projects"</h2>
                <ul class="link-list">{rest}</ul>
            </nav>
        }
    })
}
