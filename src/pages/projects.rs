//! The projects page: what stands around the list with its filters.

use super::site::Site;
use crate::components::project_card::href;
use crate::explore::catalogue::Field;
use crate::explore::selection::PAGE;
use crate::island::Island;
use crate::projects::{Setting, list};
use crate::routes::{self, Route};
use crate::view::{Node, view};

/// The page.
pub fn page(site: &Site) -> Node {
    let programme = &site.bundle.programme;
    view! {
        <div class="explore o-page">
            <header class="explore__head">
                <h1>{programme.projects_heading.clone()}</h1>
                <p class="o-lede">"Filter by policy area, place or round. Every project leads to what was tried, what changed and what its evaluation found."</p>
                <a class="explore__skip u-unseen u-script" href="#results">"Skip to the results"</a>
            </header>
            {without_script(site)}
            {island(site, &Route::Projects)}
            {rest_without_script(site)}
        </div>
    }
}

/// The list, brought to life by its app, on the page of this route.
pub fn island(site: &Site, page: &Route) -> Node {
    let setting = Setting {
        base: site.base.clone(),
        page: site.href(page),
        query: String::new(),
    };
    let list = list(site.explorer(), setting);
    view! { <Island app="explore" base=site.base.clone() file=routes::files::part("list")>{list}</Island> }
}

/// What stands in for the filters: they count and hide with the script's help only.
fn without_script(site: &Site) -> Node {
    let areas: Vec<_> = site
        .bundle
        .areas
        .iter()
        .map(|area| view! { <li><a href=site.href(&Route::Area(area.id.clone()))>{area.name.clone()}</a></li> })
        .collect();
    let here = if site.bundle.projects.len() > MOST_LINKED {
        "The first projects, and those without a policy area, are listed below. All others are found by policy area:"
    } else {
        "Every project is listed below, and here by policy area:"
    };
    view! {
        <nav class="explore__areas u-no-script" aria-labelledby="areas">
            <h2 id="areas">"By policy area"</h2>
            <p>"Searching and filtering need scripts, which this browser does not run. "{here}</p>
            <ul class="link-list">{areas}</ul>
        </nav>
    }
}

/// Up to so many projects have a link where no script runs: the page holds the links with scripts too, and a slow
/// line waits for them.
const MOST_LINKED: usize = 250;

/// The projects after the first page, as plain links; of a large programme, the first of them and those that stand on
/// no policy area's page.
fn rest_without_script(site: &Site) -> Option<Node> {
    let explorer = site.explorer();
    let projects = &site.bundle.projects;
    let is_large = projects.len() > MOST_LINKED;
    let rest: Vec<_> = (PAGE..projects.len())
        .filter(|&at| at < MOST_LINKED || projects[at].areas.is_empty())
        .filter_map(|at| {
            explorer.project(at, |project| {
                (
                    project.text(Field::Title).to_owned(),
                    href(project, &site.base),
                )
            })
        })
        .map(|(title, href)| view! { <li><a href=href>{title}</a></li> })
        .collect();
    (!rest.is_empty()).then(|| {
        view! {
            <nav class="explore__rest u-no-script" aria-labelledby="rest">
                <h2 id="rest">{if is_large { "More projects" } else { "All other projects" }}</h2>
                <ul class="link-list">{rest}</ul>
                {is_large.then(|| view! { <p>"The others are on the pages of their policy areas."</p> })}
            </nav>
        }
    })
}
