//! Scenes of people, and of what they work with.

use super::Ink::{Fine, Hue, Line, Mark, Paper, Plane};
use super::Scene;
use super::Stroke::{Mirrored, Path, Person};

/// People sit in a circle, all at the same level.
pub(super) const CIRCLE: Scene = Scene {
    name: "circle",
    strokes: &[
        Path(Plane, "M18 106a102 42 0 1 0 204 0a102 42 0 1 0-204 0Z"),
        Person(Paper, 80, 88, 105),
        Person(Hue, 120, 80, 105),
        Person(Mark, 160, 88, 105),
        Person(Hue, 44, 116, 115),
        Person(Paper, 196, 116, 115),
        Path(Paper, "M82 104a38 14 0 1 0 76 0a38 14 0 1 0-76 0Z"),
        Path(Fine, "M108 101h24M114 107h12"),
        Person(Mark, 84, 150, 125),
        Person(Hue, 156, 150, 125),
    ],
};

/// Two hands reach towards each other.
pub(super) const HANDS: Scene = Scene {
    name: "hands",
    strokes: &[
        Path(Plane, "M58 80a62 62 0 1 0 124 0a62 62 0 1 0-124 0Z"),
        Path(Hue, "M-4 62L46 56V110L-4 116Z"),
        Mirrored(Mark, "M-4 62L46 56V110L-4 116Z"),
        Path(Paper, LEFT_HAND),
        Mirrored(Paper, LEFT_HAND),
        Path(Paper, "M44 52h13v62h-13Z"),
        Mirrored(Paper, "M44 52h13v62h-13Z"),
        Path(Line, "M120 50V34M108 54L100 41M132 54L140 41"),
    ],
};

/// Thumb above, four fingers towards the middle.
const LEFT_HAND: &str = "M57 62C66 60 72 50 80 41C87 35 94 43 90 51L82 66H103a5.500 5.500 0 0 1 0 11H89H108a5.500 5.500 0 0 1 0 11H89\
                         H104a5 5 0 0 1 0 10H87H96a4.500 4.500 0 0 1 0 9H76C68 107 63 104 57 104Z";

/// Four people side by side.
pub(super) const TEAM: Scene = Scene {
    name: "team",
    strokes: &[
        Path(Plane, "M20 140V118A100 84 0 0 1 220 118V140Z"),
        Person(Paper, 62, 140, 160),
        Person(Mark, 178, 140, 160),
        Person(Hue, 98, 140, 185),
        Person(Paper, 144, 140, 185),
        Path(Line, "M16 140H224"),
    ],
};

/// A desk with a lamp, papers and a mug.
pub(super) const DESK: Scene = Scene {
    name: "desk",
    strokes: &[
        Path(Plane, "M70 96L96 44H126L170 96Z"),
        Path(Hue, "M96 46L108 22L136 36L124 60Z"),
        Path(Line, "M122 29L150 14L176 52V96M160 96h32"),
        Path(Paper, "M54 96L62 78H112L106 96Z"),
        Path(Fine, "M70 84h30M68 90h24"),
        Path(Mark, "M196 74h20v22h-20ZM216 79h5a5 5 0 0 1 0 11h-5"),
        Path(Paper, "M22 96H226V108H22Z"),
        Path(Hue, "M148 108H206V132H148Z"),
        Path(Line, "M170 120h14M36 108V146M206 108V146M148 132V146"),
        Path(Paper, "M74 122H112V130H74Z"),
        Path(Line, "M80 130L76 146M106 130L110 146"),
    ],
};

/// A telephone with messages.
pub(super) const PHONE: Scene = Scene {
    name: "phone",
    strokes: &[
        Path(Plane, "M52 80a68 68 0 1 0 136 0a68 68 0 1 0-136 0Z"),
        Path(
            Paper,
            "M92 14h56a10 10 0 0 1 10 10v112a10 10 0 0 1-10 10H92a10 10 0 0 1-10-10V24a10 10 0 0 1 10-10Z",
        ),
        Path(Fine, "M112 22h16"),
        Path(Line, "M108 136h24"),
        Path(
            Hue,
            "M48 38h62a8 8 0 0 1 8 8v18a8 8 0 0 1-8 8H66L52 84V72H48a8 8 0 0 1-8-8V46a8 8 0 0 1 8-8Z",
        ),
        Path(
            Mark,
            "M132 78h60a8 8 0 0 1 8 8v18a8 8 0 0 1-8 8h-4v12l-14-12H132a8 8 0 0 1-8-8V86a8 8 0 0 1 8-8Z",
        ),
        Path(Fine, "M54 50h48M54 60h30M138 90h46M138 100h28"),
    ],
};
