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
        let colour = || Colour::parse(value).map(Some);
        let theme = &mut self.theme;
        match name {
            "accent" => set(&mut theme.wishes.accent, colour(), COLOUR),
            "surface" => set(&mut theme.wishes.surface, colour(), COLOUR),
            "text" => set(&mut theme.wishes.text, colour(), COLOUR),
            "radius" => {
                let radius = radius(value).map(Some);
                set(
                    &mut theme.radius,
                    radius,
                    "a radius is a number from 0 to 32",
                )
            }
            "scheme" => {
                let scheme = named(&Scheme::ALL, value);
                set(&mut theme.scheme, scheme, "a scheme is auto, light or dark")
            }
            "font" => {
                let fonts = Fonts::parse(value).map(Some);
                set(
                    &mut theme.fonts,
                    fonts,
                    "a font is up to five names, as in Georgia,serif",
                )
            }
            "links" => {
                let links = named(&Links::ALL, value);
                set(&mut self.links, links, "links open at the top or stay")
            }
            "without" => set(
                &mut self.without,
                parts(value),
                "it names a part that is not there",
            ),
            "events" => set(&mut self.events, flag(value), "events are on or off"),
            _ => Err("there is no such option"),
        }
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

/// Takes a value over, or says what was expected.
fn set<T>(place: &mut T, value: Option<T>, expected: &'static str) -> Result<(), &'static str> {
    *place = value.ok_or(expected)?;
    Ok(())
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
mod tests;
