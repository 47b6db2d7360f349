//! One poll as one reader meets it: everything the widget shows follows from a [`Desk`], and
//! everything that happens is an [`event::Event`] to it. Sends, stores and reads nothing itself: it
//! asks for that with an [`event::Command`].

use std::sync::Arc;

use super::ballot::{Choice, NotValid, Window};
use super::contract::Failure;
use super::tally::Count;
use super::wire::Stored;
use crate::content::record::{Poll, ShowResults};
use crate::content::value::{Date, Slug};

pub mod event;

mod step;

#[cfg(test)]
mod tests;

/// What the reader wants of the counter and has no answer to yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wish {
    /// Count this choice, in place of any earlier one.
    Count(Choice),
    /// Take the vote out.
    Withdraw,
}

/// What is remembered of the reader's own vote.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Own {
    /// Chosen without a counter: on this device only.
    pub kept: Option<Choice>,
    /// Acknowledged by the counter.
    pub counted: Option<Choice>,
    /// Still to be sent.
    pub wish: Option<Wish>,
}

/// Where the vote is remembered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Memory {
    /// Not looked at yet: the first render, which is the same everywhere.
    Unread,
    /// On the device.
    Device,
    /// In this page only: storage is blocked, or belongs to somebody else's page.
    PageOnly,
}

/// How far a wish has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Progress {
    /// There is none, or it came through.
    Idle,
    /// On its way.
    Sending,
    /// It did not get through and will be sent again.
    Waiting(Failure),
    /// The counter said no.
    Refused(Failure),
}

/// What happened last to the reader's vote.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum News {
    /// Nothing on this page: what is known is from before.
    Old,
    /// The counter answered.
    Stored(Stored),
    /// It was kept here, without a counter.
    Kept,
    /// What was kept here was forgotten.
    Forgotten,
    /// Another tab did something.
    Elsewhere,
}

/// What is known of everybody's votes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reading {
    /// Not asked for.
    Unasked,
    /// Asked for.
    Asked,
    /// Known.
    Known(Count),
    /// The counter keeps it back for now.
    KeptBack,
    /// Asked for without success.
    Failed(Failure),
}

/// Which side of the widget the reader wants to see.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// The ballot.
    Ballot,
    /// What came of it.
    Results,
}

/// The states in which a reader can find a poll.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// Before storage and clock were read.
    Loading,
    /// Voting has not started.
    NotYetOpen,
    /// The ballot, nothing chosen.
    Open,
    /// The ballot with something chosen.
    Choosing,
    /// The vote is on its way.
    Sending,
    /// The counter has just acknowledged it.
    Counted,
    /// It was acknowledged before.
    AlreadyCounted,
    /// Looking at the results before voting.
    Peeking,
    /// Voting is over.
    Closed,
    /// The counter cannot be reached; the vote waits.
    Waiting,
    /// The counter refused the vote.
    Refused,
    /// There is no counter; the choice is kept here.
    Kept,
}

impl State {
    /// The state as style sheets, tests and a surrounding page name it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Loading => "loading",
            Self::NotYetOpen => "not-yet-open",
            Self::Open => "open",
            Self::Choosing => "choosing",
            Self::Sending => "sending",
            Self::Counted => "counted",
            Self::AlreadyCounted => "already-counted",
            Self::Peeking => "peeking",
            Self::Closed => "closed",
            Self::Waiting => "waiting",
            Self::Refused => "refused",
            Self::Kept => "kept",
        }
    }

    /// Is there a vote to change or to take back?
    pub fn has_vote(self) -> bool {
        matches!(
            self,
            Self::Counted | Self::AlreadyCounted | Self::Kept | Self::Waiting
        )
    }
}

