//! A selection and the query string of an address: read from any text, written in one way only.

use super::facet::FacetKey;
use super::facets::Facets;
use super::pairs::{pairs, push};
use super::selection::{Bounds, Measure, PAGE, Pick, Selection, Sort, Spelling, View};

/// How many characters of typed words are kept.
pub const MOST_WORDS: usize = 200;

/// How many unknown values are reported, and how many characters of each.
const MOST_UNKNOWN: usize = 5;
const MOST_OF_UNKNOWN: usize = 60;

/// What an address says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Parsed {
    /// What it chooses.
    pub selection: Selection,
    /// What it names that is not here.
    pub unknown: Vec<Unknown>,
}

/// A value in an address that nothing here has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unknown {
    /// What kind of value was named, within a sentence.
    pub noun: &'static str,
    /// The value, cut to a readable length.
    pub value: String,
}

impl Parsed {
    /// Reads a query string, with or without its question mark. No text is refused.
    ///
    /// Repeated facet values add up; of other repeated names the last counts; other names are passed over.
    pub fn read(raw: &str, facets: &Facets) -> Self {
        let mut parsed = Self::default();
        for (name, value) in pairs(raw) {
            parsed.take(&name, &value, facets);
        }
        parsed
    }

    fn take(&mut self, name: &str, value: &str, facets: &Facets) {
        let value = value.trim();
        // A form sends its empty fields too.
        if value.is_empty() {
            return;
        }
        let known = match name {
            "shown" => {
                value.parse().map(|count| self.selection.show(count)).ok();
                return;
            }
            name => match FacetKey::find(name) {
                Some(key) => self.take_facet(key, value, facets).ok_or(key.noun()),
                None => self.take_single(name, value),
            },
        };
        if let (Err(noun), true) = (known, self.unknown.len() < MOST_UNKNOWN) {
            self.unknown.push(Unknown {
                noun,
                value: value.chars().take(MOST_OF_UNKNOWN).collect(),
            });
        }
    }

    fn take_facet(&mut self, key: FacetKey, value: &str, facets: &Facets) -> Option<()> {
        let (pick, slug) = match value.strip_prefix('-') {
            Some(slug) => (Pick::Out, slug),
            None => (Pick::In, value),
        };
        let index = facets.get(key).find(slug)?;
        let shown = self.selection.shown();
        self.selection.pick(key, index, pick);
        self.selection.show(shown);
        Some(())
    }

    /// Takes a name that has one value; says what kind of thing was named when it is not known.
    fn take_single(&mut self, name: &str, value: &str) -> Result<(), &'static str> {
        let chosen = &mut self.selection;
        match name {
            "q" => chosen.words = clean(value),
            "award" => chosen.award = bounds(value).ok_or("range of awards")?,
            "year" => chosen.year = bounds(value).ok_or("range of years")?,
            "award-from" => chosen.award.from = Some(amount(value).ok_or("least award")?),
            "award-to" => chosen.award.to = Some(amount(value).ok_or("greatest award")?),
            "year-from" => chosen.year.from = Some(amount(value).ok_or("first year")?),
            "year-to" => chosen.year.to = Some(amount(value).ok_or("last year")?),
            "sort" => chosen.sort = Sort::find(value).ok_or("order")?,
            "view" => chosen.view = View::find(value).ok_or("view")?,
            "count" if value == "money" => chosen.measure = Measure::Money,
            "count" => chosen.measure = Measure::Projects,
            "spelling" if value == "loose" => chosen.spelling = Spelling::Loose,
            "spelling" => chosen.spelling = Spelling::Strict,
            _ => {}
        }
        chosen.award = Bounds::between(chosen.award.from, chosen.award.to);
        chosen.year = Bounds::between(chosen.year.from, chosen.year.to);
        Ok(())
    }
}

/// Typed words without control characters, outer spaces and what is too long.
pub fn clean(words: &str) -> String {
    let cleaned: String = words
        .chars()
        .map(|c| if c.is_control() { ' ' } else { c })
        .take(MOST_WORDS)
        .collect();
    cleaned.trim().to_owned()
}

/// A whole number as people write it: `500000`, `500,000`, `£500,000`.
pub fn amount(text: &str) -> Option<u32> {
    let digits: String = text
        .trim()
        .trim_start_matches('£')
        .chars()
        .filter(|c| *c != ',' && *c != ' ')
        .collect();
    let sound = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
    sound.then(|| digits.parse().unwrap_or(u32::MAX))
}

fn bounds(text: &str) -> Option<Bounds> {
    let between = text
        .bytes()
        .zip(text.bytes().skip(1))
        .position(|pair| pair == (b'.', b'.'));
    let ends = between.and_then(|at| Some((text.get(..at)?, text.get(at + 2..)?)));
    let Some((from, to)) = ends else {
        return amount(text).map(|one| Bounds::between(Some(one), Some(one)));
    };
    let end = |text: &str| {
        if text.trim().is_empty() {
            Some(None)
        } else {
            amount(text).map(Some)
        }
    };
    Some(Bounds::between(end(from)?, end(to)?))
}

fn written(bounds: Bounds) -> String {
    let end = |end: Option<u32>| end.map(|number| number.to_string()).unwrap_or_default();
    let (from, to) = (end(bounds.from), end(bounds.to));
    if from == to {
        from
    } else {
        [from.as_str(), "..", to.as_str()].concat()
    }
}

/// Writes a selection as a query string without its question mark; empty when everything is as at first.
pub fn write(selection: &Selection, facets: &Facets) -> String {
    let mut query = String::new();
    let words = clean(&selection.words);
    if !words.is_empty() {
        push(&mut query, "q", &words);
    }
    for facet in facets.iter() {
        let picked = selection.picked(facet.key);
        for value in picked
            .include
            .iter()
            .filter_map(|index| facet.value(*index))
        {
            push(&mut query, facet.key.name(), &value.slug);
        }
        for value in picked
            .exclude
            .iter()
            .filter_map(|index| facet.value(*index))
        {
            push(&mut query, facet.key.name(), &["-", &value.slug].concat());
        }
    }
    for (name, bounds) in [("award", selection.award), ("year", selection.year)] {
        if !bounds.is_open() {
            push(&mut query, name, &written(bounds));
        }
    }
    write_rest(selection, &mut query);
    query
}

/// How the result is shown, as far as it differs from the usual.
fn write_rest(selection: &Selection, query: &mut String) {
    if selection.sort != Sort::default() {
        push(query, "sort", selection.sort.name());
    }
    if selection.view != View::default() {
        push(query, "view", selection.view.name());
    }
    if selection.measure == Measure::Money {
        push(query, "count", "money");
    }
    if selection.spelling == Spelling::Loose {
        push(query, "spelling", "loose");
    }
    if selection.shown() > PAGE {
        push(query, "shown", &selection.shown().to_string());
    }
}
