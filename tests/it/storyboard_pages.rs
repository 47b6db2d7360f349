//! Storyboards as files: what a reader without scripts gets, whatever the content is like.

use springboard::content::value::Slug;
use springboard::prerender::Prerenderer;
use springboard::routes::Route;

use super::rendered;

/// A prerenderer over a programme with one region and one storyboard of these panels.
fn prerenderer(panels: &str) -> Prerenderer {
    let json = format!(
        r#"{{"version": "1.0", "programme": {{"name": "P", "site_url": "https://example.org",
            "regions": [{{"id": "n", "name": "The North", "short": "N", "tile": [1, 1]}}]}},
        "storyboards": [{{"slug": "board", "title": "The board", "authority": "A council", "note": "Our summary.",
            "panels": [{panels}]}}]}}"#
    );
    rendered::prerenderer(&json)
}

fn board(panels: &str) -> String {
    prerenderer(panels).page(&Route::Storyboard(Slug::parse("board").expect("a slug")))
}

fn panel(panels: &str, number: usize) -> String {
    prerenderer(panels).page(&Route::Panel(Slug::parse("board").expect("a slug"), number))
}

/// The board's page holds each of the parts.
fn check(panel: &str, parts: &[&str]) {
    let html = board(panel);
    for part in parts {
        assert!(html.contains(part), "{panel}\nlacks {part}\nin {html}");
    }
}

