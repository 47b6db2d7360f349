//! What the list part says beside its columns: the programme's own words, and how each value of a facet is
//! written in addresses and drawn. Written when content is built, read in the browser.

use springboard_engine::parts::PartError;
use springboard_engine::schema::Schema;

use super::facet::{Facet, FacetKey, Value};
use super::facets::Facets;
use crate::content::bundle::Programme;
use crate::content::value::Link;

/// The programme's words that the list of projects shows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct About {
    /// The programme's name.
    pub name: String,
    /// Scheme and host of the site, or empty where the content names none.
    pub host: String,
    /// The address of the licence under which its data may be used, or empty where the content names none.
    pub licence: String,
}

impl About {
    /// From the bundle.
    pub fn of(programme: &Programme) -> Self {
        Self {
            name: programme.name.clone(),
            host: programme.site_url.as_deref().unwrap_or_default().to_owned(),
            licence: match &programme.data.licence {
                Some(Link::Web(licence)) => licence.to_string(),
                _ => String::new(),
            },
        }
    }
}

/// Separates the cells of a line; a cell holds neither it nor the end of a line.
const TAB: char = '\t';

/// The notes of a list part: the programme's, then one for each facet, a line for each value.
pub fn write(about: &About, facets: &Facets) -> Vec<String> {
    let mut notes = vec![line([
        about.name.as_str(),
        about.host.as_str(),
        about.licence.as_str(),
    ])];
    notes.extend(facets.iter().map(|facet| {
        let lines = facet.stated().iter().map(|value| {
            let short = Some(value.short.as_str()).filter(|short| *short != value.label);
            let hue = value.hue.map(|hue| hue.to_string());
            let tile = value.tile.map(|(column, row)| format!("{column},{row}"));
            line([
                value.slug.as_str(),
                short.unwrap_or_default(),
                hue.as_deref().unwrap_or_default(),
                tile.as_deref().unwrap_or_default(),
            ])
        });
        let lacks = if facet.lacks { "1" } else { "0" }.to_owned();
        let lines: Vec<String> = [lacks].into_iter().chain(lines).collect();
        lines.join("\n")
    }));
    notes
}

fn line<const N: usize>(cells: [&str; N]) -> String {
    cells.map(|cell| cell.replace(['\t', '\n'], " ")).join("\t")
}

/// Reads what [`write`] wrote.
///
/// # Errors
/// When the notes are not those of these columns.
pub fn read(schema: &Schema) -> Result<(About, Facets), PartError> {
    let mut notes = schema.notes.iter();
    let mut cells = notes.next().into_iter().flat_map(|note| note.split(TAB));
    let mut cell = || {
        let cell = cells.next().map(str::to_owned);
        cell.ok_or(PartError::Invalid("notes"))
    };
    let about = About {
        name: cell()?,
        host: cell()?,
        licence: cell()?,
    };
    let mut list = Vec::with_capacity(FacetKey::ALL.len());
    for (key, spec) in FacetKey::ALL.into_iter().zip(&schema.facets) {
        let note = notes.next().filter(|_| spec.key == key.name());
        let mut lines = note.ok_or(PartError::Invalid("facets"))?.split('\n');
        let lacks = lines.next() == Some("1");
        let values = spec
            .values
            .iter()
            .map(|label| Some(value(label, lines.next()?)));
        let values = values.collect::<Option<Vec<_>>>();
        let values = values.ok_or(PartError::Invalid("values"))?;
        list.push(Facet::read(key, values, lacks));
    }
    if list.len() < FacetKey::ALL.len() {
        return Err(PartError::Invalid("facets"));
    }
    Ok((about, Facets::read(list)))
}

fn value(label: &str, line: &str) -> Value {
    let mut cells = line.split(TAB);
    let mut cell = || cells.next().unwrap_or_default();
    let (slug, short, hue, tile) = (cell(), cell(), cell(), cell());
    let tile = tile.split_once(',');
    Value {
        slug: slug.to_owned(),
        label: label.to_owned(),
        short: if short.is_empty() { label } else { short }.to_owned(),
        hue: hue.parse().ok(),
        tile: tile.and_then(|(column, row)| Some((column.parse().ok()?, row.parse().ok()?))),
    }
}
