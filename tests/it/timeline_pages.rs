//! The programme in dates as a reader without scripts gets it, whatever is known of a date.

use springboard::routes::Route;

use super::rendered;

fn page(milestones: &str) -> String {
    let json = format!(
        r#"{{"version": "1.0", "programme": {{"name": "P", "library_kinds": [{{"id": "report", "name": "Reports"}}]}},
        "projects": [{{"slug": "open-door", "title": "Open Door"}}],
        "library": [{{"slug": "final", "kind": "report", "title": "Final report"}}], "timeline": [{milestones}]}}"#
    );
    rendered::page(&json, &Route::Timeline)
}

#[test]
fn what_is_not_known_of_a_date_is_said() {
    for (date, words) in [
        ("2017", "2017, month not known"),
        ("2017-03", "March 2017, day not known"),
        ("2017-03-16", ">16 March 2017<"),
    ] {
        let html = page(&format!(
            r#"{{"date": "{date}", "title": "T", "kind": "event"}}"#
        ));
        assert!(html.contains(words), "{date}: {html}");
        // A vague date has a hollow mark on the line.
        assert_eq!(
            html.contains("data-vague"),
            date.len() < 10,
            "{date}: {html}"
        );
    }
}

#[test]
fn milestones_lead_to_projects_and_to_the_library_and_nowhere_that_is_gone() {
    let html = page(
        r#"{"date": "2017", "title": "T", "projects": ["open-door", "gone"], "library": ["final", "lost"]}"#,
    );
    assert!(
        html.contains("href=\"/base/projects/open-door/\">Open Door<"),
        "{html}"
    );
    assert!(
        html.contains("href=\"/base/library/final/\">Final report<"),
        "{html}"
    );
    assert!(!html.contains("gone") && !html.contains("lost"), "{html}");
}

#[test]
fn there_is_a_choice_for_each_kind_with_its_count() {
    let html = page(
        r#"{"date": "2016", "title": "A", "kind": "event"}, {"date": "2017", "title": "B", "kind": "report"},
           {"date": "2018", "title": "C", "kind": "event"}"#,
    );
    assert_eq!(html.matches("type=\"radio\"").count(), 3);
    assert_eq!(html.matches("<li id=\"milestone-").count(), 3);
    assert_eq!(html.matches("<h2 id=\"year-").count(), 3);
    for part in [">Everything<", "Event<", "Report<"] {
        assert!(html.contains(part), "lacks {part}: {html}");
    }
}

#[test]
fn three_hundred_of_one_kind_are_all_there() {
    let all: Vec<String> = (0..300)
        .map(|at| format!(r#"{{"date": "2017-03", "title": "T{at}", "kind": "event"}}"#))
        .collect();
    let html = page(&all.join(","));
    assert_eq!(html.matches("<time datetime=\"2017-03\">").count(), 300);
}

#[test]
fn without_dates_the_page_says_so() {
    let html = page("");
    assert!(
        html.contains("No dates are recorded yet.") && !html.contains("<fieldset"),
        "{html}"
    );
}
