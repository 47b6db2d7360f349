//! The colours of a frame: the site's own, or what a host's wishes make of them. Every pair that
//! carries words passes WCAG AA, whatever was wished for.

use super::colour::{Colour, SHAPE, TEXT};

/// How much of one colour goes into another, of 255 parts.
const SUNKEN: u8 = 12;
const BRAND_SOFT: u8 = 32;
const WARN_SOFT: u8 = 24;
const MARK: u8 = 96;
const INK_SOFT: u8 = 64;
const LINE: u8 = 40;
const LINE_STRONG: u8 = 128;

/// The colours of one scheme, named as in `style/tokens.css`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Palette {
    /// Behind the page.
    pub paper: Colour,
    /// Behind cards and controls.
    pub surface: Colour,
    /// Behind what lies a little lower.
    pub sunken: Colour,
    /// Lines that only divide.
    pub line: Colour,
    /// Borders of controls.
    pub line_strong: Colour,
    /// Text.
    pub ink: Colour,
    /// Text of less weight.
    pub ink_soft: Colour,
    /// Buttons and what is chosen.
    pub brand: Colour,
    /// Text on them.
    pub brand_ink: Colour,
    /// A hint of them.
    pub brand_soft: Colour,
    /// Warnings.
    pub warn: Colour,
    /// Behind warnings.
    pub warn_soft: Colour,
    /// Behind marked words.
    pub mark: Colour,
}

/// What a host may wish for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Wishes {
    /// Buttons and what is chosen.
    pub accent: Option<Colour>,
    /// Behind everything.
    pub surface: Option<Colour>,
    /// Text.
    pub text: Option<Colour>,
}

/// The marigold that marks focus, in either scheme; marked words lie on a hint of it.
const MARIGOLD: Colour = Colour([0xf5, 0xb2, 0x1b]);

impl Palette {
    /// The site's own, on light paper.
    pub const LIGHT: Self = Self {
        paper: Colour([0xfa, 0xf7, 0xf0]),
        surface: Colour([0xff, 0xff, 0xff]),
        sunken: Colour([0xf2, 0xed, 0xe2]),
        line: Colour([0xdd, 0xd6, 0xc7]),
        line_strong: Colour([0x85, 0x7f, 0x72]),
        ink: Colour([0x14, 0x23, 0x1f]),
        ink_soft: Colour([0x4a, 0x5a, 0x55]),
        brand: Colour([0x0d, 0x5c, 0x4a]),
        brand_ink: Colour([0xff, 0xff, 0xff]),
        brand_soft: Colour([0xdf, 0xf0, 0xe8]),
        warn: Colour([0xa3, 0x34, 0x1c]),
        warn_soft: Colour([0xfb, 0xe9, 0xe2]),
        mark: Colour([0xfd, 0xe8, 0xa8]),
    };

    /// The site's own, on dark paper.
    pub const DARK: Self = Self {
        paper: Colour([0x0f, 0x17, 0x16]),
        surface: Colour([0x17, 0x22, 0x20]),
        sunken: Colour([0x0b, 0x12, 0x11]),
        line: Colour([0x2b, 0x3a, 0x37]),
        line_strong: Colour([0x7d, 0x8f, 0x8a]),
        ink: Colour([0xed, 0xf3, 0xf0]),
        ink_soft: Colour([0xb3, 0xc2, 0xbd]),
        brand: Colour([0x74, 0xd7, 0xb7]),
        brand_ink: Colour([0x06, 0x23, 0x1b]),
        brand_soft: Colour([0x15, 0x35, 0x2c]),
        warn: Colour([0xff, 0x9c, 0x85]),
        warn_soft: Colour([0x3a, 0x1d, 0x16]),
        mark: Colour([0x5a, 0x46, 0x10]),
    };

    /// What becomes of this palette under a host's wishes.
    pub fn under(&self, wishes: Wishes) -> Self {
        let mut made = *self;
        if let Some(surface) = wishes.surface {
            made.surface = surface;
            made.paper = surface;
            made.sunken = made.soft(surface.opposite(), SUNKEN);
            made.warn_soft = made.soft(self.warn, WARN_SOFT);
            made.mark = made.soft(MARIGOLD, MARK);
        }
        let accent = wishes.accent.unwrap_or(self.brand);
        if wishes.surface.or(wishes.accent).is_some() {
            made.brand_soft = made.soft(accent, BRAND_SOFT);
        }
        made.brand = accent.nudged(&made.grounds_and(&[made.brand_soft]), TEXT);
        if made.brand != self.brand {
            made.brand_ink = made.brand.opposite();
        }
        made.warn = self.warn.nudged(&made.grounds_and(&[made.warn_soft]), TEXT);
        let under_text = made.grounds_and(&[made.brand_soft, made.warn_soft, made.mark]);
        made.ink = wishes.text.unwrap_or(self.ink).nudged(&under_text, TEXT);
        let grounds = made.grounds_and(&[]);
        if wishes.surface.or(wishes.text).is_some() {
            made.ink_soft = made.ink.mix(made.surface, INK_SOFT).nudged(&grounds, TEXT);
        }
        if wishes.surface.is_some() {
            made.line = made.surface.mix(made.ink, LINE);
            made.line_strong = made
                .surface
                .mix(made.ink, LINE_STRONG)
                .nudged(&grounds, SHAPE);
        }
        made
    }

