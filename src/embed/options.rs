//! What a host may choose for a frame, read from any query string and written in one way only.
//!
//! Every name begins with `embed-`, so that the other names stay the page's own. Parsing is total: what
//! cannot be used falls away, with a note that names it.

use std::fmt;

use super::colour::Colour;
use super::theme::{Fonts, MOST_RADIUS, Scheme, Theme};
use crate::explore::pairs::{pairs, push};

/// What every name of ours begins with.
pub const PREFIX: &str = "embed-";

/// A longer value is not looked at.
const LONGEST_VALUE: usize = 240;

/// How many notes are kept.
const MOST_NOTES: usize = 8;

/// Where links to other pages open.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Links {
    /// In the whole window.
    #[default]
    Top,
    /// In the frame where there is a page for frames, else in the whole window.
    Stay,
}

impl Links {
    /// Every choice with its name in addresses and what people read.
    pub const ALL: [(Self, &'static str, &'static str); 2] = [
        (Self::Top, "top", "In the whole window"),
        (Self::Stay, "stay", "In the frame, where that is possible"),
    ];
}

/// A part of a frame that a host may leave out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// The heading, when the host has one of its own.
    Heading,
    /// What a list is narrowed by.
    Filters,
    /// Sharing, downloading, printing.
    Tools,
    /// Where things come from, beyond the line that always stays.
    Notes,
}

impl Part {
    /// Every part with its name in addresses and what people read.
    pub const ALL: [(Self, &'static str, &'static str); 4] = [
        (Self::Heading, "heading", "The heading"),
        (Self::Filters, "filters", "The filters"),
        (Self::Tools, "tools", "Sharing and printing"),
        (Self::Notes, "notes", "Notes and sources"),
    ];
}

/// What a host chose.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Options {
    /// How the frame looks.
    pub theme: Theme,
    /// Where links open.
    pub links: Links,
    /// What is left out, in the order of [`Part::ALL`].
    pub without: Vec<Part>,
    /// Whether the host is told what happens in the frame.
    pub events: bool,
}

/// An option that fell away.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// Its name.
    pub name: String,
    /// What would have been taken.
    pub expected: &'static str,
}

impl fmt::Display for Note {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { name, expected } = self;
        write!(f, "“{name}” was left out: {expected}.")
    }
}

impl Options {
    /// Reads a query string, with or without its question mark. No text is refused.
    ///
    /// Of repeated names the last counts; names without our prefix are passed over.
    pub fn read(query: &str) -> (Self, Vec<Note>) {
        let mut options = Self::default();
        let mut notes = Vec::new();
        for (name, value) in pairs(query) {
            let Some(own) = name.strip_prefix(PREFIX) else {
                continue;
            };
            // A form sends its empty fields too.
            if value.is_empty() {
                continue;
            }
            let taken = if value.len() > LONGEST_VALUE {
                Err("it is too long")
            } else {
                options.take(own, value.trim())
            };
            if let (Err(expected), true) = (taken, notes.len() < MOST_NOTES) {
                let name = name.chars().take(LONGEST_VALUE / 4).collect();
                notes.push(Note { name, expected });
            }
        }
        (options, notes)
    }

    fn take(&mut self, name: &str, value: &str) -> Result<(), &'static str> {
        const COLOUR: &str = "a colour is written with six digits, as in 0d5c4a";
        let colour = || Colour::parse(value).map(Some).ok_or(COLOUR);
        let theme = &mut self.theme;
        match name {
            "accent" => theme.wishes.accent = colour()?,
            "surface" => theme.wishes.surface = colour()?,
            "text" => theme.wishes.text = colour()?,
            "radius" => {
                theme.radius = Some(radius(value).ok_or("a radius is a number from 0 to 32")?)
            }
            "scheme" => {
                theme.scheme =
                    named(&Scheme::ALL, value).ok_or("a scheme is auto, light or dark")?
            }
            "font" => {
                let fonts = Fonts::parse(value);
                theme.fonts = Some(fonts.ok_or("a font is up to five names, as in Georgia,serif")?);
            }
            "links" => {
                self.links = named(&Links::ALL, value).ok_or("links open at the top or stay")?
            }
            "without" => self.without = parts(value).ok_or("it names a part that is not there")?,
            "events" => self.events = flag(value).ok_or("events are on or off")?,
            _ => return Err("there is no such option"),
        }
        Ok(())
    }

    /// The one way to write this: only what differs from the defaults, in one order.
    pub fn query(&self) -> String {
        let mut query = String::new();
        let mut put = |name: &str, value: Option<String>| {
            if let Some(value) = value {
                push(&mut query, &format!("{PREFIX}{name}"), &value);
            }
        };
        let Theme {
            wishes,
            radius,
            scheme,
            fonts,
        } = &self.theme;
        put("accent", wishes.accent.map(Colour::digits));
        put("surface", wishes.surface.map(Colour::digits));
        put("text", wishes.text.map(Colour::digits));
        put("radius", radius.map(|radius| radius.to_string()));
        put("scheme", name_of(&Scheme::ALL, scheme));
        put("font", fonts.as_ref().map(Fonts::list));
        put("links", name_of(&Links::ALL, &self.links));
        let without: Vec<_> = Part::ALL
            .iter()
            .filter(|(part, ..)| self.without.contains(part))
            .collect();
        let without: Vec<_> = without.iter().map(|(_, name, _)| *name).collect();
        put("without", (!without.is_empty()).then(|| without.join(" ")));
        put("events", self.events.then(|| "on".to_owned()));
        query
    }
}

