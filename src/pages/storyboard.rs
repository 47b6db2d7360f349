//! One storyboard, and one of its panels on a page of its own.

use super::site::Site;
use crate::content::bundle::Evaluation;
use crate::content::story::Storyboard;
use crate::island::Island;
use crate::routes::Route;
use crate::routes::embedded::Embedded;
use crate::storyboard::panel::{Telling, leaf, panel_route};
use crate::storyboard::sheet;
use crate::storyboard::shelf::hue;
use crate::storyboard::viewer::Viewer;
use crate::view::{IntoNode, Node, view};

/// The page of `slug`, or `None` where there is no such board.
pub fn page(site: &Site, slug: &str) -> Option<Node> {
    let story = site.bundle.storyboard(slug)?;
    Some(view! {
        <article class="storyboard-page o-page" style=style(site, story)>
            {head(site, story)}
            {island(site, story)}
            {about(site, story)}
            {super::embed::link(site, &Embedded::Storyboard(story.slug.clone()))}
            {printed_address(site, story)}
        </article>
    })
}

/// The board, brought to life by its app.
pub fn island(site: &Site, story: &Storyboard) -> Node {
    let content = site.excerpts.storyboard(story.slug.as_str());
    let told = telling(site, story);
    let viewer = view! { <Viewer telling=told/> };
    view! { <Island app="story" base=site.base.clone() content>{viewer}</Island> }
}

fn head(site: &Site, story: &Storyboard) -> Node {
    let gallery = site.href(&Route::Storyboards);
    view! {
        <header class="storyboard-page__head">
            <p class="u-no-print"><a href=gallery>"All storyboards"</a></p>
            {line("storyboard-page__authority", &story.authority)}
            <h1 dir="auto">{story.title.clone()}</h1>
            {line("o-lede", &story.strapline)}
            {line("storyboard-page__note", &story.note)}
        </header>
    }
}

/// A line of the bundle's own words, where there are any.
fn line(class: &'static str, words: &str) -> Option<Node> {
    (!words.is_empty()).then(|| view! { <p class=class dir="auto">{words.to_owned()}</p> })
}

/// The page of one panel, counted from 1, or `None` where there is no such panel.
pub fn panel(site: &Site, slug: &str, number: usize) -> Option<Node> {
    let story = site.bundle.storyboard(slug)?;
    let at = number.checked_sub(1)?;
    let panel = story.panels.get(at)?;
    let heading = view! { <h1 dir="auto">{panel.heading.clone()}</h1> };
    let whole = site.href(&Route::Storyboard(story.slug.clone()));
    let previous = at
        .checked_sub(1)
        .map(|before| turn(site, story, before, "prev", "← "));
    let next = (number < story.panels.len()).then(|| turn(site, story, number, "next", "→ "));
    let whose = if story.authority.is_empty() {
        story.title.clone()
    } else {
        format!("{} · {}", story.authority, story.title)
    };
    Some(view! {
        <article class="storyboard-page o-page" style=style(site, story)>
            <header class="storyboard-page__head">
                <p class="storyboard-page__authority" dir="auto"><a href=whole.clone()>{whose}</a></p>
            </header>
            {leaf_of(site, story, at, heading)}
            <nav class="storyboard-turns u-no-print" aria-label="Panels">{previous}{next}</nav>
            <p class="u-no-print"><a class="o-button" href=whole>"See the whole storyboard"</a></p>
            {line("storyboard-page__note", &story.note)}
            {super::embed::link(site, &Embedded::Panel(story.slug.clone(), number))}
        </article>
    })
}

/// One panel under a heading, counted from 0; `at` names one that is there.
pub fn leaf_of(site: &Site, story: &Storyboard, at: usize, heading: Node) -> Node {
    let drawn = story
        .panels
        .get(at)
        .is_some_and(|panel| crate::storyboard::art::is_drawn(&panel.art));
    let bare = (!drawn).then_some("");
    view! { <div class="storyboard-panel" data-bare=bare>{leaf(&telling(site, story), at, heading)}</div> }
}

