//! One policy area: what it is about and every project in it, readable without script.

use super::site::Site;
use crate::components::source_list::SourceList;
use crate::content::bundle::Project;
use crate::content::value::Pounds;
use crate::routes::Route;
use crate::view::{Node, view};

/// The page of `id`, or `None` where there is no such policy area.
pub fn page(site: &Site, id: &str) -> Option<Node> {
    let bundle = site.bundle.clone();
    let (ix, area) = bundle.area(id)?;
    let projects: Vec<&Project> = bundle
        .projects
        .iter()
        .filter(|project| project.areas.contains(&ix))
        .collect();
    let items: Vec<_> = bundle
        .library
        .iter()
        .filter(|item| item.areas.contains(&ix))
        .map(|item| view! { <li><a href=site.href(&Route::Item(item.slug.clone()))>{item.title.clone()}</a></li> })
        .collect();
    let reading = (!items.is_empty()).then(|| {
        view! { <section aria-labelledby="reading"><h2 id="reading">"In the library"</h2><ul class="link-list">{items}</ul></section> }
    });
    let filter = Route::Projects.href_with(&site.base, &format!("area={}", area.id));
    let cards: Vec<_> = projects
        .iter()
        .map(|project| super::card(site, project))
        .collect();
    Some(view! {
        <div class="area o-page" style=format!("--area-hue:{}", area.hue)>
            <header class="area__head">
                <p class="o-soft">"Policy area · "{area.group.clone()}</p>
                <h1>{area.name.clone()}</h1>
                <p class="o-lede">{area.description.clone()}</p>
                <p class="o-small o-soft o-measure">{area.origin.clone()}</p>
            </header>
            <section aria-labelledby="projects">
                <h2 id="projects">{count(&projects)}</h2>
                <p class="u-script"><a href=filter>"Filter these projects by place, round and words"</a></p>
                <ul class="o-grid">{cards}</ul>
            </section>
            {reading}
            <SourceList sources=area.sources.clone()/>
        </div>
    })
}

/// "22 projects · £31.2m awarded, 4 with no known award".
fn count(projects: &[&Project]) -> String {
    let noun = if projects.len() == 1 {
        "project"
    } else {
        "projects"
    };
    let known: Vec<Pounds> = projects
        .iter()
        .filter_map(|project| project.funding)
        .collect();
    let total = Pounds(known.iter().map(|pounds| pounds.0).sum());
    match projects.len() - known.len() {
        _ if known.is_empty() => format!("{} {noun}", projects.len()),
        0 => format!("{} {noun} · {} awarded", projects.len(), total.short()),
        unknown => format!(
            "{} {noun} · {} awarded, {unknown} with no known award",
            projects.len(),
            total.short()
        ),
    }
}
