//! What stands where on an image.

use tiny_skia::Color;

use super::canvas::{Area, Canvas};
use super::colour::{self, BRAND, INK, LINE, PAPER, SOFT};
use super::letters::{Cut, Letters, Weight};
use crate::content::bundle::{Bundle, Project, TermIx};
use crate::content::story::Storyboard;

/// Space around everything.
const EDGE: f32 = 72.0;
/// Width of the words; the picture stands beside them.
const WORDS: f32 = 690.0;
/// Where the picture begins, and its width and height at most.
const PICTURE: Area = Area {
    x: 824.0,
    y: 112.0,
    width: 304.0,
    height: 406.0,
};

/// The image of the whole site: its name, its first sentence, the tiles of all regions.
pub(super) fn programme(bundle: &Bundle, letters: &Letters<'_>) -> Vec<u8> {
    let programme = &bundle.programme;
    let mut canvas = Canvas::new(letters);
    band(&mut canvas, colour::solid(BRAND));
    told(&mut canvas, "", &programme.name, &programme.strapline);
    map(bundle, &mut canvas, |_| colour::solid(BRAND));
    canvas.png()
}

/// The image of a project: its name, who led it, its policy area, its region among the tiles.
pub(super) fn project(bundle: &Bundle, project: &Project, letters: &Letters<'_>) -> Vec<u8> {
    let area = project.areas.first().map(|ix| &bundle.areas[ix.0]);
    let hue = area.map_or(colour::solid(BRAND), |area| colour::of_hue(area.hue));
    let mut canvas = Canvas::new(letters);
    band(&mut canvas, hue);
    told(
        &mut canvas,
        &bundle.programme.name,
        &project.title,
        &project.lead,
    );
    if let Some(area) = area {
        foot(&mut canvas, &area.name, hue);
    }
    map(bundle, &mut canvas, |ix| {
        if project.region == Some(ix) {
            hue
        } else {
            colour::solid(LINE)
        }
    });
    canvas.png()
}

/// The image of a storyboard: its name, its one line, a square for each panel.
pub(super) fn story(bundle: &Bundle, story: &Storyboard, letters: &Letters<'_>) -> Vec<u8> {
    let about = story.project.map(|ix| &bundle.projects[ix.0]);
    let area = about.and_then(|project| project.areas.first());
    let hue = area.map_or(colour::solid(BRAND), |ix| {
        colour::of_hue(bundle.areas[ix.0].hue)
    });
    let mut canvas = Canvas::new(letters);
    band(&mut canvas, hue);
    told(
        &mut canvas,
        &bundle.programme.name,
        &story.title,
        &story.strapline,
    );
    foot(&mut canvas, "A storyboard", hue);
    panels(story.panels.len(), &mut canvas, hue);
    canvas.png()
}

fn band(canvas: &mut Canvas<'_>, hue: Color) {
    let area = Area {
        x: 0.0,
        y: 0.0,
        width: 24.0,
        height: f32::from(super::HEIGHT),
    };
    canvas.fill(area, 0.0, hue);
}

/// A small line, a large name, a few words under it.
fn told(canvas: &mut Canvas<'_>, small: &str, name: &str, below: &str) {
    let cut = |size, weight| Cut { size, weight };
    let area = |y, height| Area {
        x: EDGE,
        y,
        width: WORDS,
        height,
    };
    canvas.words(
        small,
        cut(28.0, Weight::Regular),
        22.0,
        area(64.0, 34.0),
        colour::solid(SOFT),
    );
    let top = 128.0;
    let taken = canvas.words(
        name,
        cut(68.0, Weight::Bold),
        38.0,
        area(top, 270.0),
        colour::solid(INK),
    );
    let under = top + taken + 18.0;
    let room = (520.0 - under).max(34.0);
    canvas.words(
        below,
        cut(32.0, Weight::Regular),
        24.0,
        area(under, room),
        colour::solid(SOFT),
    );
}

/// A dot and a few words at the foot.
fn foot(canvas: &mut Canvas<'_>, words: &str, hue: Color) {
    let dot = Area {
        x: EDGE,
        y: 548.0,
        width: 24.0,
        height: 24.0,
    };
    canvas.fill(dot, 12.0, hue);
    let area = Area {
        x: EDGE + 40.0,
        y: 542.0,
        width: WORDS,
        height: 34.0,
    };
    let cut = Cut {
        size: 30.0,
        weight: Weight::Bold,
    };
    canvas.words(words, cut, 22.0, area, colour::solid(INK));
}

/// One square a region where the tile map has it.
fn map(bundle: &Bundle, canvas: &mut Canvas<'_>, colour_of: impl Fn(TermIx) -> Color) {
    let tiles: Vec<_> = super::tiles(bundle).collect();
    let columns = tiles.iter().map(|(_, (column, _))| *column).max();
    let rows = tiles.iter().map(|(_, (_, row))| *row).max();
    let (Some(columns), Some(rows)) = (columns, rows) else {
        return;
    };
    let step = step(f32::from(columns.max(1)), f32::from(rows.max(1)));
    for (ix, (column, row)) in tiles {
        let area = Area {
            x: PICTURE.x + f32::from(column.saturating_sub(1)) * step,
            y: PICTURE.y + f32::from(row.saturating_sub(1)) * step,
            width: step * 0.9,
            height: step * 0.9,
        };
        canvas.fill(area, step * 0.12, colour_of(ix));
    }
}

/// The most panels that are drawn; more would be too small to see.
const MOST_PANELS: usize = 12;

/// One numbered square a panel, in two columns, or in three where there are many.
fn panels(count: usize, canvas: &mut Canvas<'_>, hue: Color) {
    let shown = u8::try_from(count.min(MOST_PANELS)).unwrap_or_default();
    let columns: u8 = if shown > 8 { 3 } else { 2 };
    let step = step(
        f32::from(columns),
        f32::from(shown.div_ceil(columns).max(1)),
    );
    for at in 0..shown {
        let area = Area {
            x: PICTURE.x + f32::from(at % columns) * step,
            y: PICTURE.y + f32::from(at / columns) * step,
            width: step * 0.9,
            height: step * 0.9,
        };
        canvas.fill(area, step * 0.12, hue);
        let cut = Cut {
            size: step * 0.36,
            weight: Weight::Bold,
        };
        let (x, y) = (area.x + area.width / 2.0, area.y + area.height / 2.0);
        canvas.centred(&(at + 1).to_string(), cut, x, y, colour::solid(PAPER));
    }
}

/// The side of one square and the gap after it, so that all fit into the picture.
fn step(columns: f32, rows: f32) -> f32 {
    (PICTURE.width / columns).min(PICTURE.height / rows)
}
