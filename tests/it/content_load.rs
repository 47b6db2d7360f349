//! Loading a bundle: what is believed, what is left out, what is said about it. Tables of records and issues.

#![allow(clippy::unwrap_used, reason = "a test may stop where it stands")]

use springboard::content::issue::Outcome;
use springboard::content::load::error::LoadError;
use springboard::content::load::{Loaded, load};
use springboard::content::raw::RawBundle;
use springboard::content::validate::believe;

const VERSION_1_0: &str = include_str!("../fixtures/bundle-1.0.json");

/// A bundle of one programme and whatever else `lists` holds.
fn bundle(lists: &str) -> Loaded {
    let programme = r#"{"name": "P", "rounds": [{"id": "1", "name": "One"}], "regions": [{"id": "n", "name": "N"}],
        "library_kinds": [{"id": "report", "name": "Report"}]}"#;
    load(&format!(
        r#"{{"version": "1.0", "programme": {programme}, {lists}}}"#
    ))
    .unwrap()
}

/// Loads a bundle and compares every issue as it is printed.
fn check(lists: &str, issues: &[&str]) -> Loaded {
    let loaded = bundle(lists);
    let printed: Vec<String> = loaded.issues.iter().map(ToString::to_string).collect();
    assert_eq!(printed, issues, "{lists}");
    loaded
}

#[test]
fn a_bundle_of_version_1_0_loads_without_issues_for_ever() {
    let Loaded { bundle, issues } = load(VERSION_1_0).unwrap();
    assert_eq!(issues, []);
    let counts = [
        bundle.areas.len(),
        bundle.projects.len(),
        bundle.storyboards.len(),
        bundle.library.len(),
        bundle.timeline.len(),
        bundle.polls.len(),
        bundle.lineage.len(),
        bundle.pages.len(),
    ];
    assert_eq!(counts, [2, 2, 1, 2, 1, 1, 1, 1]);
    let project = bundle.project("open-door").unwrap();
    assert_eq!(project.funding.unwrap().to_string(), "£1,250,000");
    assert_eq!(
        (
            project.claims.len(),
            project.hard.len(),
            project.tried.len()
        ),
        (5, 1, 4)
    );
    let board = &bundle.storyboards[0];
    assert_eq!((board.project.unwrap().0, board.related[0].0), (0, 1));
    assert_eq!(
        bundle.library[board.item.unwrap().0].slug.as_str(),
        "final-report"
    );
    assert_eq!(bundle.polls[0].snapshot.as_ref().unwrap().votes, [4, 3]);
}

#[test]
fn the_wire_form_read_whole_is_believed_the_same_way() {
    let raw: RawBundle = serde_json::from_str(VERSION_1_0).unwrap();
    let believed = believe(raw);
    assert_eq!(believed.issues, []);
    assert_eq!(
        format!("{:?}", believed.bundle),
        format!("{:?}", load(VERSION_1_0).unwrap().bundle)
    );
}

#[test]
fn what_cannot_be_loaded_at_all_says_why() {
    for (text, shown, detail) in [
        (
            "",
            "The content of this site arrived incomplete: it looks cut off.",
            "bundle.json is empty",
        ),
        (
            r#"{"version": "1.0", "pro"#,
            "The content of this site arrived incomplete: it looks cut off.",
            "bundle.json ends in the middle of a value at 1:23",
        ),
        (
            "{\n  oops }",
            "The content of this site arrived damaged and cannot be read.",
            "bundle.json is not JSON at 2:3",
        ),
        (
            "<!doctype html>",
            "A web page arrived in place of the content of this site.",
            "the server answered with HTML in place of bundle.json",
        ),
        (
            "[]",
            "The content of this site arrived damaged and cannot be read.",
            "bundle.json is not a JSON object",
        ),
        (
            "{}",
            "The content of this site does not say which version it is.",
            "bundle.json has no field `version`",
        ),
        (
            r#"{"version": 1.0}"#,
            "The content of this site does not say which version it is.",
            "`version` is 1.0, expected text such as \"1.0\"",
        ),
        (
            r#"{"version": "2.1"}"#,
            "The content of this site is newer than the page you have open.",
            "bundle.json has version 2.1; this site reads 1.x",
        ),
        (
            r#"{"version": "1.0"}"#,
            "The content of this site does not say which programme it is about.",
            "`programme` cannot be used: the field is missing",
        ),
        (
            r#"{"version": "1.0", "programme": []}"#,
            "The content of this site does not say which programme it is about.",
            "`programme` cannot be used: a list stands here",
        ),
        (
            r#"{"version": "1.0", "programme": {"name": " "}}"#,
            "The content of this site does not say which programme it is about.",
            "`programme` cannot be used: it has no name",
        ),
    ] {
        let error = load(text).unwrap_err();
        assert_eq!(
            (error.to_string().as_str(), error.detail().as_str()),
            (shown, detail),
            "{text}"
        );
    }
}

