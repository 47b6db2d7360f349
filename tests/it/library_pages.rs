//! The library and its items as a reader without scripts gets them.

use springboard::content::value::Slug;
use springboard::routes::Route;

use super::rendered;

const PROGRAMME: &str = r#""name": "P", "email": "a@example.org", "library_kinds": [{"id": "report", "name": "Reports"}]"#;

fn page(programme: &str, library: &str, route: &Route) -> String {
    let json = format!(
        r#"{{"version": "1.0", "programme": {{{PROGRAMME}{programme}}}, "policy_areas": [{{"id": "homes", "name": "Homes"}}],
        "projects": [{{"slug": "door", "title": "Open Door", "local_authorities": ["Northtown Council"]}}],
        "storyboards": [{{"slug": "board", "title": "The board", "item": "final", "panels": [{{"heading": "One"}}]}}],
        "timeline": [{{"date": "2017", "title": "Out", "library": ["final"]}}], "library": [{library}]}}"#
    );
    rendered::page(&json, route)
}

const FINAL: &str = r#"{"slug": "final", "kind": "report", "title": "Final report", "date": "2017-11",
    "summary": "What it says.", "key_points": ["One point."], "external_url": "https://example.org/final",
    "projects": ["door", "gone"], "policy_areas": ["homes"]}"#;

#[test]
fn an_item_leads_to_all_that_it_is_about() {
    let route = Route::Item(Slug::parse("final").expect("a slug"));
    let html = page("", FINAL, &route);
    for part in [
        "What it says.",
        "One point.",
        "November 2017",
        "href=\"https://example.org/final\"",
        "href=\"/base/projects/door/\">Open Door<",
        "href=\"/base/areas/homes/\">Homes<",
        "href=\"/base/storyboards/board/\">The board<",
        "href=\"/base/projects/?authority=northtown-council\">Northtown Council<",
        "href=\"/base/timeline/#milestone-1\">2017: Out<",
    ] {
        assert!(html.contains(part), "lacks {part}: {html}");
    }
    assert!(!html.contains("gone"), "{html}");
}

#[test]
fn an_item_with_nothing_but_a_title_says_what_is_missing() {
    let route = Route::Item(Slug::parse("bare").expect("a slug"));
    let html = page(
        "",
        r#"{"slug": "bare", "kind": "report", "title": "Bare"}"#,
        &route,
    );
    assert!(
        html.contains("date not known") && html.contains("no address that we could find"),
        "{html}"
    );
    assert!(!html.contains("What it is about"), "{html}");
}

#[test]
fn everything_is_listed_by_kind_without_script() {
    let items: Vec<String> = (0..300)
        .map(|at| format!(r#"{{"slug": "r-{at}", "kind": "report", "title": "Report {at}"}}"#))
        .collect();
    let html = page("", &items.join(","), &Route::Library);
    let (_, by_kind) = html.split_once("id=\"kind-report\"").expect("a group");
    assert_eq!(by_kind.matches("<a href=\"/base/library/r-").count(), 300);
    // The list itself shows its first page.
    let (list, _) = html.split_once("id=\"kind-report\"").expect("a list");
    assert_eq!(list.matches("<h3><a href=\"/base/library/").count(), 24);
}

#[test]
fn the_closed_state_is_said_where_one_could_write() {
    for (programme, closed) in [(r#", "closed": true"#, true), ("", false)] {
        let html = page(programme, FINAL, &Route::Library);
        assert!(
            html.contains("href=\"mailto:a@example.org?subject=Suggestion\""),
            "{html}"
        );
        assert_eq!(
            html.contains("The programme has closed."),
            closed,
            "{programme}"
        );
    }
}
