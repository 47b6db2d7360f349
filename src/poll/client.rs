//! Carries requests to the counter and its answers back. Thin: what they mean is in `contract`.

use std::sync::Arc;

use gloo_net::http::{Method, RequestBuilder, Response};
use web_sys::{AbortSignal, RequestCache, RequestCredentials};

use super::contract::{self, Failure, Status, Token};
use super::desk::Wish;
use super::wire::{Stored, WireBallot};
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
        let request = prepared(Method::GET, &self.address).build();
        let (status, body) =
            answer(request.map_err(|_| Failure::Unreachable)?.send().await).await?;
        contract::status(&self.poll, status, &body)
    }

    /// Puts or withdraws the ballot of a token.
    pub(super) async fn send(&self, token: &Token, wish: &Wish) -> Result<Stored, Failure> {
        let address = format!("{}/ballots/{}", self.address, token.as_str());
        let request = match wish {
            Wish::Count(choice) => {
                let ballot = WireBallot {
                    choices: choice.ids().map(str::to_owned).collect(),
                };
                prepared(Method::PUT, &address).json(&ballot)
            }
            Wish::Withdraw => prepared(Method::DELETE, &address).build(),
        };
        let (status, body) =
            answer(request.map_err(|_| Failure::Unreachable)?.send().await).await?;
        contract::stored(status, &body)
    }
}

/// The text of a published file of ballots; `None` when there is none to be had.
pub(super) async fn ballots(address: &str) -> Option<String> {
    let response = prepared(Method::GET, address)
        .build()
        .ok()?
        .send()
        .await
        .ok()?;
    if !response.ok() {
        return None;
    }
    response.text().await.ok()
}

/// No cookies, and always from the counter itself: a kept answer would lack the reader's own vote.
fn prepared(method: Method, address: &str) -> RequestBuilder {
    RequestBuilder::new(address)
        .method(method)
        .credentials(RequestCredentials::Omit)
        .cache(RequestCache::NoStore)
        .abort_signal(Some(&AbortSignal::timeout_with_u32(PATIENCE)))
}

async fn answer(response: Result<Response, gloo_net::Error>) -> Result<(u16, String), Failure> {
    let response = response.map_err(|_| Failure::Unreachable)?;
    let body = response.text().await.map_err(|_| Failure::Unreachable)?;
    Ok((response.status(), body))
}
