//! The answers to single requests: status, ballot, withdrawal.

use std::net::SocketAddr;
use std::sync::Arc;

use axum::Json;
use axum::body::Body;
use axum::extract::rejection::PathRejection;
use axum::extract::{ConnectInfo, Path, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};

use super::ballots::{Act, Change, Outcome, Unavailable, written};
use super::body;
use super::options::Revision;
use super::prefix::Prefix;
use super::problem::Problem;
use super::service::Shared;
use crate::content::record::{Poll, ShowResults};
use crate::poll::ballot::{Choice, Window};
use crate::poll::contract::Token;
use crate::poll::moment::Moment;
use crate::poll::receipt::receipt;
use crate::poll::tally::Tally;
use crate::poll::wire::{
    Changes, Stored, WireBallot, WireCount, WireStatus, WireStored, WireVotes,
};

/// Seconds for which anybody may keep a count. Longer would show old counts, shorter would have every
/// reader of a busy page ask.
const FRESH: &str = "public, max-age=5";

/// Seconds after which a box that cannot be reached is worth asking again.
const COME_BACK: u64 = 5;

type PollPath = Result<Path<String>, PathRejection>;
type BallotPath = Result<Path<(String, String)>, PathRejection>;

/// `GET /polls/{id}`: whether votes are taken, and the count where the poll shows it.
pub(super) async fn status(
    State(shared): State<Arc<Shared>>,
    path: PollPath,
) -> Result<Response, Problem> {
    let now = (shared.clock)();
    let Ok(Path(id)) = path else {
        return Err(Problem::unknown_poll());
    };
    let poll = shared
        .definitions
        .poll(&id, now)
        .await
        .ok_or_else(Problem::unknown_poll)?;
    let window = Window::of(&poll, now.day());
    let shows = poll.results != ShowResults::Closed || window == Window::Closed;
    let count = if shows {
        Some(count(&poll, &shared.tally(&poll).await?))
    } else {
        None
    };
    let changes = Changes::from(shared.options.revision == Revision::Allowed);
    let answer = WireStatus {
        poll: id,
        state: window.into(),
        changes,
        at: now.iso(),
        count,
    };
    Ok(([(header::CACHE_CONTROL, FRESH)], Json(answer)).into_response())
}

/// `PUT /polls/{id}/ballots/{token}`: counts a choice.
pub(super) async fn put(
    State(shared): State<Arc<Shared>>,
    ConnectInfo(peer): ConnectInfo<SocketAddr>,
    path: BallotPath,
    headers: HeaderMap,
    body: Body,
) -> Result<Response, Problem> {
    let now = (shared.clock)();
    // Read in any case: an answer before the end of the body would cut the client off.
    let ballot = body::ballot(&headers, body).await;
    let (poll, token) = admit(&shared, peer, &headers, path, now).await?;
    let choice = choice(&poll, &ballot?)?;
    let ballot = receipt(poll.id.as_str(), &token);
    let act = Act::Count {
        choices: written(&choice),
        hour: now.hour(),
    };
    let stored = change(&shared, &poll, ballot.clone(), act).await?;
    let status = if stored == Stored::Counted {
        StatusCode::CREATED
    } else {
        StatusCode::OK
    };
    let choices = choice.ids().map(str::to_owned).collect();
    let answer = WireStored {
        outcome: stored,
        choices,
        receipt: ballot,
    };
    Ok((status, [(header::CACHE_CONTROL, "no-store")], Json(answer)).into_response())
}

/// `DELETE /polls/{id}/ballots/{token}`: takes a ballot out; that there was none is no error.
pub(super) async fn withdraw(
    State(shared): State<Arc<Shared>>,
    ConnectInfo(peer): ConnectInfo<SocketAddr>,
    path: BallotPath,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    let now = (shared.clock)();
    let (poll, token) = admit(&shared, peer, &headers, path, now).await?;
    change(
        &shared,
        &poll,
        receipt(poll.id.as_str(), &token),
        Act::Withdraw,
    )
    .await?;
    Ok((
        StatusCode::NO_CONTENT,
        [(header::CACHE_CONTROL, "no-store")],
    )
        .into_response())
}

/// Whoever may change something: a network with changes left, a poll that takes votes, a token that is one.
async fn admit(
    shared: &Shared,
    peer: SocketAddr,
    headers: &HeaderMap,
    path: BallotPath,
    now: Moment,
) -> Result<(Arc<Poll>, Token), Problem> {
    let network = Prefix::of(peer, headers, shared.options.proxies);
    shared.limit.take(network, now).map_err(|seconds| {
        let detail =
            format!("Too many votes from this network; there is room again in {seconds} seconds.");
        Problem::passing(StatusCode::TOO_MANY_REQUESTS, detail, seconds)
    })?;
    let Ok(Path((id, token))) = path else {
        return Err(Problem::unknown_poll());
    };
    let poll = shared
        .definitions
        .poll(&id, now)
        .await
        .ok_or_else(Problem::unknown_poll)?;
    let closed = |detail: String| Problem::new(StatusCode::FORBIDDEN, detail);
    match Window::of(&poll, now.day()) {
        Window::Open => {}
        Window::NotYet => return Err(closed("Voting has not started.".to_owned())),
        Window::Closed => return Err(closed("Voting is over.".to_owned())),
    }
    let token = Token::parse(&token).ok_or_else(|| {
        Problem::new(
            StatusCode::UNPROCESSABLE_ENTITY,
            "A token is 32 lower-case hexadecimal digits.",
        )
    })?;
    Ok((poll, token))
}

fn choice(poll: &Poll, ballot: &WireBallot) -> Result<Choice, Problem> {
    Choice::new(poll, ballot.choices.iter().map(String::as_str))
        .map_err(|wrong| Problem::new(StatusCode::UNPROCESSABLE_ENTITY, wrong.to_string()))
}

async fn change(shared: &Shared, poll: &Poll, ballot: String, act: Act) -> Result<Stored, Problem> {
    let change = Change {
        poll: poll.id.to_string(),
        ballot,
        act,
        revision: shared.options.revision,
    };
    match shared.ballots.change(change).await? {
        Outcome::Stored(stored) => Ok(stored),
        Outcome::Final => Err(Problem::new(
            StatusCode::CONFLICT,
            "A counted vote cannot be changed in this poll.",
        )),
    }
}

fn count(poll: &Poll, tally: &Tally) -> WireCount {
    let options = poll.options.iter().zip(&tally.votes);
    let options = options
        .map(|(option, votes)| WireVotes {
            id: option.id.to_string(),
            votes: *votes,
        })
        .collect();
    WireCount {
        voters: tally.voters,
        options,
    }
}

/// Nothing was acknowledged; the same request may be sent again.
impl From<Unavailable> for Problem {
    fn from(Unavailable(reason): Unavailable) -> Self {
        eprintln!("counter: {reason}");
        let detail =
            "The votes cannot be reached now; nothing was changed for sure. Send the same again.";
        Self::passing(StatusCode::SERVICE_UNAVAILABLE, detail, COME_BACK)
    }
}
