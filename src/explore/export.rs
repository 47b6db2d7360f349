//! A result to take away, as CSV for a spreadsheet or as JSON for a program.

use serde::Serialize;

use super::membership::is_published;
use crate::content::bundle::{Bundle, Project};

/// What the licence column says of every record.
pub const LICENCE: &str =
    "Summary written for this site from the sources named; each source keeps its own licence";

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

/// One project of a result; absent values are left out of the JSON and empty in the CSV.
#[derive(Serialize)]
struct Row<'a> {
    slug: &'a str,
    title: &'a str,
    #[serde(skip_serializing_if = "str::is_empty")]
    lead: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    lead_kind: Option<&'a str>,
    local_authorities: Vec<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    region: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    round: Option<&'a str>,
    policy_areas: Vec<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    award_gbp: Option<u64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    first_year: Option<u16>,
    #[serde(skip_serializing_if = "Option::is_none")]
    last_year: Option<u16>,
    #[serde(skip_serializing_if = "Option::is_none")]
    level: Option<&'a str>,
    #[serde(skip_serializing_if = "str::is_empty")]
    evaluation: &'a str,
    summary: &'a str,
    uncertain: Vec<&'a str>,
    sources: Vec<&'a str>,
    licence: &'static str,
}

impl<'a> Row<'a> {
    fn of(bundle: &'a Bundle, project: &'a Project) -> Self {
        let programme = &bundle.programme;
        Self {
            slug: project.slug.as_str(),
            title: &project.title,
            lead: &project.lead,
            lead_kind: project
                .lead_kind
                .map(|kind| programme.lead_kinds.get(kind).name.as_str()),
            local_authorities: project.authorities.iter().map(String::as_str).collect(),
            region: project
                .region
                .map(|region| programme.regions.get(region).name.as_str()),
            round: project
                .round
                .map(|round| programme.rounds.get(round).name.as_str()),
            policy_areas: project
                .areas
                .iter()
                .map(|area| bundle.areas[area.0].name.as_str())
                .collect(),
            award_gbp: project.funding.map(|award| award.0),
            first_year: project.start_year,
            last_year: project.end_year,
            level: project
                .level
                .map(|level| programme.levels.get(level).name.as_str()),
            evaluation: match &project.evaluation {
                Some(known) if is_published(known) => "published",
                Some(_) => "known of, but not published or not seen",
                None => "",
            },
            summary: &project.summary,
            uncertain: project.uncertain.iter().map(String::as_str).collect(),
            sources: project.sources.iter().map(|link| link.as_str()).collect(),
            licence: LICENCE,
        }
    }

    /// The cells in the order of [`COLUMNS`]; several values are joined by "; ", addresses by a space.
    fn cells(&self) -> [String; 17] {
        let some = |text: Option<&str>| text.unwrap_or_default().to_owned();
        let year = |year: Option<u16>| year.map(|year| year.to_string()).unwrap_or_default();
        [
            self.slug.to_owned(),
            self.title.to_owned(),
            self.lead.to_owned(),
            some(self.lead_kind),
            self.local_authorities.join("; "),
            some(self.region),
            some(self.round),
            self.policy_areas.join("; "),
            self.award_gbp
                .map(|pounds| pounds.to_string())
                .unwrap_or_default(),
            year(self.first_year),
            year(self.last_year),
            some(self.level),
            self.evaluation.to_owned(),
            self.summary.to_owned(),
            self.uncertain.join(" "),
            self.sources.join(" "),
            self.licence.to_owned(),
        ]
    }
}

/// The projects as CSV after RFC 4180, with a byte order mark so that spreadsheets read it as UTF-8.
pub fn csv(bundle: &Bundle, projects: &[usize]) -> String {
    let mut out = String::from("\u{feff}");
    write_row(&COLUMNS, &mut out);
    for project in projects
        .iter()
        .filter_map(|project| bundle.projects.get(*project))
    {
        write_row(&Row::of(bundle, project).cells(), &mut out);
    }
    out
}

/// The projects as a JSON list of objects, named like the columns of the CSV.
pub fn json(bundle: &Bundle, projects: &[usize]) -> String {
    let rows: Vec<Row<'_>> = projects
        .iter()
        .filter_map(|project| bundle.projects.get(*project))
        .map(|project| Row::of(bundle, project))
        .collect();
    serde_json::to_string_pretty(&rows).unwrap_or_default()
}

fn write_row<T: AsRef<str>>(cells: &[T], out: &mut String) {
    for (at, cell) in cells.iter().enumerate() {
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
    let formula = text.starts_with(['=', '+', '-', '@', '\t', '\r']);
    let quoted = text.contains([',', '"', '\n', '\r']);
    let quote = if quoted { "\"" } else { "" };
    let apostrophe = if formula { "'" } else { "" };
    out.extend([quote, apostrophe, &text.replace('"', "\"\""), quote]);
}