/// One poll as one reader meets it.
#[derive(Clone, Debug)]
pub struct Desk {
    /// The poll.
    pub poll: Arc<Poll>,
    /// Whether votes are taken, once that is known.
    pub window: Option<Window>,
    /// Where the vote is remembered.
    pub memory: Memory,
    /// What is ticked on the ballot.
    pub ticked: Vec<Slug>,
    /// What is wrong with the ballot.
    pub wrong: Option<NotValid>,
    /// The reader's own vote.
    pub own: Own,
    /// How far the wish has come.
    pub progress: Progress,
    /// What happened last.
    pub news: News,
    /// What the counter says of everybody's votes.
    pub reading: Reading,
    /// Which side the reader wants to see.
    pub side: Side,
    /// Attempts at the present wish.
    tries: u32,
    /// Does the reader wait for the answer? Only then may the page turn or move the focus.
    attended: bool,
}

impl Desk {
    /// The poll before anything is known of this reader: the first render, natively and in the browser.
    ///
    /// `by` is a day that is surely past, the content's last revision say: a poll that closed before
    /// it is closed from the start.
    pub fn new(poll: Arc<Poll>, by: Option<Date>) -> Self {
        let over = by.is_some_and(|day| Window::of(&poll, day) == Window::Closed);
        Self {
            window: over.then_some(Window::Closed),
            poll,
            memory: Memory::Unread,
            ticked: Vec::new(),
            wrong: None,
            own: Own::default(),
            progress: Progress::Idle,
            news: News::Old,
            reading: Reading::Unasked,
            side: Side::Ballot,
            tries: 0,
            attended: false,
        }
    }

    /// Is there somebody who counts?
    pub fn has_counter(&self) -> bool {
        self.poll.counter.is_some()
    }

    /// The state that the reader finds the poll in.
    pub fn state(&self) -> State {
        match (self.window, self.progress, self.side) {
            (Some(Window::Closed), ..) => State::Closed,
            _ if self.memory == Memory::Unread => State::Loading,
            (Some(Window::NotYet), ..) => State::NotYetOpen,
            (_, Progress::Sending, _) => State::Sending,
            (_, Progress::Refused(_), _) => State::Refused,
            (_, _, Side::Ballot) if self.ticked.is_empty() => State::Open,
            (_, _, Side::Ballot) => State::Choosing,
            (_, Progress::Waiting(_), _) => State::Waiting,
            _ if self.own.kept.is_some() => State::Kept,
            _ if self.own.counted.is_none() => State::Peeking,
            _ if matches!(self.news, News::Old | News::Stored(Stored::Unchanged)) => {
                State::AlreadyCounted
            }
            _ => State::Counted,
        }
    }

    /// Is the ballot shown?
    pub fn shows_ballot(&self) -> bool {
        match self.state() {
            State::Loading | State::Open | State::Choosing | State::Refused => true,
            State::Sending => self.side == Side::Ballot,
            _ => false,
        }
    }

    /// May the results be shown to this reader now?
    pub fn may_see_results(&self) -> bool {
        let closed = self.window == Some(Window::Closed);
        match self.poll.results {
            ShowResults::Before => true,
            ShowResults::After => closed || self.own.counted.is_some() || self.own.kept.is_some(),
            ShowResults::Closed => closed,
        }
    }

    /// May the reader look at the results and come back to the ballot?
    pub fn may_peek(&self) -> bool {
        let any = self.has_counter() || self.poll.snapshot.is_some();
        any && self.memory != Memory::Unread && self.may_see_results()
    }

    /// Are the results shown?
    pub fn shows_results(&self) -> bool {
        self.memory != Memory::Unread
            && self.may_see_results()
            && !self.shows_ballot()
            && self.count().is_some()
    }

    /// The best count there is: the counter's, else the published one.
    pub fn count(&self) -> Option<Count> {
        match &self.reading {
            Reading::Known(count) => Some(count.clone()),
            _ => self.poll.snapshot.as_ref().map(Count::from),
        }
    }

    /// The choice that is marked as the reader's own: what waits, else what is counted or kept.
    pub fn own_choice(&self) -> Option<&Choice> {
        match &self.own.wish {
            Some(Wish::Count(choice)) => Some(choice),
            _ => self.own.counted.as_ref().or(self.own.kept.as_ref()),
        }
    }
}
