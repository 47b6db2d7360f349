//! The counter's contract: what goes over the wire and what each answer means. `docs/poll-counter.md`
//! describes the same for those who build a counter of their own. Sends nothing itself; how it is
//! written is in `wire`.

use std::fmt;

use super::ballot::Window;
use super::json::Json;
use super::moment::Moment;
use super::tally::{Count, Taken, Tally};
use super::wire::{Changes, Stored};
use crate::content::record::{Poll, PollOption};

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

/// What the counter says of a poll.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Status {
    /// Whether it takes votes.
    pub window: Window,
    /// May a counted vote be changed?
    pub changes: Changes,
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
            let answer = Json::read(body).ok_or(Failure::OutOfOrder)?;
            let outcome = answer.text("outcome").and_then(Stored::parse);
            outcome.ok_or(Failure::OutOfOrder)
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
    read_status(poll, body).ok_or(Failure::OutOfOrder)
}

fn read_status(poll: &Poll, body: &str) -> Option<Status> {
    let answer = Json::read(body)?;
    let at = Moment::parse(answer.text("at")?)?;
    let count = match answer.field("count") {
        Some(count) => Some(Count {
            tally: tally(poll, count)?,
            taken: Taken::At(at),
        }),
        None => None,
    };
    Some(Status {
        window: Window::parse(answer.text("state")?)?,
        changes: match answer.field("changes") {
            Some(changes) => Changes::parse(changes.as_text()?)?,
            None => Changes::default(),
        },
        count,
    })
}

fn tally(poll: &Poll, count: &Json) -> Option<Tally> {
    let voters = count.whole("voters")?;
    let counted = count.list("options")?;
    let votes = |option: &PollOption| {
        let id = Some(option.id.as_str());
        counted
            .iter()
            .find(|counted| counted.text("id") == id)?
            .whole("votes")
    };
    let votes = poll
        .options
        .iter()
        .map(votes)
        .collect::<Option<Vec<u64>>>()?;
    let all: u128 = votes.iter().map(|votes| u128::from(*votes)).sum();
    let most = u128::from(voters) * u128::from(poll.max_choices);
    let possible =
        all <= most && all >= u128::from(voters) && votes.iter().all(|votes| *votes <= voters);
    possible.then_some(Tally { voters, votes })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::poll::ballot::example;

    #[test]
    fn every_status_has_one_meaning() {
        for (status, meaning, passes) in [
            (403, Failure::Closed, false),
            (404, Failure::Unknown, false),
            (408, Failure::Unreachable, true),
            (409, Failure::Final, false),
            (413, Failure::Refused(413), false),
            (415, Failure::Refused(415), false),
            (422, Failure::Refused(422), false),
            (429, Failure::Busy, true),
            (500, Failure::OutOfOrder, true),
            (503, Failure::OutOfOrder, true),
            (304, Failure::OutOfOrder, true),
        ] {
            assert_eq!(stored(status, ""), Err(meaning), "{status}");
            assert_eq!(meaning.passes(), passes, "{status}");
        }
    }

    #[test]
    fn an_accepted_ballot_says_what_became_of_it() {
        for (status, body, expected) in [
            (
                201,
                r#"{"outcome":"counted","choices":["a"],"receipt":"x"}"#,
                Ok(Stored::Counted),
            ),
            (
                200,
                r#"{"outcome":"changed","choices":["a"],"receipt":"x"}"#,
                Ok(Stored::Changed),
            ),
            (204, "", Ok(Stored::Withdrawn)),
            (200, "<!doctype html>", Err(Failure::OutOfOrder)),
            (
                200,
                r#"{"outcome":"lost","choices":[],"receipt":""}"#,
                Err(Failure::OutOfOrder),
            ),
        ] {
            assert_eq!(stored(status, body), expected, "{body}");
        }
    }

    #[test]
    fn a_count_that_cannot_be_true_is_not_shown() {
        let poll = example::poll(1, "", "");
        for (voters, votes, sound) in [
            (3, [1, 2, 0, 0], true),
            (0, [0, 0, 0, 0], true),
            (2, [1, 2, 0, 0], false),
            (4, [1, 2, 0, 0], false),
            (u64::MAX, [u64::MAX, 0, 0, 0], true),
        ] {
            let ids = ["d", "c", "b", "a"].iter().zip(votes.iter().rev());
            let options: Vec<String> = ids
                .map(|(id, votes)| format!(r#"{{"id":"{id}","votes":{votes}}}"#))
                .collect();
            let count = format!(r#"{{"voters":{voters},"options":[{}]}}"#, options.join(","));
            let body = format!(
                r#"{{"poll":"topic","state":"open","at":"2026-11-21T22:04:00Z","count":{count}}}"#
            );
            let read =
                status(&poll, 200, &body).map(|status| status.count.map(|count| count.tally.votes));
            let expected = if sound {
                Ok(Some(votes.to_vec()))
            } else {
                Err(Failure::OutOfOrder)
            };
            assert_eq!(read, expected, "{voters} {votes:?}");
        }
    }

    #[test]
    fn a_token_is_hexadecimal_and_does_not_show_in_logs() {
        for (text, sound) in [
            ("000102030405060708090a0b0c0d0e0f", true),
            ("000102030405060708090A0B0C0D0E0F", false),
            ("000102030405060708090a0b0c0d0e0", false),
            ("", false),
        ] {
            assert_eq!(Token::parse(text).is_some(), sound, "{text}");
        }
        assert_eq!(format!("{:?}", Token::from_bits([1; 16])), "Token(…)");
    }
}
