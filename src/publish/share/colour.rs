//! The site's light colours for drawing. A policy area's hue is an angle on the OKLCH circle, as in the
//! style sheets.

use tiny_skia::Color;

/// Colours of `style/tokens.css`, in its light scheme.
pub(super) const PAPER: [u8; 3] = [0xfa, 0xf7, 0xf0];
pub(super) const LINE: [u8; 3] = [0xdd, 0xd6, 0xc7];
pub(super) const INK: [u8; 3] = [0x14, 0x23, 0x1f];
pub(super) const SOFT: [u8; 3] = [0x4a, 0x5a, 0x55];
pub(super) const BRAND: [u8; 3] = [0x0d, 0x5c, 0x4a];

/// Lightness and chroma that every area's colour shares, as in the style sheets.
const LIGHTNESS: f32 = 0.55;
const CHROMA: f32 = 0.13;

pub(super) fn solid([red, green, blue]: [u8; 3]) -> Color {
    Color::from_rgba8(red, green, blue, 255)
}

/// The colour of a hue in degrees.
pub(super) fn of_hue(degrees: u16) -> Color {
    let angle = f32::from(degrees % 360).to_radians();
    let [red, green, blue] = srgb(LIGHTNESS, CHROMA * angle.cos(), CHROMA * angle.sin());
    Color::from_rgba(red, green, blue, 1.0).unwrap_or(Color::BLACK)
}

/// Björn Ottosson's published conversion from Oklab, with what sRGB cannot show cut off.
fn srgb(lightness: f32, a: f32, b: f32) -> [f32; 3] {
    let cubed = |value: f32| value * value * value;
    let long = cubed(lightness + 0.396_337_78 * a + 0.215_803_76 * b);
    let middle = cubed(lightness - 0.105_561_346 * a - 0.063_854_17 * b);
    let short = cubed(lightness - 0.089_484_18 * a - 1.291_485_5 * b);
    [
        4.076_741_7 * long - 3.307_711_6 * middle + 0.230_969_94 * short,
        -1.268_438 * long + 2.609_757_4 * middle - 0.341_319_38 * short,
        -0.004_196_086_3 * long - 0.703_418_6 * middle + 1.707_614_7 * short,
    ]
    .map(|linear| {
        let linear = linear.clamp(0.0, 1.0);
        if linear <= 0.003_130_8 {
            12.92 * linear
        } else {
            1.055 * linear.powf(1.0 / 2.4) - 0.055
        }
    })
    .map(|value| value.clamp(0.0, 1.0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn known_colours_come_out_as_browsers_show_them() {
        for (oklab, expected) in [
            ((1.0, 0.0, 0.0), [255_u8, 255, 255]),
            ((0.0, 0.0, 0.0), [0, 0, 0]),
            ((0.627_955, 0.224_863, 0.125_846), [255, 0, 0]),
            ((0.452_014, -0.032_457, -0.311_528), [0, 0, 255]),
        ] {
            let (lightness, a, b) = oklab;
            let shown = srgb(lightness, a, b).map(|value| (value * 255.0).round());
            for (value, expected) in shown.into_iter().zip(expected) {
                assert!((value - f32::from(expected)).abs() <= 1.0, "{oklab:?}");
            }
        }
    }
}
