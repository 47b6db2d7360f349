//! Where it happens: regions as tiles in their rough places, the marked ones named, and a list of authorities.

use crate::content::bundle::{Term, TermIx, Vocabulary};
use crate::view::{Node, view};

/// The map, the names of what is marked on it, and the places.
pub(super) fn region_map(marked: &[TermIx], places: &[String], regions: &Vocabulary) -> Node {
    let is_marked = |at: usize| marked.contains(&TermIx(at));
    let tiles: Vec<_> = regions
        .terms
        .iter()
        .enumerate()
        .filter_map(|(at, term)| Some(tile(term, term.tile?, is_marked(at))))
        .collect();
    let names: Vec<String> = marked
        .iter()
        .filter_map(|ix| regions.terms.get(ix.0))
        .map(|term| term.name.clone())
        .collect();
    let named = (!names.is_empty())
        .then(|| view! { <p class="storyboard-map__regions">{listed(&names)}</p> });
    let entries: Vec<_> = places
        .iter()
        .map(|place| view! { <li dir="auto">{place.clone()}</li> })
        .collect();
    let places =
        (!entries.is_empty()).then(|| view! { <ul class="storyboard-map__places">{entries}</ul> });
    // The tiles say nothing that the names under them do not.
    let map = (!tiles.is_empty() && !names.is_empty())
        .then(|| view! { <div class="storyboard-map__tiles" aria-hidden="true">{tiles}</div> });
    view! { <div class="storyboard-map">{map}<div>{named}{places}</div></div> }
}

fn tile(term: &Term, (column, row): (u8, u8), marked: bool) -> Node {
    let class = if marked {
        "storyboard-map__tile storyboard-map__tile--marked"
    } else {
        "storyboard-map__tile"
    };
    let place = format!("grid-column:{column};grid-row:{row}");
    view! { <span class=class style=place>{term.short.clone()}</span> }
}

/// "A", "A and B", "A, B and C".
fn listed(names: &[String]) -> String {
    match names {
        [] => String::new(),
        [one] => one.clone(),
        [before @ .., last] => format!("{} and {last}", before.join(", ")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_listed_as_people_say_them() {
        for (names, listed_as) in [
            (vec![], ""),
            (vec!["A"], "A"),
            (vec!["A", "B"], "A and B"),
            (vec!["A", "B", "C"], "A, B and C"),
        ] {
            let names: Vec<String> = names.into_iter().map(String::from).collect();
            assert_eq!(listed(&names), listed_as);
        }
    }
}
