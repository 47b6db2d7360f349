//! The feeds: read by a parser of feeds that is not ours, and held to what RFC 4287 asks beyond what it reads.

use std::collections::BTreeSet;

use feed_rs::model::{Feed, FeedType};
use springboard::content::bundle::Bundle;
use springboard::publish::Published;

use super::site::{BARE, EVERY_FIELD, HOSTILE, believed, england, prerenderer, text};

fn published(bundle: Bundle) -> Published {
    prerenderer(bundle, Some("https://site.example")).published(None)
}

/// Every feed of a programme, by its path.
fn feeds(published: &Published) -> Vec<(String, Feed)> {
    let feeds = published
        .files
        .iter()
        .filter(|f| f.path.starts_with("feeds/"));
    feeds
        .map(|file| {
            let feed = feed_rs::parser::parse(file.bytes.as_slice());
            (
                file.path.clone(),
                feed.unwrap_or_else(|e| panic!("{}: {e}", file.path)),
            )
        })
        .collect()
}

fn feed(bundle: Bundle, path: &str) -> Feed {
    let found = feeds(&published(bundle)).into_iter();
    found
        .into_iter()
        .find(|(at, _)| at == path)
        .unwrap_or_else(|| panic!("no {path}"))
        .1
}

#[test]
fn every_feed_is_an_atom_feed_with_what_the_format_demands() {
    for bundle in [england(), believed(EVERY_FIELD), believed(HOSTILE)] {
        let made = feeds(&published(bundle));
        let ids: BTreeSet<&String> = made.iter().map(|(_, feed)| &feed.id).collect();
        assert_eq!(ids.len(), made.len(), "two feeds share an id");
        for (path, feed) in &made {
            assert_eq!(feed.feed_type, FeedType::Atom, "{path}");
            assert!(feed.id.starts_with("urn:uuid:"), "{path}");
            assert!(feed.title.is_some() && feed.updated.is_some(), "{path}");
            assert_eq!(feed.authors.len(), 1, "{path}");
            let own = format!("https://site.example/p/{path}");
            let to_itself = |link: &&feed_rs::model::Link| link.rel.as_deref() == Some("self");
            assert_eq!(feed.links.iter().find(to_itself).unwrap().href, own);
            let ids: BTreeSet<&String> = feed.entries.iter().map(|entry| &entry.id).collect();
            assert_eq!(
                ids.len(),
                feed.entries.len(),
                "{path}: two entries share an id"
            );
            for entry in &feed.entries {
                assert!(entry.title.is_some() && entry.updated.is_some(), "{path}");
                // The parser makes up an id where there is none.
                assert!(entry.id.starts_with("urn:uuid:"), "{path}");
                assert!(entry.summary.is_some(), "{path}");
                let pages = entry
                    .links
                    .iter()
                    .filter(|link| link.rel.as_deref() == Some("alternate"));
                assert_eq!(pages.count(), 1, "{path}");
                assert!(
                    entry.updated <= feed.updated,
                    "{path}: the feed is older than an entry"
                );
            }
        }
    }
}

#[test]
fn the_library_is_whole_and_each_part_holds_its_own() {
    let bundle = england();
    let all = feed(bundle.clone(), "feeds/library.xml");
    let titles: Vec<String> = bundle
        .library
        .iter()
        .map(|item| item.title.clone())
        .collect();
    let entries: Vec<String> = all
        .entries
        .iter()
        .map(|e| e.title.clone().unwrap().content)
        .collect();
    assert_eq!(entries, titles, "newest first, as the library has them");
    let kinds = &bundle.programme.library_kinds.terms;
    let count = |path: String| feed(bundle.clone(), &path).entries.len();
    let by_kind: usize = kinds
        .iter()
        .map(|kind| count(format!("feeds/kinds/{}.xml", kind.id)))
        .sum();
    assert_eq!(by_kind, bundle.library.len());
    for (ix, area) in bundle.areas.iter().enumerate() {
        let about = bundle
            .library
            .iter()
            .filter(|item| item.areas.iter().any(|a| a.0 == ix));
        assert_eq!(
            count(format!("feeds/areas/{}.xml", area.id)),
            about.count(),
            "{}",
            area.id
        );
    }
}

#[test]
fn a_day_that_is_not_known_is_not_published() {
    let dated = |date: &str| {
        format!(
            r#"{{"version": "1.0", "programme": {{"name": "P", "updated": "2026-01-31",
                "library_kinds": [{{"id": "report", "name": "R"}}]}},
                "library": [{{"slug": "i", "kind": "report", "title": "T", "summary": "S.", {date} "sources": []}}]}}"#
        )
    };
    for (date, published, summary) in [
        (r#""date": "2017-03-16","#, true, "16 March 2017. S."),
        (r#""date": "2017-03","#, false, "March 2017. S."),
        (r#""date": "2017","#, false, "2017. S."),
        ("", false, "Date not known. S."),
    ] {
        let feed = feed(believed(&dated(date)), "feeds/library.xml");
        let entry = &feed.entries[0];
        assert_eq!(entry.published.is_some(), published, "{date}");
        assert_eq!(entry.summary.as_ref().unwrap().content, summary);
    }
}

#[test]
fn an_entry_keeps_its_id_when_the_site_moves() {
    let ids = |site: Option<&str>| {
        let made = prerenderer(believed(EVERY_FIELD), site).published(None);
        let feed = text(&made, "feeds/library.xml").unwrap();
        let feed = feed_rs::parser::parse(feed.as_bytes()).unwrap();
        feed.entries
            .into_iter()
            .map(|entry| entry.id)
            .collect::<Vec<_>>()
    };
    assert_eq!(
        ids(Some("https://a.example")),
        ids(Some("https://b.example"))
    );
    assert_eq!(ids(Some("https://a.example")), ids(None));
}

#[test]
fn without_any_day_there_are_no_feeds_and_no_links_to_them() {
    let made = prerenderer(believed(BARE), Some("https://site.example"));
    let published = made.published(None);
    assert!(feeds(&published).is_empty());
    assert!(
        published
            .notes
            .iter()
            .any(|note| note.contains("`updated`"))
    );
    for route in made.routes() {
        assert!(!made.page(&route).contains("feeds/"), "{route:?}");
    }
}

#[test]
fn the_library_leads_to_every_feed_in_sight_and_in_its_head() {
    let made = prerenderer(england(), None);
    let page = made.page(&springboard::routes::Route::Library);
    for (path, _) in feeds(&made.published(None)) {
        let href = format!("href=\"/p/{path}\"");
        assert_eq!(page.matches(&href).count(), 2, "{path}");
    }
}
