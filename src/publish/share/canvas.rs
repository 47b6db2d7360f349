//! A canvas of fixed size: paper, boxes with round corners, words. Knows no bundle.

use tiny_skia::{Color, FillRule, Paint, Path, PathBuilder, Pixmap, Transform};

use super::colour::{self, PAPER};
use super::letters::{Cut, Letters};
use super::{HEIGHT, WIDTH};

/// Size of a line of words over the size of its letters.
const LEADING: f32 = 1.18;

pub(super) struct Canvas<'a> {
    pixels: Pixmap,
    letters: &'a Letters<'a>,
}

/// A box on the canvas.
#[derive(Clone, Copy, Debug)]
pub(super) struct Area {
    pub(super) x: f32,
    pub(super) y: f32,
    pub(super) width: f32,
    pub(super) height: f32,
}

impl<'a> Canvas<'a> {
    /// A sheet of paper.
    pub(super) fn new(letters: &'a Letters<'a>) -> Self {
        let mut pixels =
            Pixmap::new(WIDTH.into(), HEIGHT.into()).expect("neither side of the canvas is zero");
        pixels.fill(colour::solid(PAPER));
        Self { pixels, letters }
    }

    /// A box with corners of this radius.
    pub(super) fn fill(&mut self, area: Area, radius: f32, colour: Color) {
        if let Some(path) = rounded(area, radius) {
            self.paint(&path, colour);
        }
    }

    /// Words, broken into lines and made smaller until they fit into the box; what still does not fit ends
    /// with an ellipsis. Gives the height that they took.
    pub(super) fn words(
        &mut self,
        text: &str,
        cut: Cut,
        least: f32,
        area: Area,
        colour: Color,
    ) -> f32 {
        let mut cut = cut;
        let mut lines = self.letters.lines(text, cut, area.width);
        while cut.size > least && !self.fits(&lines, cut, area) {
            cut.size = (cut.size - 2.0).max(least);
            lines = self.letters.lines(text, cut, area.width);
        }
        let step = cut.size * LEADING;
        let mut y = area.y + cut.size;
        let mut drawn = 0;
        while drawn < lines.len() && (drawn == 0 || y <= area.y + area.height) {
            let last = drawn + 1 < lines.len() && y + step > area.y + area.height;
            let line = if last {
                format!("{}…", lines[drawn])
            } else {
                lines[drawn].clone()
            };
            self.line(&line, cut, area.x, y, colour);
            y += step;
            drawn += 1;
        }
        y - cut.size - area.y
    }

    /// One line whose middle is at this point.
    pub(super) fn centred(&mut self, text: &str, cut: Cut, x: f32, y: f32, colour: Color) {
        let left = x - self.letters.width(text, cut) / 2.0;
        self.line(text, cut, left, y + cut.size * 0.35, colour);
    }

    /// The image as a PNG file.
    pub(super) fn png(&self) -> Vec<u8> {
        self.pixels
            .encode_png()
            .expect("a canvas of this size can be written to memory")
    }

    fn line(&mut self, text: &str, cut: Cut, x: f32, y: f32, colour: Color) {
        if let Some(path) = self.letters.path(text, cut, x, y) {
            self.paint(&path, colour);
        }
    }

    fn fits(&self, lines: &[String], cut: Cut, area: Area) -> bool {
        let wide = |line: &String| self.letters.width(line, cut) <= area.width;
        let height = lines.iter().map(|_| cut.size * LEADING).sum::<f32>();
        // The last line needs no room below its letters.
        height - cut.size * (LEADING - 1.0) <= area.height && lines.iter().all(wide)
    }

    fn paint(&mut self, path: &Path, colour: Color) {
        let mut paint = Paint::default();
        paint.set_color(colour);
        self.pixels
            .fill_path(path, &paint, FillRule::Winding, Transform::identity(), None);
    }
}

/// How far a curve's handles stand from its ends to draw a quarter of a circle, by the radius.
const QUARTER: f32 = 0.552_284_8;

fn rounded(area: Area, radius: f32) -> Option<Path> {
    let Area {
        x,
        y,
        width,
        height,
    } = area;
    let (right, bottom) = (x + width, y + height);
    let (r, k) = (radius, radius * (1.0 - QUARTER));
    let mut path = PathBuilder::new();
    path.move_to(x + r, y);
    path.line_to(right - r, y);
    path.cubic_to(right - k, y, right, y + k, right, y + r);
    path.line_to(right, bottom - r);
    path.cubic_to(right, bottom - k, right - k, bottom, right - r, bottom);
    path.line_to(x + r, bottom);
    path.cubic_to(x + k, bottom, x, bottom - k, x, bottom - r);
    path.line_to(x, y + r);
    path.cubic_to(x, y + k, x + k, y, x + r, y);
    path.close();
    path.finish()
}
