//! The facts of a project at a glance, beside its story.

use crate::content::bundle::{Project, ProjectIx, TermIx, Vocabulary};
use crate::content::value::Pounds;
use crate::pages::site::Site;
use crate::routes::Route;
use crate::view::{Node, view};

/// Award, round, years, place, level; then what else to read.
pub fn aside(site: &Site, ix: ProjectIx) -> Node {
    let project = &site.bundle.projects[ix.0];
    let rows: Vec<_> = rows(site, project)
        .into_iter()
        .map(|(name, value)| view! { <div><dt>{name}</dt><dd>{value}</dd></div> })
        .collect();
    view! {
        <aside class="project__facts" aria-label="At a glance">
            <dl class="facts">{rows}</dl>
            {reading(site, ix)}
        </aside>
    }
}

const NOT_STATED: &str = "Not stated";

fn rows(site: &Site, project: &Project) -> Vec<(&'static str, String)> {
    let programme = &site.bundle.programme;
    let places = if project.authorities.is_empty() {
        NOT_STATED.to_owned()
    } else {
        project.authorities.join("; ")
    };
    vec![
        ("Award", award(project.funding)),
        ("Round", term(&programme.rounds, project.round)),
        ("Years", years(project)),
        ("Region", term(&programme.regions, project.region)),
        ("Local authorities", places),
        (
            "Kind of lead",
            term(&programme.lead_kinds, project.lead_kind),
        ),
        (
            "Level of innovation (our judgement)",
            term(&programme.levels, project.level),
        ),
    ]
}

fn award(funding: Option<Pounds>) -> String {
    funding.map_or_else(
        || "No single reliable figure was seen".to_owned(),
        |pounds| pounds.to_string(),
    )
}

fn term(vocabulary: &Vocabulary, ix: Option<TermIx>) -> String {
    ix.map_or_else(
        || NOT_STATED.to_owned(),
        |ix| vocabulary.get(ix).name.clone(),
    )
}

fn years(project: &Project) -> String {
    match (project.start_year, project.end_year) {
        (Some(start), Some(end)) if start == end => start.to_string(),
        (Some(start), Some(end)) => format!("{start} to {end}"),
        (Some(start), None) => format!("From {start}; end not stated"),
        (None, Some(end)) => format!("Until {end}; start not stated"),
        (None, None) => NOT_STATED.to_owned(),
    }
}

/// Storyboards and library items about the project.
fn reading(site: &Site, ix: ProjectIx) -> Node {
    let bundle = &site.bundle;
    let stories = bundle
        .storyboards
        .iter()
        .filter(|story| story.project == Some(ix) || story.related.contains(&ix))
        .map(|story| {
            (
                story.title.clone(),
                site.href(&Route::Storyboard(story.slug.clone())),
            )
        });
    let items = bundle
        .library
        .iter()
        .filter(|item| item.projects.contains(&ix))
        .map(|item| {
            (
                item.title.clone(),
                site.href(&Route::Item(item.slug.clone())),
            )
        });
    view! {
        {links("Storyboards", stories.collect())}
        {links("In the library", items.collect())}
    }
}

fn links(heading: &'static str, links: Vec<(String, String)>) -> Option<Node> {
    (!links.is_empty()).then(|| {
        let links: Vec<_> = links
            .into_iter()
            .map(|(words, href)| view! { <li><a href=href>{words}</a></li> })
            .collect();
        view! { <h2>{heading}</h2><ul class="project__reading">{links}</ul> }
    })
}