fn radius(text: &str) -> Option<u8> {
    let digits = text.bytes().all(|byte| byte.is_ascii_digit());
    text.parse()
        .ok()
        .filter(|radius| digits && *radius <= MOST_RADIUS)
}

fn flag(text: &str) -> Option<bool> {
    match text {
        "on" => Some(true),
        "off" => Some(false),
        _ => None,
    }
}

fn parts(text: &str) -> Option<Vec<Part>> {
    let mut parts = Vec::new();
    for word in text.split([' ', ',']).filter(|word| !word.is_empty()) {
        parts.push(named(&Part::ALL, word)?);
    }
    parts.sort();
    parts.dedup();
    Some(parts)
}

/// The value with this name in a list of all.
fn named<T: Copy>(all: &[(T, &str, &str)], name: &str) -> Option<T> {
    all.iter()
        .find(|(_, own, _)| *own == name)
        .map(|(value, ..)| *value)
}

/// The name of a value in a list of all; none for the first, which is the default.
fn name_of<T: PartialEq>(all: &[(T, &str, &str)], value: &T) -> Option<String> {
    let others = all.iter().skip(1);
    others
        .filter(|(own, ..)| own == value)
        .map(|(_, name, _)| (*name).to_owned())
        .next()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn what_is_read_is_written_in_one_way() {
        for (query, written) in [
            ("", ""),
            ("?area=fostering&q=leeds", ""),
            ("embed-accent=%230D5C4A", "embed-accent=0d5c4a"),
            ("embed-accent=111&embed-accent=222", "embed-accent=222222"),
            ("embed-scheme=auto&embed-links=top&embed-events=off", ""),
            (
                "embed-events=on&embed-without=notes,heading%20notes&embed-font=Georgia,+serif&embed-radius=0",
                "embed-radius=0&embed-font=Georgia%2Cserif&embed-without=heading+notes&embed-events=on",
            ),
        ] {
            let (options, notes) = Options::read(query);
            assert_eq!(options.query(), written, "{query}");
            assert_eq!(notes, [], "{query}");
        }
    }

    #[test]
    fn hostile_values_fall_away_with_a_note() {
        let long = "a".repeat(LONGEST_VALUE + 1);
        for value in [
            "url(javascript:alert(1))",
            "expression(alert(1))",
            "red;}*{display:none",
            "</style><script>",
            "-1",
            "33",
            "NaN",
            "1e99",
            "\u{0}",
            long.as_str(),
        ] {
            let mut query = String::new();
            for name in [
                "accent", "surface", "text", "radius", "scheme", "links", "without", "events",
                "new",
            ] {
                push(&mut query, &format!("{PREFIX}{name}"), value);
            }
            let (options, notes) = Options::read(&query);
            assert_eq!(options, Options::default(), "{value}");
            assert_eq!(notes.len(), MOST_NOTES, "{value}: {notes:?}");
            assert!(
                notes.iter().all(|note| !note.to_string().contains(value)),
                "{value}"
            );
        }
    }

    #[test]
    fn a_font_of_ten_thousand_letters_is_not_looked_at() {
        let (options, notes) = Options::read(&format!("embed-font={}", "a".repeat(10_000)));
        assert_eq!(options, Options::default());
        assert_eq!(
            notes[0].to_string(),
            "“embed-font” was left out: it is too long."
        );
    }

    proptest! {
        #[test]
        fn any_text_is_read_and_what_is_written_is_read_alike(text in ".{0,300}", value in "[a-z0-9# ,()-]{0,40}") {
            for query in [text.clone(), format!("embed-font={value}&embed-accent={value}&embed-without={value}&{text}")] {
                let (options, _) = Options::read(&query);
                let (again, notes) = Options::read(&options.query());
                prop_assert_eq!(&again, &options);
                prop_assert_eq!(notes, vec![]);
            }
        }
    }
}
