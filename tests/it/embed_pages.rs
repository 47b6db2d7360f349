//! Pages for frames as files: what a reader without scripts gets in a frame, what search engines and editing
//! tools are told, and that every thing there is has its page.

use serde_json::Value;
use springboard::prerender::Prerenderer;
use springboard::routes::Route;
use springboard::routes::embedded::Embedded;

use super::rendered;

/// A programme with one of everything that fits into a frame; `more` goes into the programme.
fn prerenderer(more: &str) -> Prerenderer {
    rendered::prerenderer(&format!(
        r#"{{"version": "1.0", "programme": {{"name": "The whole programme"{more}}},
        "projects": [{{"slug": "a", "title": "A project", "lead": "A council", "summary": "What was tried."}}],
        "storyboards": [{{"slug": "board", "title": "The board", "panels": [{{"heading": "One", "text": "Words."}}]}}],
        "polls": [{{"id": "topic", "question": "Which \"topic\"?", "options": [{{"id": "x", "label": "X"}}, {{"id": "y", "label": "Y"}}]}}]}}"#
    ))
}

fn framed(of: &str) -> Route {
    Route::Embedded(Embedded::find(of).unwrap())
}

const ALL: [&str; 6] = [
    "projects",
    "figures",
    "polls/topic",
    "storyboards/board",
    "storyboards/board/panel-1",
    "projects/a",
];

#[test]
fn everything_that_fits_into_a_frame_has_its_page_there() {
    let routes = prerenderer("").routes();
    for of in ALL {
        assert!(routes.contains(&framed(of)), "{of} has no page for frames");
    }
    assert!(routes.contains(&Route::Embed));
}

#[test]
fn a_page_for_frames_is_lean_and_leads_out_of_them() {
    let pages = prerenderer("");
    for of in ALL {
        let html = pages.page(&framed(of));
        for part in [
            "<meta name=\"robots\" content=\"noindex\">",
            "embed-frame.js\" data-base=\"/base\"></script>",
            "The whole programme</cite>",
            "See this on the full site</a>",
            "/\" target=\"_top\">Open the full page</a><button",
        ] {
            assert!(html.contains(part), "{of} lacks {part}\nin {html}");
        }
        assert_eq!(html.matches("<h1").count(), 1, "{of}: {html}");
        assert!(!html.contains("></h1>"), "the heading of {of} is empty");
        assert!(
            !pages
                .page(&Embedded::find(of).unwrap().full())
                .contains("Open the full page"),
            "the full page of {of} leads to itself"
        );
        for other in ["frame-head", "frame-foot", "Share or embed"] {
            assert!(!html.contains(other), "{of} holds {other}");
        }
        let links = html
            .split("<a ")
            .skip(1)
            .filter_map(|link| link.split('>').next());
        for link in links.filter(|link| !link.contains("href=\"#")) {
            assert!(
                link.contains("target=\"_top\""),
                "a link of {of} stays in the frame: {link}"
            );
        }
    }
}

#[test]
fn a_full_page_names_its_description_where_its_address_is_known() {
    let pages = prerenderer(", \"site_url\": \"https://example.org\"");
    let files = pages.oembed();
    assert_eq!(files.len(), ALL.len());
    for of in ALL {
        let what = Embedded::find(of).unwrap();
        let path = format!("embed/{of}/oembed.json");
        let html = pages.page(&what.full());
        let link =
            format!("type=\"application/json+oembed\" href=\"https://example.org/base/{path}\"");
        assert!(html.contains(&link), "{of} lacks {link}");
        let (_, json) = files.iter().find(|(file, _)| *file == path).unwrap();
        let answer: Value = serde_json::from_str(json).unwrap();
        let frame = format!("<iframe src=\"https://example.org/base/embed/{of}/\"");
        assert!(
            answer["html"].as_str().unwrap().starts_with(&frame),
            "{of}: {answer}"
        );
        let canonical = format!("<link rel=\"canonical\" href=\"https://example.org/base/{of}/\">");
        assert!(
            pages.page(&framed(of)).contains(&canonical),
            "{of} lacks {canonical}"
        );
    }
    assert!(
        prerenderer("").oembed().is_empty(),
        "an answer without an address"
    );
}

#[test]
fn every_page_that_can_be_embedded_leads_to_the_builder() {
    let pages = prerenderer("");
    for of in ALL {
        let html = pages.page(&Embedded::find(of).unwrap().full());
        assert!(
            html.contains(&format!("href=\"/base/embed/?of={of}\"")),
            "{of} does not lead to the builder"
        );
    }
}
