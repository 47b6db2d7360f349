//! Storyboards: what they refer to. Their panels are looked at in `panel`.

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
    let project = raw.project.as_deref().and_then(|slug| {
        let found = believed.project(slug);
        if found.is_none() {
            check.unknown("project", slug, "projects");
        }
        found
    });
    let item = raw.item.as_deref().and_then(|slug| {
        let found = believed.item(slug);
        if found.is_none() {
            check.unknown("item", slug, "library");
        }
        found
    });
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