#[test]
fn a_version_is_a_major_and_a_minor_number() {
    for (version, loads) in [
        ("1", true),
        ("1.0", true),
        ("1.7", true),
        ("0.9", false),
        ("1.", false),
        ("v1", false),
        ("1.0.0", false),
    ] {
        let result = load(&format!(
            r#"{{"version": "{version}", "programme": {{"name": "P"}}}}"#
        ));
        assert_eq!(result.is_ok(), loads, "{version}");
    }
    let newer = load(r#"{"version": "3.0"}"#).unwrap_err();
    assert_eq!(
        newer,
        LoadError::TooNew {
            found: (3, 0),
            supported: (1, 0)
        }
    );
}

#[test]
fn a_wrong_shape_costs_the_smallest_part_that_has_it() {
    let loaded = check(
        r#""projects": [
            {"slug": "a", "title": "A", "funding_gbp": "£956k", "start_year": 2015},
            {"slug": "b"},
            {"slug": "c", "title": 5},
            7,
            {"slug": "d", "title": "D", "claims": [
                {"text": "x", "direction": "mixed", "kind": "press"},
                {"text": 4, "direction": "mixed", "kind": "press"},
                {"text": "y", "direction": "mixed", "kind": "press", "sources": ["https://a.org", null]}]}],
        "pages": {}"#,
        &[
            "projects[0] (a).funding_gbp: the text \"£956k\" stands here, expected a whole number",
            "projects[1] (b): the field `title` is missing, expected it to be filled in",
            "projects[2] (c).title: `5` stands here, expected text",
            "projects[3]: `7` stands here, expected a group of fields",
            "projects[4] (d).claims[1].text: `4` stands here, expected text",
            "projects[4] (d).claims[1].sources[1]: nothing stands here, expected text",
            "pages[0]: this is no list, so none of it can be shown, expected a list of records",
        ],
    );
    let outcomes: Vec<Outcome> = loaded.issues.iter().map(|issue| issue.outcome).collect();
    let (value, record) = (Outcome::ValueLeftOut, Outcome::RecordLeftOut);
    assert_eq!(
        outcomes,
        [value, record, record, record, value, value, record]
    );
    assert_eq!(loaded.bundle.projects.len(), 2);
    assert_eq!(loaded.bundle.projects[0].start_year, Some(2015));
    let texts: Vec<&str> = loaded.bundle.projects[1]
        .claims
        .iter()
        .map(|claim| claim.text.as_str())
        .collect();
    assert_eq!(texts, ["x", "y"]);
}

#[test]
fn the_first_of_two_records_with_one_slug_wins() {
    let loaded = check(
        r#""projects": [{"slug": "a", "title": "First"}, {"slug": "a", "title": "Second"}, {"slug": "A b", "title": "C"}]"#,
        &[
            "projects[1] (a).slug: the slug `a` is taken by an earlier record, expected a slug of its own",
            "projects[2] (A b).slug: `A b` is no slug, expected lower-case letters and digits joined by single hyphens",
        ],
    );
    assert_eq!(loaded.bundle.projects.len(), 1);
    assert_eq!(loaded.bundle.project("a").unwrap().title, "First");
}

#[test]
fn a_byte_order_mark_and_unknown_fields_do_no_harm() {
    let loaded = load(
        "\u{feff}{\"version\": \"1.9\", \"programme\": {\"name\": \"P\", \"motto\": 1}, \"extra\": []}\n",
    );
    assert_eq!(loaded.unwrap().issues, []);
}

#[test]
fn a_record_that_cannot_be_parsed_costs_no_other() {
    let deep = format!("{}{}", "[".repeat(100_000), "]".repeat(100_000));
    for odd in ["{\"slug\": \"a\", \"hue\": 1e999}", &deep] {
        let lists = format!(r#""projects": [{odd}, {{"slug": "b", "title": "B"}}]"#);
        let loaded = check(
            &lists,
            &[
                "projects[0]: this is nested too deep, or holds a number too large, expected the fields of this kind of record",
            ],
        );
        assert!(loaded.bundle.project("b").is_some());
    }
}
