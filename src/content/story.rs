//! Storyboards as the app believes them: panels whose kind and content fit together.

use super::bundle::{ItemIx, ProjectIx, TermIx};
use super::value::{Link, Slug};

/// The scenes that the site can draw; another name gets a plain ground.
pub const SCENES: [&str; 16] = [
    "bridge", "calendar", "circle", "desk", "door", "hands", "house", "ladder", "map", "network",
    "path", "phone", "question", "scales", "seedling", "team",
];

/// A story told in panels.
#[derive(Clone, Debug)]
pub struct Storyboard {
    /// Identifier and address.
    pub slug: Slug,
    /// The story's name.
    pub title: String,
    /// Whose story it is, or empty.
    pub authority: String,
    /// One line under the title, or empty.
    pub strapline: String,
    /// The project it is about.
    pub project: Option<ProjectIx>,
    /// Further projects it speaks of.
    pub related: Vec<ProjectIx>,
    /// The library item it retells.
    pub item: Option<ItemIx>,
    /// Where the words come from, or empty.
    pub note: String,
    /// The panels, at least one.
    pub panels: Vec<Panel>,
}

/// One panel.
#[derive(Clone, Debug)]
pub struct Panel {
    /// Heading, never empty: "Panel 3" stands in for a missing one.
    pub heading: String,
    /// The words.
    pub text: String,
    /// What the drawing shows, in words.
    pub alt: String,
    /// What is drawn.
    pub art: Art,
    /// Where it comes from.
    pub sources: Vec<Link>,
}

/// What a panel draws beside its words.
#[derive(Clone, Debug)]
pub enum Art {
    /// A scene of the site's own hand, and perhaps a fact set large.
    Scene {
        /// Name of the scene, or empty for a plain ground.
        scene: String,
        /// The fact, or empty.
        fact: String,
    },
    /// One figure, large.
    Figure {
        /// As people read it.
        value: String,
        /// What it counts.
        label: String,
    },
    /// Two bars, before and after.
    Compare {
        /// What is counted.
        label: String,
        /// The two bars.
        bars: [Bar; 2],
    },
    /// A small chart.
    Chart {
        /// What is counted.
        label: String,
        /// One to twelve bars; further ones were left out.
        bars: Vec<Bar>,
        /// How many bars were left out.
        left_out: usize,
    },
    /// What happens, in order.
    Steps(Vec<Point>),
    /// What somebody said.
    Quote {
        /// The words.
        words: String,
        /// The speaker's role, or empty.
        speaker: String,
    },
    /// Who is involved.
    People(Vec<Point>),
    /// Where it happens.
    Map {
        /// Regions to mark.
        regions: Vec<TermIx>,
        /// Local authorities to list.
        places: Vec<String>,
    },
    /// A picture.
    Image(Link),
}

/// A bar.
#[derive(Clone, Debug)]
pub struct Bar {
    /// What it stands for.
    pub label: String,
    /// Its length, finite and not negative.
    pub value: f64,
    /// The value as people read it.
    pub shown: String,
}

/// A step, or a role.
#[derive(Clone, Debug)]
pub struct Point {
    /// A few words.
    pub title: String,
    /// A sentence more, or empty.
    pub text: String,
}
