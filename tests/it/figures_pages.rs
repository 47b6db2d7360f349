//! The programme in figures as a reader without scripts gets it: bars that are links, tables, what is left out.

use springboard::routes::Route;

use super::rendered;

fn page(projects: &str) -> String {
    let json = format!(
        r#"{{"version": "1.0", "programme": {{"name": "P", "rounds": [{{"id": "1", "name": "Round 1"}}]}},
        "policy_areas": [{{"id": "fostering", "name": "Fostering", "hue": 20}}], "projects": [{projects}]}}"#
    );
    rendered::page(&json, &Route::Figures)
}

#[test]
fn every_bar_is_a_link_to_what_it_counts_and_stands_in_a_table() {
    let html = page(
        r#"{"slug": "a", "title": "A", "policy_areas": ["fostering"], "funding_gbp": 1500000, "round": "1"},
           {"slug": "b", "title": "B", "policy_areas": ["fostering"]}"#,
    );
    for part in [
        "href=\"/base/projects/?area=fostering\">Fostering<",
        "href=\"/base/projects/?round=1\">Round 1<",
        "href=\"/base/projects/?round=not-stated\">Not stated<",
        "£1.5m for 1 of them",
        "1 of 2 projects have a known award",
        "<td>£1,500,000</td>",
    ] {
        assert!(html.contains(part), "lacks {part}: {html}");
    }
    assert_eq!(html.matches("<table>").count(), 4);
}

#[test]
fn a_programme_without_projects_has_no_empty_charts() {
    let html = page("");
    assert!(
        html.contains("There are no projects to count yet.") && !html.contains("<table"),
        "{html}"
    );
}
