//! Where a reader is on a board: which panel is open, which were seen, where a key or a swipe leads. Pure.

/// How far a finger must travel for a swipe, in CSS pixels. Less is a tap that slipped; 24 to 80 is sensible.
const SWIPE: f64 = 48.0;

/// How many times more sideways than upwards a swipe must go, so that scrolling never turns a panel.
const SIDEWAYS: f64 = 1.5;

/// The open panel and those that were seen. Panels are counted from 0 here and from 1 where people read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Board {
    at: usize,
    seen: Vec<bool>,
}

impl Board {
    /// A board of so many panels with the first one open; a board has one panel at least.
    pub fn new(panels: usize) -> Self {
        let mut seen = vec![false; panels.max(1)];
        seen[0] = true;
        Self { at: 0, seen }
    }

    /// How many panels there are.
    pub fn panels(&self) -> usize {
        self.seen.len()
    }

    /// The open panel.
    pub fn at(&self) -> usize {
        self.at
    }

    /// Was this panel open before, or is it now?
    pub fn seen(&self, panel: usize) -> bool {
        self.seen.get(panel).copied().unwrap_or(false)
    }

    /// Opens a panel, the last one if there are not so many. Says whether that changed anything.
    pub fn open(&mut self, panel: usize) -> bool {
        let before = self.at;
        self.at = panel.min(self.panels() - 1);
        self.seen[self.at] = true;
        self.at != before
    }

    /// Where a turn leads; `None` where it leads nowhere. Boards do not wrap: a story has an end.
    pub fn target(&self, turn: Turn) -> Option<usize> {
        let last = self.panels() - 1;
        let target = match turn {
            Turn::Previous => self.at.checked_sub(1)?,
            Turn::Next => self.at + 1,
            Turn::First => 0,
            Turn::Last => last,
        };
        (target <= last && target != self.at).then_some(target)
    }

    /// "Panel 3 of 8".
    pub fn position(&self) -> String {
        format!("Panel {} of {}", self.at + 1, self.panels())
    }
}

/// A move from one panel to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Turn {
    /// To the panel before.
    Previous,
    /// To the panel after.
    Next,
    /// To the first panel.
    First,
    /// To the last panel.
    Last,
}

impl Turn {
    /// What a key asks for, by its name in the `key` of a keyboard event.
    pub fn of_key(key: &str) -> Option<Self> {
        match key {
            "ArrowLeft" => Some(Self::Previous),
            "ArrowRight" => Some(Self::Next),
            "Home" => Some(Self::First),
            "End" => Some(Self::Last),
            _ => None,
        }
    }

    /// What a finger asks for that moved so far to the right and down, in CSS pixels.
    pub fn of_swipe(right: f64, down: f64) -> Option<Self> {
        let sideways = right.abs() >= SWIPE && right.abs() >= SIDEWAYS * down.abs();
        sideways.then_some(if right < 0.0 {
            Self::Next
        } else {
            Self::Previous
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_turn_leads_to_another_panel_or_nowhere() {
        use Turn::{First, Last, Next, Previous};
        for (panels, at, turn, target) in [
            (8, 0, Next, Some(1)),
            (8, 0, Previous, None),
            (8, 0, First, None),
            (8, 0, Last, Some(7)),
            (8, 7, Next, None),
            (8, 7, Last, None),
            (8, 7, First, Some(0)),
            (8, 4, Previous, Some(3)),
            (1, 0, Next, None),
            (1, 0, Last, None),
            (0, 0, Next, None),
        ] {
            let mut board = Board::new(panels);
            board.open(at);
            assert_eq!(board.target(turn), target, "{turn:?} from {at} of {panels}");
        }
    }

    #[test]
    fn what_was_opened_was_seen_and_what_was_skipped_was_not() {
        let mut board = Board::new(4);
        assert!(board.open(2));
        assert!(!board.open(2), "it was open already");
        assert!(board.open(9), "past the end is the last panel");
        let seen: Vec<bool> = (0..5).map(|panel| board.seen(panel)).collect();
        assert_eq!(seen, [true, false, true, true, false]);
        assert_eq!(board.position(), "Panel 4 of 4");
    }

    #[test]
    fn keys_that_type_or_scroll_turn_nothing() {
        for key in [
            "ArrowUp",
            "ArrowDown",
            "PageDown",
            " ",
            "Enter",
            "Tab",
            "a",
            "",
        ] {
            assert_eq!(Turn::of_key(key), None, "{key}");
        }
        assert_eq!(Turn::of_key("End"), Some(Turn::Last));
    }

    #[test]
    fn a_swipe_goes_sideways_and_far_enough() {
        for (right, down, turn) in [
            (-80.0, 10.0, Some(Turn::Next)),
            (80.0, -10.0, Some(Turn::Previous)),
            (-47.0, 0.0, None),
            (-60.0, 50.0, None),
            (0.0, 300.0, None),
            (f64::NAN, 0.0, None),
        ] {
            assert_eq!(Turn::of_swipe(right, down), turn, "{right} {down}");
        }
    }
}
