//! A project on a card: main policy area, title, lead, what was tried, place, round, award.

use std::ops::Range;

use leptos::prelude::*;

use super::marked::marked;
use crate::content::value::{Pounds, Slug};
use crate::explore::catalogue::Field;
use crate::explore::explorer::Explorer;
use crate::explore::facet::FacetKey;
use crate::explore::listed::Listed;
use crate::explore::outcome::Hit;
use crate::routes::{Base, Route};
use crate::view::view;

/// What a card shows, as words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Card {
    /// Name and hue of the main policy area.
    pub area: Option<(String, u16)>,
    /// The project's name.
    pub title: String,
    /// Its address.
    pub href: String,
    /// Who led it.
    pub lead: String,
    /// What was tried, in a sentence.
    pub summary: String,
    /// Region, round and award, those that are known.
    pub facts: Vec<String>,
    /// What else there is: a storyboard, an evaluation.
    pub badges: Vec<&'static str>,
    /// Where title, lead and summary match a search, in bytes.
    pub marks: [Vec<Range<usize>>; 3],
    /// Why it is in a result, or empty.
    pub reason: String,
}

impl Card {
    /// The card of a project.
    pub fn of(project: Listed<'_>, base: &Base) -> Self {
        let first = |key| project.values(key).next();
        let region = first(FacetKey::Region).map(|region| region.label.clone());
        let round = first(FacetKey::Round).map(|round| round.short.clone());
        let award = project.award().map_or_else(
            || "Award not known".to_owned(),
            |pounds| Pounds(pounds).short(),
        );
        let badges = [
            project.is_told().then_some("Storyboard"),
            project.is_evaluated().then_some("Evaluated"),
        ];
        let area = project.main_area();
        Self {
            area: area.map(|area| (area.label.clone(), area.hue.unwrap_or_default())),
            title: project.text(Field::Title).to_owned(),
            href: href(project, base),
            lead: project.text(Field::Lead).to_owned(),
            summary: project.text(Field::Summary).to_owned(),
            facts: [region, round, Some(award)].into_iter().flatten().collect(),
            badges: badges.into_iter().flatten().collect(),
            marks: Default::default(),
            reason: String::new(),
        }
    }

    /// The card of a project in a result, with what matches marked.
    pub fn of_hit(explorer: &Explorer, base: &Base, hit: Hit) -> Option<Self> {
        let card = explorer.project(hit.project, |project| Self::of(project, base))?;
        Some(Self {
            marks: [hit.title, hit.lead, hit.summary],
            reason: hit.reason,
            ..card
        })
    }
}

/// The address of a project's page.
pub fn href(project: Listed<'_>, base: &Base) -> String {
    let slug = Slug::parse(&project.slug());
    slug.map(|slug| Route::Project(slug).href(base))
        .unwrap_or_default()
}

/// One card, an entry of a list. Its heading is of the third level.
#[component]
pub fn ProjectCard(
    /// What it shows.
    card: Card,
) -> impl IntoView {
    let hue = card
        .area
        .as_ref()
        .map(|(_, hue)| format!("--area-hue:{hue}"));
    let area = card
        .area
        .map_or_else(|| "Policy area not stated".to_owned(), |(name, _)| name);
    let facts: Vec<_> = card
        .facts
        .into_iter()
        .map(|fact| view! { <li>{fact}</li> })
        .collect();
    let badges: Vec<_> = card
        .badges
        .into_iter()
        .map(|badge| view! { <li class="o-badge">{badge}</li> })
        .collect();
    let [title, lead, summary] = &card.marks;
    let reason = (!card.reason.is_empty())
        .then(|| view! { <p class="project-card__reason">{card.reason}</p> });
    view! {
        <li class="project-card">
            <p class="project-card__area" style=hue><span class="o-dot"></span>{area}</p>
            <h3 dir="auto"><a href=card.href data-hit>{marked(&card.title, title)}</a></h3>
            <p class="project-card__lead" dir="auto">{marked(&card.lead, lead)}</p>
            <p class="project-card__summary" dir="auto">{marked(&card.summary, summary)}</p>
            <ul class="project-card__facts">{facts}</ul>
            <ul class="project-card__badges">{badges}</ul>
            {reason}
        </li>
    }
}
