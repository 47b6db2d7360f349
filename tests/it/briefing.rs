//! A briefing's files: everything known of its projects, each finding with its source, and no way to break them.

use springboard::briefing::digest::{Choice, Digest};
use springboard::briefing::paper::{Cover, html};
use springboard::briefing::sheet::{csv, json};
use springboard::content::load::load;

const PROJECTS: &str = r#"
    {"slug": "door", "title": "Open <Door>", "lead": "Northtown Council", "funding_gbp": 4850000, "summary": "One team stays.",
     "claims": [{"text": "Nothing changed.", "direction": "none", "kind": "independent-evaluation", "sources": ["https://example.org/report"]},
        {"text": "It saved.", "direction": "positive", "kind": "press", "about": "cost"}],
     "hard": [{"text": "=HYPERLINK(1)", "sources": ["https://example.org/hard"]}], "sources": ["https://example.org/door"]},
    {"slug": "bare", "title": "Bare"}"#;

fn digests() -> Vec<Digest> {
    let json = format!(
        r#"{{"version": "1.0", "programme": {{"name": "P & Q"}}, "projects": [{PROJECTS}]}}"#
    );
    let bundle = load(&json).expect("a bundle").bundle;
    let digests = bundle
        .projects
        .iter()
        .map(|project| Digest::of(&bundle, project));
    digests.collect()
}

fn page() -> String {
    let cover = Cover {
        programme: "P & Q".to_owned(),
        made: "22 November 2026".to_owned(),
        address: "https://example.org/briefing/?p=door&p=bare".to_owned(),
        site: "https://example.org".to_owned(),
    };
    html(&cover, &digests())
}

#[test]
fn the_page_holds_projects_evidence_sources_and_the_date() {
    let html = page();
    for part in [
        "<html lang=\"en-GB\">",
        "<title>Briefing: P &amp; Q</title>",
        "22 November 2026",
        "https://example.org/briefing/?p=door&amp;p=bare",
        "<h2 id=\"project-0\">Open &lt;Door&gt;</h2>",
        "<dt>Award</dt><dd>£4,850,000</dd>",
        "No effect shown · Independent evaluation",
        "<a href=\"https://example.org/report\">",
        "<a href=\"https://example.org/hard\">",
        "<a href=\"https://example.org/door\">",
        "href=\"https://example.org/projects/door/\"",
    ] {
        assert!(html.contains(part), "lacks {part}: {html}");
    }
}

#[test]
fn the_page_needs_nothing_from_elsewhere() {
    let html = page();
    for outside in ["<script", "<link", "<img", "src=", "url(", "@import"] {
        assert!(!html.contains(outside), "{outside}: {html}");
    }
}

#[test]
fn a_project_with_nothing_but_a_title_says_what_is_missing() {
    let html = page();
    let (_, bare) = html
        .split_once("<h2 id=\"project-1\">")
        .expect("the second project");
    for part in [
        "Bare</h2>",
        "<dt>Award</dt><dd>Not known</dd>",
        "Not stated in the sources seen.",
        "No published finding yet. That is not a finding of no effect.",
        "No page that can be linked was seen.",
    ] {
        assert!(bare.contains(part), "lacks {part}: {bare}");
    }
}

#[test]
fn a_spreadsheet_gets_a_line_for_each_finding_and_no_formula() {
    let csv = csv(&digests(), "2026-11-22");
    assert!(csv.starts_with("\u{feff}slug,title,section,label,text,sources,made\r\n"));
    for line in [
        "door,Open <Door>,changed,No effect shown · Independent evaluation,Nothing changed.,https://example.org/report,2026-11-22",
        "door,Open <Door>,cost,Got better · Press report,It saved.,,2026-11-22",
        "door,Open <Door>,hard,,'=HYPERLINK(1),https://example.org/hard,2026-11-22",
    ] {
        assert!(
            csv.lines().any(|other| other == line),
            "lacks {line}: {csv}"
        );
    }
}

#[test]
fn a_program_gets_what_the_page_is_made_of() {
    let json = json(&digests(), "2026-11-22");
    let value: serde_json::Value = serde_json::from_str(&json).expect("JSON");
    assert_eq!(value["made"], "2026-11-22");
    let read: Vec<Digest> = serde_json::from_value(value["projects"].clone()).expect("digests");
    assert_eq!(read, digests());
}

#[test]
fn every_project_can_be_chosen_by_its_title() {
    let json =
        format!(r#"{{"version": "1.0", "programme": {{"name": "P"}}, "projects": [{PROJECTS}]}}"#);
    let bundle = load(&json).expect("a bundle").bundle;
    let titles: Vec<String> = Choice::of(&bundle)
        .projects
        .into_iter()
        .map(|(_, title)| title)
        .collect();
    assert_eq!(titles, ["Bare", "Open <Door>"]);
}
