//! Panels: the kind decides what is drawn; what does not fit falls back to a simpler drawing, never to nothing.

use super::super::bundle::{TermIx, Vocabulary};
use super::super::raw_story::{RawBar, RawPanel, RawPoint};
use super::super::story::{Art, Bar, Panel, Point};
use super::check::{Check, optional_words, sentences, shown, words};

/// Bars that still fit a panel on a phone.
const MOST_BARS: usize = 12;

/// The longest bar. Far beyond any count of people or pounds, and still printed in full.
const LONGEST_BAR: f64 = 1e12;

const KINDS: &str = "text, figure, compare, chart, steps, quote, people, map or image";

pub(super) fn believe(
    raw: Vec<RawPanel>,
    regions: &Vocabulary,
    check: &mut Check<'_>,
) -> Vec<Panel> {
    let mut panels = Vec::with_capacity(raw.len());
    for (index, mut raw) in raw.into_iter().enumerate() {
        let entered = check.enter("panels", index);
        let heading = check.title(
            "heading",
            std::mem::take(&mut raw.heading),
            &format!("Panel {}", index + 1),
        );
        panels.push(Panel {
            heading,
            text: words(std::mem::take(&mut raw.text)),
            alt: words(std::mem::take(&mut raw.alt)),
            sources: check.links("sources", &raw.sources),
            art: art(raw, regions, check),
        });
        check.leave(entered);
    }
    panels
}

fn art(raw: RawPanel, regions: &Vocabulary, check: &mut Check<'_>) -> Art {
    let scene = optional_words(raw.scene);
    let fact = optional_words(raw.fact);
    let label = optional_words(raw.label);
    let (drawn, needs) = match raw.kind.as_str() {
        "" | "text" => return Art::Scene { scene, fact },
        "figure" => (figure(optional_words(raw.value), &label), "a `value`"),
        "compare" => (compare(&label, raw.bars, check), "two `bars`"),
        "chart" => (chart(&label, raw.bars, check), "`bars`"),
        "steps" => (points(raw.items, check).map(Art::Steps), "`items`"),
        "people" => (points(raw.items, check).map(Art::People), "`items`"),
        "quote" => (
            quote(optional_words(raw.quote), optional_words(raw.speaker)),
            "a `quote`",
        ),
        "map" => (
            map(&raw.regions, raw.places, regions, check),
            "`regions` or `places`",
        ),
        "image" => (
            check.optional_link("src", raw.src).map(Art::Image),
            "a `src`",
        ),
        other => {
            let wrong = format!("{} is no kind of panel; its words are shown", shown(other));
            check.keep("kind", wrong, KINDS);
            return Art::Scene { scene, fact };
        }
    };
    drawn.unwrap_or_else(|| {
        let wrong = format!(
            "there is nothing to draw for `{}`; its words are shown",
            raw.kind
        );
        check.drop_value("", wrong, needs);
        let fact = if fact.is_empty() { label } else { fact };
        Art::Scene { scene, fact }
    })
}

fn figure(value: String, label: &str) -> Option<Art> {
    (!value.is_empty()).then(|| Art::Figure {
        value,
        label: label.to_owned(),
    })
}

/// Two sound bars; with any other number of them a chart is drawn.
fn compare(label: &str, raw: Vec<RawBar>, check: &mut Check<'_>) -> Option<Art> {
    let bars = bars(raw, check);
    match <[Bar; 2]>::try_from(bars) {
        Ok(bars) => Some(Art::Compare {
            label: label.to_owned(),
            bars,
        }),
        Err(bars) => {
            if !bars.is_empty() {
                check.keep(
                    "bars",
                    format!("there are {} bars, so a chart is drawn", bars.len()),
                    "two to compare",
                );
            }
            chart_of(label, bars, check)
        }
    }
}

fn chart(label: &str, raw: Vec<RawBar>, check: &mut Check<'_>) -> Option<Art> {
    let bars = bars(raw, check);
    chart_of(label, bars, check)
}

fn chart_of(label: &str, mut bars: Vec<Bar>, check: &mut Check<'_>) -> Option<Art> {
    let left_out = bars.len().saturating_sub(MOST_BARS);
    if left_out > 0 {
        check.drop_value(
            "bars",
            format!("{left_out} bars do not fit"),
            "twelve bars at most",
        );
        bars.truncate(MOST_BARS);
    }
    (!bars.is_empty()).then(|| Art::Chart {
        label: label.to_owned(),
        bars,
        left_out,
    })
}

fn bars(raw: Vec<RawBar>, check: &mut Check<'_>) -> Vec<Bar> {
    let mut bars = Vec::with_capacity(raw.len());
    for (index, raw) in raw.into_iter().enumerate() {
        let entered = check.enter("bars", index);
        if (0.0..=LONGEST_BAR).contains(&raw.value) {
            let shown = optional_words(raw.shown);
            let shown = if shown.is_empty() {
                number(raw.value)
            } else {
                shown
            };
            bars.push(Bar {
                label: words(raw.label),
                value: raw.value,
                shown,
            });
        } else {
            check.drop_value(
                "value",
                "this is no length of a bar",
                "a number from 0 to a million million",
            );
        }
        check.leave(entered);
    }
    bars
}

/// A length of a bar as people write it, with four decimals at most.
///
/// By whole numbers, since printing a float takes more code than the rest of this module.
fn number(value: f64) -> String {
    // Lengths are at most `LONGEST_BAR`, so that this fits.
    #[allow(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "bounded above and below"
    )]
    let parts = (value * 10_000.0).round() as u64;
    let decimals = (10_000 + parts % 10_000).to_string();
    let decimals = decimals[1..].trim_end_matches('0');
    let dot = if decimals.is_empty() { "" } else { "." };
    [&(parts / 10_000).to_string(), dot, decimals].concat()
}

fn points(raw: Vec<RawPoint>, check: &mut Check<'_>) -> Option<Vec<Point>> {
    let mut points = Vec::with_capacity(raw.len());
    for (index, raw) in raw.into_iter().enumerate() {
        let (title, text) = (words(raw.title), optional_words(raw.text));
        if title.is_empty() && text.is_empty() {
            let entered = check.enter("items", index);
            check.drop_value("", "this entry has no words", "a title");
            check.leave(entered);
        } else if title.is_empty() {
            points.push(Point {
                title: text,
                text: String::new(),
            });
        } else {
            points.push(Point { title, text });
        }
    }
    (!points.is_empty()).then_some(points)
}

fn quote(words: String, speaker: String) -> Option<Art> {
    (!words.is_empty()).then_some(Art::Quote { words, speaker })
}

fn map(
    ids: &[String],
    places: Vec<String>,
    known: &Vocabulary,
    check: &mut Check<'_>,
) -> Option<Art> {
    let mut regions: Vec<TermIx> = Vec::with_capacity(ids.len());
    for (index, id) in ids.iter().enumerate() {
        let entered = check.enter("regions", index);
        let region = check.term("", Some(id), known, "programme.regions");
        regions.extend(region.filter(|region| !regions.contains(region)));
        check.leave(entered);
    }
    let places = sentences(places);
    (!regions.is_empty() || !places.is_empty()).then_some(Art::Map { regions, places })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_printed_as_people_write_it() {
        for (value, text) in [
            (38.0, "38"),
            (0.0, "0"),
            (7.7, "7.7"),
            (1.5, "1.5"),
            (0.0625, "0.0625"),
            (LONGEST_BAR, "1000000000000"),
            (1e-300, "0"),
            (f64::NAN, "0"),
        ] {
            assert_eq!(number(value), text);
        }
    }
}
