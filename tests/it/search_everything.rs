//! One search for everything: which words land where.

use springboard::content::load::load;
use springboard::find::{Finder, Found};
use springboard::search::index::{Field, GROUPS, lay_out};
use springboard_engine::query::Sort;

const EVERYTHING: &str = r#"{"version": "1.0", "programme": {"name": "P", "library_kinds": [{"id": "report", "name": "Reports"}]},
    "policy_areas": [{"id": "homes", "name": "Homes", "description": "Where children live."}],
    "projects": [{"slug": "door", "title": "Open Door", "lead": "Northtown Council", "summary": "One team stays.",
        "local_authorities": ["Northtown Council"], "claims": [{"text": "Arrests fell.", "direction": "positive", "kind": "press"}],
        "hard": [{"text": "Recruiting psychologists was slow."}]}],
    "storyboards": [{"slug": "board", "title": "The board", "panels": [{"heading": "First", "text": "Nobody listened."},
        {"heading": "Second", "text": "Then somebody listened to Mariam."}]}],
    "library": [{"slug": "final", "kind": "report", "title": "Final report", "key_points": ["Savings were modest."]}],
    "polls": [{"id": "next", "question": "What comes next?", "options": [{"id": "a", "label": "Webinars"}, {"id": "b", "label": "Visits"}]}],
    "pages": [{"slug": "about", "title": "About", "body": [{"paragraph": [{"text": "Paid for by the department."}]}]},
        {"slug": "nowhere", "title": "A page without an address"}]}"#;

fn finder(json: &str) -> Finder {
    let bundle = load(json).expect("a bundle").bundle;
    Finder::read(&lay_out(&bundle).file()).expect("the file that was written")
}

fn find(finder: &Finder, words: &str) -> Found {
    finder.find(words, &[], Sort::Relevance, usize::MAX)
}

#[test]
fn words_land_on_the_right_page_panel_or_section() {
    let finder = finder(EVERYTHING);
    for (words, group, path) in [
        ("open door", "Projects", "/projects/door/"),
        ("northtown", "Projects", "/projects/door/"),
        ("arrests", "Projects", "/projects/door/#changed"),
        ("psychologists", "Projects", "/projects/door/#hard"),
        ("mariam", "Storyboards", "/storyboards/board/#panel-2"),
        ("modest savings", "Library", "/library/final/"),
        ("webinars", "Polls", "/polls/next/"),
        ("homes", "Policy areas and pages", "/areas/homes/"),
        ("about", "Policy areas and pages", "/about/"),
    ] {
        let found = find(&finder, words);
        let hit = found.hits.first().expect(words);
        let place = hit.values[0][0] as usize;
        assert_eq!(
            (
                GROUPS[place],
                hit.texts[Field::Path as usize].words.as_str()
            ),
            (group, path),
            "{words}"
        );
    }
}

#[test]
fn what_was_searched_for_is_marked() {
    let found = find(&finder(EVERYTHING), "listened");
    let marked: Vec<&str> = found
        .hits
        .iter()
        .flat_map(|hit| {
            let text = &hit.texts[Field::Text as usize];
            text.marks.iter().map(|mark| &text.words[mark.clone()])
        })
        .collect();
    assert_eq!(marked, ["listened", "listened"]);
}

#[test]
fn what_has_no_address_is_not_found() {
    assert_eq!(find(&finder(EVERYTHING), "without an address").total, 0);
}

#[test]
fn a_project_with_nothing_but_a_title_is_found_by_it() {
    let finder = finder(
        r#"{"version": "1.0", "programme": {"name": "P"}, "projects": [{"slug": "bare", "title": "Bare"}]}"#,
    );
    let found = find(&finder, "bare");
    assert_eq!(found.total, 1);
    assert_eq!(
        found.hits[0].texts[Field::Path as usize].words,
        "/projects/bare/"
    );
}
