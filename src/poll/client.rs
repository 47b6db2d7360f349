//! Carries requests to the counter and its answers back. Thin: what they mean is in `contract`.

use std::sync::Arc;

use gloo_net::http::Method;

use super::contract::{self, Failure, Status, Token};
use super::desk::Wish;
use super::json;
use super::wire::Stored;
use crate::browser::fetch::{self, Question};
use crate::content::record::Poll;

/// How long the counter may take, in milliseconds. Longer leaves the reader in doubt, shorter gives
/// up on slow mobile connections; either way the vote is sent again.
const PATIENCE: u32 = 15_000;

/// Where one poll is counted.
#[derive(Clone)]
pub(super) struct Client {
    poll: Arc<Poll>,
    address: String,
}

impl Client {
    /// A counter at this address, which may end in a slash.
    pub(super) fn new(poll: Arc<Poll>, counter: &str) -> Self {
        let address = format!("{}/polls/{}", counter.trim_end_matches('/'), poll.id);
        Self { poll, address }
    }

    /// Asks whether votes are taken and how they stand.
    pub(super) async fn status(&self) -> Result<Status, Failure> {
        let (status, body) = self.ask("", Method::GET, None).await?;
        contract::status(&self.poll, status, &body)
    }

    /// Puts or withdraws the ballot of a token.
    pub(super) async fn send(&self, token: &Token, wish: &Wish) -> Result<Stored, Failure> {
        let below = ["/ballots/", token.as_str()].concat();
        let ballot = match wish {
            Wish::Count(choice) => {
                Some(["{\"choices\":", &json::list_of(choice.ids()), "}"].concat())
            }
            Wish::Withdraw => None,
        };
        let method = if ballot.is_some() {
            Method::PUT
        } else {
            Method::DELETE
        };
        let (status, body) = self.ask(&below, method, ballot).await?;
        contract::stored(status, &body)
    }

    async fn ask(
        &self,
        below: &str,
        method: Method,
        json: Option<String>,
    ) -> Result<(u16, String), Failure> {
        let address = [&self.address, below].concat();
        let question = Question {
            method,
            json,
            patience: PATIENCE,
        };
        fetch::answer(&address, question)
            .await
            .ok_or(Failure::Unreachable)
    }
}

/// The text of a published file of ballots; `None` when there is none to be had.
pub(super) async fn ballots(address: &str) -> Option<String> {
    let question = Question {
        method: Method::GET,
        json: None,
        patience: PATIENCE,
    };
    let (status, text) = fetch::answer(address, question).await?;
    (200..300).contains(&status).then_some(text)
}
