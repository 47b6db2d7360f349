//! Lineage as a reader without scripts gets it: a drawing, and a list that says the same with its sources.

use springboard::content::value::Slug;
use springboard::routes::Route;

use super::rendered;

const HULL: &str = r#"{"kind": "adapted", "from_project": "a", "from_name": "Door", "from_place": "York",
    "to_name": "Gate", "to_place": "Hull", "year": 2019, "what_changed": "Two hubs, not one.", "status": "running",
    "sources": ["https://example.org/gate"]}"#;
const ON: &str = r#"{"kind": "adopted", "from_project": "a", "from_name": "Door", "to_project": "b", "to_name": "Lane",
    "to_place": "Bradford", "sources": ["https://example.org/lane"]}"#;
const BACK: &str = r#"{"kind": "inspired", "from_project": "b", "from_name": "Lane", "to_project": "a", "to_name": "Door"}"#;
const GONE: &str = r#"{"kind": "adopted", "from_project": "no-more", "from_name": "Lost practice", "to_project": "a",
    "to_name": "Door"}"#;

/// A page of a programme with projects `a` and `b` and these records.
fn page(edges: &[&str], route: &Route) -> String {
    let json = format!(
        r#"{{"version": "1.0", "programme": {{"name": "P"}}, "projects": [{{"slug": "a", "title": "Open Door"}},
            {{"slug": "b", "title": "Long Lane"}}], "lineage": [{}]}}"#,
        edges.join(",")
    );
    rendered::page(&json, route)
}

fn project(edges: &[&str], slug: &str) -> String {
    page(edges, &Route::Project(Slug::parse(slug).expect("a slug")))
}

/// The drawing, and everything after it.
fn halves(html: &str) -> (&str, &str) {
    let start = html.find("class=\"lineage__paper\"").expect("a drawing");
    let end = start + html[start..].find("</svg>").expect("its end");
    (&html[start..end], &html[end..])
}

#[test]
fn the_list_says_what_the_drawing_says_and_where_it_is_written() {
    let edges = [HULL, ON];
    for html in [project(&edges, "a"), page(&edges, &Route::Lineage)] {
        let (drawing, list) = halves(&html);
        for words in ["Gate", "Hull", "Long Lane", "Bradford"] {
            assert!(
                drawing.contains(words),
                "the drawing lacks {words}: {drawing}"
            );
        }
        for words in [
            "Gate",
            "Hull",
            "Lane",
            "Bradford",
            "adapted, 2019, still running",
            "Two hubs, not one.",
            "href=\"https://example.org/gate\"",
            "href=\"https://example.org/lane\"",
            "href=\"/base/projects/b/\"",
        ] {
            assert!(list.contains(words), "the list lacks {words}: {list}");
        }
    }
}

#[test]
fn a_project_leads_to_where_its_practice_went_and_back() {
    for (slug, other) in [("a", "b"), ("b", "a")] {
        let html = project(&[ON], slug);
        let (drawing, _) = halves(&html);
        assert!(
            drawing.contains(&format!("href=\"/base/projects/{other}/\"")),
            "{drawing}"
        );
        // The page itself is no link in its own drawing.
        assert!(
            !drawing.contains(&format!("href=\"/base/projects/{slug}/\"")),
            "{drawing}"
        );
    }
}

#[test]
fn a_circle_is_drawn_as_one() {
    for html in [
        project(&[ON, BACK], "a"),
        page(&[ON, BACK], &Route::Lineage),
    ] {
        let (drawing, list) = halves(&html);
        assert_eq!(
            drawing.matches("lineage__wire--circle").count(),
            1,
            "{drawing}"
        );
        assert_eq!(drawing.matches("<rect").count(), 2);
        assert!(list.contains("acknowledged influence"));
    }
}

#[test]
fn an_end_without_a_project_is_a_place_with_a_dashed_frame() {
    let html = project(&[GONE], "a");
    let (drawing, list) = halves(&html);
    assert_eq!(
        drawing.matches("lineage__box--place").count(),
        1,
        "{drawing}"
    );
    assert!(drawing.contains("Lost practice") && list.contains("Lost practice"));
    assert!(!html.contains("no-more"));
    assert!(list.contains("Source: named in words only"));
}

#[test]
fn where_nothing_is_known_there_is_no_empty_frame() {
    assert!(!project(&[], "a").contains("lineage__paper"));
    let html = page(&[], &Route::Lineage);
    assert!(
        html.contains("Nothing is recorded yet") && !html.contains("lineage__paper"),
        "{html}"
    );
}
