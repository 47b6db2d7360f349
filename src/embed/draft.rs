//! What the builder's form holds: every field as it was typed, what becomes of it, and what to say of it.
//!
//! The same names stand in the form, in the builder's own address and in the address of a frame.

use std::collections::BTreeMap;

use super::options::{Options, PREFIX, Part};
use super::snippet::Placement;
use crate::explore::pairs::{pairs, push};
use crate::routes::Base;
use crate::routes::embedded::Embedded;

/// The widths that heights are known for, in CSS pixels.
pub const WIDTHS: [u32; 4] = [320, 480, 640, 960];

/// What is reckoned with where a host does not say how wide its column is: rather narrow, since what does not
/// fit would have to be scrolled.
const UNKNOWN_WIDTH: u32 = 480;

/// The least and the most width that a snippet may ask for.
const NARROWEST: u32 = 200;
const WIDEST: u32 = 2_000;

/// Something to choose in the builder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Thing {
    /// What.
    pub what: Embedded,
    /// Its name.
    pub title: String,
    /// Its height at each of [`WIDTHS`], in CSS pixels.
    pub heights: [u32; 4],
}

impl Thing {
    /// The height at a width: that of the next narrower one that is known, so that nothing is cut off.
    pub fn height(&self, width: u32) -> u32 {
        let known = WIDTHS.iter().zip(self.heights);
        let fitting = known.take_while(|(at, _)| **at <= width).last();
        fitting.map_or(self.heights[0], |(_, height)| height)
    }
}

/// The lines to paste.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Form {
    /// The element, with its script.
    #[default]
    Element,
    /// A plain frame.
    Frame,
}

impl Form {
    /// Each with its name in the form and what people read.
    pub const ALL: [(Self, &'static str, &'static str); 2] = [
        (
            Self::Element,
            "element",
            "One that is always as high as its content (with a small script)",
        ),
        (
            Self::Frame,
            "frame",
            "A plain frame of a fixed height (no script)",
        ),
    ];
}

/// A form that is being filled in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Draft {
    /// What is embedded, as [`Embedded::find`] reads it.
    of: String,
    /// A list's own query.
    list: String,
    form: Form,
    width: String,
    /// What was typed into the fields of options, by their names without the prefix.
    typed: BTreeMap<String, String>,
    /// Parts that are left out.
    without: Vec<Part>,
}

impl Draft {
    /// Reads the builder's own address: what, a list's filters, and options that were chosen before.
    pub fn read(query: &str) -> Self {
        let mut draft = Self::default();
        for (name, value) in pairs(query) {
            match name.strip_prefix(PREFIX) {
                None if name == "of" => draft.of = value,
                None => push(&mut draft.list, &name, &value),
                Some(_) => {}
            }
        }
        let (options, _) = Options::read(query);
        for (name, value) in pairs(&options.query()) {
            if let Some(own) = name.strip_prefix(PREFIX).filter(|own| *own != "without") {
                draft.typed.insert(own.to_owned(), value);
            }
        }
        draft.without = options.without;
        draft
    }

    /// Takes in that a field was changed.
    pub fn change(&mut self, name: &str, value: &str, checked: bool) {
        let part = Part::ALL
            .iter()
            .find(|(_, own, _)| name.strip_prefix("part-") == Some(own));
        match (name, part) {
            ("of", _) => {
                value.clone_into(&mut self.of);
                self.list.clear();
            }
            ("form", _) => {
                let chosen = Form::ALL.iter().find(|(_, own, _)| *own == value);
                self.form = chosen.map_or(self.form, |(form, ..)| *form);
            }
            ("width", _) => value.clone_into(&mut self.width),
            ("events", _) => {
                let value = if checked { "on" } else { "" };
                self.typed.insert(name.to_owned(), value.to_owned());
            }
            (_, Some((part, ..))) => {
                self.without.retain(|left| left != part);
                if !checked {
                    self.without.push(*part);
                }
            }
            _ => {
                self.typed.insert(name.to_owned(), value.to_owned());
            }
        }
    }

    /// What stands in a field.
    pub fn typed(&self, name: &str) -> &str {
        match name {
            "of" => &self.of,
            "width" => &self.width,
            name => self.typed.get(name).map_or("", String::as_str),
        }
    }

    /// Which lines are asked for.
    pub fn form(&self) -> Form {
        self.form
    }

    /// Is this part shown?
    pub fn shows(&self, part: Part) -> bool {
        !self.without.contains(&part)
    }

    /// What was chosen of `things`; the first where that is none of them.
    pub fn thing<'a>(&self, things: &'a [Thing]) -> Option<&'a Thing> {
        let what = Embedded::find(&self.of);
        let chosen = things
            .iter()
            .find(|thing| Some(&thing.what) == what.as_ref());
        chosen.or(things.first())
    }

    /// The options as a frame would read them, and a sentence about each field that could not be used and each
    /// colour that was nudged.
    pub fn options(&self) -> (Options, Vec<String>) {
        let mut query = String::new();
        for (name, value) in &self.typed {
            push(&mut query, &format!("{PREFIX}{name}"), value);
        }
        let (mut options, notes) = Options::read(&query);
        options.without.clone_from(&self.without);
        options.without.sort();
        let mut said: Vec<String> = notes.iter().map(ToString::to_string).collect();
        said.extend(options.theme.nudges().iter().map(ToString::to_string));
        if !self.width.trim().is_empty() && self.width().is_none() {
            said.push(format!(
                "The width was left out: it is a number from {NARROWEST} to {WIDEST}."
            ));
        }
        (options, said)
    }

    /// The width that was asked for, where there is a sound one.
    pub fn width(&self) -> Option<u32> {
        let width: u32 = self.width.trim().parse().ok()?;
        (NARROWEST..=WIDEST).contains(&width).then_some(width)
    }

    /// All of it, for a site at this place.
    pub fn placement(&self, things: &[Thing], origin: &str, base: &Base) -> Option<Placement> {
        let thing = self.thing(things)?;
        let is_list = matches!(thing.what, Embedded::Projects);
        Some(Placement {
            origin: origin.to_owned(),
            base: base.clone(),
            what: thing.what.clone(),
            query: if is_list {
                self.list.clone()
            } else {
                String::new()
            },
            options: self.options().0,
            title: thing.title.clone(),
            width: self.width(),
            height: thing.height(self.width().unwrap_or(UNKNOWN_WIDTH)),
        })
    }

    /// The lines to paste.
    pub fn snippet(&self, placement: &Placement) -> String {
        match self.form {
            Form::Element => placement.element(),
            Form::Frame => placement.iframe(),
        }
    }
}

#[cfg(test)]
mod tests;
