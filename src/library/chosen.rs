//! What is chosen in the library, and the query string that says the same: read from any text, written in one way.

use crate::explore::facet::Facet;
use crate::explore::pairs::{pairs, push};
use crate::explore::query::clean;
use crate::explore::selection::Pick;

use super::shelf::KEYS;

/// How many items are shown at first, and how many more each time.
pub const PAGE: usize = 24;

/// The most items that are shown at once, however the address asks.
const MOST_SHOWN: usize = 100 * PAGE;

/// Everything that is chosen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Chosen {
    /// The words as typed.
    pub words: String,
    /// In each facet: values that are wanted and values that are not, ascending.
    pub values: [Sides; KEYS.len()],
    /// How many pages are shown beside the first.
    more: usize,
}

/// What is chosen in one facet.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sides {
    /// An item has one of these, if there are any.
    pub wanted: Vec<u32>,
    /// An item has none of these.
    pub unwanted: Vec<u32>,
}

impl Sides {
    /// What is chosen about a value.
    pub fn pick(&self, value: u32) -> Pick {
        if self.wanted.contains(&value) {
            Pick::In
        } else if self.unwanted.contains(&value) {
            Pick::Out
        } else {
            Pick::Off
        }
    }

    fn set(&mut self, value: u32, pick: Pick) {
        self.wanted.retain(|other| *other != value);
        self.unwanted.retain(|other| *other != value);
        let list = match pick {
            Pick::Off => return,
            Pick::In => &mut self.wanted,
            Pick::Out => &mut self.unwanted,
        };
        let at = list.partition_point(|other| *other < value);
        list.insert(at, value);
    }
}

impl Chosen {
    /// Reads a query string, with or without its question mark. No text is refused; what is not known is passed over.
    pub fn read(raw: &str, facets: &[Facet]) -> Self {
        let mut chosen = Self::default();
        let mut shown = PAGE;
        for (name, value) in pairs(raw) {
            let value = value.trim();
            if name == "q" {
                chosen.words = clean(value);
            } else if name == "shown" {
                shown = value.parse().unwrap_or(PAGE);
            } else if let Some(at) = KEYS.iter().position(|key| key.name() == name) {
                let (slug, pick) = match value.strip_prefix('-') {
                    Some(slug) => (slug, Pick::Out),
                    None => (value, Pick::In),
                };
                if let Some(value) = facets.get(at).and_then(|facet| facet.find(slug)) {
                    chosen.values[at].set(value, pick);
                }
            }
        }
        chosen.more = shown.clamp(PAGE, MOST_SHOWN).div_ceil(PAGE) - 1;
        chosen
    }

    /// As a query string without its question mark; empty when nothing is chosen.
    pub fn write(&self, facets: &[Facet]) -> String {
        let mut query = String::new();
        let words = clean(&self.words);
        if !words.is_empty() {
            push(&mut query, "q", &words);
        }
        for ((key, facet), sides) in KEYS.iter().zip(facets).zip(&self.values) {
            let slug = |value: &u32| facet.value(*value).map(|value| value.slug.as_str());
            for slug in sides.wanted.iter().filter_map(slug) {
                push(&mut query, key.name(), slug);
            }
            for slug in sides.unwanted.iter().filter_map(slug) {
                push(&mut query, key.name(), &["-", slug].concat());
            }
        }
        if self.more > 0 {
            push(&mut query, "shown", &self.shown().to_string());
        }
        query
    }

    /// How many items are shown at most.
    pub fn shown(&self) -> usize {
        (self.more + 1) * PAGE
    }

    /// Shows a page of items more.
    pub fn show_more(&mut self) {
        self.more = (self.more + 1).min(MOST_SHOWN / PAGE - 1);
    }

    /// Chooses about one value, from the first page on.
    pub fn pick(&mut self, facet: usize, value: u32, pick: Pick) {
        if let Some(sides) = self.values.get_mut(facet) {
            sides.set(value, pick);
        }
        self.more = 0;
    }

    /// Takes other words, from the first page on.
    pub fn take_words(&mut self, words: &str) {
        words.clone_into(&mut self.words);
        self.more = 0;
    }

    /// Is anything chosen that narrows the list?
    pub fn narrows(&self) -> bool {
        let any = |sides: &Sides| !sides.wanted.is_empty() || !sides.unwanted.is_empty();
        !self.words.trim().is_empty() || self.values.iter().any(any)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::explore::facet::Value;

    fn facets() -> Vec<Facet> {
        let value = |slug: &&str| Value {
            slug: (*slug).to_owned(),
            ..Value::default()
        };
        let values = [
            vec!["report", "event"],
            vec!["fostering"],
            vec!["2018", "2017"],
        ];
        KEYS.iter()
            .zip(values)
            .map(|(key, slugs)| Facet::new(*key, slugs.iter().map(value).collect()))
            .collect()
    }

    #[test]
    fn addresses_are_read_and_written_in_one_way() {
        for (raw, written) in [
            ("", ""),
            ("?q=%20two+words%20", "q=two+words"),
            (
                "year=2017&kind=event&kind=report",
                "kind=report&kind=event&year=2017",
            ),
            ("kind=-event&area=not-stated", "kind=-event&area=not-stated"),
            ("kind=nothing&other=1&shown=x", ""),
            ("shown=25", "shown=48"),
            ("kind=event&kind=-event", "kind=-event"),
        ] {
            assert_eq!(
                Chosen::read(raw, &facets()).write(&facets()),
                written,
                "{raw}"
            );
        }
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_back(raw in ".{0,60}", words in "[a-z ]{0,12}", kind in 0u32..3, more in 0usize..4) {
            let facets = facets();
            let mut chosen = Chosen::read(&raw, &facets);
            chosen.take_words(words.trim());
            chosen.pick(0, kind, Pick::Out);
            (0..more).for_each(|_| chosen.show_more());
            prop_assert_eq!(Chosen::read(&chosen.write(&facets), &facets), chosen);
        }
    }
}
