//! Chips: everything that is chosen, each with its words and with the selection that lacks it.

use super::facet::FacetKey;
use super::facets::Facets;
use super::selection::{Bounds, Pick, Selection, Spelling};
use super::summary::pounds;

/// One thing that is chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Chip {
    /// The typed words.
    Words,
    /// Near spellings.
    Spelling,
    /// A value of a facet, wanted or unwanted.
    Value(FacetKey, u32, Pick),
    /// The range of awards.
    Award,
    /// The range of years.
    Year,
}

/// Everything that is chosen, in the order of the page.
pub fn chips(selection: &Selection) -> Vec<Chip> {
    let mut chips = Vec::new();
    if !selection.words.trim().is_empty() {
        chips.push(Chip::Words);
        if selection.spelling == Spelling::Loose {
            chips.push(Chip::Spelling);
        }
    }
    for key in FacetKey::ALL {
        let picked = selection.picked(key);
        chips.extend(
            picked
                .include
                .iter()
                .map(|value| Chip::Value(key, *value, Pick::In)),
        );
        chips.extend(
            picked
                .exclude
                .iter()
                .map(|value| Chip::Value(key, *value, Pick::Out)),
        );
    }
    for (chip, bounds) in [(Chip::Award, selection.award), (Chip::Year, selection.year)] {
        if !bounds.is_open() {
            chips.push(chip);
        }
    }
    chips
}

/// The selection without it.
pub fn without(chip: Chip, selection: &Selection) -> Selection {
    let mut rest = selection.clone();
    match chip {
        Chip::Words => return selection.with_words(""),
        Chip::Spelling => rest.spelling = Spelling::Strict,
        Chip::Value(key, value, _) => rest.pick(key, value, Pick::Off),
        Chip::Award => rest.award = Bounds::default(),
        Chip::Year => rest.year = Bounds::default(),
    }
    rest.show(0);
    rest
}

/// What it says.
pub fn label(chip: Chip, selection: &Selection, facets: &Facets) -> String {
    match chip {
        Chip::Words => match selection.words.trim() {
            phrase if phrase.starts_with('"') && phrase.ends_with('"') => phrase.to_owned(),
            words => ["“", words, "”"].concat(),
        },
        Chip::Spelling => "Near spellings too".to_owned(),
        Chip::Award => span(selection.award, pounds, ["Award from ", "Award up to "]),
        Chip::Year => span(
            selection.year,
            |year| year.to_string(),
            ["Started from ", "Started up to "],
        ),
        Chip::Value(key, value, pick) => value_label(key, value, pick, facets),
    }
}

/// The hue of a policy area.
pub fn hue(chip: Chip, facets: &Facets) -> Option<u16> {
    match chip {
        Chip::Value(key, value, Pick::In) => facets.get(key).value(value)?.hue,
        _ => None,
    }
}

fn value_label(key: FacetKey, value: u32, pick: Pick, facets: &Facets) -> String {
    let facet = facets.get(key);
    let Some(known) = facet.value(value) else {
        return String::new();
    };
    let speaks_for_itself = matches!(
        key,
        FacetKey::Area | FacetKey::Round | FacetKey::Region | FacetKey::Authority
    );
    let lead = if pick == Pick::Out { "Not: " } else { "" };
    if speaks_for_itself && value != facet.not_stated() {
        return [lead, &known.label].concat();
    }
    [lead, key.label(), ": ", &known.label].concat()
}

fn span(bounds: Bounds, written: impl Fn(u32) -> String, [from, to]: [&str; 2]) -> String {
    match (bounds.from, bounds.to) {
        (Some(a), Some(b)) => [from, &written(a), " to ", &written(b)].concat(),
        (Some(a), None) => [from, &written(a)].concat(),
        (None, Some(b)) => [to, &written(b)].concat(),
        (None, None) => String::new(),
    }
}
