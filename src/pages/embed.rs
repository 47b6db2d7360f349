//! "Put this on your own site": the builder of snippets, and what can be done without it.

use super::head::Head;
use super::site::Site;
use crate::builder::builder;
use crate::embed::draft::Thing;
use crate::embed::height::heights;
use crate::embed::things;
use crate::island::Island;
use crate::routes::Route;
use crate::routes::embedded::Embedded;
use crate::view::{Node, view};

/// The page.
pub fn page(site: &Site) -> Node {
    view! {
        <div class="embed-page o-page">
            <header class="embed-page__head">
                <h1>"Put this on your own site"</h1>
                <p class="o-lede">"The list of projects, a storyboard, a poll or the figures, in the middle of your own page. Free for anyone, without cookies and without tracking."</p>
                {by_hand(site)}
            </header>
            {island(site)}
        </div>
    }
}

/// How to make other lines without the form.
fn by_hand(site: &Site) -> Node {
    let example = embeddable(site).pop().unwrap_or(Embedded::Figures);
    let full = site.href(&example.full());
    let framed = site.href(&Route::Embedded(example));
    let unknown = site.bundle.programme.site_url.is_none();
    let host = unknown.then_some(" Put the address of this site, as your browser shows it, before each of the three that start with a slash.");
    view! {
        <p class="u-no-script o-measure">
            "Choosing needs scripts, which this browser does not run. The lines below put the whole list of projects on a page. For something else, change both addresses in them: that of its own page, such as "<code>{full}</code>", goes into the link, and that of its page for frames, "<code>{framed}</code>", into the element."{host}
        </p>
    }
}

fn island(site: &Site) -> Node {
    let things = all(site);
    let origin = site
        .bundle
        .programme
        .site_url
        .as_deref()
        .unwrap_or_default();
    let content = things::write(origin, &things);
    let made = builder(things, origin.to_owned(), site.base.clone());
    view! { <Island app="builder" base=site.base.clone() content>{made}</Island> }
}

/// The way from a page to its snippet.
pub fn link(site: &Site, what: &Embedded) -> Node {
    let href = what.builder(&site.base, "");
    view! { <p class="u-no-print"><a href=href>"Share or embed"</a></p> }
}

/// Everything that has a page for frames.
pub fn all(site: &Site) -> Vec<Thing> {
    embeddable(site)
        .into_iter()
        .map(|what| thing(site, what))
        .collect()
}

/// One of them, under the name of its full page.
pub fn thing(site: &Site, what: Embedded) -> Thing {
    let bundle = &site.bundle;
    let full = Head::of(bundle, Some(&what.full())).title;
    let ending = format!(" · {}", bundle.programme.short_name);
    let title = full.strip_suffix(&ending).unwrap_or(&full).to_owned();
    let heights = heights(bundle, &what);
    Thing {
        what,
        title,
        heights,
    }
}

/// What has a page for frames, in the order of the builder's menu.
pub fn embeddable(site: &Site) -> Vec<Embedded> {
    let bundle = &site.bundle;
    let mut all = vec![Embedded::Projects, Embedded::Figures];
    all.extend(
        bundle
            .polls
            .iter()
            .map(|poll| Embedded::Poll(poll.id.clone())),
    );
    let boards = bundle.storyboards.iter();
    all.extend(
        boards
            .clone()
            .map(|story| Embedded::Storyboard(story.slug.clone())),
    );
    all.extend(boards.flat_map(|story| {
        (1..=story.panels.len()).map(|number| Embedded::Panel(story.slug.clone(), number))
    }));
    let projects = bundle.projects.iter();
    all.extend(projects.map(|project| Embedded::Project(project.slug.clone())));
    all
}
