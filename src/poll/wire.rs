//! What goes over the wire between a site and its counter, as it is written.

use serde::{Deserialize, Serialize};

use super::ballot::Window;

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

impl Stored {
    /// Reads what it is written as.
    pub fn parse(text: &str) -> Option<Self> {
        Some(match text {
            "counted" => Self::Counted,
            "changed" => Self::Changed,
            "unchanged" => Self::Unchanged,
            "withdrawn" => Self::Withdrawn,
            _ => return None,
        })
    }
}

/// The answer to `GET …/polls/{id}`.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct WireStatus {
    /// The poll's id.
    pub poll: String,
    /// Whether votes are taken.
    pub state: WireWindow,
    /// Whether a counted vote may be changed or withdrawn while votes are taken.
    #[serde(default)]
    pub changes: Changes,
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

/// Whether a counted vote may be changed, as it is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Changes {
    /// It may.
    #[default]
    Allowed,
    /// It may not.
    Refused,
}

impl Changes {
    /// Reads what it is written as.
    pub fn parse(text: &str) -> Option<Self> {
        Some(match text {
            "allowed" => Self::Allowed,
            "refused" => Self::Refused,
            _ => return None,
        })
    }
}

impl From<bool> for Changes {
    fn from(allowed: bool) -> Self {
        if allowed {
            Self::Allowed
        } else {
            Self::Refused
        }
    }
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

/// One line of the published ballots.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct WirePublished {
    /// The hash of the token: the reader's receipt.
    pub ballot: String,
    /// The choice.
    pub choices: Vec<String>,
    /// The hour of the vote.
    pub hour: String,
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

impl Window {
    /// Reads what it is written as.
    pub fn parse(text: &str) -> Option<Self> {
        Some(match text {
            "not-yet" => Self::NotYet,
            "open" => Self::Open,
            "closed" => Self::Closed,
            _ => return None,
        })
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

#[cfg(test)]
mod tests {
    use serde_json::{Value, to_value};

    use super::*;

    /// What the counter's own writer writes, the reader in the browser reads.
    #[test]
    fn words_are_read_as_they_are_written() {
        let text = |value: Result<Value, _>| match value {
            Ok(Value::String(text)) => text,
            other => panic!("{other:?} is no text"),
        };
        for stored in [
            Stored::Counted,
            Stored::Changed,
            Stored::Unchanged,
            Stored::Withdrawn,
        ] {
            assert_eq!(Stored::parse(&text(to_value(stored))), Some(stored));
        }
        for changes in [Changes::Allowed, Changes::Refused] {
            assert_eq!(Changes::parse(&text(to_value(changes))), Some(changes));
        }
        for window in [Window::NotYet, Window::Open, Window::Closed] {
            let written = text(to_value(WireWindow::from(window)));
            assert_eq!(Window::parse(&written), Some(window));
        }
        for other in ["", "Open", "lost", "not_yet"] {
            assert_eq!(Stored::parse(other), None);
            assert_eq!(Changes::parse(other), None);
            assert_eq!(Window::parse(other), None);
        }
    }
}
