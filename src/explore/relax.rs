//! Ways on when nothing is found: the engine's smallest sets of filters to drop, as selections.

use std::ops::Range;

use springboard_engine::answer::Answer;
use springboard_engine::catalogue::Catalogue;
use springboard_engine::query::Query;
use springboard_engine::relax::{Filter, Relaxation, relax};
use springboard_engine::terms::Word;
use springboard_engine::tokens::each_word;

use super::catalogue::AWARD;
use super::chips::{self, Chip};
use super::facet::FacetKey;
use super::facets::Facets;
use super::outcome::Relaxed;
use super::selection::{Bounds, Pick, Selection};

/// How many ways are offered; more would have to be compared.
const MOST: usize = 4;

/// The ways on, fewest filters first, then most projects.
pub fn relaxed(
    catalogue: &Catalogue,
    facets: &Facets,
    query: &Query,
    answer: &Answer,
    selection: &Selection,
) -> Vec<Relaxed> {
    let found = relax(catalogue, query, MOST);
    let way = |relaxation: &Relaxation| {
        let mut without = selection.clone();
        let mut dropped = Vec::new();
        for filter in &relaxation.drop {
            drop_filter(*filter, query, answer, &mut without, &mut dropped, facets);
        }
        without.show(0);
        Relaxed {
            dropped,
            total: relaxation.total as usize,
            selection: without,
        }
    };
    found.iter().map(way).collect()
}

fn drop_filter(
    filter: Filter,
    query: &Query,
    answer: &Answer,
    from: &mut Selection,
    dropped: &mut Vec<String>,
    facets: &Facets,
) {
    match filter {
        Filter::Words { from: first, to } => {
            let words = answer.words.words().get(first..to).unwrap_or(&[]);
            dropped.push(["“", as_typed(words, query.text), "”"].concat());
            from.words = without_words(&from.words, answer.words.words(), first..to);
        }
        Filter::Range(nth) => {
            let award = query
                .ranges
                .get(nth)
                .is_some_and(|range| range.column == AWARD);
            let chip = if award { Chip::Award } else { Chip::Year };
            dropped.push(chips::label(chip, from, facets));
            *(if award {
                &mut from.award
            } else {
                &mut from.year
            }) = Bounds::default();
        }
        Filter::Include(facet) => drop_side(facet, Pick::In, from, dropped, facets),
        Filter::Exclude(facet) => drop_side(facet, Pick::Out, from, dropped, facets),
    }
}

fn drop_side(
    facet: usize,
    side: Pick,
    from: &mut Selection,
    dropped: &mut Vec<String>,
    facets: &Facets,
) {
    let Some(&key) = FacetKey::ALL.get(facet) else {
        return;
    };
    let picked = from.picked(key);
    let values = if side == Pick::In {
        &picked.include
    } else {
        &picked.exclude
    };
    let labels: Vec<String> = values
        .iter()
        .map(|value| chips::label(Chip::Value(key, *value, side), from, facets))
        .collect();
    dropped.push(super::reason::listed(&labels, "or"));
    from.drop_side(key, side);
}

/// Words that stand side by side, as they were typed.
fn as_typed<'a>(words: &[Word], text: &'a str) -> &'a str {
    match words {
        [first, .., last] => text.get(first.place.start..last.place.end),
        [word] => text.get(word.place.clone()),
        [] => None,
    }
    .unwrap_or_default()
}

/// What was typed without the words at these places, and without quotes that are then empty. The same word may
/// stand elsewhere, alone or in a phrase, and stays there.
fn without_words(text: &str, words: &[Word], dropped: Range<usize>) -> String {
    let mut out = String::new();
    let (mut end, mut next) = (0, 0);
    each_word(text, &mut String::new(), |word, range| {
        let is_next = words.get(next).is_some_and(|known| known.typed == word);
        let place = if is_next {
            Some(next)
        } else {
            words.iter().position(|known| known.typed == word)
        };
        next += usize::from(is_next);
        // A word too many was passed over; it must not count now in the place of one that is dropped.
        if place.is_none_or(|place| dropped.contains(&place)) {
            // One sign can be two words, a half say, which then have the same place.
            out.push_str(text.get(end..range.start).unwrap_or_default());
            end = end.max(range.end);
        }
    });
    out.push_str(text.get(end..).unwrap_or_default());
    let kept: Vec<&str> = out
        .split_whitespace()
        .filter(|piece| piece.chars().any(char::is_alphanumeric))
        .collect();
    kept.join(" ")
}
