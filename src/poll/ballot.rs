//! What may be put into the box, and when: shared by the widget and the counter, so that both
//! refuse the same things.

use std::fmt;

use crate::content::record::Poll;
use crate::content::value::{Date, Slug};

/// A valid choice: options of the poll in the poll's order, each once, at least one, not too many.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice(Vec<Slug>);

/// Why something is not a valid choice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotValid {
    /// No option at all.
    Nothing,
    /// More options than the poll lets one reader choose.
    TooMany(u8),
    /// The same option more than once.
    Twice,
    /// Something that is not an option of this poll.
    Unknown,
}

impl fmt::Display for NotValid {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Nothing => f.write_str("Choose an answer first."),
            Self::TooMany(1) => f.write_str("Choose one answer only."),
            Self::TooMany(most) => write!(f, "Choose {most} answers at most."),
            Self::Twice => f.write_str("An answer counts once only."),
            Self::Unknown => f.write_str("That is not one of the answers."),
        }
    }
}

impl Choice {
    /// Accepts option ids when they are a valid choice in `poll`.
    ///
    /// # Errors
    /// Says which rule of the poll they break.
    pub fn new<'a>(poll: &Poll, ids: impl IntoIterator<Item = &'a str>) -> Result<Self, NotValid> {
        let mut chosen = vec![false; poll.options.len()];
        for id in ids {
            let place = poll
                .options
                .iter()
                .position(|option| option.id.as_str() == id);
            let seat = place
                .and_then(|place| chosen.get_mut(place))
                .ok_or(NotValid::Unknown)?;
            if std::mem::replace(seat, true) {
                return Err(NotValid::Twice);
            }
        }
        let ids = poll
            .options
            .iter()
            .zip(&chosen)
            .filter(|(_, chosen)| **chosen);
        let ids: Vec<Slug> = ids.map(|(option, _)| option.id.clone()).collect();
        if ids.is_empty() {
            return Err(NotValid::Nothing);
        }
        if ids.len() > usize::from(poll.max_choices) {
            return Err(NotValid::TooMany(poll.max_choices));
        }
        Ok(Self(ids))
    }

    /// The ids of the chosen options.
    pub fn ids(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(Slug::as_str)
    }

    /// The chosen options.
    pub fn options(&self) -> &[Slug] {
        &self.0
    }

    /// Is this option among them?
    pub fn holds(&self, option: &Slug) -> bool {
        self.0.contains(option)
    }

    /// The chosen answers as `poll` words them.
    pub fn labels<'a>(&self, poll: &'a Poll) -> Vec<&'a str> {
        let chosen = poll.options.iter().filter(|option| self.holds(&option.id));
        chosen.map(|option| option.label.as_str()).collect()
    }
}

/// Whether votes are taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Window {
    /// The first day of voting is still to come.
    NotYet,
    /// Votes are taken.
    Open,
    /// The last day of voting is over.
    Closed,
}

impl Window {
    /// The window of `poll` on a day. Both days of the poll belong to it, as days in UTC.
    pub fn of(poll: &Poll, today: Date) -> Self {
        let day = |date: Date, month: u8, day: u8| {
            (
                date.year,
                date.month.unwrap_or(month),
                date.day.unwrap_or(day),
            )
        };
        let today = day(today, 1, 1);
        if poll.opens.is_some_and(|opens| today < day(opens, 1, 1)) {
            return Self::NotYet;
        }
        if poll
            .closes
            .is_some_and(|closes| today > day(closes, 12, 31))
        {
            return Self::Closed;
        }
        Self::Open
    }
}

/// Something to try the models on.
#[cfg(test)]
pub(crate) mod example {
    use crate::content::record::{Poll, PollOption, ShowResults};
    use crate::content::value::{Date, Slug};

    /// Options `a` to `d`.
    pub(crate) fn poll(max_choices: u8, opens: &str, closes: &str) -> Poll {
        let slug = |text: &str| Slug::parse(text).expect("a slug");
        let option = |id: &str| PollOption {
            id: slug(id),
            label: format!("Answer {id}"),
            note: String::new(),
            sources: vec![],
        };
        Poll {
            id: slug("topic"),
            question: "Which topic?".into(),
            intro: String::new(),
            note: String::new(),
            max_choices,
            opens: Date::parse(opens),
            closes: Date::parse(closes),
            results: ShowResults::After,
            counter: None,
            snapshot: None,
            options: ["a", "b", "c", "d"].map(option).into(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_choice_keeps_the_rules_of_its_poll() {
        for (max, ids, expected) in [
            (1, vec!["a"], Ok("a")),
            (1, vec![], Err(NotValid::Nothing)),
            (1, vec!["a", "b"], Err(NotValid::TooMany(1))),
            (2, vec!["d", "a"], Ok("a d")),
            (2, vec!["a", "b", "c"], Err(NotValid::TooMany(2))),
            (2, vec!["a", "a"], Err(NotValid::Twice)),
            (2, vec!["a", "e"], Err(NotValid::Unknown)),
            (2, vec!["A"], Err(NotValid::Unknown)),
            (2, vec![""], Err(NotValid::Unknown)),
        ] {
            let choice = Choice::new(&example::poll(max, "", ""), ids.iter().copied());
            let shown = choice.map(|choice| choice.ids().collect::<Vec<_>>().join(" "));
            assert_eq!(shown.as_deref(), expected.as_ref().copied(), "{ids:?}");
        }
    }

    #[test]
    fn voting_lasts_from_the_first_day_to_the_last() {
        for (opens, closes, today, expected) in [
            ("", "", "2026-11-21", Window::Open),
            ("2026-11-21", "", "2026-11-20", Window::NotYet),
            ("2026-11-21", "", "2026-11-21", Window::Open),
            ("", "2026-11-21", "2026-11-21", Window::Open),
            ("", "2026-11-21", "2026-11-22", Window::Closed),
            ("2026-11", "2026-11", "2026-11-30", Window::Open),
            ("2026-11", "2026-11", "2026-12-01", Window::Closed),
            ("2027", "", "2026-12-31", Window::NotYet),
            ("", "2026", "2026-12-31", Window::Open),
        ] {
            let today = Date::parse(today).expect("a day");
            assert_eq!(
                Window::of(&example::poll(1, opens, closes), today),
                expected,
                "{opens} {closes} {today}"
            );
        }
    }
}
