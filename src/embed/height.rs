//! How high a page for frames is, about, at the widths that plain frames mostly have. Estimates from what
//! the page holds, a little too high rather than too low: a frame with a script is told the real height.

use super::draft::WIDTHS;
use crate::content::bundle::Bundle;
use crate::routes::embedded::Embedded;

/// The line that says where a frame comes from, and the space around everything, in CSS pixels.
const AROUND: u32 = 120;

/// A line of text, and the width of a letter, in CSS pixels.
const LINE: u32 = 28;
const LETTER: u32 = 9;

/// The heights at each of [`WIDTHS`].
pub fn heights(bundle: &Bundle, what: &Embedded) -> [u32; 4] {
    WIDTHS.map(|width| AROUND + inside(bundle, what, width))
}

fn inside(bundle: &Bundle, what: &Embedded, width: u32) -> u32 {
    // Lists scroll inside a plain frame: all of it would be longer than any partner's page.
    const LIST: u32 = 900;
    match what {
        Embedded::Projects => LIST,
        Embedded::Figures => {
            let (fact, bars) = match width {
                0..=400 => (290, 120),
                401..=600 => (235, 120),
                601..=800 => (170, 118),
                _ => (135, 78),
            };
            fact * len(bundle.programme.figures.len()) + bars * len(bundle.areas.len())
        }
        Embedded::Project(slug) => bundle.project(slug.as_str()).map_or(0, |project| {
            170 + lines(&project.title, width, 2)
                + lines(&project.summary, width, 1)
                + lines(&project.lead, width, 1)
        }),
        Embedded::Storyboard(_) => match width {
            0..=400 => 1_400,
            401..=600 => 1_150,
            601..=800 => 1_020,
            _ => 880,
        },
        Embedded::Panel(slug, number) => panel(bundle, slug.as_str(), *number, width),
        Embedded::Poll(id) => bundle.poll(id.as_str()).map_or(0, |poll| {
            let answers: u32 = poll
                .options
                .iter()
                .map(|option| 28 + lines(&option.label, width, 1))
                .sum();
            420 + lines(&poll.question, width, 3)
                + lines(&poll.intro, width, 1)
                + answers
                + lines(&poll.note, width, 1)
        }),
    }
}

fn panel(bundle: &Bundle, slug: &str, number: usize, width: u32) -> u32 {
    let story = bundle.storyboard(slug);
    let panel = story
        .zip(number.checked_sub(1))
        .and_then(|(story, at)| story.panels.get(at));
    // Beside its words a drawing needs less height than above them.
    let drawing = match width {
        0..=400 => 560,
        401..=800 => 520,
        _ => 320,
    };
    panel.map_or(0, |panel| {
        drawing + lines(&panel.heading, width, 3) + lines(&panel.text, width, 1)
    })
}

/// The height of a text at a width; `size` is 1 for running text and more for headings.
fn lines(text: &str, width: u32, size: u32) -> u32 {
    // Half of a letter more for each step up.
    let letters = len(text.chars().count()) * LETTER * (size + 1) / 2;
    letters.div_ceil(width.saturating_sub(40).max(1)) * LINE * (size + 1) / 2
}

fn len(count: usize) -> u32 {
    u32::try_from(count.min(100_000)).unwrap_or(100_000)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_narrow_frame_is_never_lower_than_a_wide_one() {
        let json = include_str!("../../tests/fixtures/bundle-1.0.json");
        let bundle = crate::content::load::load(json).unwrap().bundle;
        let mut all = vec![Embedded::Projects, Embedded::Figures];
        all.extend(
            bundle
                .projects
                .iter()
                .map(|one| Embedded::Project(one.slug.clone())),
        );
        all.extend(
            bundle
                .storyboards
                .iter()
                .map(|one| Embedded::Storyboard(one.slug.clone())),
        );
        all.extend(
            bundle
                .storyboards
                .iter()
                .map(|one| Embedded::Panel(one.slug.clone(), 1)),
        );
        all.extend(
            bundle
                .polls
                .iter()
                .map(|one| Embedded::Poll(one.id.clone())),
        );
        for what in all {
            let heights = heights(&bundle, &what);
            assert!(
                heights.is_sorted_by(|narrow, wide| narrow >= wide),
                "{what:?}: {heights:?}"
            );
            assert!(heights[3] > AROUND, "{what:?} has no height of its own");
        }
    }

    #[test]
    fn what_is_not_there_has_no_height_of_its_own() {
        let what = Embedded::find("polls/nowhere").unwrap();
        assert_eq!(heights(&Bundle::default(), &what), [AROUND; 4]);
    }
}
