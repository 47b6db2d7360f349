//! One project: what was tried, what changed, what was hard, what it cost, how sure we are, who to learn from.

use super::site::Site;
use crate::components::note_list::NoteList;
use crate::components::rich_text::RichText;
use crate::components::source_list::SourceList;
use crate::content::bundle::{Project, ProjectIx};
use crate::content::text::{Block, Inline};
use crate::routes::embedded::Embedded;
use crate::routes::{self, Route};
use crate::view::{Node, view};

mod facts;

mod kin;

mod ledger;

mod spread;

/// The page of `slug`, or `None` where there is no such project.
pub fn page(site: &Site, slug: &str) -> Option<Node> {
    let bundle = site.bundle.clone();
    let ix = bundle
        .projects
        .iter()
        .position(|project| project.slug.as_str() == slug)?;
    let project = &bundle.projects[ix];
    let hue = project
        .areas
        .first()
        .map(|area| format!("--area-hue:{}", bundle.areas[area.0].hue));
    Some(view! {
        <article class="project o-page" style=hue>
            {header(site, project)}
            <div class="project__columns">
                <div class="project__story">
                    {told("tried", "What was tried", tried(project), site)}
                    {ledger::changed(site, project)}
                    {ledger::hard(project)}
                    {ledger::cost(project)}
                    {ledger::sure(site, project)}
                    {spread::section(site, ProjectIx(ix))}
                    {kin::section(site, ProjectIx(ix))}
                    <NoteList notes=project.uncertain.clone()/>
                    <SourceList sources=project.sources.clone()/>
                </div>
                {facts::aside(site, ProjectIx(ix))}
            </div>
            {super::embed::link(site, &Embedded::Project(project.slug.clone()))}
        </article>
    })
}

fn header(site: &Site, project: &Project) -> Node {
    let areas: Vec<_> = project
        .areas
        .iter()
        .map(|ix| {
            let area = &site.bundle.areas[ix.0];
            let hue = format!("--area-hue:{}", area.hue);
            let href = site.href(&Route::Area(area.id.clone()));
            view! { <li style=hue><span class="o-dot"></span><a href=href>{area.name.clone()}</a></li> }
        })
        .collect();
    let lead = if project.lead.is_empty() {
        "Lead organisation not stated".to_owned()
    } else {
        project.lead.clone()
    };
    let briefing = routes::briefing_of(&site.base, [project.slug.to_string()]);
    view! {
        <header class="project__head">
            <p><a href=site.href(&Route::Projects)>"All projects"</a></p>
            <h1 dir="auto">{project.title.clone()}</h1>
            <p class="project__lead" dir="auto">{lead}</p>
            <p class="u-no-print"><a class="o-button u-script" href=briefing>"Add to a briefing"</a></p>
            <ul class="project__areas" aria-label="Policy areas">{areas}</ul>
        </header>
    }
}

/// What was tried at length, or the summary where that says it all.
fn tried(project: &Project) -> Vec<Block> {
    if project.tried.is_empty() && !project.summary.is_empty() {
        return vec![Block::Paragraph(vec![Inline::Text(
            project.summary.clone(),
        )])];
    }
    project.tried.clone()
}

fn told(id: &'static str, heading: &'static str, blocks: Vec<Block>, site: &Site) -> Node {
    let body = if blocks.is_empty() {
        view! { <p class="o-soft">"Not stated in the sources we have seen."</p> }
    } else {
        view! { <RichText blocks base=site.base.clone()/> }
    };
    view! { <section aria-labelledby=id><h2 id=id>{heading}</h2>{body}</section> }
}
