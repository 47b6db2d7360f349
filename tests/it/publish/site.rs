//! The programmes that the tests publish, and what the map of the site and a page's head say about where it lies.

use std::path::Path;
use std::sync::{Arc, OnceLock};

use springboard::authoring::report::{bundle_text, report};
use springboard::content::bundle::Bundle;
use springboard::content::load::load;
use springboard::prerender::Prerenderer;
use springboard::prerender::shell::Shell;
use springboard::publish::Published;
use springboard::routes::{Base, Route};

/// Every field of the format once.
pub(super) const EVERY_FIELD: &str = include_str!("../../fixtures/bundle-1.0.json");

/// A programme that says next to nothing.
pub(super) const BARE: &str = r#"{"version": "1.0", "programme": {"name": "P"},
    "projects": [{"slug": "a", "title": "A"}], "storyboards": [], "library": []}"#;

/// Text that would break out of anything that does not escape it.
pub(super) const HOSTILE: &str = r#"{"version": "1.0",
    "programme": {"name": "P</title><script>\"'&]]>", "site_url": "https://site.example", "updated": "2026-01-31",
        "data": {"funder": "F</script>"},
        "library_kinds": [{"id": "report", "name": "R <&>"}],
        "regions": [{"id": "n", "name": "N</script>", "tile": [1, 1]}]},
    "policy_areas": [{"id": "a", "name": "A </script><!--"}],
    "projects": [{"slug": "a", "title": "</script><script>alert(1)</script>", "lead": "\"L\" & 'M'", "region": "n",
        "policy_areas": ["a"], "funding_gbp": 1, "announced": {"date": "2017-03-20"}}],
    "library": [{"slug": "i", "kind": "report", "title": "]]></title><b>&\u0007", "summary": "\u202e<![CDATA[",
        "policy_areas": ["a"], "external_url": "https://a.example/?x=1&y='2'"}]}"#;

/// A template with nothing in it but the places that are filled.
const TEMPLATE: &str = "<html lang=\"en-GB\"><head><!--HEAD--><!--PRELOAD--><!--/PRELOAD--></head><body><!--BODY--><!--LOADER--><!--/LOADER--></body></html>";

/// The programme whose content is kept in this repository, as the editors' tool builds it.
pub(super) fn england() -> Bundle {
    static ENGLAND: OnceLock<Bundle> = OnceLock::new();
    let read = || {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        let files = springboard::authoring::folder::read(&root.join("content")).unwrap();
        believed(&bundle_text(&report(&files, &|_| true).bundle.unwrap()))
    };
    ENGLAND.get_or_init(read).clone()
}

pub(super) fn believed(json: &str) -> Bundle {
    load(json).unwrap().bundle
}

/// A prerenderer of this programme below `/p/`, at this address.
pub(super) fn prerenderer(mut bundle: Bundle, site: Option<&str>) -> Prerenderer {
    bundle.programme.site_url = site.map(Into::into);
    let shell = Shell::new(TEMPLATE, "explore").unwrap();
    Prerenderer::new(shell, "{}", Arc::new(bundle), Base::new("/p/"))
}

/// The text of a published file; `None` where there is none.
pub(super) fn text(published: &Published, path: &str) -> Option<String> {
    let file = published.files.iter().find(|file| file.path == path)?;
    Some(String::from_utf8(file.bytes.clone()).unwrap())
}

/// The start of a page, up to the end of its head.
fn head(prerenderer: &Prerenderer, route: &Route) -> String {
    let page = prerenderer.page(route);
    page.split_once("</head>").unwrap().0.to_owned()
}

#[test]
fn a_known_address_is_in_the_map_and_in_every_head() {
    let made = prerenderer(believed(EVERY_FIELD), Some("https://site.example"));
    let map = text(&made.published(None), "sitemap.xml").unwrap();
    let pages = made.routes();
    let found = pages.iter().filter(|r| !matches!(r, Route::Embedded(_)));
    assert_eq!(map.matches("<loc>").count(), found.count());
    for route in &pages {
        let page = format!("https://site.example/p{}", route.path());
        let head = head(&made, route);
        let canonical = match route {
            Route::Embedded(what) => format!("https://site.example/p{}", what.full().path()),
            _ => page.clone(),
        };
        let canonical = format!("<link rel=\"canonical\" href=\"{canonical}\">");
        assert!(head.contains(&canonical), "{route:?}\n{head}");
        let in_map = map.contains(&format!("<loc>{page}</loc>"));
        assert_eq!(in_map, !matches!(route, Route::Embedded(_)), "{route:?}");
    }
}

#[test]
fn without_an_address_nothing_is_said_that_needs_one_and_the_build_is_told() {
    let made = prerenderer(believed(EVERY_FIELD), None);
    let published = made.published(None);
    assert_eq!(text(&published, "sitemap.xml"), None);
    let told = |note: &String| {
        note.contains("--site-url") && note.contains("site_url") && note.contains("oEmbed")
    };
    assert!(published.notes.iter().any(told), "{:?}", published.notes);
    for route in made.routes() {
        let head = head(&made, &route);
        for word in ["og:url", "og:image", "twitter:image"] {
            assert!(!head.contains(word), "{word} in {head}");
        }
    }
}

#[test]
fn hostile_words_stay_words_in_the_head() {
    let made = prerenderer(believed(HOSTILE), Some("https://site.example"));
    for route in made.routes() {
        let head = head(&made, &route);
        let data = head
            .matches("<script type=\"application/ld+json\">")
            .count();
        let scripts = head.matches("<script").count();
        // Frames have no such script.
        let typeface = usize::from(!matches!(route, Route::Embedded(_)));
        let frame = usize::from(matches!(route, Route::Embedded(_) | Route::Embed));
        assert_eq!(scripts, data + typeface + frame, "{route:?}\n{head}");
        assert_eq!(head.matches("</script").count(), scripts, "{route:?}");
        assert_eq!(head.matches("</title").count(), 1, "{route:?}");
    }
}

#[test]
fn the_same_content_gives_the_same_bytes() {
    let [first, second] = [(), ()].map(|()| {
        let made = prerenderer(believed(EVERY_FIELD), Some("https://site.example"));
        made.published(Some(super::pictures::FONT))
    });
    assert!(!first.files.is_empty());
    assert_eq!(first, second);
}
