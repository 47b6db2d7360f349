//! The site's typeface as outlines: how wide words are, where lines break, which path a line has.
//!
//! Knows no colour and no canvas. Letters that the typeface lacks come out as its own empty box.

use tiny_skia::{Path, PathBuilder};
use ttf_parser::{Face, GlyphId, OutlineBuilder, Tag};

/// The weight axis of a variable typeface.
const WEIGHT: Tag = Tag::from_bytes(b"wght");

/// A typeface, unpacked.
pub(super) struct Typeface(Vec<u8>);

/// A typeface in the two weights that are used.
pub(super) struct Letters<'a> {
    regular: Face<'a>,
    bold: Face<'a>,
}

/// How heavy some words are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Weight {
    Regular,
    Bold,
}

/// Size in pixels and weight of some words.
#[derive(Clone, Copy, Debug)]
pub(super) struct Cut {
    pub(super) size: f32,
    pub(super) weight: Weight,
}

impl Typeface {
    /// Unpacks a WOFF2 file; `None` where it cannot be read.
    pub(super) fn decode(woff2: &[u8]) -> Option<Self> {
        wuff::decompress_woff2(woff2).ok().map(Self)
    }

    /// The letters; `None` where there are none.
    pub(super) fn letters(&self) -> Option<Letters<'_>> {
        let of = |weight| {
            let mut face = Face::parse(&self.0, 0).ok()?;
            // A typeface of one weight has no such axis and is drawn as it is.
            let _ = face.set_variation(WEIGHT, weight);
            Some(face)
        };
        Some(Letters {
            regular: of(400.0)?,
            bold: of(750.0)?,
        })
    }
}

impl Letters<'_> {
    fn face(&self, cut: Cut) -> &Face<'_> {
        match cut.weight {
            Weight::Regular => &self.regular,
            Weight::Bold => &self.bold,
        }
    }

    /// How wide a line is.
    pub(super) fn width(&self, line: &str, cut: Cut) -> f32 {
        let face = self.face(cut);
        let units: f32 = line.chars().map(|c| advance(face, c)).sum();
        units * scale(face, cut)
    }

    /// Breaks words into lines of at most this width. A word that is wider stands alone.
    pub(super) fn lines(&self, text: &str, cut: Cut, width: f32) -> Vec<String> {
        let mut lines: Vec<String> = Vec::new();
        for word in text.split_whitespace() {
            match lines.last_mut() {
                Some(line) if self.width(&format!("{line} {word}"), cut) <= width => {
                    line.push(' ');
                    line.push_str(word);
                }
                _ => lines.push(word.to_owned()),
            }
        }
        lines
    }

    /// The outline of a line whose baseline begins at this point; `None` where there is nothing to draw.
    pub(super) fn path(&self, line: &str, cut: Cut, x: f32, y: f32) -> Option<Path> {
        let face = self.face(cut);
        let mut pen = Pen {
            path: PathBuilder::new(),
            scale: scale(face, cut),
            x,
            y,
        };
        for c in line.chars() {
            face.outline_glyph(glyph(face, c), &mut pen);
            pen.x += advance(face, c) * pen.scale;
        }
        pen.path.finish()
    }
}

fn glyph(face: &Face<'_>, c: char) -> GlyphId {
    face.glyph_index(c).unwrap_or(GlyphId(0))
}

fn advance(face: &Face<'_>, c: char) -> f32 {
    face.glyph_hor_advance(glyph(face, c))
        .map_or(0.0, f32::from)
}

fn scale(face: &Face<'_>, cut: Cut) -> f32 {
    cut.size / f32::from(face.units_per_em())
}

/// Puts an outline in the typeface's units, whose y points up, onto a canvas, whose y points down.
struct Pen {
    path: PathBuilder,
    scale: f32,
    x: f32,
    y: f32,
}

impl Pen {
    fn at(&self, x: f32, y: f32) -> (f32, f32) {
        (self.x + x * self.scale, self.y - y * self.scale)
    }
}

impl OutlineBuilder for Pen {
    fn move_to(&mut self, x: f32, y: f32) {
        let (x, y) = self.at(x, y);
        self.path.move_to(x, y);
    }

    fn line_to(&mut self, x: f32, y: f32) {
        let (x, y) = self.at(x, y);
        self.path.line_to(x, y);
    }

    fn quad_to(&mut self, x1: f32, y1: f32, x: f32, y: f32) {
        let ((x1, y1), (x, y)) = (self.at(x1, y1), self.at(x, y));
        self.path.quad_to(x1, y1, x, y);
    }

    fn curve_to(&mut self, x1: f32, y1: f32, x2: f32, y2: f32, x: f32, y: f32) {
        let ((x1, y1), (x2, y2)) = (self.at(x1, y1), self.at(x2, y2));
        let (x, y) = self.at(x, y);
        self.path.cubic_to(x1, y1, x2, y2, x, y);
    }

    fn close(&mut self) {
        self.path.close();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FONT: &[u8] = include_bytes!("../../../tests/fixtures/fonts/atkinson.woff2");

    #[test]
    fn lines_are_no_wider_than_asked_and_lose_no_word() {
        let typeface = Typeface::decode(FONT).expect("the typeface of the site");
        let letters = typeface.letters().expect("letters");
        let text = "Two hubs replaced ordinary children's homes, so that one trusted team stays";
        for (size, weight) in [(20.0, Weight::Regular), (60.0, Weight::Bold)] {
            let cut = Cut { size, weight };
            let lines = letters.lines(text, cut, 500.0);
            assert!(lines.len() > 1, "{lines:?}");
            assert_eq!(lines.join(" "), text);
            for line in &lines {
                let width = letters.width(line, cut);
                assert!(width > 0.0 && width <= 500.0, "{line}: {width}");
                let path = letters.path(line, cut, 0.0, 0.0).expect("an outline");
                assert!(path.bounds().width() <= 500.0, "{line}");
            }
        }
        let bold = letters.width(
            text,
            Cut {
                size: 20.0,
                weight: Weight::Bold,
            },
        );
        let regular = letters.width(
            text,
            Cut {
                size: 20.0,
                weight: Weight::Regular,
            },
        );
        assert!(bold > regular, "the weight is drawn");
    }
}
