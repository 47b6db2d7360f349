//! How sure one can be: the scale of evidence in the words of its rules, with how many projects stand where.

use super::site::Site;
use crate::components::rich_text::RichText;
use crate::components::source_list::SourceList;
use crate::components::standing_scale::place;
use crate::content::bundle::{Bundle, Project};
use crate::content::evidence::{Setback, Standing};
use crate::content::record::Page;
use crate::routes::Route;
use crate::view::{Node, view};

/// The name of this page's own text in the content.
pub const TEXT: &str = "evidence";

/// The heading where the content has no text for this page.
pub const TITLE: &str = "How sure can we be?";

/// The page.
pub fn page(site: &Site) -> Node {
    let bundle = &site.bundle;
    let text = bundle.page(TEXT);
    let more =
        text.map(|text| view! { <RichText blocks=text.body.clone() base=site.base.clone()/> });
    let sources = text
        .filter(|text| !text.sources.is_empty())
        .map(|text| view! { <SourceList sources=text.sources.clone()/> });
    view! {
        <article class="prose o-page evidence">
            {head(text)}
            {scale(site)}
            {setbacks(site)}
            {more}
            {sources}
        </article>
    }
}

fn head(text: Option<&Page>) -> Node {
    let title = text.map_or_else(|| TITLE.to_owned(), |text| text.title.clone());
    let summary = text.map(|text| view! { <p class="o-lede">{text.summary.clone()}</p> });
    view! { <header class="prose__head"><h1>{title}</h1>{summary}</header> }
}

fn scale(site: &Site) -> Node {
    let steps: Vec<_> = Standing::ALL
        .into_iter()
        .map(|standing| {
            let count = count(&site.bundle, |project| Standing::of(project) == standing);
            let query = format!("strength={}", standing.slug());
            view! {
                <li class="evidence__step" style=format!("--step:{}", standing.step())>
                    <p class="evidence__place">{place(standing)}</p>
                    <h3>{standing.name()}</h3>
                    <p>{standing.rule()}</p>
                    {projects(site, count, &query)}
                </li>
            }
        })
        .collect();
    view! {
        <section aria-labelledby="scale">
            <h2 id="scale">"The scale"</h2>
            <p class="o-measure">"Every project stands on the highest step whose rule it meets. A program applies the rules to the findings recorded for it; nobody rates projects by hand."</p>
            <ol class="evidence__scale">{steps}</ol>
        </section>
    }
}

fn setbacks(site: &Site) -> Node {
    let entries: Vec<_> = Setback::ALL
        .into_iter()
        .map(|setback| {
            let count = count(&site.bundle, |project| {
                Setback::of(project).contains(&setback)
            });
            let query = format!("setback={}", setback.slug());
            view! { <li><h3>{setback.name()}</h3><p>{setback.rule()}</p>{projects(site, count, &query)}</li> }
        })
        .collect();
    let silent = count(&site.bundle, |project| Setback::of(project).is_empty());
    view! {
        <section aria-labelledby="setbacks">
            <h2 id="setbacks">"What did not work"</h2>
            <p class="o-measure">"A project can be in several of these groups. The sources we have seen say nothing of the kind of "{projects_of(silent)}", which does not mean that all went well there."</p>
            <ul class="evidence__setbacks">{entries}</ul>
        </section>
    }
}

fn count(bundle: &Bundle, pass: impl Fn(&Project) -> bool) -> usize {
    bundle
        .projects
        .iter()
        .filter(|project| pass(project))
        .count()
}

fn projects(site: &Site, count: usize, query: &str) -> Node {
    let words = projects_of(count);
    if count == 0 {
        return view! { <p class="o-soft">{words}</p> };
    }
    let href = Route::Projects.href_with(&site.base, query);
    view! { <p><a href=href>{words}</a></p> }
}

fn projects_of(count: usize) -> String {
    match count {
        0 => "no project".to_owned(),
        1 => "1 project".to_owned(),
        count => format!("{count} projects"),
    }
}
