//! A briefing for a spreadsheet and for a program.

use super::digest::{Digest, Finding};
use crate::explore::export::write_cell;

/// A briefing as CSV: one line for each finding, since a project has several, with the day it was made.
pub fn csv(digests: &[Digest], made: &str) -> String {
    let mut out = String::from("\u{feff}");
    row(
        &[
            "slug", "title", "section", "label", "text", "sources", "made",
        ],
        &mut out,
    );
    for digest in digests {
        lines(digest, &mut |section, label, text, sources| {
            let sources = sources.join(" ");
            let cells = [
                &digest.slug,
                &digest.title,
                section,
                label,
                text,
                &sources,
                made,
            ];
            row(&cells, &mut out);
        });
    }
    out
}

/// Takes one line of a sheet: what it is about, its kind, its words and its sources.
type Put<'a> = dyn FnMut(&str, &str, &str, &[String]) + 'a;

/// Gives each line of a project to `put`: section, label, text, sources.
fn lines(digest: &Digest, put: &mut Put<'_>) {
    for (name, value) in &digest.facts {
        put("fact", name, value, &[]);
    }
    put("tried", "", &digest.tried, &[]);
    let sections: [(&str, &[Finding]); 3] = [
        ("changed", &digest.changed),
        ("hard", &digest.hard),
        ("cost", &digest.cost),
    ];
    for (section, findings) in sections {
        for finding in findings {
            put(section, &finding.label, &finding.text, &finding.sources);
        }
    }
    for (section, texts) in [("sure", &digest.sure), ("uncertain", &digest.uncertain)] {
        for text in texts {
            put(section, "", text, &[]);
        }
    }
    put("sources", "", "", &digest.sources);
}

/// A briefing as JSON.
pub fn json(digests: &[Digest], made: &str) -> String {
    let briefing = serde_json::json!({ "made": made, "projects": digests });
    serde_json::to_string_pretty(&briefing).unwrap_or_default()
}

fn row(cells: &[&str], out: &mut String) {
    for (at, cell) in cells.iter().enumerate() {
        if at > 0 {
            out.push(',');
        }
        write_cell(cell, out);
    }
    out.push_str("\r\n");
}
