//! The counter's contract: what goes over the wire and what each answer means. `docs/poll-counter.md`
//! describes the same for those who build a counter of their own. Sends nothing itself.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::ballot::Window;
use super::moment::Moment;
use super::tally::{Count, Taken, Tally};
use crate::content::record::Poll;

/// How many letters and digits a token has.
const TOKEN_LENGTH: usize = 32;

/// A random name for one reader's ballot in one poll: 32 hexadecimal digits, which is all that
/// tells ballots apart.
#[derive(Clone, PartialEq, Eq)]
pub struct Token(Box<str>);

impl Token {
    /// Accepts 32 lower-case hexadecimal digits.
    pub fn parse(text: &str) -> Option<Self> {
        let hex = |b: u8| b.is_ascii_digit() || (b'a'..=b'f').contains(&b);
        (text.len() == TOKEN_LENGTH && text.bytes().all(hex)).then(|| Self(text.into()))
    }

    /// A token of 128 random bits.
    pub fn from_bits(bits: [u8; TOKEN_LENGTH / 2]) -> Self {
        Self(format!("{:032x}", u128::from_be_bytes(bits)).into())
    }

    /// The token itself. Whoever knows it can change the vote.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// A token must not end up in a log by accident.
impl fmt::Debug for Token {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Token(…)")
    }
}

/// The body of `PUT …/polls/{id}/ballots/{token}`.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct WireBallot {
    /// Ids of the chosen options.
    pub choices: Vec<String>,
}

/// The body of the answer to a ballot.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct WireStored {
    /// What became of it.
    pub outcome: Stored,
    /// The choice as it is counted now.
    pub choices: Vec<String>,
    /// Under which name the ballot is published: SHA-256 of the poll's id, a line feed and the token.
    pub receipt: String,
}

/// What became of a ballot that the counter accepted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Stored {
    /// It was the first under its token (201).
    Counted,
    /// It replaces another choice (200).
    Changed,
    /// The same choice was counted before (200).
    Unchanged,
    /// It was taken out, or was not there (204, which has no body).
    Withdrawn,
}

/// The answer to `GET …/polls/{id}`.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct WireStatus {
    /// The poll's id.
    pub poll: String,
    /// Whether votes are taken.
    pub state: WireWindow,
    /// The moment of this answer, and of the count in it.
    pub at: String,
    /// The totals; missing while the poll keeps them back.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub count: Option<WireCount>,
}

/// Whether votes are taken, as it is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum WireWindow {
    /// Not yet.
    NotYet,
    /// Yes.
    Open,
    /// No longer.
    Closed,
}

/// Totals, as they are written.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct WireCount {
    /// How many people voted.
    pub voters: u64,
    /// Votes of each option, in the poll's order.
    pub options: Vec<WireVotes>,
}

/// One option's votes.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct WireVotes {
    /// The option's id.
    pub id: String,
    /// Its votes.
    pub votes: u64,
}

/// A refusal, as `application/problem+json` (RFC 9457).
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct WireProblem {
    /// Always `about:blank`: the status says what kind of problem it is.
    #[serde(rename = "type")]
    pub kind: String,
    /// The status in words.
    pub title: String,
    /// The status.
    pub status: u16,
    /// What was wrong with this request, in a sentence.
    pub detail: String,
}

/// What the counter says of a poll.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Status {
    /// Whether it takes votes.
    pub window: Window,
    /// The totals, where the poll shows them.
    pub count: Option<Count>,
}

/// Why the counter did not do what was asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Failure {
    /// No answer: offline, time-out, blocked.
    Unreachable,
    /// 429: too many requests from the reader's network.
    Busy,
    /// 5xx or an answer that makes no sense: the counter is out of order.
    OutOfOrder,
    /// 403: votes are not taken today.
    Closed,
    /// 404: the counter does not know this poll.
    Unknown,
    /// 409: the counter lets nobody change a vote.
    Final,
    /// Any other refusal: the same request would be refused again.
    Refused(u16),
}

impl Failure {
    /// The failure that a status stands for; `None` for success.
    pub fn of(status: u16) -> Option<Self> {
        Some(match status {
            200..=299 => return None,
            403 => Self::Closed,
            404 => Self::Unknown,
            408 => Self::Unreachable,
            409 => Self::Final,
            429 => Self::Busy,
            400..=499 => Self::Refused(status),
            _ => Self::OutOfOrder,
        })
    }

    /// Is it worth sending the same again later?
    pub fn passes(self) -> bool {
        matches!(self, Self::Unreachable | Self::Busy | Self::OutOfOrder)
    }
}

/// Reads the answer to a ballot.
///
/// # Errors
/// When it is a refusal or makes no sense.
pub fn stored(status: u16, body: &str) -> Result<Stored, Failure> {
    match (Failure::of(status), status) {
        (Some(failure), _) => Err(failure),
        (None, 204) => Ok(Stored::Withdrawn),
        (None, _) => {
            let answer: WireStored = serde_json::from_str(body).map_err(|_| Failure::OutOfOrder)?;
            Ok(answer.outcome)
        }
    }
}

/// Reads the answer to a question about a poll. Options are matched by id; a count that cannot be
/// true, or lacks an option, is out of order rather than shown.
///
/// # Errors
/// When it is a refusal or makes no sense.
pub fn status(poll: &Poll, status: u16, body: &str) -> Result<Status, Failure> {
    if let Some(failure) = Failure::of(status) {
        return Err(failure);
    }
    let answer: WireStatus = serde_json::from_str(body).map_err(|_| Failure::OutOfOrder)?;
    let at = Moment::parse(&answer.at).ok_or(Failure::OutOfOrder)?;
    let tally = answer
        .count
        .map(|count| tally(poll, &count).ok_or(Failure::OutOfOrder))
        .transpose()?;
    let count = tally.map(|tally| Count {
        tally,
        taken: Taken::At(at),
    });
    Ok(Status {
        window: answer.state.into(),
        count,
    })
}

fn tally(poll: &Poll, count: &WireCount) -> Option<Tally> {
    let find = |id: &str| {
        count
            .options
            .iter()
            .find(|option| option.id == id)
            .map(|option| option.votes)
    };
    let votes = poll
        .options
        .iter()
        .map(|option| find(option.id.as_str()))
        .collect::<Option<Vec<u64>>>()?;
    let all: u128 = votes.iter().map(|votes| u128::from(*votes)).sum();
    let most = u128::from(count.voters) * u128::from(poll.max_choices);
    let possible = all <= most
        && all >= u128::from(count.voters)
        && votes.iter().all(|votes| *votes <= count.voters);
    possible.then_some(Tally {
        voters: count.voters,
        votes,
    })
}

impl From<WireWindow> for Window {
    fn from(written: WireWindow) -> Self {
        match written {
            WireWindow::NotYet => Self::NotYet,
            WireWindow::Open => Self::Open,
            WireWindow::Closed => Self::Closed,
        }
    }
}

impl From<Window> for WireWindow {
    fn from(window: Window) -> Self {
        match window {
            Window::NotYet => Self::NotYet,
            Window::Open => Self::Open,
            Window::Closed => Self::Closed,
        }
    }
}
