//! The shapes of library items, milestones and prose pages.

use super::super::super::raw_record::{RawItem, RawMilestone, RawPage};
use super::{Fields, Shape, prose};

/// A library item.
pub fn item(shape: &mut Shape, from: &Fields) -> Option<RawItem> {
    Some(RawItem {
        slug: shape.must_text(from, "slug")?,
        kind: shape.must_text(from, "kind")?,
        title: shape.must_text(from, "title")?,
        date: shape.maybe_text(from, "date"),
        summary: shape.text(from, "summary"),
        key_points: shape.texts(from, "key_points"),
        body: shape.list(from, "body", prose::block),
        external_url: shape.maybe_text(from, "external_url"),
        place: shape.maybe_text(from, "place"),
        theme: shape.maybe_text(from, "theme"),
        uncertain: shape.texts(from, "uncertain"),
        projects: shape.texts(from, "projects"),
        policy_areas: shape.texts(from, "policy_areas"),
        sources: shape.texts(from, "sources"),
    })
}

/// A milestone.
pub fn milestone(shape: &mut Shape, from: &Fields) -> Option<RawMilestone> {
    Some(RawMilestone {
        date: shape.must_text(from, "date")?,
        title: shape.must_text(from, "title")?,
        text: shape.text(from, "text"),
        kind: shape.text(from, "kind"),
        projects: shape.texts(from, "projects"),
        library: shape.texts(from, "library"),
        sources: shape.texts(from, "sources"),
    })
}

/// A prose page.
pub fn page(shape: &mut Shape, from: &Fields) -> Option<RawPage> {
    Some(RawPage {
        slug: shape.must_text(from, "slug")?,
        title: shape.must_text(from, "title")?,
        summary: shape.text(from, "summary"),
        body: shape.list(from, "body", prose::block),
        sources: shape.texts(from, "sources"),
    })
}
