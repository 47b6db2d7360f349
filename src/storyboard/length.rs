//! How long a story is: words, and the minutes they take. Pure.

use std::fmt;

use crate::content::story::{Art, Panel, Point, Storyboard};

/// How fast people read on a screen, in words a minute. Studies of silent reading find 175 to 300;
/// the low end is kinder to those who read slowly or in a second language.
const WORDS_A_MINUTE: usize = 200;

/// A panel with more words than this does not set the stage's height for all others. Real panels have about 50.
const LONG: usize = 120;

/// A description for share previews is cut after the word that passes this many bytes; previews show 160 to 300.
const OPENING: usize = 280;

/// How long a story is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Length {
    /// How many panels it has.
    pub panels: usize,
    /// How many words it has, headings and drawings included.
    pub words: usize,
}

impl Length {
    /// The length of a story.
    pub fn of(story: &Storyboard) -> Self {
        Self {
            panels: story.panels.len(),
            words: story.panels.iter().map(words).sum(),
        }
    }

    /// Reading time in whole minutes, rounded up.
    pub fn minutes(self) -> usize {
        self.words.div_ceil(WORDS_A_MINUTE).max(1)
    }
}

impl fmt::Display for Length {
    /// "8 panels, about 3 minutes".
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let counted =
            |count: usize, one: &str| format!("{count} {one}{}", if count == 1 { "" } else { "s" });
        write!(
            f,
            "{}, about {}",
            counted(self.panels, "panel"),
            counted(self.minutes(), "minute")
        )
    }
}

/// The words of one panel: heading, text and what is written in the drawing.
pub fn words(panel: &Panel) -> usize {
    count(&panel.heading) + count(&panel.text) + drawn(&panel.art)
}

/// Is this panel too long for a stage that is as high as its highest panel?
pub fn is_long(panel: &Panel) -> bool {
    words(panel) > LONG
}

/// The first words of a text, whole, for a description.
pub fn opening(text: &str) -> String {
    if text.len() <= OPENING {
        return text.to_owned();
    }
    let mut out = String::with_capacity(OPENING + 24);
    for word in text.split_whitespace() {
        if out.len() + word.len() > OPENING && !out.is_empty() {
            break;
        }
        out.push_str(word);
        out.push(' ');
    }
    format!("{}…", out.trim_end().trim_end_matches([',', ';', ':', '.']))
}

fn drawn(art: &Art) -> usize {
    match art {
        Art::Scene { fact, .. } => count(fact),
        Art::Figure { value, label } => count(value) + count(label),
        Art::Compare { label, bars } => {
            count(label) + bars.iter().map(|bar| count(&bar.label) + 1).sum::<usize>()
        }
        Art::Chart { label, bars, .. } => {
            count(label) + bars.iter().map(|bar| count(&bar.label) + 1).sum::<usize>()
        }
        Art::Steps(points) | Art::People(points) => points.iter().map(point).sum(),
        Art::Quote { words, speaker } => count(words) + count(speaker),
        Art::Map { places, .. } => places.iter().map(|place| count(place)).sum(),
        Art::Image(_) => 0,
    }
}

fn point(point: &Point) -> usize {
    count(&point.title) + count(&point.text)
}

fn count(text: &str) -> usize {
    text.split_whitespace().count()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn panel(text: &str, art: Art) -> Panel {
        Panel {
            heading: "Two words".to_owned(),
            text: text.to_owned(),
            alt: "Not counted".to_owned(),
            art,
            sources: vec![],
        }
    }

    fn plain(words: usize) -> Panel {
        panel(
            &"word ".repeat(words),
            Art::Scene {
                scene: "house".to_owned(),
                fact: String::new(),
            },
        )
    }

    #[test]
    fn reading_time_is_whole_minutes_rounded_up() {
        for (panels, words, told) in [
            (8, 600, "8 panels, about 3 minutes"),
            (8, 601, "8 panels, about 4 minutes"),
            (1, 200, "1 panel, about 1 minute"),
            (1, 0, "1 panel, about 1 minute"),
            (50, 100_000, "50 panels, about 500 minutes"),
        ] {
            assert_eq!(Length { panels, words }.to_string(), told);
        }
    }

    #[test]
    fn words_in_drawings_count_and_alternatives_do_not() {
        let point = |title: &str, text: &str| Point {
            title: title.to_owned(),
            text: text.to_owned(),
        };
        let bar = |label: &str| crate::content::story::Bar {
            label: label.to_owned(),
            value: 1.0,
            shown: "1".to_owned(),
        };
        let text = String::from;
        for (art, expected) in [
            (
                Art::Scene {
                    scene: text("house"),
                    fact: text("a fact here"),
                },
                3,
            ),
            (
                Art::Figure {
                    value: text("38%"),
                    label: text("fewer arrests"),
                },
                3,
            ),
            (
                Art::Compare {
                    label: text("arrests"),
                    bars: [bar("Before"), bar("After")],
                },
                5,
            ),
            (
                Art::Chart {
                    label: text("arrests"),
                    bars: vec![bar("a b")],
                    left_out: 3,
                },
                4,
            ),
            (
                Art::Steps(vec![point("one", "two three"), point("four", "")]),
                4,
            ),
            (Art::People(vec![point("Life coach", "")]), 2),
            (
                Art::Quote {
                    words: text("one two"),
                    speaker: text("Parent"),
                },
                3,
            ),
            (
                Art::Map {
                    regions: vec![],
                    places: vec![text("North Yorkshire")],
                },
                2,
            ),
        ] {
            assert_eq!(words(&panel("", art.clone())), 2 + expected, "{art:?}");
        }
    }

    #[test]
    fn only_a_panel_far_beyond_the_usual_is_long() {
        for (words, long) in [
            (50, false),
            (LONG - 2, false),
            (LONG - 1, true),
            (2_000, true),
        ] {
            assert_eq!(is_long(&plain(words)), long, "{words}");
        }
    }

    #[test]
    fn an_opening_ends_with_a_whole_word() {
        assert_eq!(opening("Short."), "Short.");
        let cut = opening(&"słowo, ".repeat(100));
        assert!(cut.len() <= OPENING + 4 && cut.ends_with("słowo…"), "{cut}");
        assert!(
            opening(&"x".repeat(1_000)).ends_with("x…"),
            "one endless word is kept"
        );
    }
}
