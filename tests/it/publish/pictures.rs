//! Share images: one for each project and storyboard and one for all else, of the size that is asked for.

use std::collections::BTreeSet;

use springboard::content::bundle::Bundle;
use springboard::publish::Published;
use springboard::routes::Route;
use springboard::routes::files::share;

use super::site::{BARE, EVERY_FIELD, HOSTILE, believed, england, prerenderer};

/// The typeface of the site.
pub(super) const FONT: &[u8] = include_bytes!("../../fixtures/fonts/atkinson.woff2");

fn published(bundle: Bundle) -> Published {
    prerenderer(bundle, Some("https://site.example")).published(Some(FONT))
}

/// Width and height that a PNG file says it has.
fn size(png: &[u8]) -> Option<(u32, u32)> {
    let rest = png.strip_prefix(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR")?;
    let number = |at: usize| Some(u32::from_be_bytes(rest.get(at..at + 4)?.try_into().ok()?));
    Some((number(0)?, number(4)?))
}

#[test]
fn every_page_names_an_image_that_is_there() {
    for bundle in [
        england(),
        believed(EVERY_FIELD),
        believed(BARE),
        believed(HOSTILE),
    ] {
        let made = prerenderer(bundle.clone(), Some("https://site.example"));
        let published = made.published(Some(FONT));
        let images: BTreeSet<&str> = published
            .files
            .iter()
            .filter(|file| file.path.ends_with(".png"))
            .inspect(|file| assert_eq!(size(&file.bytes), Some((1200, 630)), "{}", file.path))
            .map(|file| file.path.as_str())
            .collect();
        assert_eq!(
            images.len(),
            bundle.projects.len() + bundle.storyboards.len() + 1
        );
        for route in made.routes() {
            if !matches!(route, Route::Embedded(_)) {
                assert!(images.contains(share(&route).as_str()), "{route:?}");
            }
        }
    }
}

#[test]
fn what_an_image_shows_follows_the_content_and_nothing_else() {
    let bytes = |change: &dyn Fn(&mut Bundle)| {
        let mut bundle = believed(EVERY_FIELD);
        change(&mut bundle);
        let path = share(&Route::Project(bundle.projects[0].slug.clone()));
        let files = published(bundle).files;
        files
            .into_iter()
            .find(|file| file.path == path)
            .unwrap()
            .bytes
    };
    let before = bytes(&|_| {});
    assert_eq!(before, bytes(&|bundle| bundle.projects[0].summary.clear()));
    for (what, change) in [
        (
            "title",
            (&|b: &mut Bundle| b.projects[0].title.push('!')) as &dyn Fn(&mut Bundle),
        ),
        ("lead", &|b| b.projects[0].lead.push('!')),
        ("area", &|b| b.projects[0].areas.clear()),
        ("region", &|b| b.projects[0].region = None),
    ] {
        assert_ne!(before, bytes(change), "the image does not show the {what}");
    }
}

#[test]
fn long_and_missing_words_fit() {
    let long = "Incomprehensibilities ".repeat(40);
    let wide = "W".repeat(300);
    for title in ["", "A", long.as_str(), wide.as_str(), "日本語 ﷽ 🦊"] {
        let mut bundle = believed(EVERY_FIELD);
        bundle.projects[0].title = title.to_owned();
        bundle.projects[0].lead = title.to_owned();
        bundle.programme.name = title.to_owned();
        let files = published(bundle).files;
        assert!(
            files
                .iter()
                .filter(|file| file.path.ends_with(".png"))
                .all(|file| size(&file.bytes).is_some())
        );
    }
}

#[test]
fn without_letters_nothing_is_drawn_and_the_build_is_told() {
    for font in [None, Some(&b"no font"[..]), Some(&FONT[..FONT.len() / 2])] {
        let published = prerenderer(believed(EVERY_FIELD), None).published(font);
        assert!(
            !published
                .files
                .iter()
                .any(|file| file.path.ends_with(".png"))
        );
        assert!(published.notes.iter().any(|note| note.contains("typeface")));
    }
}
