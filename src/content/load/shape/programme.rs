//! The shapes of the programme, its vocabularies and figures, and of policy areas.

use serde_json::Value;

use super::super::super::raw::{RawArea, RawFact, RawProgramme, RawTerm};
use super::super::super::raw_award::RawData;
use super::{Fields, Shape};

/// The programme.
pub fn programme(shape: &mut Shape, from: &Fields) -> Option<RawProgramme> {
    Some(RawProgramme {
        name: shape.must_text(from, "name")?,
        short_name: shape.text(from, "short_name"),
        strapline: shape.text(from, "strapline"),
        summary: shape.text(from, "summary"),
        projects_heading: shape.text(from, "projects_heading"),
        language: shape.text(from, "language"),
        site_url: shape.maybe_text(from, "site_url"),
        email: shape.maybe_text(from, "email"),
        updated: shape.maybe_text(from, "updated"),
        closed: shape.truth(from, "closed"),
        data: shape.group(from, "data", data),
        figures: shape.list(from, "figures", fact),
        rounds: shape.list(from, "rounds", term),
        regions: shape.list(from, "regions", term),
        levels: shape.list(from, "levels", term),
        lead_kinds: shape.list(from, "lead_kinds", term),
        library_kinds: shape.list(from, "library_kinds", term),
    })
}

fn data(shape: &mut Shape, from: &Fields) -> Option<RawData> {
    Some(RawData {
        licence: shape.maybe_text(from, "licence"),
        funder: shape.maybe_text(from, "funder"),
        funder_id: shape.maybe_text(from, "funder_id"),
        funder_url: shape.maybe_text(from, "funder_url"),
    })
}

/// A policy area.
pub fn area(shape: &mut Shape, from: &Fields) -> Option<RawArea> {
    Some(RawArea {
        id: shape.must_text(from, "id")?,
        name: shape.must_text(from, "name")?,
        description: shape.text(from, "description"),
        group: shape.text(from, "group"),
        origin: shape.text(from, "origin"),
        hue: shape.small(from, "hue").unwrap_or_default(),
        sources: shape.texts(from, "sources"),
    })
}

fn fact(shape: &mut Shape, from: &Fields) -> Option<RawFact> {
    Some(RawFact {
        value: shape.must_text(from, "value")?,
        label: shape.must_text(from, "label")?,
        note: shape.maybe_text(from, "note"),
        sources: shape.texts(from, "sources"),
    })
}

fn term(shape: &mut Shape, from: &Fields) -> Option<RawTerm> {
    Some(RawTerm {
        id: shape.must_text(from, "id")?,
        name: shape.must_text(from, "name")?,
        short: shape.maybe_text(from, "short"),
        description: shape.maybe_text(from, "description"),
        tile: tile(shape, from),
    })
}

fn tile(shape: &mut Shape, from: &Fields) -> Option<[u8; 2]> {
    let value = from.get("tile").filter(|value| !value.is_null())?;
    let tiny = |value: &Value| u8::try_from(value.as_u64()?).ok();
    let tile = match value.as_array().map(Vec::as_slice) {
        Some([column, row]) => tiny(column).zip(tiny(row)),
        _ => None,
    };
    if tile.is_none() {
        shape.wrong(
            shape.path_of("tile"),
            value,
            "two whole numbers, column and row",
        );
    }
    tile.map(|(column, row)| [column, row])
}
