//! Library items, milestones and prose pages.

use super::super::bundle::{ItemIx, ProjectIx, Term, TermIx};
use super::super::raw_record::{RawItem, RawMilestone, RawPage};
use super::super::record::{Item, Milestone, Page};
use super::super::value::{Date, Slug};
use super::check::{Check, optional_words, sentences, shown, words};
use super::project::areas;
use super::{Believed, prose};

pub(super) fn item(
    raw: RawItem,
    slug: Slug,
    believed: &mut Believed,
    check: &mut Check<'_>,
) -> Option<Item> {
    let kind = kind(&raw.kind, believed, check)?;
    Some(Item {
        kind,
        title: check.title("title", raw.title, slug.as_str()),
        slug,
        date: check.date("date", raw.date),
        summary: words(raw.summary),
        key_points: sentences(raw.key_points),
        body: prose::blocks("body", raw.body, check),
        original: check.optional_link("external_url", raw.external_url),
        place: optional_words(raw.place),
        theme: optional_words(raw.theme),
        uncertain: sentences(raw.uncertain),
        projects: projects("projects", &raw.projects, believed, check),
        areas: areas("policy_areas", &raw.policy_areas, believed, check),
        sources: check.links("sources", &raw.sources),
    })
}

/// The kind of an item. One that the vocabulary lacks is added to it under its own id, so that the item stays.
fn kind(id: &str, believed: &mut Believed, check: &mut Check<'_>) -> Option<TermIx> {
    const LIST: &str = "an id of `programme.library_kinds`";
    let kinds = &mut believed.bundle.programme.library_kinds;
    if let Some(known) = kinds.find(id) {
        return Some(known);
    }
    let Some(slug) = Slug::parse(id) else {
        check.drop_record(
            "kind",
            format!("{} is no kind of library item", shown(id)),
            LIST,
        );
        return None;
    };
    check.keep(
        "kind",
        format!("`{id}` is not known; it is listed under this id"),
        LIST,
    );
    let name = id.replace('-', " ");
    kinds.terms.push(Term {
        id: slug,
        short: name.clone(),
        name,
        description: String::new(),
        tile: None,
    });
    Some(TermIx(kinds.terms.len() - 1))
}

/// Projects by their slugs, each once.
pub(super) fn projects(
    field: &str,
    slugs: &[String],
    believed: &Believed,
    check: &mut Check<'_>,
) -> Vec<ProjectIx> {
    let mut projects = Vec::with_capacity(slugs.len());
    for (index, slug) in slugs.iter().enumerate() {
        match believed.project(slug) {
            Some(project) if projects.contains(&project) => {}
            Some(project) => projects.push(project),
            None => {
                let entered = check.enter(field, index);
                check.unknown("", slug, "projects");
                check.leave(entered);
            }
        }
    }
    projects
}

/// Library items by their slugs, each once.
fn items(field: &str, slugs: &[String], believed: &Believed, check: &mut Check<'_>) -> Vec<ItemIx> {
    let mut items = Vec::with_capacity(slugs.len());
    for (index, slug) in slugs.iter().enumerate() {
        match believed.item(slug) {
            Some(item) if items.contains(&item) => {}
            Some(item) => items.push(item),
            None => {
                let entered = check.enter(field, index);
                check.unknown("", slug, "library");
                check.leave(entered);
            }
        }
    }
    items
}

pub(super) fn milestone(
    raw: RawMilestone,
    believed: &Believed,
    check: &mut Check<'_>,
) -> Option<Milestone> {
    let title = words(raw.title);
    let sources = check.links("sources", &raw.sources);
    let Some(date) = Date::parse(&raw.date) else {
        let wrong = format!(
            "{} is no date, so the milestone is left out",
            shown(&raw.date)
        );
        check.drop_record(
            "date",
            wrong,
            "a day that exists, as 2017, 2017-03 or 2017-03-16",
        );
        return None;
    };
    if title.is_empty() {
        check.drop_record("title", "this milestone has no words", "a few words");
        return None;
    }
    Some(Milestone {
        date,
        title,
        text: words(raw.text),
        kind: words(raw.kind),
        projects: projects("projects", &raw.projects, believed, check),
        library: items("library", &raw.library, believed, check),
        sources,
    })
}

pub(super) fn page(raw: RawPage, slug: Slug, check: &mut Check<'_>) -> Page {
    Page {
        title: check.title("title", raw.title, slug.as_str()),
        slug,
        summary: words(raw.summary),
        body: prose::blocks("body", raw.body, check),
        sources: check.links("sources", &raw.sources),
    }
}
