//! The image that stands for a page where it is shared: one a project, one a storyboard, one for all else.
//!
//! Drawn when the site is built, in the site's own letters and colours, with nothing in it that the bundle
//! does not say. The same bundle gives the same bytes.

use super::{File, Published};
use crate::content::bundle::{Bundle, Project, TermIx};
use crate::content::story::Storyboard;
use crate::routes::Route;
use crate::routes::files::{SHARE, share};
use letters::{Letters, Typeface};

mod canvas;

mod card;

mod colour;

mod letters;

/// Width of every image, as those who show them ask for.
pub const WIDTH: u16 = 1200;

/// Height of every image.
pub const HEIGHT: u16 = 630;

/// Where the site's letters lie below the base.
pub const FONT: &str = "fonts/atkinson.woff2";

/// Draws every image; `font` is the typeface as the site serves it.
pub(super) fn add(bundle: &Bundle, font: Option<&[u8]>, made: &mut Published) {
    let typeface = font.and_then(Typeface::decode);
    let Some(letters) = typeface.as_ref().and_then(Typeface::letters) else {
        made.notes.push(format!(
            "there is no typeface at {FONT} that can be read, so no share images were drawn"
        ));
        return;
    };
    let mut cards = vec![Card::Programme];
    cards.extend(bundle.projects.iter().map(Card::Project));
    cards.extend(bundle.storyboards.iter().map(Card::Story));
    made.files.extend(draw(bundle, &letters, &cards));
}

/// What an image is of.
enum Card<'a> {
    Programme,
    Project(&'a Project),
    Story(&'a Storyboard),
}

impl Card<'_> {
    fn file(&self, bundle: &Bundle, letters: &Letters<'_>) -> File {
        let (path, bytes) = match self {
            Self::Programme => (SHARE.to_owned(), card::programme(bundle, letters)),
            Self::Project(project) => (
                share(&Route::Project(project.slug.clone())),
                card::project(bundle, project, letters),
            ),
            Self::Story(story) => (
                share(&Route::Storyboard(story.slug.clone())),
                card::story(bundle, story, letters),
            ),
        };
        File { path, bytes }
    }
}

/// Draws on every core, since a build should not wait; the order stays that of the cards.
fn draw(bundle: &Bundle, letters: &Letters<'_>, cards: &[Card<'_>]) -> Vec<File> {
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    let share = cards.len().div_ceil(cores).max(1);
    std::thread::scope(|scope| {
        let hands: Vec<_> = cards
            .chunks(share)
            .map(|chunk| {
                let drawn = move || chunk.iter().map(|card| card.file(bundle, letters));
                scope.spawn(move || drawn().collect::<Vec<File>>())
            })
            .collect();
        hands
            .into_iter()
            .flat_map(|hand| hand.join().expect("drawing does not panic"))
            .collect()
    })
}

/// What the image of a page shows, for those who do not see it.
pub fn words(bundle: &Bundle, route: &Route) -> String {
    let found = match route {
        Route::Project(slug) => bundle.project(slug.as_str()).map(|p| of_project(bundle, p)),
        Route::Storyboard(slug) | Route::Panel(slug, _) => {
            bundle.storyboard(slug.as_str()).map(of_story)
        }
        _ => None,
    };
    found.unwrap_or_else(|| {
        let programme = &bundle.programme;
        format!("{}. {}", programme.name, programme.strapline)
            .trim_end()
            .to_owned()
    })
}

fn of_project(bundle: &Bundle, project: &Project) -> String {
    let regions = &bundle.programme.regions;
    let mut words = vec![project.title.clone()];
    if !project.lead.is_empty() {
        words.push(project.lead.clone());
    }
    match project.region {
        Some(region) if regions.get(region).tile.is_some() => {
            let name = &regions.get(region).name;
            words.push(format!("A map of tiles, one a region, with {name} marked"));
        }
        Some(region) => words.push(regions.get(region).name.clone()),
        None => {}
    }
    words.join(". ") + "."
}

fn of_story(story: &Storyboard) -> String {
    let panels = story.panels.len();
    let noun = if panels == 1 { "panel" } else { "panels" };
    format!("{}. A storyboard in {panels} {noun}.", story.title)
}

/// The regions that have a place on the tile map.
fn tiles(bundle: &Bundle) -> impl Iterator<Item = (TermIx, (u8, u8))> {
    let terms = bundle.programme.regions.terms.iter().enumerate();
    terms.filter_map(|(ix, term)| Some((TermIx(ix), term.tile?)))
}
