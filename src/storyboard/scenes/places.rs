//! Scenes of places and ways.

use super::Ink::{Fine, Hue, Line, Mark, Paper, Plane};
use super::Scene;
use super::Stroke::{Path, Person};

/// A house with lit windows.
pub(super) const HOUSE: Scene = Scene {
    name: "house",
    strokes: &[
        Path(
            Plane,
            "M0 140C30 108 66 112 96 122C140 100 196 98 240 128V140Z",
        ),
        Path(Line, "M36 140V112"),
        Path(Hue, "M36 72C54 72 60 112 36 114C12 112 18 72 36 72Z"),
        Path(Paper, "M152 34h16v30h-16Z"),
        Path(Paper, "M72 72H176V140H72Z"),
        Path(Hue, "M58 76L124 22L190 76Z"),
        Path(Mark, "M84 86h22v22H84ZM142 86h22v22h-22Z"),
        Path(Fine, "M95 86v22M84 97h22M153 86v22M142 97h22"),
        Path(Hue, "M114 140V104a10 10 0 0 1 20 0V140Z"),
        Path(Fine, "M128 122v4"),
        Path(Paper, "M112 50a12 12 0 1 0 24 0a12 12 0 1 0-24 0Z"),
        Path(Line, "M14 140H226"),
    ],
};

/// A path that leads away over hills.
pub(super) const PATH: Scene = Scene {
    name: "path",
    strokes: &[
        Path(Mark, "M152 40a20 20 0 1 0 40 0a20 20 0 1 0-40 0Z"),
        Path(
            Plane,
            "M0 84C40 52 88 56 122 74C160 46 208 50 240 72V160H0Z",
        ),
        Path(
            Hue,
            "M-6 104C50 72 104 84 150 96C186 82 214 84 246 94V166H-6Z",
        ),
        Path(
            Paper,
            "M66 166C60 140 132 134 130 118C128 106 96 106 108 94C112 90 122 89 130 91C118 95 126 100 144 106C176 116 170 140 146 166Z",
        ),
        Path(Fine, "M104 154C112 144 146 134 150 122"),
        Path(Line, "M204 118V88"),
        Path(Paper, "M186 84h32l8 8l-8 8h-32Z"),
    ],
};

/// An open door, with light behind it.
pub(super) const DOOR: Scene = Scene {
    name: "door",
    strokes: &[
        Path(Plane, "M96 140L64 160H214L160 140Z"),
        Path(Paper, "M86 16H170V140H86Z"),
        Path(Mark, "M96 26H160V140H96Z"),
        Path(Hue, "M96 26L52 40V156L96 140Z"),
        Path(Fine, "M64 54L86 46V82L64 90ZM64 104L86 96V126L64 135Z"),
        Path(Line, "M88 94v8"),
        Person(Paper, 132, 140, 125),
        Path(Line, "M16 140H52M170 140H224"),
        Path(Hue, "M190 140V122H212V140Z"),
        Path(
            Line,
            "M201 122C201 108 196 104 190 100M201 116C202 106 208 104 214 102",
        ),
    ],
};

/// A folded map with a pin.
pub(super) const MAP: Scene = Scene {
    name: "map",
    strokes: &[
        Path(Plane, "M22 146L34 52L214 52L226 146Z"),
        Path(Paper, "M34 44L84 30V126L34 140Z"),
        Path(Hue, "M84 30L148 44V140L84 126Z"),
        Path(Paper, "M148 44L206 30V126L148 140Z"),
        Path(
            Fine,
            "M46 118C60 96 74 112 84 92S120 84 128 104S164 116 194 92",
        ),
        Path(Fine, "M46 66l22-6M162 60l30-7M162 122l28-7"),
        Path(
            Mark,
            "M128 84C116 66 108 58 108 44a20 20 0 1 1 40 0C148 58 140 66 128 84Z",
        ),
        Path(Paper, "M120 44a8 8 0 1 0 16 0a8 8 0 1 0-16 0Z"),
    ],
};

/// A bridge between two banks, with people on it.
pub(super) const BRIDGE: Scene = Scene {
    name: "bridge",
    strokes: &[
        Path(Plane, "M0 128H240V160H0Z"),
        Path(
            Fine,
            "M74 142q8-6 16 0t16 0M126 150q8-6 16 0t16 0M108 134q8-6 16 0",
        ),
        Person(Mark, 82, 80, 90),
        Person(Paper, 112, 74, 90),
        Person(Hue, 152, 78, 90),
        Path(
            Paper,
            "M36 96C84 66 156 66 204 96V112H188C176 92 150 90 146 112H132C128 84 112 84 108 112H94C90 90 64 92 52 112H36Z",
        ),
        Path(Line, "M36 84C84 54 156 54 204 84"),
        Path(
            Fine,
            "M60 72v14M84 64v13M108 60v13M132 60v13M156 64v13M180 72v14",
        ),
        Path(Hue, "M-6 92H36C44 108 44 128 56 166H-6Z"),
        Path(Hue, "M246 92H204C196 108 196 128 184 166H246Z"),
    ],
};
