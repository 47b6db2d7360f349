//! How a frame may look on a host's page: colours, corners, scheme and typeface, and the CSS
//! properties that come of them. Values are parsed already; nothing here reads an address.

use std::fmt;

use super::colour::Colour;
use super::palette::{Palette, Wishes};

/// The roundest corner, in CSS pixels.
pub const MOST_RADIUS: u8 = 32;

/// How many typefaces a stack may name, and how long a name may be.
pub const MOST_FONTS: usize = 5;
pub(super) const LONGEST_FONT: usize = 40;

/// Corners of small things are never rounder than this, in CSS pixels.
const SMALL_RADIUS: u8 = 6;

/// Light or dark.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Scheme {
    /// As the reader's system asks.
    #[default]
    Auto,
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
}

impl Scheme {
    /// Every scheme with its name in addresses and what people read.
    pub const ALL: [(Self, &'static str, &'static str); 3] = [
        (Self::Auto, "auto", "As the reader's device asks"),
        (Self::Light, "light", "Light"),
        (Self::Dark, "dark", "Dark"),
    ];
}

/// Typefaces in order of preference: families that the reader's device may have, and generic ones.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fonts(Vec<String>);

/// Names that CSS gives a meaning of its own.
const GENERIC: [&str; 5] = ["serif", "sans-serif", "monospace", "system-ui", "cursive"];

impl Fonts {
    /// Reads `Georgia, serif`: letters, digits, spaces and hyphens, starting with a letter.
    pub fn parse(text: &str) -> Option<Self> {
        let names: Vec<String> = text.split(',').map(|name| name.trim().to_owned()).collect();
        let sound = |name: &String| {
            name.len() <= LONGEST_FONT
                && name.starts_with(|c: char| c.is_ascii_alphabetic())
                && name
                    .chars()
                    .all(|c| c.is_ascii_alphanumeric() || c == ' ' || c == '-')
        };
        (names.len() <= MOST_FONTS && names.iter().all(sound)).then_some(Self(names))
    }

    /// As it is written in an address: `Georgia,serif`.
    pub fn list(&self) -> String {
        self.0.join(",")
    }

    /// As CSS wants it: `"Georgia", serif`.
    pub fn css(&self) -> String {
        let quoted = self.0.iter().map(|name| {
            if GENERIC.contains(&name.as_str()) {
                name.clone()
            } else {
                format!("\"{name}\"")
            }
        });
        quoted.collect::<Vec<_>>().join(", ")
    }
}

/// How a frame looks.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Theme {
    /// Colours.
    pub wishes: Wishes,
    /// Corners, in CSS pixels.
    pub radius: Option<u8>,
    /// Light or dark; a surface of the host's own decides it.
    pub scheme: Scheme,
    /// Typefaces.
    pub fonts: Option<Fonts>,
}

/// A colour that was wished for and another one that is used, since the first could not be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Nudge {
    /// Which, within a sentence.
    pub what: &'static str,
    /// What was wished for.
    pub asked: Colour,
    /// What is used instead.
    pub used: Colour,
    /// Behind it.
    pub ground: Colour,
}

impl fmt::Display for Nudge {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            what,
            asked,
            used,
            ground,
        } = self;
        write!(
            f,
            "The {what} {asked} would be hard to read on {ground}, so {used} is used: the nearest shade that passes."
        )
    }
}

impl Theme {
    /// The schemes a frame of this theme can be seen in: both, unless the host decided.
    fn seen(&self) -> Vec<Scheme> {
        match (self.wishes.surface, self.scheme) {
            (Some(surface), _) if surface.opposite() == Colour::BLACK => vec![Scheme::Light],
            (Some(_), _) => vec![Scheme::Dark],
            (None, Scheme::Auto) => vec![Scheme::Light, Scheme::Dark],
            (None, scheme) => vec![scheme],
        }
    }

