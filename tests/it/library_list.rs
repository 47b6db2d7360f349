//! The library's list: what is found by kind, policy area, year and words, in what order, from the file it ships as.

use springboard::content::load::load;
use springboard::find::{Finder, Found};
use springboard::library::chosen::Chosen;
use springboard::library::shelf::{Field, facets, lay_out};
use springboard_engine::query::{Choice, Sort};

const ITEMS: &str = r#"
    {"slug": "old", "kind": "report", "title": "An old report", "date": "2016", "policy_areas": ["homes"]},
    {"slug": "new", "kind": "report", "title": "A new report", "date": "2018-03-02", "summary": "About fostering."},
    {"slug": "undated", "kind": "event", "title": "An event", "key_points": ["Fostering came up."]}"#;

/// The finder as the browser reads it.
fn finder(items: &str) -> Finder {
    let json = format!(
        r#"{{"version": "1.0", "programme": {{"name": "P", "library_kinds": [{{"id": "report", "name": "Reports"}},
            {{"id": "event", "name": "Events"}}]}}, "policy_areas": [{{"id": "homes", "name": "Homes"}}],
            "library": [{items}]}}"#
    );
    let bundle = load(&json).expect("a bundle").bundle;
    Finder::read(&lay_out(&bundle).file()).expect("the file that was written")
}

fn find(finder: &Finder, query: &str) -> Found {
    let chosen = Chosen::read(query, &facets(finder));
    let choices: Vec<Choice<'_>> = chosen
        .values
        .iter()
        .enumerate()
        .map(|(facet, sides)| Choice {
            facet,
            include: &sides.wanted,
            exclude: &sides.unwanted,
        })
        .collect();
    finder.find(&chosen.words, &choices, Sort::Added, chosen.shown())
}

fn slugs(found: &Found) -> Vec<&str> {
    let slug = Field::Slug as usize;
    found
        .hits
        .iter()
        .map(|hit| hit.texts[slug].words.as_str())
        .collect()
}

#[test]
fn items_are_found_newest_first_by_all_that_is_chosen() {
    let finder = finder(ITEMS);
    for (query, expected) in [
        ("", vec!["new", "old", "undated"]),
        ("kind=report", vec!["new", "old"]),
        ("kind=report&kind=event", vec!["new", "old", "undated"]),
        ("kind=-report", vec!["undated"]),
        ("area=homes", vec!["old"]),
        ("area=not-stated", vec!["new", "undated"]),
        ("year=2018", vec!["new"]),
        ("year=not-stated", vec!["undated"]),
        ("q=fostering", vec!["new", "undated"]),
        ("q=fostering&kind=event", vec!["undated"]),
        ("q=nothing+of+the+kind", vec![]),
        ("kind=gone", vec!["new", "old", "undated"]),
    ] {
        assert_eq!(slugs(&find(&finder, query)), expected, "{query}");
    }
}

#[test]
fn words_are_marked_and_near_spellings_found() {
    let finder = finder(ITEMS);
    let found = find(&finder, "q=fostring");
    assert!(found.nearly);
    let summary = &found.hits[0].texts[Field::Summary as usize];
    assert_eq!(&summary.words[summary.marks[0].clone()], "fostering");
}

#[test]
fn three_hundred_of_one_kind_come_a_page_at_a_time() {
    let items: Vec<String> = (0..300)
        .map(|at| {
            format!(
                r#"{{"slug": "r-{at}", "kind": "report", "title": "Report {at}", "date": "2017"}}"#
            )
        })
        .collect();
    let finder = finder(&items.join(","));
    let found = find(&finder, "kind=report");
    assert_eq!((found.total, found.hits.len()), (300, 24));
    assert_eq!(find(&finder, "kind=report&shown=48").hits.len(), 48);
}

#[test]
fn a_library_without_items_is_empty_and_does_not_fail() {
    let finder = finder("");
    assert_eq!(
        find(&finder, "q=x&kind=report"),
        Found {
            counts: vec![vec![0; 3], vec![0; 2], vec![0]],
            ..Found::default()
        }
    );
}
