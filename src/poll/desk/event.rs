//! What can happen to a [`super::Desk`], and what it can ask for.

use super::{Memory, Own, Wish};
use crate::content::value::{Date, Slug};
use crate::poll::contract::{Failure, Status};
use crate::poll::wire::Stored;

/// What is found when the page comes alive.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Waking {
    /// The device's day.
    pub today: Date,
    /// Where the vote is remembered.
    pub memory: Memory,
    /// What is remembered.
    pub own: Own,
    /// What was ticked on the prerendered ballot.
    pub ticked: Vec<Slug>,
}

/// Something that happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Event {
    /// The page came alive.
    Woke(Waking),
    /// The reader ticked or unticked an option.
    Tick(Slug, bool),
    /// The reader voted.
    Cast,
    /// The reader takes the vote back.
    Withdraw,
    /// The reader looks at the results first.
    Peek,
    /// The reader goes back to the ballot.
    Back,
    /// It is time to send what waits: the connection returned or a while passed.
    Retry,
    /// The reader asks to send what waits.
    TryNow,
    /// The counter answered a wish.
    Answered(Wish, Result<Stored, Failure>),
    /// The reader or the page asks for the count.
    Ask,
    /// The counter told the count.
    Read(Result<Status, Failure>),
    /// Another tab changed what is remembered.
    Elsewhere(Own),
    /// An answer came for something that this reader, in another tab, no longer wants.
    Overtaken(Own),
    /// The device no longer takes anything in.
    Forgetful,
}

/// Something to be done outside.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Command {
    /// Remember this.
    Keep(Own),
    /// Send what is remembered as a wish.
    Send,
    /// Ask the counter for the count.
    Read,
    /// Come back with [`Event::Retry`] after about so many seconds.
    RetryIn(u32),
    /// Move the focus.
    Focus(Place),
}

/// A place that can take the focus.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// The heading of what came of the vote.
    Outcome,
    /// The first answer of the ballot.
    Ballot,
}