    /// The CSS properties to set on the root element, in one order; none where nothing was wished for.
    pub fn properties(&self) -> Vec<(&'static str, String)> {
        let seen = self.seen();
        let mut made = Vec::new();
        if let [scheme] = seen.as_slice() {
            let name = if *scheme == Scheme::Dark {
                "dark"
            } else {
                "light"
            };
            made.push(("color-scheme", name.to_owned()));
        }
        let palettes: Vec<_> = seen.iter().map(|scheme| site(*scheme)).collect();
        let sites = palettes.iter().map(Palette::named);
        let hosts = palettes.iter().map(|site| site.under(self.wishes).named());
        let pairs: Vec<_> = sites.zip(hosts).collect();
        for at in 0..Palette::LIGHT.named().len() {
            if pairs.iter().any(|(site, host)| site[at] != host[at]) {
                let colours: Vec<_> = pairs.iter().map(|(_, host)| host[at].1).collect();
                made.push((pairs[0].0[at].0, shown(&colours)));
            }
        }
        if let Some(radius) = self.radius {
            made.push(("--radius", format!("{radius}px")));
            made.push(("--radius-small", format!("{}px", radius.min(SMALL_RADIUS))));
        }
        made.extend(self.fonts.as_ref().map(|fonts| ("--font", fonts.css())));
        made
    }

    /// Which wishes could not be granted as they are.
    pub fn nudges(&self) -> Vec<Nudge> {
        let mut nudges = Vec::new();
        for scheme in self.seen() {
            let made = site(scheme).under(self.wishes);
            for (what, asked, used) in [
                ("accent", self.wishes.accent, made.brand),
                ("text colour", self.wishes.text, made.ink),
            ] {
                if let Some(asked) = asked.filter(|asked| *asked != used) {
                    let ground = made.surface;
                    nudges.push(Nudge {
                        what,
                        asked,
                        used,
                        ground,
                    });
                }
            }
        }
        nudges
    }
}

fn site(scheme: Scheme) -> Palette {
    if scheme == Scheme::Dark {
        Palette::DARK
    } else {
        Palette::LIGHT
    }
}

fn shown(colours: &[Colour]) -> String {
    match colours {
        [light, dark] => format!("light-dark({light}, {dark})"),
        colours => colours.iter().map(Colour::to_string).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn colour(text: &str) -> Option<Colour> {
        Colour::parse(text)
    }

    #[test]
    fn without_wishes_nothing_is_set() {
        assert_eq!(Theme::default().properties(), []);
        assert_eq!(Theme::default().nudges(), []);
    }

    #[test]
    fn a_surface_decides_the_scheme() {
        for (surface, scheme) in [("fff", "light"), ("112233", "dark"), ("ffe4b5", "light")] {
            let wishes = Wishes {
                surface: colour(surface),
                ..Wishes::default()
            };
            let theme = Theme {
                wishes,
                scheme: Scheme::Dark,
                ..Theme::default()
            };
            assert_eq!(
                theme.properties()[0],
                ("color-scheme", scheme.to_owned()),
                "{surface}"
            );
        }
    }

    #[test]
    fn a_nudge_says_what_is_used_and_why() {
        let wishes = Wishes {
            accent: colour("ffff00"),
            surface: colour("fff"),
            text: None,
        };
        let theme = Theme {
            wishes,
            ..Theme::default()
        };
        let said: Vec<String> = theme.nudges().iter().map(Nudge::to_string).collect();
        assert_eq!(said.len(), 1);
        assert!(
            said[0].starts_with("The accent #ffff00 would be hard to read on #ffffff, so #"),
            "{said:?}"
        );
    }

    #[test]
    fn a_font_stack_is_names_and_nothing_else() {
        for (text, css) in [
            ("Georgia, serif", Some("\"Georgia\", serif")),
            ("system-ui", Some("system-ui")),
            ("Comic Sans MS", Some("\"Comic Sans MS\"")),
            ("", None),
            ("Georgia,", None),
            ("a\"b", None),
            ("url(javascript:alert(1))", None),
            ("x;}body{display:none", None),
            ("a,b,c,d,e,f", None),
            ("-apple-system", None),
        ] {
            assert_eq!(
                Fonts::parse(text).map(|fonts| fonts.css()).as_deref(),
                css,
                "{text}"
            );
        }
        assert_eq!(Fonts::parse(&"a".repeat(LONGEST_FONT + 1)), None);
    }
}
