//! The drawn scenes as data: paths in a field of 240 by 160, each with the ink it is drawn in.
//!
//! Colours are none of this module's business: an ink is a class of the style sheet, which knows the
//! schemes. People are one figure, placed and scaled; none has a face, an age or a colour of skin.

mod people;

mod places;

mod things;

/// A scene by its name in the bundle.
#[derive(Clone, Copy, Debug)]
pub struct Scene {
    /// The name.
    pub name: &'static str,
    /// What is drawn, from back to front.
    pub strokes: &'static [Stroke],
}

/// One part of a drawing.
#[derive(Clone, Copy, Debug)]
pub enum Stroke {
    /// A path as it stands.
    Path(Ink, &'static str),
    /// A path mirrored from left to right.
    Mirrored(Ink, &'static str),
    /// A person from the waist up: the middle of the lower edge, and the size; 100 is 32 wide and 51 high.
    Person(Ink, i32, i32, i32),
}

/// How a part is painted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ink {
    /// A plane behind things, without an outline.
    Plane,
    /// Light, with an outline.
    Paper,
    /// In the area's own hue, with an outline.
    Hue,
    /// In the colour that marks what matters, with an outline.
    Mark,
    /// An outline.
    Line,
    /// A thin outline for what is small or far away.
    Fine,
}

impl Ink {
    /// The class that the style sheet paints.
    pub fn class(self) -> &'static str {
        match self {
            Self::Plane => "storyboard-scene__plane",
            Self::Paper => "storyboard-scene__paper",
            Self::Hue => "storyboard-scene__hue",
            Self::Mark => "storyboard-scene__mark",
            Self::Line => "storyboard-scene__line",
            Self::Fine => "storyboard-scene__fine",
        }
    }
}

/// The path of a person: round shoulders and a round head.
pub fn person(middle: i32, foot: i32, size: i32) -> String {
    let part = |of_hundred: i32| of_hundred * size / 100;
    let (left, right, shoulder, round) = (
        middle - part(16),
        middle + part(16),
        foot - part(12),
        part(16),
    );
    let (chin, crown, head) = (foot - part(32), foot - part(51), part(19) / 2);
    format!(
        "M{left} {foot}V{shoulder}A{round} {round} 0 0 1 {right} {shoulder}V{foot}Z\
         M{middle} {crown}A{head} {head} 0 1 1 {middle} {chin}A{head} {head} 0 1 1 {middle} {crown}Z"
    )
}

const ALL: [Scene; 16] = [
    people::CIRCLE,
    people::HANDS,
    people::TEAM,
    people::DESK,
    people::PHONE,
    places::HOUSE,
    places::PATH,
    places::DOOR,
    places::MAP,
    places::BRIDGE,
    things::CALENDAR,
    things::SEEDLING,
    things::QUESTION,
    things::SCALES,
    things::LADDER,
    things::NETWORK,
];

/// The scene of that name; `None` for a name that nobody drew.
pub fn find(name: &str) -> Option<Scene> {
    ALL.into_iter().find(|scene| scene.name == name)
}
