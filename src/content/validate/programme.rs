//! The programme, its vocabularies and the policy areas.

use super::super::award::Data;
use super::super::bundle::{Area, Fact, Programme, Term, Vocabulary};
use super::super::raw::{RawArea, RawFact, RawProgramme, RawTerm};
use super::super::raw_award::RawData;
use super::super::value::{Link, Slug};
use super::check::{Check, optional_words, shown, words};
use super::names::Names;

/// Language of a bundle that names none.
const LANGUAGE: &str = "en";

/// Columns and rows of the tile map; larger numbers would draw a page of gaps.
const MOST_TILES: u8 = 16;

pub(super) fn believe(raw: RawProgramme, check: &mut Check<'_>) -> Programme {
    let name = check.title("name", raw.name, "This programme");
    let short_name = words(raw.short_name);
    Programme {
        short_name: if short_name.is_empty() {
            name.clone()
        } else {
            short_name
        },
        name,
        strapline: words(raw.strapline),
        summary: words(raw.summary),
        projects_heading: words(raw.projects_heading),
        language: language(raw.language, check),
        site_url: site_url(raw.site_url, check),
        email: email(raw.email, check),
        updated: check.date("updated", raw.updated),
        closed: raw.closed,
        data: raw.data.map(|raw| data(raw, check)).unwrap_or_default(),
        figures: figures(raw.figures, check),
        rounds: vocabulary("rounds", raw.rounds, check),
        regions: vocabulary("regions", raw.regions, check),
        levels: vocabulary("levels", raw.levels, check),
        lead_kinds: vocabulary("lead_kinds", raw.lead_kinds, check),
        library_kinds: vocabulary("library_kinds", raw.library_kinds, check),
    }
}

fn language(tag: String, check: &mut Check<'_>) -> String {
    let tag = words(tag);
    let sound = tag.split('-').all(|part| {
        (1..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric())
    });
    if sound {
        return tag;
    }
    if !tag.is_empty() {
        check.drop_value(
            "language",
            format!("{} is no language tag", shown(&tag)),
            "a tag such as en-GB",
        );
    }
    LANGUAGE.to_owned()
}

fn site_url(url: Option<String>, check: &mut Check<'_>) -> Option<Box<str>> {
    let url = url.filter(|url| !url.is_empty())?;
    match Link::parse(&url) {
        Some(Link::Web(url)) if !url.contains(['?', '#']) => Some(url.trim_end_matches('/').into()),
        _ => {
            let wrong = format!("{} is no address of a site", shown(&url));
            check.drop_value("site_url", wrong, "an address such as https://example.org/");
            None
        }
    }
}

fn data(raw: RawData, check: &mut Check<'_>) -> Data {
    let entered = check.enter_field("data");
    let data = Data {
        licence: check.optional_link("licence", raw.licence),
        funder: optional_words(raw.funder),
        funder_id: optional_words(raw.funder_id),
        funder_url: check.optional_link("funder_url", raw.funder_url),
    };
    check.leave(entered);
    data
}

fn email(email: Option<String>, check: &mut Check<'_>) -> Option<Box<str>> {
    let email = email.filter(|email| !email.is_empty())?;
    if Link::parse(&format!("mailto:{email}")).is_none() {
        check.drop_value(
            "email",
            format!("{} is no e-mail address", shown(&email)),
            "name@example.org",
        );
        return None;
    }
    Some(email.into())
}

fn figures(figures: Vec<RawFact>, check: &mut Check<'_>) -> Vec<Fact> {
    let mut facts = Vec::with_capacity(figures.len());
    for (index, raw) in figures.into_iter().enumerate() {
        let entered = check.enter("figures", index);
        let value = words(raw.value);
        let sources = check.links("sources", &raw.sources);
        if value.is_empty() {
            check.drop_value("", "this figure has no value", "a value as people read it");
        } else {
            facts.push(Fact {
                value,
                label: words(raw.label),
                note: optional_words(raw.note),
                sources,
            });
        }
        check.leave(entered);
    }
    facts
}

fn vocabulary(field: &str, raw: Vec<RawTerm>, check: &mut Check<'_>) -> Vocabulary {
    let mut names = Names::default();
    let mut terms = Vec::with_capacity(raw.len());
    for (index, raw) in raw.into_iter().enumerate() {
        let entered = check.enter(field, index);
        if let Some(id) = check.part_name("id", &raw.id, &mut names) {
            terms.push(term(raw, id, check));
        }
        check.leave(entered);
    }
    Vocabulary { terms }
}

fn term(raw: RawTerm, id: Slug, check: &mut Check<'_>) -> Term {
    let name = check.title("name", raw.name, id.as_str());
    let short = optional_words(raw.short);
    let tile = raw.tile.map(|[column, row]| (column, row));
    let tiles = 1..=MOST_TILES;
    let on_map = tile.filter(|(column, row)| tiles.contains(column) && tiles.contains(row));
    if on_map != tile {
        check.drop_value(
            "tile",
            "this place is off the map",
            "a column and a row from 1 to 16",
        );
    }
    Term {
        id,
        short: if short.is_empty() {
            name.clone()
        } else {
            short
        },
        name,
        description: optional_words(raw.description),
        tile: on_map,
    }
}

pub(super) fn area(raw: RawArea, id: Slug, check: &mut Check<'_>) -> Area {
    if raw.hue >= 360 {
        check.keep(
            "hue",
            format!("`{}` is no hue; it was taken round the circle", raw.hue),
            "0 to 359 degrees",
        );
    }
    Area {
        name: check.title("name", raw.name, id.as_str()),
        id,
        description: words(raw.description),
        group: words(raw.group),
        origin: words(raw.origin),
        hue: raw.hue % 360,
        sources: check.links("sources", &raw.sources),
    }
}
