//! A colour of the screen, how well two of them can be told apart, and the nearest one that can be read.
//! Knows no page and no theme.

use std::fmt;

/// Contrast that the WCAG ask of text (level AA).
pub const TEXT: f64 = 4.5;

/// Contrast that the WCAG ask of borders of controls and of graphics (level AA).
pub const SHAPE: f64 = 3.0;

/// How many steps lie between a colour and black or white.
const STEPS: u8 = 255;

/// Red, green and blue, each from 0 to 255. Nothing else can be a colour here: no name, no `url(…)`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Colour(pub [u8; 3]);

impl Colour {
    /// Black.
    pub const BLACK: Self = Self([0; 3]);

    /// White.
    pub const WHITE: Self = Self([255; 3]);

    /// Reads `#0d5c4a`, `0D5C4A` and `#0dc`.
    pub fn parse(text: &str) -> Option<Self> {
        let digits = text.strip_prefix('#').unwrap_or(text).as_bytes();
        let digit = |at: usize| {
            let value = char::from(*digits.get(at)?).to_digit(16)?;
            u8::try_from(value).ok()
        };
        let part = |at: usize| match digits.len() {
            3 => Some(digit(at)? * 17),
            6 => Some(digit(at * 2)? * 16 + digit(at * 2 + 1)?),
            _ => None,
        };
        Some(Self([part(0)?, part(1)?, part(2)?]))
    }

    /// The six digits, without `#`.
    pub fn digits(self) -> String {
        let [red, green, blue] = self.0;
        format!("{red:02x}{green:02x}{blue:02x}")
    }

    /// This colour with `step` of 255 parts of `other`.
    pub fn mix(self, other: Self, step: u8) -> Self {
        let (kept, taken) = (u32::from(STEPS - step), u32::from(step));
        let part = |at: usize| {
            let mixed = u32::from(self.0[at]) * kept + u32::from(other.0[at]) * taken;
            u8::try_from((mixed + 127) / 255).unwrap_or(u8::MAX)
        };
        Self([part(0), part(1), part(2)])
    }

    /// How bright it is, from 0 to 1, as the WCAG reckon it.
    pub fn luminance(self) -> f64 {
        let part = |value: u8| {
            let part = f64::from(value) / 255.0;
            if part <= 0.040_45 {
                part / 12.92
            } else {
                ((part + 0.055) / 1.055).powf(2.4)
            }
        };
        let [red, green, blue] = self.0.map(part);
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    }

    /// The contrast of two colours, from 1 to 21.
    pub fn contrast(self, other: Self) -> f64 {
        let (one, two) = (self.luminance(), other.luminance());
        (one.max(two) + 0.05) / (one.min(two) + 0.05)
    }

    /// Black or white, whichever stands out more on this; one of them always reaches [`TEXT`].
    pub fn opposite(self) -> Self {
        if self.contrast(Self::BLACK) >= self.contrast(Self::WHITE) {
            Self::BLACK
        } else {
            Self::WHITE
        }
    }

    /// Does it reach this contrast on every one of `grounds`?
    pub fn reads_on(self, grounds: &[Self], least: f64) -> bool {
        grounds.iter().all(|ground| self.contrast(*ground) >= least)
    }

    /// The nearest of this colour's shades and tints that reads on all `grounds`: itself where it does.
    ///
    /// Black or white where none does, which no palette here leads to.
    pub fn nudged(self, grounds: &[Self], least: f64) -> Self {
        let towards = |pole: Self| {
            let mut shades = (0..=STEPS).map(|step| self.mix(pole, step));
            shades.find(|shade| shade.reads_on(grounds, least))
        };
        let (darker, lighter) = (towards(Self::BLACK), towards(Self::WHITE));
        match (darker, lighter) {
            (Some(darker), Some(lighter)) if self.distance(lighter) < self.distance(darker) => {
                lighter
            }
            (Some(darker), _) => darker,
            (None, Some(lighter)) => lighter,
            (None, None) => grounds.first().copied().unwrap_or(Self::WHITE).opposite(),
        }
    }

    /// How far two colours lie apart, squared.
    fn distance(self, other: Self) -> u32 {
        let parts = self.0.iter().zip(other.0);
        parts
            .map(|(one, two)| u32::from(one.abs_diff(two)).pow(2))
            .sum()
    }
}

impl fmt::Display for Colour {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "#{}", self.digits())
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn colours() -> impl Strategy<Value = Colour> {
        any::<[u8; 3]>().prop_map(Colour)
    }

    #[test]
    fn only_digits_are_a_colour() {
        for (text, expected) in [
            ("#0d5c4a", Some("#0d5c4a")),
            ("0D5C4A", Some("#0d5c4a")),
            ("#0dc", Some("#00ddcc")),
            ("", None),
            ("#", None),
            ("#12", None),
            ("#12345", None),
            ("##12345", None),
            ("#1234567", None),
            ("+12345", None),
            ("red", None),
            ("url(javascript:alert(1))", None),
            ("éé", None),
            ("٣٣٣", None),
        ] {
            let read = Colour::parse(text).map(|colour| colour.to_string());
            assert_eq!(read.as_deref(), expected, "{text}");
        }
    }

    #[test]
    fn contrast_is_what_the_wcag_say() {
        for (one, two, expected) in [
            ("#000", "#fff", 21.0),
            ("#777777", "#ffffff", 4.48),
            ("#767676", "#ffffff", 4.54),
            ("#0d5c4a", "#0d5c4a", 1.0),
        ] {
            let contrast = Colour::parse(one)
                .unwrap()
                .contrast(Colour::parse(two).unwrap());
            assert!(
                (contrast - expected).abs() < 0.005,
                "{one} on {two}: {contrast}"
            );
        }
    }

    proptest! {
        #[test]
        fn black_or_white_can_be_read_on_every_colour(ground in colours()) {
            prop_assert!(ground.opposite().contrast(ground) >= TEXT);
        }

        #[test]
        fn a_nudged_colour_can_be_read(colour in colours(), ground in colours()) {
            prop_assert!(colour.nudged(&[ground], TEXT).contrast(ground) >= TEXT);
        }

        #[test]
        fn what_can_be_read_is_left_alone(colour in colours(), ground in colours()) {
            let nudged = colour.nudged(&[ground], TEXT);
            prop_assert_eq!(nudged.nudged(&[ground], TEXT), nudged);
            if colour.contrast(ground) >= TEXT {
                prop_assert_eq!(nudged, colour);
            }
        }

        #[test]
        fn no_other_shade_or_tint_that_can_be_read_is_nearer(colour in colours(), one in colours(), two in colours()) {
            let grounds = [one, two];
            let nudged = colour.nudged(&grounds, SHAPE);
            let all = [Colour::BLACK, Colour::WHITE].into_iter()
                .flat_map(|pole| (0..=STEPS).map(move |step| colour.mix(pole, step)));
            let nearest = all.filter(|shade| shade.reads_on(&grounds, SHAPE))
                .map(|shade| colour.distance(shade)).min();
            if let Some(nearest) = nearest {
                prop_assert_eq!(colour.distance(nudged), nearest);
            }
        }
    }
}
