//! What a panel draws beside its words, one drawing for each kind. A drawing that is words or bars is real
//! text, so that it can be read, searched and spoken; what it shows as a whole is said besides.

use self::bars::bars;
use self::picture::Picture;
use self::region_map::region_map;
use super::scene::{PersonDrawing, scene_drawing};
use super::scenes;
use super::sources::href;
use crate::content::bundle::Vocabulary;
use crate::content::story::{Art, Panel, Point};
use crate::routes::Base;
use crate::view::{Node, view};

mod bars;

mod picture;

mod region_map;

/// How large a figure can be set before it no longer fits its column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FigureSize {
    /// "38%".
    Huge,
    /// "£755", "1 in 4".
    Large,
    /// "About half".
    Medium,
    /// A sentence where a figure should be.
    Small,
}

impl FigureSize {
    /// By its letters, since a figure is content and may be anything.
    pub fn of(figure: &str) -> Self {
        match figure.chars().count() {
            0..=4 => Self::Huge,
            5..=8 => Self::Large,
            9..=16 => Self::Medium,
            _ => Self::Small,
        }
    }

    fn class(self) -> &'static str {
        match self {
            Self::Huge => "storyboard-art__figure storyboard-art__figure--huge",
            Self::Large => "storyboard-art__figure storyboard-art__figure--large",
            Self::Medium => "storyboard-art__figure storyboard-art__figure--medium",
            Self::Small => "storyboard-art__figure",
        }
    }
}

/// Is there anything to draw? A panel without a drawing is its words alone.
pub fn is_drawn(art: &Art) -> bool {
    !matches!(art, Art::Scene { scene, fact } if fact.is_empty() && scenes::find(scene).is_none())
}

/// The drawing of a panel, or nothing.
pub fn drawing(panel: &Panel, regions: &Vocabulary, base: &Base) -> Option<Node> {
    if !is_drawn(&panel.art) {
        return None;
    }
    let alt = panel.alt.clone();
    let (kind, body) = match &panel.art {
        Art::Scene { scene, fact } => {
            return Some(scene_and_fact(scene, fact.clone(), alt));
        }
        Art::Image(link) => {
            let src = href(link, base);
            return Some(
                view! { <figure class="storyboard-art storyboard-art--image"><Picture src alt/></figure> },
            );
        }
        Art::Figure { value, label } => ("figure", figure(value.clone(), label.clone())),
        Art::Compare { label, bars: two } => ("bars", bars(label, two, 0)),
        Art::Chart {
            label,
            bars: all,
            left_out,
        } => ("bars", bars(label, all, *left_out)),
        Art::Steps(points) => ("steps", steps(points)),
        Art::People(points) => ("people", people(points)),
        Art::Quote { words, speaker } => ("quote", quote(words.clone(), speaker.clone())),
        Art::Map {
            regions: marked,
            places,
        } => ("map", region_map(marked, places, regions)),
    };
    let class = format!("storyboard-art storyboard-art--{kind}");
    let alt = (!alt.is_empty()).then_some(alt);
    Some(view! { <figure class=class aria-label=alt>{body}</figure> })
}

/// A figure and what it counts.
pub fn figure(value: String, label: String) -> Node {
    let class = FigureSize::of(&value).class();
    let label = (!label.is_empty())
        .then(|| view! { <p class="storyboard-art__label" dir="auto">{label}</p> });
    view! { <p class=class dir="auto">{value}</p>{label} }
}

fn scene_and_fact(scene: &str, fact: String, alt: String) -> Node {
    let fact =
        (!fact.is_empty()).then(|| view! { <p class="storyboard-art__fact" dir="auto">{fact}</p> });
    view! { <figure class="storyboard-art">{scene_drawing(scene, alt)}{fact}</figure> }
}

fn steps(points: &[Point]) -> Node {
    let entries: Vec<_> = points
        .iter()
        .map(|one| view! { <li dir="auto">{point(one)}</li> })
        .collect();
    view! { <ol class="storyboard-steps">{entries}</ol> }
}

fn people(points: &[Point]) -> Node {
    let entries: Vec<_> = points
        .iter()
        .map(|one| view! { <li dir="auto"><PersonDrawing/><div>{point(one)}</div></li> })
        .collect();
    view! { <ul class="storyboard-people">{entries}</ul> }
}

fn point(point: &Point) -> Node {
    let text = (!point.text.is_empty()).then(|| view! { <span>{point.text.clone()}</span> });
    view! { <strong>{point.title.clone()}</strong>" "{text} }
}

fn quote(words: String, speaker: String) -> Node {
    let speaker = (!speaker.is_empty())
        .then(|| view! { <p class="storyboard-quote__speaker" dir="auto">{speaker}</p> });
    view! { <div class="storyboard-quote"><blockquote dir="auto">{words}</blockquote>{speaker}</div> }
}
