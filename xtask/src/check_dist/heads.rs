//! What a page says about itself: a language, one main heading, a title and a description that no
//! other page has. Frames for other sites may repeat those of the page that they show.

use std::collections::BTreeMap;

use super::Fault;
use super::shelf::Shelf;

/// All faults of all heads.
pub(super) fn check(shelf: &Shelf) -> Vec<Fault> {
    let mut faults = Vec::new();
    let mut titles: BTreeMap<&str, &str> = BTreeMap::new();
    let mut descriptions: BTreeMap<&str, &str> = BTreeMap::new();
    for (name, page) in &shelf.pages {
        let mut say = |words: String| faults.push(Fault::new(name, words));
        if page.language.as_deref().unwrap_or_default().is_empty() {
            say("<html> names no language".into());
        }
        if page.headings != 1 {
            say(format!("has {} <h1>, expected one", page.headings));
        }
        let description = page.description.as_deref().unwrap_or_default();
        for (what, text) in [("title", page.title.as_str()), ("description", description)] {
            if text.is_empty() {
                say(format!("has no {what}"));
            }
        }
        // What search engines are asked to leave out needs no name of its own.
        if page.robots.contains("noindex") {
            continue;
        }
        for (what, text, seen) in [
            ("title", page.title.as_str(), &mut titles),
            ("description", description, &mut descriptions),
        ] {
            if let Some(other) = seen.insert(text, name).filter(|_| !text.is_empty()) {
                say(format!("has the {what} of {other}: {text:?}"));
            }
        }
    }
    faults
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check_dist::shelf::tests::{page, shelf};

    #[test]
    fn a_head_is_whole_and_its_own() {
        for (html, words) in [
            (page("b", "db", "<h1>x</h1>"), ""),
            (page("", "db", "<h1>x</h1>"), "has no title"),
            (page("b", "", "<h1>x</h1>"), "has no description"),
            (page("b", "db", ""), "has 0 <h1>"),
            (page("b", "db", "<h1>x</h1><h1>y</h1>"), "has 2 <h1>"),
            (page("a", "db", "<h1>x</h1>"), "has the title of a.html"),
            (
                page("b", "da", "<h1>x</h1>"),
                "has the description of a.html",
            ),
            (
                page("b", "db", "<h1>x</h1>").replace(" lang=\"en\"", ""),
                "no language",
            ),
            (
                page("a", "da", "<h1>x</h1>")
                    .replace("</head>", "<meta name=robots content=noindex></head>"),
                "",
            ),
        ] {
            let first = page("a", "da", "<h1>x</h1>");
            let faults = check(&shelf(&[("a.html", &first), ("b.html", &html)]));
            match faults.as_slice() {
                [] => assert_eq!(words, "", "{html}"),
                faults => assert!(
                    !words.is_empty() && faults[0].words.contains(words),
                    "{html}: {faults:?}"
                ),
            }
        }
    }
}
