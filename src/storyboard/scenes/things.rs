//! Scenes of single things that stand for an idea.

use super::Ink::{Fine, Hue, Line, Mark, Paper, Plane};
use super::Scene;
use super::Stroke::{Mirrored, Path};

/// A month on a calendar with one day ringed.
pub(super) const CALENDAR: Scene = Scene {
    name: "calendar",
    strokes: &[
        Path(Plane, "M66 40H196V152H66Z"),
        Path(Paper, "M54 28H184V140H54Z"),
        Path(Hue, "M54 28H184V56H54Z"),
        Path(Line, "M80 18V38M119 18V38M158 18V38"),
        Path(
            Fine,
            "M72 74h12M98 74h12M124 74h12M150 74h12M72 96h12M98 96h12M150 96h12M72 118h12M98 118h12M124 118h12",
        ),
        Path(Mark, "M114 96a16 16 0 1 0 32 0a16 16 0 1 0-32 0Z"),
        Path(Line, "M123 96l5 6l9-11"),
    ],
};

/// A young plant in the sun.
pub(super) const SEEDLING: Scene = Scene {
    name: "seedling",
    strokes: &[
        Path(Mark, "M168 38a18 18 0 1 0 36 0a18 18 0 1 0-36 0Z"),
        Path(
            Line,
            "M186 10V4M186 72V66M158 38H152M220 38H214M166 18l-4-4M210 62l-4-4M166 58l-4 4M206 18l4-4",
        ),
        Path(Plane, "M30 128a90 24 0 1 0 180 0a90 24 0 1 0-180 0Z"),
        Path(Line, "M120 124V62"),
        Path(Hue, "M120 92C120 62 92 50 62 50C62 82 84 98 120 92Z"),
        Path(Hue, "M120 72C118 44 140 26 160 30C164 54 148 74 120 72Z"),
        Path(
            Fine,
            "M84 66C98 72 110 82 118 92M144 44C134 52 126 62 121 72",
        ),
        Path(
            Paper,
            "M74 126C84 110 100 116 108 118C116 110 130 110 136 118C148 112 160 116 168 126C176 144 64 144 74 126Z",
        ),
        Path(Fine, "M92 128h6M112 132h8M134 128h6M148 132h6"),
    ],
};

/// A question mark in a speech bubble.
pub(super) const QUESTION: Scene = Scene {
    name: "question",
    strokes: &[
        Path(
            Plane,
            "M70 26H196a14 14 0 0 1 14 14V110a14 14 0 0 1-14 14H70Z",
        ),
        Path(
            Paper,
            "M58 14H182a14 14 0 0 1 14 14V98a14 14 0 0 1-14 14H112L80 140V112H58A14 14 0 0 1 44 98V28A14 14 0 0 1 58 14Z",
        ),
        Path(
            Hue,
            "M96 50C96 34 107 26 121 26C136 26 147 35 147 48C147 64 130 64 130 78H112C112 58 129 58 129 48C129 44 126 41 121 41C116 41 113 44 113 50Z",
        ),
        Path(Mark, "M111 93a10 10 0 1 0 20 0a10 10 0 1 0-20 0Z"),
    ],
};

/// A pair of scales in balance.
pub(super) const SCALES: Scene = Scene {
    name: "scales",
    strokes: &[
        Path(Plane, "M28 140A92 92 0 0 1 212 140Z"),
        Path(Line, "M120 34V132M56 44L184 44"),
        Path(Fine, "M56 44L32 92M56 44L80 92"),
        Mirrored(Fine, "M56 44L32 92M56 44L80 92"),
        Path(Hue, "M26 92H86A30 22 0 0 1 26 92Z"),
        Mirrored(Hue, "M26 92H86A30 22 0 0 1 26 92Z"),
        Path(Paper, "M44 92V78H68V92Z"),
        Path(
            Mark,
            "M184 92C168 82 170 70 178 70C182 70 184 73 184 75C184 73 186 70 190 70C198 70 200 82 184 92Z",
        ),
        Path(Mark, "M110 34a10 10 0 1 0 20 0a10 10 0 1 0-20 0Z"),
        Path(
            Paper,
            "M84 140C86 130 100 128 120 128C140 128 154 130 156 140Z",
        ),
        Path(Line, "M20 140H220"),
    ],
};

/// A ladder of small steps, leant on a ledge.
pub(super) const LADDER: Scene = Scene {
    name: "ladder",
    strokes: &[
        Path(Plane, "M150 60H246V146H150Z"),
        Path(Hue, "M144 46H246V62H144Z"),
        Path(Line, "M92 146L132 18M124 146L164 18"),
        Path(Line, "M97 130h32M104 108h32M111 86h32M118 64h32M125 42h32"),
        Path(Line, "M200 46V12"),
        Path(Mark, "M200 12L226 20L200 30Z"),
        Path(Hue, "M14 146V126H36V146Z"),
        Path(Hue, "M36 146V112H58V146Z"),
        Path(Paper, "M58 146V98H80V146Z"),
        Path(Line, "M8 146H232"),
    ],
};

/// Points joined by lines.
pub(super) const NETWORK: Scene = Scene {
    name: "network",
    strokes: &[
        Path(Plane, "M48 80a72 64 0 1 0 144 0a72 64 0 1 0-144 0Z"),
        Path(
            Line,
            "M120 80L58 42M120 80L176 34M120 80L196 96M120 80L148 136M120 80L74 124M120 80L34 88",
        ),
        Path(Fine, "M58 42L34 88L74 124L148 136L196 96L176 34L58 42"),
        Path(Mark, "M100 80a20 20 0 1 0 40 0a20 20 0 1 0-40 0Z"),
        Path(
            Hue,
            "M45 42a13 13 0 1 0 26 0a13 13 0 1 0-26 0ZM183 96a13 13 0 1 0 26 0a13 13 0 1 0-26 0ZM61 124a13 13 0 1 0 26 0a13 13 0 1 0-26 0Z",
        ),
        Path(
            Paper,
            "M163 34a13 13 0 1 0 26 0a13 13 0 1 0-26 0ZM22 88a12 12 0 1 0 24 0a12 12 0 1 0-24 0ZM136 136a12 12 0 1 0 24 0a12 12 0 1 0-24 0Z",
        ),
    ],
};