    /// The surface with a hint of `tint`, as long as black or white can still be read there.
    fn soft(&self, tint: Colour, parts: u8) -> Colour {
        let mixed = self.surface.mix(tint, parts);
        if self.surface.opposite().contrast(mixed) >= TEXT {
            mixed
        } else {
            self.surface
        }
    }

    fn grounds_and(&self, more: &[Colour]) -> Vec<Colour> {
        [&[self.surface, self.paper, self.sunken], more].concat()
    }

    /// The colours under the names that style sheets use, in one order.
    pub fn named(&self) -> [(&'static str, Colour); 13] {
        [
            ("--paper", self.paper),
            ("--surface", self.surface),
            ("--sunken", self.sunken),
            ("--line", self.line),
            ("--line-strong", self.line_strong),
            ("--ink", self.ink),
            ("--ink-soft", self.ink_soft),
            ("--brand", self.brand),
            ("--brand-ink", self.brand_ink),
            ("--brand-soft", self.brand_soft),
            ("--warn", self.warn),
            ("--warn-soft", self.warn_soft),
            ("--mark", self.mark),
        ]
    }
}

#[cfg(test)]
mod tests {
    use proptest::option;
    use proptest::prelude::*;

    use super::*;

    fn wishes() -> impl Strategy<Value = Wishes> {
        let colour = || option::of(any::<[u8; 3]>().prop_map(Colour));
        (colour(), colour(), colour()).prop_map(|(accent, surface, text)| Wishes {
            accent,
            surface,
            text,
        })
    }

    #[test]
    fn without_wishes_nothing_changes() {
        for palette in [Palette::LIGHT, Palette::DARK] {
            assert_eq!(palette.under(Wishes::default()), palette);
        }
    }

    #[test]
    fn these_are_the_colours_of_the_style_sheet() {
        let sheet = include_str!("../../style/tokens.css");
        let pairs = Palette::LIGHT
            .named()
            .into_iter()
            .zip(Palette::DARK.named());
        for ((name, light), (_, dark)) in pairs {
            let line = format!("{name}: light-dark({light}, {dark});");
            assert!(sheet.contains(&line), "style/tokens.css lacks {line}");
        }
    }

    proptest! {
        #[test]
        fn every_pair_that_carries_words_passes_aa(wishes in wishes(), dark in any::<bool>()) {
            let site = if dark { Palette::DARK } else { Palette::LIGHT };
            let made = site.under(wishes);
            let grounds = made.grounds_and(&[]);
            prop_assert!(made.ink.reads_on(&made.grounds_and(&[made.brand_soft, made.warn_soft, made.mark]), TEXT));
            prop_assert!(made.ink_soft.reads_on(&grounds, TEXT));
            prop_assert!(made.brand.reads_on(&made.grounds_and(&[made.brand_soft]), TEXT));
            prop_assert!(made.warn.reads_on(&made.grounds_and(&[made.warn_soft]), TEXT));
            prop_assert!(made.brand_ink.reads_on(&[made.brand], TEXT));
            prop_assert!(made.line_strong.reads_on(&grounds, SHAPE));
        }

        #[test]
        fn a_wish_that_can_be_read_is_granted(wishes in wishes()) {
            let made = Palette::LIGHT.under(wishes);
            prop_assert_eq!(made.surface, wishes.surface.unwrap_or(Palette::LIGHT.surface));
            if let Some(accent) = wishes.accent && accent.reads_on(&made.grounds_and(&[made.brand_soft]), TEXT) {
                prop_assert_eq!(made.brand, accent);
            }
            let under = made.grounds_and(&[made.brand_soft, made.warn_soft, made.mark]);
            if let Some(text) = wishes.text && text.reads_on(&under, TEXT) {
                prop_assert_eq!(made.ink, text);
            }
        }
    }
}