#[test]
fn every_kind_is_drawn_as_text_with_its_alternative() {
    let alt = "<figure aria-label=\"Alt.\" class=\"storyboard-art ";
    for (panel, parts) in [
        (
            r#""kind": "text", "scene": "house", "fact": "A fact""#,
            vec!["<svg", "role=\"img\"", "aria-label=\"Alt.\"", "A fact"],
        ),
        (
            r#""kind": "figure", "value": "38%", "label": "fewer""#,
            vec!["figure--huge", ">38%<", ">fewer<", alt],
        ),
        (
            r#""kind": "compare", "label": "Arrests", "bars": [{"label": "Before", "value": 100}, {"label": "After", "value": 62}]"#,
            vec![
                "Arrests",
                ">Before<",
                ">100<",
                "--share:100.0%",
                ">After<",
                ">62<",
                "--share:62.0%",
                alt,
            ],
        ),
        (
            r#""kind": "steps", "items": [{"title": "First", "text": "Then."}]"#,
            vec!["<ol class=\"storyboard-steps\">", ">First<", ">Then.<", alt],
        ),
        (
            r#""kind": "people", "items": [{"title": "Life coach"}]"#,
            vec!["<ul class=\"storyboard-people\">", ">Life coach<", alt],
        ),
        (
            r#""kind": "quote", "quote": "It helped.", "speaker": "A parent""#,
            vec!["<blockquote", "It helped.", "A parent", alt],
        ),
        (
            r#""kind": "map", "regions": ["n"], "places": ["Leeds"]"#,
            vec![
                "tile--marked",
                "grid-column:1;grid-row:1",
                ">The North<",
                ">Leeds<",
                alt,
            ],
        ),
        (
            r#""kind": "image", "src": "/images/a.png""#,
            vec!["<img", "src=\"/base/images/a.png\"", "alt=\"Alt.\""],
        ),
    ] {
        check(
            &format!(r#"{{"heading": "H", "text": "Words.", "alt": "Alt.", {panel}}}"#),
            &parts,
        );
    }
}

#[test]
fn bad_panels_have_a_drawn_answer() {
    let bars = |count: usize| vec![r#"{"label": "L", "value": 1}"#; count].join(",");
    let long = "word ".repeat(2_000);
    for (panel, parts) in [
        (r#"{"text": "No heading."}"#.to_owned(), vec![">Panel 1<", ">No heading.<"]),
        (format!(r#"{{"heading": "Long", "text": "{long}"}}"#), vec!["data-long", "1 panel, about 11 minutes"]),
        (
            r#"{"heading": "H", "kind": "figure", "value": "as many as there are stars, or so it seemed"}"#.to_owned(),
            vec!["<p dir=\"auto\" class=\"storyboard-art__figure\">as many as"],
        ),
        (r#"{"heading": "H", "kind": "chart", "label": "Counted", "bars": []}"#.to_owned(), vec![">Counted<"]),
        (format!(r#"{{"heading": "H", "kind": "chart", "bars": [{}]}}"#, bars(1)), vec!["--share:100.0%"]),
        (format!(r#"{{"heading": "H", "kind": "chart", "bars": [{}]}}"#, bars(50)), vec!["38 more values are not drawn."]),
        (r#"{"heading": "H", "kind": "chart", "bars": [{"label": "L", "value": 0}]}"#.to_owned(), vec!["--share:0.0%", ">0<"]),
        (r#"{"heading": "כותרת", "text": "مرحبا"}"#.to_owned(), vec!["<h2 id=\"panel-1-heading\" dir=\"auto\">כותרת", "dir=\"auto\" class=\"storyboard-panel__text\">مرحبا"]),
        (r#"{"heading": "H", "text": "Words.", "kind": "hologram"}"#.to_owned(), vec![">H<", ">Words.<", "data-bare"]),
        (r#"{"heading": "<script>alert(1)</script>", "text": "</p>"}"#.to_owned(), vec!["&lt;script&gt;alert(1)", "&lt;/p&gt;"]),
    ] {
        check(&panel, &parts);
    }
}

#[test]
fn the_page_is_an_article_with_contents_and_numbered_sources() {
    let panels = r#"{"heading": "First", "text": "One.", "sources": ["https://www.a.org/x/"]},
        {"heading": "Second", "text": "Two.", "sources": ["https://b.org", "https://www.a.org/x/"]}"#;
    check(
        panels,
        &[
            "<nav aria-label=\"Contents\"",
            "href=\"#panel-2\"",
            "<section id=\"panel-2\" aria-labelledby=\"panel-2-heading\"",
            "data-form=\"page\"",
            "Our summary.",
            "href=\"https://www.a.org/x/\">a.org/x</a>",
            "data-address=\"https://example.org/base/storyboards/board/\"",
        ],
    );
    let html = board(panels);
    assert!(
        !html.contains(" inert"),
        "without scripts no panel is out of reach"
    );
    assert!(
        !html.contains("tabpanel"),
        "without scripts panels are sections"
    );
    assert_eq!(
        html.matches("href=\"https://www.a.org/x/\"").count(),
        3,
        "in two panels and once in the list"
    );
}

#[test]
fn a_panel_has_a_page_with_its_own_title_and_description() {
    let long = "Second words, ".repeat(60);
    let panels = format!(
        r#"{{"heading": "First", "text": "One."}}, {{"heading": "Second", "text": "{long}"}}, {{"heading": "Third", "text": "Three."}}"#
    );
    let html = panel(&panels, 2);
    for part in [
        "<title>Second · The board · P</title>",
        "<meta name=\"description\" content=\"Second words, ",
        "href=\"https://example.org/base/storyboards/board/panel-2/\"",
        "<h1 dir=\"auto\">Second</h1>",
        "<a href=\"/base/storyboards/board/panel-1/\" rel=\"prev\"",
        "<a href=\"/base/storyboards/board/panel-3/\" rel=\"next\"",
        "<a href=\"/base/storyboards/board/\"",
        "2 of 3",
    ] {
        assert!(html.contains(part), "lacks {part} in {html}");
    }
    let description = html
        .split("name=\"description\" content=\"")
        .nth(1)
        .and_then(|rest| rest.split('"').next());
    assert!(
        description.is_some_and(|text| text.len() < 320 && text.ends_with('…')),
        "{description:?}"
    );
    let ends = [(1, "rel=\"prev\""), (3, "rel=\"next\"")];
    for (number, rel) in ends {
        assert!(
            !panel(&panels, number).contains(rel),
            "panel {number} has a {rel}"
        );
    }
    assert!(
        panel(&panels, 4).contains("Page not found"),
        "there is no fourth panel"
    );
}

#[test]
fn every_panel_is_among_the_pages() {
    let prerenderer = prerenderer(r#"{"heading": "First"}, {"heading": "Second"}"#);
    let paths: Vec<String> = prerenderer
        .routes()
        .iter()
        .map(Route::path)
        .filter(|path| path.starts_with("/storyboards/board/panel"))
        .collect();
    assert_eq!(
        paths,
        ["/storyboards/board/panel-1/", "/storyboards/board/panel-2/"]
    );
}
