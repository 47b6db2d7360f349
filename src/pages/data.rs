//! What the site publishes for programs, said to readers: part of the About page, and of the library's.

use super::site::Site;
use crate::content::award::Gap;
use crate::content::bundle::{Bundle, Project};
use crate::routes::BUNDLE;
use crate::routes::files::{Feed, GRANTS, GRANTS_MISSING, SCHEMA};
use crate::view::{Node, view};

/// The section of the About page.
pub fn section(site: &Site) -> Node {
    let licence = site.bundle.programme.data.licence.as_ref().map(|licence| {
        let href = site.base.link(licence);
        view! { <p>"The data may be used under "<a href=href>"this licence"</a>"."</p> }
    });
    let feeds = (!Feed::of(&site.bundle).is_empty()).then(|| {
        let href = Feed::All.href(&site.bundle, &site.base);
        view! { <li><a href=href>"Atom feed of the library"</a>"; the library’s page has one for each kind and policy area."</li> }
    });
    view! {
        <section aria-labelledby="data">
            <h2 id="data">"The data"</h2>
            <div class="rich-text">
                <ul>
                    <li><a href=site.base.file(BUNDLE)>"Everything on this site as one JSON file"</a>", with "<a href=site.base.file(SCHEMA)>"its schema"</a>"."</li>
                    {awards(site)}
                    {feeds}
                </ul>
                {licence}
            </div>
        </section>
    }
}

/// The awards file and what it leaves out; nothing where no funder is named, since then there is none.
fn awards(site: &Site) -> Option<Node> {
    let bundle = &site.bundle;
    (!bundle.programme.data.funder.is_empty()).then(|| {
        let missing = site.base.file(GRANTS_MISSING);
        let missing = view! { <a href=missing>"A second file names them"</a> };
        if count(bundle, |project| project.gaps().is_empty()) == 0 {
            return view! { <li>{left_out(bundle)}" "{missing}"."</li> };
        }
        let file = site.base.file(GRANTS);
        view! { <li><a href=file>"Awards in the 360Giving Data Standard"</a>". "{left_out(bundle)}" "{missing}"."</li> }
    })
}

/// "It holds 12 of 89 projects. Left out are 20 with no known award and 74 with no known day of the award; some lack both."
fn left_out(bundle: &Bundle) -> String {
    let held = count(bundle, |project| project.gaps().is_empty());
    let all = bundle.projects.len();
    let lacking: Vec<String> = Gap::ALL
        .into_iter()
        .map(|gap| (gap, count(bundle, |project| project.gaps().contains(&gap))))
        .filter(|(_, count)| *count > 0)
        .map(|(gap, count)| format!("{count} with no {}", gap.name()))
        .collect();
    if lacking.is_empty() {
        return format!("It holds all {all} projects.");
    }
    let several = count(bundle, |project| project.gaps().len() > 1);
    let several = match several {
        0 => String::new(),
        1 => "; one lacks more than one of these".to_owned(),
        several => format!("; {several} lack more than one of these"),
    };
    format!(
        "It holds {held} of {all} projects. Left out are {}{several}.",
        lacking.join(", ")
    )
}

fn count(bundle: &Bundle, holds: impl Fn(&Project) -> bool) -> usize {
    bundle
        .projects
        .iter()
        .filter(|project| holds(project))
        .count()
}

/// Every feed, under the library's list.
pub fn feeds(site: &Site) -> Option<Node> {
    let feeds = Feed::of(&site.bundle);
    let link = |feed: &Feed| {
        let href = feed.href(&site.bundle, &site.base);
        let name = match feed {
            Feed::All => "Everything".to_owned(),
            feed => feed.name(&site.bundle),
        };
        view! { <li><a href=href>{name}</a></li> }
    };
    (!feeds.is_empty()).then(|| {
        let links: Vec<_> = feeds.iter().map(link).collect();
        view! {
            <section class="library__feeds" aria-labelledby="feeds">
                <h2 id="feeds">"Follow the library"</h2>
                <p>"Atom feeds, for a reader of feeds: all of it, one kind, or one policy area."</p>
                <ul class="link-list library__feed-list">{links}</ul>
            </section>
        }
    })
}
