//! Library items laid out for the engine: by kind, policy area and year, newest first.

use springboard_engine::builder::{Builder, Record};
use springboard_engine::query::Sort;
use springboard_engine::schema::{FacetSpec, FieldSpec, Keep, Schema};

use crate::content::bundle::Bundle;
use crate::content::record::Item;
use crate::content::text::plain;
use crate::explore::facet::{Facet, FacetKey, Value};
use crate::find::Finder;

/// The ways of sorting items, in the order of the page; a facet's place here is its number in the engine.
pub const KEYS: [FacetKey; 3] = [FacetKey::Kind, FacetKey::Area, FacetKey::Dated];

/// A kept or searched text of an item; its place here is its number in the engine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    /// Its name in addresses.
    Slug,
    /// Its title.
    Title,
    /// Two sentences.
    Summary,
    /// Date and place, as people read them.
    About,
    /// Key points and our account, only searched.
    Rest,
}

/// Separates the cells of a value's label: its name in addresses, its name for people, its hue.
const TAB: char = '\t';

/// The items of a bundle. One that the engine cannot hold stands as an empty one, so that numbers stay.
pub fn lay_out(bundle: &Bundle) -> Finder {
    let mut builder = Builder::new(schema(bundle)).unwrap_or_else(|_| empty());
    let years = years(bundle);
    for item in &bundle.library {
        if builder.add(&record(bundle, &years, item)).is_err() {
            let _ = builder.add(&blank());
        }
    }
    Finder::of(builder.finish())
}

fn empty() -> Builder {
    Builder::new(Schema::default()).expect("a schema without columns breaks no limit")
}

fn blank() -> Record {
    Record {
        facets: vec![Vec::new(); KEYS.len()],
        numbers: Vec::new(),
        fields: vec![String::new(); 5],
    }
}

fn schema(bundle: &Bundle) -> Schema {
    let kinds = bundle
        .programme
        .library_kinds
        .terms
        .iter()
        .map(|term| label(term.id.as_str(), &term.name, None));
    let areas = bundle
        .areas
        .iter()
        .map(|area| label(area.id.as_str(), &area.name, Some(area.hue)));
    let years = years(bundle)
        .into_iter()
        .map(|year| label(&year.to_string(), &year.to_string(), None));
    Schema {
        facets: vec![
            FacetSpec::new(KEYS[0].name(), kinds),
            FacetSpec::new(KEYS[1].name(), areas),
            FacetSpec::new(KEYS[2].name(), years),
        ],
        numbers: Vec::new(),
        fields: vec![
            FieldSpec::new("slug", 0, Keep::List),
            FieldSpec::new("title", 12, Keep::List),
            FieldSpec::new("summary", 5, Keep::List),
            FieldSpec::new("about", 4, Keep::List),
            FieldSpec::new("rest", 2, Keep::Nowhere),
        ],
        title: Some(Field::Title as usize),
        notes: Vec::new(),
    }
}

fn label(slug: &str, name: &str, hue: Option<u16>) -> String {
    let hue = hue.map(|hue| hue.to_string()).unwrap_or_default();
    [slug, &name.replace(TAB, " "), &hue].join("\t")
}

/// The years that items are of, the latest first.
fn years(bundle: &Bundle) -> Vec<u16> {
    let dates = bundle.library.iter().filter_map(|item| item.date);
    let mut years: Vec<u16> = dates.map(|date| date.year).collect();
    years.sort_unstable_by(|one, other| other.cmp(one));
    years.dedup();
    years
}

fn record(bundle: &Bundle, years: &[u16], item: &Item) -> Record {
    let year = item
        .date
        .and_then(|date| years.iter().position(|year| *year == date.year));
    let mut rest = item.key_points.join(" ");
    rest.push(' ');
    rest.push_str(&plain(&item.body));
    for project in &item.projects {
        rest.push(' ');
        rest.push_str(&bundle.projects[project.0].title);
    }
    Record {
        facets: vec![
            vec![number(item.kind.0)],
            item.areas.iter().map(|area| number(area.0)).collect(),
            year.map(number).into_iter().collect(),
        ],
        numbers: Vec::new(),
        fields: vec![
            item.slug.as_str().to_owned(),
            item.title.clone(),
            item.summary.clone(),
            about(item),
            rest,
        ],
    }
}

/// "March 2017 · Hackney", or that the date is not known.
pub fn about(item: &Item) -> String {
    let date = item
        .date
        .map_or_else(|| "Undated".to_owned(), |date| date.to_string());
    if item.place.is_empty() {
        date
    } else {
        format!("{date} · {}", item.place)
    }
}

/// An index as the engine counts.
fn number(index: usize) -> u32 {
    u32::try_from(index).unwrap_or(u32::MAX)
}

/// What can be chosen; values that no item has are left out of sight by having no items.
pub fn facets(finder: &Finder) -> Vec<Facet> {
    let counts = finder.find("", &[], Sort::Added, 0).counts;
    KEYS.iter()
        .enumerate()
        .map(|(at, key)| {
            let values = finder.labels(at).iter().map(|label| value(label)).collect();
            let mut facet = Facet::new(*key, values);
            let without = counts.get(at).and_then(|counts| counts.last());
            facet.lacks = without.is_some_and(|count| *count > 0);
            facet
        })
        .collect()
}

fn value(label: &str) -> Value {
    let mut cells = label.split(TAB);
    let mut cell = || cells.next().unwrap_or_default().to_owned();
    let (slug, name, hue) = (cell(), cell(), cell());
    Value {
        slug,
        short: name.clone(),
        label: name,
        hue: hue.parse().ok(),
        tile: None,
    }
}
