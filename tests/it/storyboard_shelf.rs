//! Which boards stand where, and what their cards show: tables over small bundles.

use springboard::content::bundle::{Bundle, ProjectIx};
use springboard::content::load::load;
use springboard::storyboard::art;
use springboard::storyboard::sheet::size;
use springboard::storyboard::shelf::{Cover, cover, hue, of_project, shelves};
use springboard::storyboard::sources::Sources;

/// Two projects, two library items of one kind, and the boards in `boards`.
fn bundle(boards: &str) -> Bundle {
    let json = format!(
        r#"{{"version": "1.0",
        "programme": {{"name": "P", "library_kinds": [{{"id": "board", "name": "Insight boards"}}]}},
        "policy_areas": [{{"id": "a", "name": "A", "hue": 200}}],
        "projects": [
            {{"slug": "one", "title": "One", "summary": "S.", "policy_areas": ["a"], "sources": []}},
            {{"slug": "two", "title": "Two", "summary": "S.", "policy_areas": [], "sources": []}}],
        "library": [{{"slug": "i", "kind": "board", "title": "I", "summary": "S.", "sources": []}}],
        "storyboards": [{boards}]}}"#
    );
    load(&json).expect("a bundle").bundle
}

fn board(slug: &str, about: &str, panels: &str) -> String {
    format!(r#"{{"slug": "{slug}", "title": "{slug}", {about} "panels": [{panels}]}}"#)
}

const PLAIN: &str = r#"{"kind": "text", "heading": "H", "text": "T."}"#;

#[test]
fn a_project_finds_its_own_boards_before_those_that_only_speak_of_it() {
    let boards = [
        board("speaks", r#""project": "two", "related": ["one"],"#, PLAIN),
        board("own", r#""project": "one", "related": ["one"],"#, PLAIN),
        board("other", r#""project": "two","#, PLAIN),
    ];
    let bundle = bundle(&boards.join(","));
    for (project, expected) in [(0, vec!["own", "speaks"]), (1, vec!["speaks", "other"])] {
        let found: Vec<&str> = of_project(&bundle, ProjectIx(project))
            .iter()
            .map(|board| board.slug.as_str())
            .collect();
        assert_eq!(found, expected, "project {project}");
    }
    let hues: Vec<_> = bundle
        .storyboards
        .iter()
        .map(|board| hue(&bundle, board))
        .collect();
    assert_eq!(
        hues,
        [None, Some(200), None],
        "a board has the hue of its project's main area"
    );
}

#[test]
fn the_gallery_groups_boards_by_what_they_retell() {
    let boards = [
        board("insight", r#""item": "i", "note": "Ours.","#, PLAIN),
        board("stray", "", PLAIN),
        board("insight-2", r#""item": "i", "note": "Ours.","#, PLAIN),
        board("own", r#""project": "one", "note": "Ours.","#, PLAIN),
        board("own-2", r#""project": "two","#, PLAIN),
    ];
    let bundle = bundle(&boards.join(","));
    let shelves = shelves(&bundle);
    let found: Vec<_> = shelves
        .iter()
        .map(|shelf| (shelf.name.as_str(), shelf.boards.len(), shelf.note()))
        .collect();
    assert_eq!(
        found,
        [
            ("Stories of projects", 2, None),
            ("Insight boards", 2, Some("Ours.")),
            ("Other storyboards", 1, None)
        ]
    );
}

#[test]
fn a_cover_is_the_first_figure_then_the_first_fact_then_the_first_scene() {
    let figure = r#"{"kind": "figure", "heading": "H", "value": "38%", "label": "fewer"}"#;
    let fact = r#"{"kind": "text", "heading": "H", "scene": "path", "fact": "One fact"}"#;
    let scene = r#"{"kind": "text", "heading": "H", "scene": "house"}"#;
    for (panels, expected) in [
        (
            vec![PLAIN, scene, fact, figure],
            Cover::Figure("38%", "fewer"),
        ),
        (vec![scene, fact], Cover::Fact("One fact")),
        (vec![PLAIN, scene], Cover::Scene("house")),
        (vec![PLAIN], Cover::Bare),
    ] {
        let bundle = bundle(&board("b", "", &panels.join(",")));
        assert_eq!(cover(&bundle.storyboards[0]), expected);
    }
}

#[test]
fn sources_are_numbered_once_in_the_order_of_the_panels() {
    let panels = r#"{"heading": "A", "sources": ["https://a.org/1", "https://b.org"]}, {"heading": "B", "sources": ["https://b.org", "https://a.org/2"]}"#;
    let bundle = bundle(&board("b", "", panels));
    let story = &bundle.storyboards[0];
    let sources = Sources::of(story);
    let numbers: Vec<Vec<_>> = story
        .panels
        .iter()
        .map(|panel| {
            panel
                .sources
                .iter()
                .map(|link| sources.number(link))
                .collect()
        })
        .collect();
    assert_eq!(numbers, [[Some(1), Some(2)], [Some(2), Some(3)]]);
}

#[test]
fn a_panel_without_anything_to_draw_is_its_words_alone() {
    for (panel, drawn) in [
        (PLAIN, false),
        (
            r#"{"kind": "text", "heading": "H", "scene": "unicorn"}"#,
            false,
        ),
        (
            r#"{"kind": "text", "heading": "H", "scene": "unicorn", "fact": "F"}"#,
            true,
        ),
        (r#"{"kind": "hologram", "heading": "H"}"#, false),
        (r#"{"kind": "quote", "heading": "H", "quote": "Q"}"#, true),
    ] {
        let bundle = bundle(&board("b", "", panel));
        assert_eq!(
            art::is_drawn(&bundle.storyboards[0].panels[0].art),
            drawn,
            "{panel}"
        );
    }
}

#[test]
fn a_fuller_board_is_printed_in_smaller_letters() {
    let sizes: Vec<u32> = [10, 400, 500, 100_000]
        .into_iter()
        .map(|words| {
            let panel = format!(r#"{{"heading": "H", "text": "{}"}}"#, "word ".repeat(words));
            size(&bundle(&board("b", "", &panel)).storyboards[0])
        })
        .collect();
    assert_eq!(sizes, [100, 95, 86, 60]);
}
