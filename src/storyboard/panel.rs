//! One panel: its words with their sources, and its drawing. The same in the viewer, on the page and on paper.

use leptos::prelude::*;

use super::art::{drawing, is_drawn};
use super::length;
use super::sources::{Sources, href, name};
use crate::content::bundle::Vocabulary;
use crate::content::story::Storyboard;
use crate::content::value::{Link, Slug};
use crate::routes::{Base, Route, panel_id};
use crate::view::{Kept, Live, Node, view};

/// A story with all that its panels need to be drawn.
#[derive(Clone, Debug)]
pub struct Telling {
    /// The story.
    pub story: Storyboard,
    /// Its numbered sources.
    pub sources: Sources,
    /// The regions that maps mark.
    pub regions: Vocabulary,
    /// The path before every address.
    pub base: Base,
}

impl Telling {
    /// Prepares a story.
    pub fn new(story: Storyboard, regions: Vocabulary, base: Base) -> Self {
        Self {
            sources: Sources::of(&story),
            story,
            regions,
            base,
        }
    }

    /// Address of a panel's own page; panels are counted from 0 here.
    pub fn panel_href(&self, panel: usize) -> String {
        panel_route(&self.story.slug, panel).href(&self.base)
    }
}

/// A panel's own page; panels are counted from 0 here.
pub fn panel_route(story: &Slug, panel: usize) -> Route {
    Route::Panel(story.clone(), panel + 1)
}

/// How a panel takes part in what is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Showing {
    /// One of many, read in a row.
    InArticle,
    /// The open panel of the viewer.
    OnStage,
    /// A panel of the viewer that is not open: out of sight and out of reach.
    OffStage,
}

/// A panel of a board, as a section of the article or as a panel of the viewer's tabs.
#[component]
pub fn StoryPanel(
    /// The whole story.
    telling: Kept<Telling>,
    /// Which panel, from 0.
    panel: usize,
    /// How it is shown now.
    #[prop(into)]
    showing: Live<Showing>,
) -> impl IntoView {
    let id = panel_id(panel + 1);
    let heading_id = format!("{id}-heading");
    let on_tabs = move || showing.get() != Showing::InArticle;
    telling.with(|telling| {
        let told = &telling.story.panels[panel];
        let heading = view! { <h2 id=heading_id.clone() dir="auto">{told.heading.clone()}</h2> };
        view! {
            <section
                class="storyboard-panel"
                id=id
                aria-labelledby=heading_id
                role=move || on_tabs().then_some("tabpanel")
                tabindex=move || if on_tabs() { "0" } else { "-1" }
                inert=move || showing.get() == Showing::OffStage
                data-long=length::is_long(told).then_some("")
                data-bare=(!is_drawn(&told.art)).then_some("")
            >
                {leaf(telling, panel, heading)}
            </section>
        }
    })
}

/// Words first, for those who listen; the style sheet sets the drawing before them.
pub fn leaf(telling: &Telling, panel: usize, heading: Node) -> Node {
    let told = &telling.story.panels[panel];
    let position = format!("{} of {}", panel + 1, telling.story.panels.len());
    view! {
        <div class="storyboard-panel__words">
            <p class="storyboard-panel__place">{position}</p>
            {heading}
            {paragraphs(&told.text)}
            {sources(telling, &told.sources)}
        </div>
        {drawing(told, &telling.regions, &telling.base)}
    }
}

/// The text, a paragraph for each of its lines.
fn paragraphs(text: &str) -> Vec<Node> {
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    lines
        .map(|line| {
            view! { <p class="storyboard-panel__text" dir="auto">{line.to_owned()}</p> }
        })
        .collect()
}

fn sources(telling: &Telling, links: &[Link]) -> Node {
    let lead = if links.len() == 1 {
        "Source: "
    } else {
        "Sources: "
    };
    let last = links.len().saturating_sub(1);
    let entries: Vec<_> = links
        .iter()
        .enumerate()
        .map(|(at, link)| {
            let number = telling.sources.number(link).unwrap_or_default();
            let comma = if at < last { ", " } else { "" };
            view! {
                <a href=href(link, &telling.base)><span class="storyboard-panel__host">{name(link)}</span>" "<span class="o-figures">{format!("[{number}]")}</span></a>
                {comma}
            }
        })
        .collect();
    if entries.is_empty() {
        return view! { <p class="storyboard-panel__sources">"No page that can be linked was seen for this panel."</p> };
    }
    view! { <p class="storyboard-panel__sources">{lead}{entries}</p> }
}
