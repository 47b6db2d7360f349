//! The icons that browsers and home screens ask for, drawn from the one vector. Nothing here knows
//! where they are linked.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use resvg::tiny_skia::{Color, Pixmap, Transform};
use resvg::usvg::{Options, Tree};

use super::files;

/// The paper that stands behind a sign which may not be see-through; `--paper` in style/tokens.css.
pub(super) const PAPER: &str = "#faf7f0";

/// How much of a masked icon's side is sure to be seen: the circle of the W3C manifest, less a hair.
const SAFE: f32 = 0.62;

/// How much of a side the sign takes on a home screen that only rounds the corners.
const ROUNDED: f32 = 0.76;

/// One file to be drawn.
struct Icon {
    name: &'static str,
    side: u32,
    /// The part of the side that the sign takes; with paper behind it unless it takes all.
    fills: f32,
}

const ICONS: [Icon; 4] = [
    Icon {
        name: "icon-192.png",
        side: 192,
        fills: 1.0,
    },
    Icon {
        name: "icon-512.png",
        side: 512,
        fills: 1.0,
    },
    Icon {
        name: "icon-maskable-512.png",
        side: 512,
        fills: SAFE,
    },
    Icon {
        name: "apple-touch-icon.png",
        side: 180,
        fills: ROUNDED,
    },
];

/// The sizes inside favicon.ico, for browsers that do not read vectors.
const ICO_SIDES: [u32; 3] = [16, 32, 48];

/// Draws every icon into the site, `icons/` and `favicon.ico`.
pub(super) fn draw(site: &Path) -> Result<()> {
    let vector = site.join("favicon.svg");
    let svg = fs::read(&vector).with_context(|| format!("{} cannot be read", vector.display()))?;
    let tree =
        Tree::from_data(&svg, &Options::default()).context("favicon.svg is not a picture")?;
    let folder = site.join("icons");
    fs::create_dir_all(&folder)?;
    for icon in &ICONS {
        fs::write(folder.join(icon.name), png(&tree, icon.side, icon.fills)?)?;
    }
    // Trunk copies the vector under a second name, which no finished page uses.
    for copy in files::list(site)?.iter().filter(|file| is_copy(file)) {
        files::remove(&site.join(copy))?;
    }
    let small = ICO_SIDES.map(|side| png(&tree, side, 1.0).map(|picture| (side, picture)));
    let small = small.into_iter().collect::<Result<Vec<_>>>()?;
    fs::write(site.join("favicon.ico"), ico(&small)?)?;
    Ok(())
}

fn is_copy(file: &Path) -> bool {
    let name = file.to_str().unwrap_or_default();
    name.starts_with("favicon-") && name.ends_with(".svg")
}

fn png(tree: &Tree, side: u32, fills: f32) -> Result<Vec<u8>> {
    let mut canvas = Pixmap::new(side, side).context("an icon has a side")?;
    if fills < 1.0 {
        let [red, green, blue] = paper();
        canvas.fill(Color::from_rgba8(red, green, blue, u8::MAX));
    }
    let longest = tree.size().width().max(tree.size().height());
    let whole = Transform::from_scale(1.0, 1.0).pre_scale(edge(side), edge(side));
    let inner = Transform::from_translate((1.0 - fills) / 2.0, (1.0 - fills) / 2.0)
        .pre_scale(fills / longest, fills / longest);
    resvg::render(tree, whole.pre_concat(inner), &mut canvas.as_mut());
    let painted = canvas.pixels().iter().any(|pixel| pixel.alpha() > 0);
    ensure!(painted, "favicon.svg shows nothing");
    canvas.encode_png().context("an icon could not be written")
}

/// A side in the coordinates that drawing takes; icons are far smaller than `u16` reaches.
fn edge(side: u32) -> f32 {
    u16::try_from(side).map_or(f32::from(u16::MAX), f32::from)
}

fn paper() -> [u8; 3] {
    let digits = PAPER.trim_start_matches('#');
    [0, 2, 4].map(|at| {
        let pair = digits.get(at..at + 2).unwrap_or_default();
        u8::from_str_radix(pair, 16).unwrap_or(u8::MAX)
    })
}

/// The container of favicon.ico: a table of sizes and offsets before whole PNG files.
fn ico(pictures: &[(u32, Vec<u8>)]) -> Result<Vec<u8>> {
    let count = u16::try_from(pictures.len())?;
    let mut out = vec![0, 0, 1, 0];
    out.extend(count.to_le_bytes());
    let mut offset = 6 + 16 * u32::from(count);
    for (side, picture) in pictures {
        let side = u8::try_from(*side)?;
        let length = u32::try_from(picture.len())?;
        out.extend([side, side, 0, 0, 1, 0, 32, 0]);
        out.extend(length.to_le_bytes());
        out.extend(offset.to_le_bytes());
        offset += length;
    }
    out.extend(pictures.iter().flat_map(|(_, picture)| picture));
    Ok(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    const VECTOR: &str = include_str!("../../../../public/favicon.svg");

    fn pixels(side: u32, fills: f32) -> Pixmap {
        let tree = Tree::from_str(VECTOR, &Options::default()).unwrap();
        Pixmap::decode_png(&png(&tree, side, fills).unwrap()).unwrap()
    }

    #[test]
    fn the_paper_behind_an_icon_is_the_pages_paper() {
        let tokens = include_str!("../../../../style/tokens.css");
        assert!(tokens.contains(&format!("--paper: light-dark({PAPER},")));
    }

    #[test]
    fn the_sign_is_green_and_stays_inside_the_circle_that_masks_leave() {
        let icon = pixels(512, SAFE);
        let [red, green, blue] = paper();
        let ink = icon.pixels().iter().enumerate().filter(|(_, pixel)| {
            let colour = pixel.demultiply();
            (colour.red(), colour.green(), colour.blue()) != (red, green, blue)
        });
        let mut seen = 0;
        for (at, pixel) in ink {
            let (x, y) = (at % 512, at / 512);
            let from_middle = (x.abs_diff(256).pow(2) + y.abs_diff(256).pow(2)) as f64;
            assert!(
                from_middle.sqrt() <= 512.0 * 0.4,
                "{x},{y} would be cut off"
            );
            assert!(pixel.green() > pixel.red(), "{x},{y} is not green");
            seen += 1;
        }
        assert!(seen > 1000, "only {seen} pixels are drawn");
    }

    #[test]
    fn a_plain_icon_lets_what_is_behind_it_through() {
        assert_eq!(pixels(192, 1.0).pixel(0, 0).unwrap().alpha(), 0);
        assert_eq!(pixels(180, ROUNDED).pixel(0, 0).unwrap().alpha(), u8::MAX);
    }

    #[test]
    fn the_table_of_an_ico_leads_to_its_pictures() {
        let file = ico(&[(16, vec![1, 2]), (32, vec![3, 4, 5])]).unwrap();
        assert_eq!(&file[..6], [0, 0, 1, 0, 2, 0]);
        assert_eq!(
            &file[6..22],
            [16, 16, 0, 0, 1, 0, 32, 0, 2, 0, 0, 0, 38, 0, 0, 0]
        );
        assert_eq!(&file[34..38], [40, 0, 0, 0]);
        assert_eq!(&file[38..], [1, 2, 3, 4, 5]);
    }
}
