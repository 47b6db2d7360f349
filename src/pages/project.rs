//! One project: what was tried, what changed, what was hard, how sure we are, who to learn from.

use super::site::Site;
use crate::components::finding_list::FindingList;
use crate::components::note_list::NoteList;
use crate::components::rich_text::RichText;
use crate::components::source_list::{SourceList, SourceRow};
use crate::content::bundle::{Bundle, Evaluation, Project, ProjectIx, Sourced};
use crate::content::text::{Block, Inline};
use crate::routes::Route;
use crate::view::{IntoNode, Node, view};

mod facts;
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
                    {changed(site, project)}
                    {hard(&project.hard)}
                    {sure(project)}
                    {spread::section(site, ProjectIx(ix))}
                    <NoteList notes=project.uncertain.clone()/>
                    <SourceList sources=project.sources.clone()/>
                </div>
                {facts::aside(site, ProjectIx(ix))}
            </div>
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
    view! {
        <header class="project__head">
            <p><a href=site.href(&Route::Projects)>"All projects"</a></p>
            <h1>{project.title.clone()}</h1>
            <p class="project__lead">{lead}</p>
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

fn changed(site: &Site, project: &Project) -> Node {
    let findings = if project.claims.is_empty() {
        view! { <p class="project__gap">"No published finding yet: we have seen no source that says what this project achieved. That is not a finding of no effect."</p> }
    } else {
        view! { <h3>"Single findings"</h3><FindingList claims=project.claims.clone()/> }
    };
    let body = (!project.changed.is_empty())
        .then(|| view! { <RichText blocks=project.changed.clone() base=site.base.clone()/> });
    view! { <section aria-labelledby="changed"><h2 id="changed">"What changed"</h2>{body}{findings}</section> }
}

fn hard(hard: &[Sourced]) -> Node {
    let entries: Vec<_> = hard
        .iter()
        .map(|one| view! { <li><p>{one.text.clone()}</p><SourceRow sources=one.sources.clone()/></li> })
        .collect();
    let body = if entries.is_empty() {
        view! { <p class="o-soft">"The sources we have seen say nothing about what was hard. Every project had something."</p> }
    } else {
        view! { <ul class="project__hard">{entries}</ul> }
    };
    view! { <section aria-labelledby="hard"><h2 id="hard">"What was hard or did not work"</h2>{body}</section> }
}

fn sure(project: &Project) -> Node {
    let strength = project.strength.as_ref().map(|strength| {
        view! {
            <p><strong>{strength.rating.clone()}</strong>" — rated by "{strength.by.clone()}"."</p>
            <SourceRow sources=strength.sources.clone()/>
        }
    });
    view! {
        <section aria-labelledby="sure">
            <h2 id="sure">"How sure we are"</h2>
            <p>{whose_word(project)}</p>
            {evaluation(project.evaluation.as_ref())}
            {strength}
        </section>
    }
}

/// How many findings rest on whose word, in a sentence.
fn whose_word(project: &Project) -> String {
    use crate::content::bundle::ClaimKind;
    let of = |kind: ClaimKind| {
        project
            .claims
            .iter()
            .filter(|claim| claim.kind == kind)
            .count()
    };
    let (all, evaluated) = (project.claims.len(), of(ClaimKind::Evaluation));
    match (all, evaluated) {
        (0, _) => "We have seen no published finding about this project.".to_owned(),
        (1, 1) => "The one finding here is the independent evaluators’.".to_owned(),
        (all, evaluated) if all == evaluated => {
            format!("All {all} findings here are the independent evaluators’.")
        }
        (1, _) => "The one finding here is not from an independent evaluation.".to_owned(),
        (all, 0) => format!("None of the {all} findings here is from an independent evaluation."),
        (all, evaluated) => format!(
            "{evaluated} of the {all} findings here are the independent evaluators’; the others are weaker ground."
        ),
    }
}

fn evaluation(evaluation: Option<&Evaluation>) -> Node {
    let Some(evaluation) = evaluation else {
        return view! { <p>"No evaluation report is known to us."</p> };
    };
    let title = evaluation
        .title
        .clone()
        .unwrap_or_else(|| "An evaluation report whose title was not seen".to_owned());
    let title = match &evaluation.url {
        Some(url) => view! { <a href=url.as_str().to_owned()>{title}</a> },
        None => title.into_node(),
    };
    let by = (!evaluation.publisher.is_empty()).then(|| format!(", {}", evaluation.publisher));
    let year = evaluation
        .year
        .map_or(", year of publication not known".to_owned(), |year| {
            format!(", {year}")
        });
    view! { <p>"Evaluation: "{title}{by}{year}"."</p> }
}

/// Projects that share the main policy area, without the project itself.
fn same_area(bundle: &Bundle, ix: ProjectIx) -> Vec<&Project> {
    let Some(area) = bundle.projects[ix.0].areas.first() else {
        return Vec::new();
    };
    let others = bundle.projects.iter().enumerate();
    others
        .filter(|(at, other)| *at != ix.0 && other.areas.first() == Some(area))
        .map(|(_, other)| other)
        .collect()
}
