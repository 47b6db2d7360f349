//! The front page: what the programme is, the ways in, three storyboards, the latest, the open question.

use super::site::Site;
use crate::components::fact_list::FactList;
use crate::content::bundle::AreaIx;
use crate::routes::Route;
use crate::view::{Node, view};

/// How many storyboards and library items stand on the front page.
const SHOWN: usize = 3;

/// The page.
pub fn page(site: &Site) -> Node {
    let programme = &site.bundle.programme;
    view! {
        <div class="home o-page">
            <header class="home__head">
                <h1>{programme.strapline.clone()}</h1>
                <p class="o-lede">{programme.summary.clone()}</p>
                {search(site)}
            </header>
            {areas(site)}
            {storyboards(site)}
            <section aria-labelledby="figures">
                <h2 id="figures">"What it cost and what it found"</h2>
                <FactList facts=programme.figures.iter().take(SHOWN).cloned().collect()/>
                <p><a href=site.href(&Route::About)>"More figures, and how sure they are"</a></p>
            </section>
            {library(site)}
            {poll(site)}
        </div>
    }
}

fn search(site: &Site) -> Node {
    let count = site.bundle.projects.len();
    view! {
        <form class="home__search u-script" role="search" action=site.href(&Route::Projects) method="get">
            <label for="home-q">"Search the "{count}" projects"</label>
            <div class="o-row">
                <input id="home-q" type="search" name="q" autocomplete="off" placeholder="fostering, Leeds, restorative…"/>
                <button class="o-button o-button--main" type="submit">"Search"</button>
            </div>
        </form>
        <p class="u-no-script"><a href=site.href(&Route::Projects)>"All "{count}" projects"</a></p>
    }
}

fn areas(site: &Site) -> Node {
    let bundle = &site.bundle;
    let mut counted: Vec<_> = bundle
        .areas
        .iter()
        .enumerate()
        .map(|(ix, area)| {
            (
                bundle
                    .projects
                    .iter()
                    .filter(|project| project.areas.contains(&AreaIx(ix)))
                    .count(),
                area,
            )
        })
        .collect();
    // Most projects first; the sort is stable, so equals keep the bundle's order.
    counted.sort_by_key(|(count, _)| std::cmp::Reverse(*count));
    let tiles: Vec<_> = counted
        .into_iter()
        .map(|(count, area)| {
            let noun = if count == 1 { " project" } else { " projects" };
            view! {
                <li class="home__area" style=format!("--area-hue:{}", area.hue)>
                    <a href=site.href(&Route::Area(area.id.clone()))>{area.name.clone()}</a>
                    <span class="o-figures"><b>{count}</b>{noun}</span>
                </li>
            }
        })
        .collect();
    view! {
        <section aria-labelledby="areas">
            <h2 id="areas">"Browse by policy area"</h2>
            <ul class="home__areas">{tiles}</ul>
        </section>
    }
}

fn storyboards(site: &Site) -> Option<Node> {
    let boards: Vec<_> = site
        .bundle
        .storyboards
        .iter()
        .take(SHOWN)
        .map(|story| {
            let hue = story.project.and_then(|ix| site.bundle.projects[ix.0].areas.first().copied());
            let hue = hue.map(|ix| format!("--area-hue:{}", site.bundle.areas[ix.0].hue));
            view! {
                <li class="home__board" style=hue>
                    <p class="o-small o-soft">{story.authority.clone()}</p>
                    <h3><a href=site.href(&Route::Storyboard(story.slug.clone()))>{story.title.clone()}</a></h3>
                    <p>{story.strapline.clone()}</p>
                    <p class="o-small o-soft">{story.panels.len()}" panels"</p>
                </li>
            }
        })
        .collect();
    (!boards.is_empty()).then(|| {
        view! {
            <section aria-labelledby="boards">
                <h2 id="boards">"Storyboards: what a project was really like"</h2>
                <ul class="o-grid">{boards}</ul>
                <p><a href=site.href(&Route::Storyboards)>"All storyboards"</a></p>
            </section>
        }
    })
}

fn library(site: &Site) -> Option<Node> {
    let entries: Vec<_> = site
        .bundle
        .library
        .iter()
        .take(SHOWN)
        .map(|item| super::library::entry(site, item))
        .collect();
    (!entries.is_empty()).then(|| {
        view! {
            <section aria-labelledby="library">
                <h2 id="library">"From the library"</h2>
                <ul class="library__list">{entries}</ul>
                <p><a href=site.href(&Route::Library)>"The whole library"</a></p>
            </section>
        }
    })
}

fn poll(site: &Site) -> Option<Node> {
    let poll = site.bundle.polls.first()?;
    Some(view! {
        <section class="home__poll" aria-labelledby="poll">
            <h2 id="poll">"Have your say"</h2>
            <p class="o-lede">{poll.question.clone()}</p>
            <p><a class="o-button o-button--main" href=site.href(&Route::Poll(poll.id.clone()))>"See the options"</a></p>
        </section>
    })
}