fn telling(site: &Site, story: &Storyboard) -> Telling {
    Telling::new(
        story.clone(),
        site.bundle.programme.regions.clone(),
        site.base.clone(),
    )
}

/// What the board's style sheets read: how large its letters may be, and its policy area's hue.
pub fn style(site: &Site, story: &Storyboard) -> String {
    let size = format!("--fit:{}e-2", sheet::size(story));
    hue(&site.bundle, story).map_or_else(|| size.clone(), |hue| format!("--area-hue:{hue};{size}"))
}

fn turn(
    site: &Site,
    story: &Storyboard,
    panel: usize,
    rel: &'static str,
    arrow: &'static str,
) -> Node {
    let href = site.href(&panel_route(&story.slug, panel));
    let class = if rel == "next" {
        "o-button o-button--main storyboard-turns__next"
    } else {
        "o-button"
    };
    let heading = story.panels[panel].heading.clone();
    let lead = if rel == "next" {
        "Next: "
    } else {
        "Previous: "
    };
    view! {
        <a class=class href=href rel=rel>
            <span aria-hidden="true">{arrow}</span><span class="u-unseen">{lead}</span><span class="storyboard-turns__name" dir="auto">{heading}</span>
        </a>
    }
}

/// Where to read on: the project, its evaluation, related projects, the library item.
fn about(site: &Site, story: &Storyboard) -> Option<Node> {
    let bundle = &site.bundle;
    let project = |ix: crate::content::bundle::ProjectIx| {
        let project = &bundle.projects[ix.0];
        (
            project.title.clone(),
            site.href(&Route::Project(project.slug.clone())),
        )
    };
    let link = |(words, href): (String, String)| view! { <a href=href>{words}</a> };
    let mut entries: Vec<Node> = Vec::new();
    if let Some(ix) = story.project {
        entries.push(view! { <li>"The project: "{link(project(ix))}</li> });
        entries.extend(bundle.projects[ix.0].evaluation.as_ref().map(evaluation));
    }
    entries.extend(
        story
            .related
            .iter()
            .map(|ix| view! { <li>"A related project: "{link(project(*ix))}</li> }),
    );
    if let Some(item) = story.item.map(|ix| &bundle.library[ix.0]) {
        let item = (
            item.title.clone(),
            site.href(&Route::Item(item.slug.clone())),
        );
        entries.push(view! { <li>"What it retells: "{link(item)}</li> });
    }
    (!entries.is_empty()).then(|| {
        view! {
            <section class="storyboard-page__about u-no-print" aria-labelledby="read-on">
                <h2 id="read-on">"Read on"</h2>
                <ul>{entries}</ul>
            </section>
        }
    })
}

fn evaluation(evaluation: &Evaluation) -> Node {
    let title = evaluation
        .title
        .clone()
        .unwrap_or_else(|| "a report whose title was not seen".to_owned());
    let title = match &evaluation.url {
        Some(url) => view! { <a href=url.as_str().to_owned()>{title}</a> },
        None => title.into_node(),
    };
    let by = (!evaluation.publisher.is_empty()).then(|| format!(", {}", evaluation.publisher));
    let year = evaluation.year.map(|year| format!(", {year}"));
    view! { <li>"The evaluation: "{title}{by}{year}</li> }
}

/// The address at the foot of the printed board. Where the content names no host, the app writes the one that the
/// reader sees.
fn printed_address(site: &Site, story: &Storyboard) -> Node {
    let host = site.bundle.programme.site_url.as_deref();
    let address = [
        host.unwrap_or_default(),
        &site.href(&Route::Storyboard(story.slug.clone())),
    ]
    .concat();
    let programme = site.bundle.programme.name.clone();
    // The style sheet writes it: words in the page itself may not change when the app starts.
    view! { <p class="storyboard-page__foot" data-address=address>{programme}</p> }
}
