//! Storyboards: what they refer to. Their panels are looked at in `panel`.

use super::super::bundle::{ItemIx, ProjectIx};
use super::super::raw_story::RawStoryboard;
use super::super::story::Storyboard;
use super::super::value::Slug;
use super::check::{Check, optional_words, words};
use super::library::projects;
use super::{Believed, panel};

pub(super) fn believe(
    raw: RawStoryboard,
    slug: Slug,
    believed: &Believed,
    check: &mut Check<'_>,
) -> Option<Storyboard> {
    let project = raw.project.as_deref().filter(|slug| !slug.is_empty());
    let project = project.and_then(|slug| known_project(slug, believed, check));
    let item = raw.item.as_deref().filter(|slug| !slug.is_empty());
    let item = item.and_then(|slug| known_item(slug, believed, check));
    let panels = panel::believe(raw.panels, &believed.bundle.programme.regions, check);
    if panels.is_empty() {
        check.drop_record(
            "panels",
            "this storyboard has no panels",
            "at least one panel",
        );
        return None;
    }
    Some(Storyboard {
        title: check.title("title", raw.title, slug.as_str()),
        slug,
        authority: words(raw.authority),
        strapline: words(raw.strapline),
        project,
        related: projects("related", &raw.related, believed, check),
        item,
        note: optional_words(raw.note),
        panels,
    })
}

fn known_project(slug: &str, believed: &Believed, check: &mut Check<'_>) -> Option<ProjectIx> {
    let found = believed.project(slug);
    if found.is_none() {
        check.unknown("project", slug, "projects");
    }
    found
}

fn known_item(slug: &str, believed: &Believed, check: &mut Check<'_>) -> Option<ItemIx> {
    let found = believed.item(slug);
    if found.is_none() {
        check.unknown("item", slug, "library");
    }
    found
}
