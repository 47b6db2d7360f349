//! The shapes of projects and their findings, and of lineage between them.

use super::super::super::raw::{RawClaim, RawEvaluation, RawHard, RawProject, RawStrength};
use super::super::super::raw_award::RawAnnouncement;
use super::super::super::raw_record::RawLineage;
use super::{Fields, Shape, prose};

/// A project.
pub fn project(shape: &mut Shape, from: &Fields) -> Option<RawProject> {
    Some(RawProject {
        slug: shape.must_text(from, "slug")?,
        title: shape.must_text(from, "title")?,
        lead: shape.text(from, "lead"),
        lead_kind: shape.maybe_text(from, "lead_kind"),
        local_authorities: shape.texts(from, "local_authorities"),
        region: shape.maybe_text(from, "region"),
        round: shape.maybe_text(from, "round"),
        policy_areas: shape.texts(from, "policy_areas"),
        funding_gbp: shape.whole(from, "funding_gbp", u64::MAX),
        announced: shape.group(from, "announced", announcement),
        start_year: shape.small(from, "start_year"),
        end_year: shape.small(from, "end_year"),
        level: shape.maybe_text(from, "level"),
        summary: shape.text(from, "summary"),
        tried: shape.list(from, "tried", prose::block),
        changed: shape.list(from, "changed", prose::block),
        claims: shape.list(from, "claims", claim),
        hard: shape.list(from, "hard", hard),
        evaluation: shape.group(from, "evaluation", evaluation),
        strength: shape.group(from, "strength", strength),
        uncertain: shape.texts(from, "uncertain"),
        sources: shape.texts(from, "sources"),
    })
}

fn announcement(shape: &mut Shape, from: &Fields) -> Option<RawAnnouncement> {
    Some(RawAnnouncement {
        date: shape.must_text(from, "date")?,
        sources: shape.texts(from, "sources"),
    })
}

fn claim(shape: &mut Shape, from: &Fields) -> Option<RawClaim> {
    Some(RawClaim {
        text: shape.must_text(from, "text")?,
        direction: shape.must_text(from, "direction")?,
        kind: shape.must_text(from, "kind")?,
        figure: shape.maybe_text(from, "figure"),
        about: shape.maybe_text(from, "about"),
        sources: shape.texts(from, "sources"),
    })
}

fn hard(shape: &mut Shape, from: &Fields) -> Option<RawHard> {
    Some(RawHard {
        text: shape.must_text(from, "text")?,
        sources: shape.texts(from, "sources"),
    })
}

fn evaluation(shape: &mut Shape, from: &Fields) -> Option<RawEvaluation> {
    Some(RawEvaluation {
        title: shape.maybe_text(from, "title"),
        publisher: shape.maybe_text(from, "publisher"),
        year: shape.small(from, "year"),
        url: shape.maybe_text(from, "url"),
    })
}

fn strength(shape: &mut Shape, from: &Fields) -> Option<RawStrength> {
    Some(RawStrength {
        rating: shape.must_text(from, "rating")?,
        by: shape.must_text(from, "by")?,
        sources: shape.texts(from, "sources"),
    })
}

/// Who took up whose practice.
pub fn lineage(shape: &mut Shape, from: &Fields) -> Option<RawLineage> {
    Some(RawLineage {
        from_project: shape.maybe_text(from, "from_project"),
        from_name: shape.must_text(from, "from_name")?,
        from_place: shape.text(from, "from_place"),
        to_project: shape.maybe_text(from, "to_project"),
        to_name: shape.must_text(from, "to_name")?,
        to_place: shape.text(from, "to_place"),
        year: shape.small(from, "year"),
        kind: shape.must_text(from, "kind")?,
        what_changed: shape.maybe_text(from, "what_changed"),
        status: shape.text(from, "status"),
        sources: shape.texts(from, "sources"),
    })
}
