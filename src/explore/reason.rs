//! Why a project is in a result, in one line: "Matches “fostering” in outcomes; policy area Care leavers".

use springboard_engine::catalogue::Catalogue;
use springboard_engine::explain::Matches;

use super::catalogue::Field;
use super::facet::{Facet, FacetKey};
use super::facets::Facets;
use super::selection::Selection;

/// The reason, or nothing where neither words nor several values of one facet are chosen.
pub fn reason(
    facets: &Facets,
    matches: &Matches<'_>,
    selection: &Selection,
    record: u32,
) -> String {
    let mut parts = words(matches, record);
    for key in FacetKey::ALL {
        let wanted = &selection.picked(key).include;
        // One chosen value is true of every project, and its chip says so already.
        if wanted.len() > 1 {
            parts.extend(values(matches.catalogue, facets.get(key), wanted, record));
        }
    }
    let mut line = parts.join("; ");
    if let Some(first) = line.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    line
}

/// "matches “fostering” in title and outcomes", once for each typed word or phrase.
fn words(matches: &Matches<'_>, record: u32) -> Vec<String> {
    let found = matches.found_in(record);
    let mut parts = Vec::new();
    for same in found.chunk_by(|one, other| one.words == other.words) {
        let fields: Vec<&str> = same
            .iter()
            .filter_map(|found| Some(Field::ALL.get(found.field)?.noun()))
            .collect();
        if let (Some(first), false) = (same.first(), fields.is_empty()) {
            let words = first.as_words.join(" ");
            parts.push(["matches “", &words, "” in ", &listed(&fields, "and")].concat());
        }
    }
    parts
}

fn values(catalogue: &Catalogue, facet: &Facet, wanted: &[u32], record: u32) -> Option<String> {
    let own = catalogue.values(facet.key.index(), record);
    let has = |value: &&u32| match own {
        [] => **value == facet.not_stated(),
        own => own.iter().any(|own| u32::from(*own) == **value),
    };
    let shared = wanted.iter().filter(has);
    let labels: Vec<&str> = shared
        .filter_map(|value| Some(facet.value(*value)?.label.as_str()))
        .collect();
    (!labels.is_empty()).then(|| [facet.key.noun(), " ", &listed(&labels, "and")].concat())
}

/// "a", "a and b", "a, b and c".
pub fn listed<T: AsRef<str>>(words: &[T], joint: &str) -> String {
    let mut out = String::new();
    for (at, word) in words.iter().enumerate() {
        if at > 0 {
            if at + 1 == words.len() {
                out.extend([" ", joint, " "]);
            } else {
                out.push_str(", ");
            }
        }
        out.push_str(word.as_ref());
    }
    out
}
