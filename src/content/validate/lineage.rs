//! Who took up whose practice.

use super::super::raw_record::RawLineage;
use super::super::record::{Lineage, LineageKind, LineageStatus, Place};
use super::Believed;
use super::check::{Check, optional_words, shown, words};

pub(super) fn believe(
    raw: RawLineage,
    believed: &Believed,
    check: &mut Check<'_>,
) -> Option<Lineage> {
    let sources = check.links("sources", &raw.sources);
    let Some(kind) = kind(&raw.kind) else {
        let wrong = format!("{} is no way to take up a practice", shown(&raw.kind));
        check.drop_record("kind", wrong, "adopted, adapted, scaled or inspired");
        return None;
    };
    let status = status(&raw.status, check);
    let year = check.year("year", raw.year);
    let from = end(
        "from",
        raw.from_project,
        raw.from_name,
        raw.from_place,
        believed,
        check,
    )?;
    let to = end(
        "to",
        raw.to_project,
        raw.to_name,
        raw.to_place,
        believed,
        check,
    )?;
    Some(Lineage {
        from,
        to,
        year,
        kind,
        what_changed: optional_words(raw.what_changed),
        status,
        sources,
    })
}

/// One end of the edge. Without a name of its own it goes by its project's.
fn end(
    side: &str,
    slug: Option<String>,
    name: String,
    place: String,
    believed: &Believed,
    check: &mut Check<'_>,
) -> Option<Place> {
    let project = slug.as_deref().and_then(|slug| believed.project(slug));
    if let Some(unknown) = slug.filter(|_| project.is_none()) {
        check.unknown(&format!("{side}_project"), &unknown, "projects");
    }
    let mut name = words(name);
    if name.is_empty() {
        let Some(project) = project else {
            check.drop_record(
                &format!("{side}_name"),
                "this end has no name",
                "the name of the practice",
            );
            return None;
        };
        name.clone_from(&believed.bundle.projects[project.0].title);
    }
    Some(Place {
        project,
        name,
        place: words(place),
    })
}

fn kind(text: &str) -> Option<LineageKind> {
    Some(match text {
        "adopted" => LineageKind::Adopted,
        "adapted" => LineageKind::Adapted,
        "scaled" => LineageKind::Scaled,
        "inspired" => LineageKind::Inspired,
        _ => return None,
    })
}

fn status(text: &str, check: &mut Check<'_>) -> LineageStatus {
    match text {
        "" | "unknown" => LineageStatus::Unknown,
        "running" => LineageStatus::Running,
        "ended" => LineageStatus::Ended,
        other => {
            check.keep(
                "status",
                format!("{} is no status; it counts as unknown", shown(other)),
                "running, ended or unknown",
            );
            LineageStatus::Unknown
        }
    }
}
