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
        let mut line = |section: &str, label: &str, text: &str, sources: &[String]| {
            let sources = sources.join(" ");
            row(
                &[
                    &digest.slug,
                    &digest.title,
                    section,
                    label,
                    text,
                    &sources,
                    made,
                ],
                &mut out,
            );
        };
        for (name, value) in &digest.facts {
            line("fact", name, value, &[]);
        }
        line("tried", "", &digest.tried, &[]);
        let sections: [(&str, &[Finding]); 3] = [
            ("changed", &digest.changed),
            ("hard", &digest.hard),
            ("cost", &digest.cost),
        ];
        for (section, findings) in sections {
            for finding in findings {
                line(section, &finding.label, &finding.text, &finding.sources);
            }
        }
        for text in &digest.sure {
            line("sure", "", text, &[]);
        }
        for text in &digest.uncertain {
            line("uncertain", "", text, &[]);
        }
        line("sources", "", "", &digest.sources);
    }
    out
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
