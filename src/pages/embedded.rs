//! A page made for another site's frame: one thing, and one line that says where it comes from. No masthead, no
//! foot, and nothing that the full page has beside it.

use super::site::Site;
use super::{card, figures, poll, projects, storyboard};
use crate::components::fact_list::FactList;
use crate::routes::Route;
use crate::routes::embedded::Embedded;
use crate::view::{Node, view};

/// The whole body of the page, where there is such a thing.
pub fn page(site: &Site, what: &Embedded) -> Option<Node> {
    let (heading, inside) = match what {
        Embedded::Projects => list(site),
        Embedded::Project(slug) => project(site, slug.as_str())?,
        Embedded::Storyboard(slug) => story(site, slug.as_str())?,
        Embedded::Panel(slug, number) => panel(site, slug.as_str(), *number)?,
        Embedded::Poll(id) => question(site, id.as_str())?,
        Embedded::Figures => figures(site),
    };
    let full = site.href(&what.full());
    let name = site.bundle.programme.name.clone();
    Some(view! {
        <main class="embed" id="main" tabindex="-1">
            {heading}
            {inside}
            <p class="embed__source o-small">
                "From "<cite>{name}</cite>". "<a href=full target="_top" data-source>"See this on the full site"</a>
            </p>
        </main>
    })
}

fn heading(words: &str) -> Node {
    view! { <h1 class="embed__heading" dir="auto">{words.to_owned()}</h1> }
}

fn list(site: &Site) -> (Node, Node) {
    let page = Route::Embedded(Embedded::Projects);
    let list = view! { <div class="explore">{projects::island(site, &page)}</div> };
    let words = match site.bundle.programme.projects_heading.as_str() {
        "" => "Projects",
        words => words,
    };
    (heading(words), list)
}

/// A card has a heading of its own, and the page one that only screen readers need.
fn project(site: &Site, slug: &str) -> Option<(Node, Node)> {
    let project = site.bundle.project(slug)?;
    let card = card(site, project)?;
    let heading = view! { <h1 class="u-unseen">"A project of "{site.bundle.programme.short_name.clone()}</h1> };
    Some((heading, view! { <ul class="embed__card">{card}</ul> }))
}

fn story(site: &Site, slug: &str) -> Option<(Node, Node)> {
    let story = site.bundle.storyboard(slug)?;
    let viewer = storyboard::island(site, story);
    let style = storyboard::style(site, story);
    Some((
        heading(&story.title),
        view! { <div class="embed__story" style=style>{viewer}</div> },
    ))
}

fn panel(site: &Site, slug: &str, number: usize) -> Option<(Node, Node)> {
    let story = site.bundle.storyboard(slug)?;
    let at = number.checked_sub(1)?;
    let panel = story.panels.get(at)?;
    let leaf = storyboard::leaf_of(site, story, at, heading(&panel.heading));
    let style = storyboard::style(site, story);
    let whole = site.href(&Route::Storyboard(story.slug.clone()));
    let node = view! {
        <div class="embed__story" style=style>
            {leaf}
            <p class="embed__note o-small o-soft">"A panel of "<a href=whole dir="auto">{story.title.clone()}</a></p>
        </div>
    };
    Some((Node::default(), node))
}

fn question(site: &Site, id: &str) -> Option<(Node, Node)> {
    let asked = site.bundle.poll(id)?;
    let intro = (!asked.intro.is_empty())
        .then(|| view! { <p class="embed__note">{asked.intro.clone()}</p> });
    Some((
        heading(&asked.question),
        view! { {intro} {poll::island(site, asked)} },
    ))
}

fn figures(site: &Site) -> (Node, Node) {
    let facts = site.bundle.programme.figures.clone();
    // The first chart is that of the policy areas; the others are a link away.
    let chart = figures::charts(site).into_iter().next();
    (
        heading(figures::TITLE),
        view! { <FactList facts/> <div class="figures">{chart}</div> },
    )
}
