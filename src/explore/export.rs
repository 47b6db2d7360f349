//! A result to take away, as CSV for a spreadsheet or as JSON for a program.

use super::catalogue::Field;
use super::explorer::Explorer;
use super::facet::{FacetKey, Value};
use super::listed::Listed;

/// What the licence column says where the content names no licence for the programme's data.
pub const LICENCE: &str = "No licence is named for this summary; each source keeps its own licence";

/// The names of the CSV's columns.
const COLUMNS: [&str; 17] = [
    "slug",
    "title",
    "lead",
    "lead_kind",
    "local_authorities",
    "region",
    "round",
    "policy_areas",
    "award_gbp",
    "first_year",
    "last_year",
    "level",
    "evaluation",
    "summary",
    "uncertain",
    "sources",
    "licence",
];

/// A cell: nothing, a number, a text or several.
enum Cell<'a> {
    None,
    Number(i64),
    Text(&'a str),
    /// The texts, and what stands between them in a CSV.
    Several(Vec<&'a str>, &'static str),
}

/// The cells of a project in the order of [`COLUMNS`], its slug given.
fn cells<'a>(slug: &'a str, project: Listed<'a>, licence: &'a str) -> [Cell<'a>; 17] {
    let text = |field| match project.text(field) {
        "" => Cell::None,
        text => Cell::Text(text),
    };
    let one = |key| match project.values(key).next() {
        Some(value) => Cell::Text(value.label.as_str()),
        None => Cell::None,
    };
    let several = |labels: Vec<&'a str>| Cell::Several(labels, "; ");
    let label = |value: &'a Value| value.label.as_str();
    let number = |number: Option<i64>| number.map_or(Cell::None, Cell::Number);
    [
        Cell::Text(slug),
        Cell::Text(project.text(Field::Title)),
        text(Field::Lead),
        one(FacetKey::Lead),
        several(project.values(FacetKey::Authority).map(label).collect()),
        one(FacetKey::Region),
        one(FacetKey::Round),
        several(project.areas().map(label).collect()),
        number(
            project
                .award()
                .and_then(|pounds| i64::try_from(pounds).ok()),
        ),
        number(project.first_year()),
        number(project.last_year()),
        one(FacetKey::Level),
        one(FacetKey::Evidence),
        text(Field::Summary),
        text(Field::Uncertain),
        Cell::Several(
            project.text(Field::Sources).split_whitespace().collect(),
            " ",
        ),
        Cell::Text(licence),
    ]
}

/// The projects as CSV after RFC 4180, with a byte order mark so that spreadsheets read it as UTF-8. Their texts
/// have to be there.
pub fn csv(explorer: &Explorer, projects: &[usize]) -> String {
    let mut out = String::from("\u{feff}");
    write_row(COLUMNS, &mut out);
    each(explorer, projects, |cells| {
        write_row(cells.map(written), &mut out);
    });
    out
}

/// The projects as a JSON list of objects, named like the columns of the CSV; what is not known is left out.
pub fn json(explorer: &Explorer, projects: &[usize]) -> String {
    let mut rows = Vec::new();
    each(explorer, projects, |cells| {
        let mut members = Vec::new();
        for (name, cell) in COLUMNS.iter().zip(cells) {
            let value = match cell {
                Cell::None => continue,
                Cell::Number(number) => number.to_string(),
                Cell::Text(text) => quoted(text),
                Cell::Several(texts, _) => {
                    let texts: Vec<String> = texts.into_iter().map(quoted).collect();
                    format!("[{}]", texts.join(", "))
                }
            };
            members.push(format!("    \"{name}\": {value}"));
        }
        rows.push(format!("  {{\n{}\n  }}", members.join(",\n")));
    });
    format!("[\n{}\n]\n", rows.join(",\n"))
}

fn each(explorer: &Explorer, projects: &[usize], mut see: impl FnMut([Cell<'_>; 17])) {
    let licence = match explorer.about().licence.as_str() {
        "" => LICENCE,
        licence => licence,
    };
    for project in projects {
        explorer.project(*project, |project| {
            see(cells(&project.slug(), project, licence));
        });
    }
}

fn written(cell: Cell<'_>) -> String {
    match cell {
        Cell::None => String::new(),
        Cell::Number(number) => number.to_string(),
        Cell::Text(text) => text.to_owned(),
        Cell::Several(texts, between) => texts.join(between),
    }
}

/// A string as JSON writes it (RFC 8259, section 7).
fn quoted(text: &str) -> String {
    let mut out = String::from('"');
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            c if c < ' ' => out.push_str(&format!("\\u{:04x}", u32::from(c))),
            c => out.push(c),
        }
    }
    out.push('"');
    out
}

fn write_row<T: AsRef<str>>(cells: impl IntoIterator<Item = T>, out: &mut String) {
    for (at, cell) in cells.into_iter().enumerate() {
        if at > 0 {
            out.push(',');
        }
        write_cell(cell.as_ref(), out);
    }
    out.push_str("\r\n");
}

/// Quotes what needs quoting; what a spreadsheet would run as a formula is made text by an apostrophe.
pub fn write_cell(text: &str, out: &mut String) {
    // NUL ends a cell in some readers, and would hide the start of a formula here.
    let text = text.replace('\0', "");
    let formula = text.starts_with(['=', '+', '-', '@', '\t', '\r', '\n']);
    let quoted = text.contains([',', '"', '\n', '\r']);
    let quote = if quoted { "\"" } else { "" };
    let apostrophe = if formula { "'" } else { "" };
    out.extend([quote, apostrophe, &text.replace('"', "\"\""), quote]);
}
