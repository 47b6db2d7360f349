//! How much a reader has to fetch, page by page, against what we promised. Sizes are those that go
//! over the wire with brotli.

use std::collections::BTreeSet;

use super::Fault;
use super::address::{Target, follow};
use super::page::Page;
use super::shelf::Shelf;

/// Bytes in a kB, as browsers' tools count them.
const KB: u64 = 1000;

/// The text of one page.
const PAGE: u64 = 30 * KB;

/// The style sheet of the whole site.
const STYLE: u64 = 14 * KB;

/// Script and WebAssembly of one page. A page without an island has only the small scripts.
const READING: u64 = 4_500;
/// Somebody else's page pays for a poll in a frame.
const POLL_FRAME: u64 = 90 * KB;
/// What the apps take now (docs/benchmarks.md) and a twentieth more, by the name of their program; any other one.
const APPS: [(&str, u64); 5] = [
    ("springboard", 165 * KB),
    ("story", 107 * KB),
    ("search", 108 * KB),
    ("briefing", 98 * KB),
    ("builder", 86 * KB),
];
const ISLAND: u64 = 130 * KB;

/// The list, as a page and for frames.
const LIST: &str = "projects/index.html";
const LIST_FRAME: &str = "embed/projects/index.html";

/// Fixed files with a promise of their own.
const FIXED: [(&str, u64); 1] = [("embed.js", 3 * KB)];

/// The worker and the script that speaks for it, together, wherever a site is saved.
const SAVING: u64 = 2_100;

/// Everything that is larger than promised.
pub(super) fn check(shelf: &Shelf) -> Vec<Fault> {
    if !shelf.is_compressed() {
        return Vec::new();
    }
    let mut faults = Vec::new();
    let mut hold = |place: &str, what: &str, bytes: u64, most: u64| {
        if bytes > most {
            faults.push(Fault::new(
                place,
                format!("{what} is {bytes} bytes, over its budget of {most}"),
            ));
        }
    };
    for (name, most) in FIXED {
        hold(name, "the file", shelf.sent(name).unwrap_or_default(), most);
    }
    let is_saving =
        |name: &&String| *name == "sw.js" || name.starts_with("keep-") && name.ends_with(".js");
    let saving = shelf.sizes.keys().filter(is_saving);
    let saving = saving.filter_map(|name| shelf.sent(name)).sum();
    hold("sw.js", "it with its script", saving, SAVING);
    for name in shelf.sizes.keys().filter(|name| name.ends_with(".css")) {
        hold(
            name,
            "the style sheet",
            shelf.sent(name).unwrap_or_default(),
            STYLE,
        );
    }
    for (name, page) in &shelf.pages {
        hold(name, "the page", shelf.sent(name).unwrap_or_default(), PAGE);
        hold(
            name,
            "its script and WebAssembly",
            code(shelf, name, page),
            code_budget(name, page),
        );
    }
    faults.extend(list_in_a_frame(shelf));
    faults
}

fn code_budget(name: &str, page: &Page) -> u64 {
    if name.starts_with("embed/polls/") {
        return POLL_FRAME;
    }
    let programs = page
        .addresses
        .iter()
        .filter_map(|pointer| pointer.address.strip_suffix(".wasm"));
    let most = programs.map(|address| {
        let name = address.rsplit('/').next().unwrap_or_default();
        let app = name.split_once("_bg").map_or(name, |(app, _)| app);
        let own = APPS.iter().find(|(own, _)| *own == app);
        own.map_or(ISLAND, |(_, most)| *most)
    });
    most.max().unwrap_or(READING)
}

/// A list in a frame is no more to fetch than the site's own, but for the script of all frames.
fn list_in_a_frame(shelf: &Shelf) -> Option<Fault> {
    let whole = |name: &str| {
        let code = code(shelf, name, shelf.pages.get(name)?);
        Some(shelf.sent(name)? + code)
    };
    let is_script = |name: &&String| name.starts_with("embed-frame") && name.ends_with(".js");
    let script = shelf.sizes.keys().find(is_script);
    let script = script.and_then(|name| shelf.sent(name)).unwrap_or_default();
    let (frame, most) = (whole(LIST_FRAME)?, whole(LIST)? + script);
    let words = format!("the list is {frame} bytes, and {most} on a page of its own");
    (frame > most).then(|| Fault::new(LIST_FRAME, words))
}

/// What runs in a page: each file once, however often it is named.
fn code(shelf: &Shelf, name: &str, page: &Page) -> u64 {
    let files: BTreeSet<String> = page
        .addresses
        .iter()
        .filter(|pointer| ["script", "link"].contains(&pointer.element.as_str()))
        // Asked for only where the page is older than the site.
        .filter(|pointer| pointer.attribute != "data-spare")
        .filter_map(
            |pointer| match follow(&pointer.address, name, shelf.base.as_str(), None) {
                Target::Here { file, .. } if file.ends_with(".js") || file.ends_with(".wasm") => {
                    Some(file)
                }
                _ => None,
            },
        )
        .collect();
    files.iter().filter_map(|file| shelf.sent(file)).sum()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check_dist::shelf::tests::shelf;

    fn over(file: &str, html: &str, bytes: u64) -> bool {
        let mut shelf = shelf(&[(file, html)]);
        shelf.sizes.extend([
            ("index.html.br".into(), 1),
            ("a.js".into(), bytes),
            ("a.wasm".into(), 1),
            ("story_bg-1.wasm".into(), 1),
        ]);
        !check(&shelf).is_empty()
    }

    #[test]
    fn what_runs_in_a_page_is_counted_once_and_held_to_its_budget() {
        let script = "<script src=\"/p/a.js\"></script>";
        let island = "<script src=\"/p/a.js\" data-wasm=\"/p/a.wasm\"></script><link rel=modulepreload href=\"/p/a.js\">";
        let story = "<script src=\"/p/a.js\" data-wasm=\"/p/story_bg-1.wasm\"></script>";
        for (file, html, bytes, expected) in [
            ("index.html", script, READING, false),
            ("index.html", script, READING + 1, true),
            ("index.html", island, ISLAND - 1, false),
            ("index.html", island, ISLAND, true),
            ("index.html", story, 107 * KB - 1, false),
            ("index.html", story, 107 * KB, true),
            ("embed/polls/a/index.html", island, POLL_FRAME - 1, false),
            ("embed/polls/a/index.html", island, POLL_FRAME, true),
        ] {
            assert_eq!(over(file, html, bytes), expected, "{file} {bytes}");
        }
    }

    #[test]
    fn a_list_in_a_frame_costs_no_more_than_on_its_page() {
        let page = "<script src=\"/p/a.js\"></script>";
        let frame =
            "<script src=\"/p/embed-frame-1.js\"></script><script src=\"/p/a.js\"></script>";
        for (more, expected) in [(0, false), (1, true)] {
            let mut shelf = shelf(&[(LIST, page), (LIST_FRAME, frame)]);
            let html = page.len() as u64;
            shelf.sizes.extend([
                ("index.html.br".into(), 1),
                ("a.js".into(), 5),
                ("embed-frame-1.js".into(), 7),
                (LIST_FRAME.into(), html + more),
            ]);
            assert_eq!(!check(&shelf).is_empty(), expected, "{more} more");
        }
    }
}
