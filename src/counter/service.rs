//! The service: its addresses, what all requests share, and its life from start to a graceful end.

use std::collections::HashMap;
use std::future::Future;
use std::net::SocketAddr;
use std::sync::{Arc, Mutex, PoisonError};

use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, put};
use axum::{Router, middleware};
use tokio::net::TcpListener;

use super::answers;
use super::ballots::{Ballots, Unavailable};
use super::cors::{self, Sites};
use super::definitions::Definitions;
use super::limit::Limit;
use super::options::Options;
use super::prefix::Prefix;
use super::problem::Problem;
use crate::content::record::Poll;
use crate::poll::moment::Moment;
use crate::poll::tally::Tally;

/// Tells the present.
pub type Clock = Arc<dyn Fn() -> Moment + Send + Sync>;

/// What every request reads.
pub(super) struct Shared {
    pub(super) options: Options,
    pub(super) clock: Clock,
    pub(super) definitions: Definitions,
    pub(super) limit: Limit<Prefix>,
    pub(super) ballots: Ballots,
    counting: Mutex<HashMap<String, Arc<Counting>>>,
}

/// One poll's count under way: many who ask at once wait for the same one.
#[derive(Default)]
struct Counting {
    last: tokio::sync::Mutex<Option<(u64, Tally)>>,
    asked: std::sync::atomic::AtomicU64,
}

impl Shared {
    /// The totals, counted after this was called.
    pub(super) async fn tally(&self, poll: &Poll) -> Result<Tally, Unavailable> {
        let counting = {
            let mut all = self.counting.lock().unwrap_or_else(PoisonError::into_inner);
            all.entry(poll.id.to_string()).or_default().clone()
        };
        let ticket = counting
            .asked
            .fetch_add(1, std::sync::atomic::Ordering::SeqCst);
        let mut last = counting.last.lock().await;
        if let Some((up_to, tally)) = last.as_ref()
            && *up_to > ticket
            && tally.votes.len() == poll.options.len()
        {
            return Ok(tally.clone());
        }
        // Everybody with a ticket below this number asked before the count begins.
        let up_to = counting.asked.load(std::sync::atomic::Ordering::SeqCst);
        let tally = self.ballots.tally(poll).await?;
        *last = Some((up_to, tally.clone()));
        Ok(tally)
    }
}

/// Runs until `stop` is done; then finishes what is under way. `ready` is told the real address.
///
/// # Errors
/// When the bundle, the database or the port is not to be had.
pub async fn run(
    options: Options,
    clock: Clock,
    ready: impl FnOnce(SocketAddr),
    stop: impl Future<Output = ()> + Send + 'static,
) -> Result<(), String> {
    let definitions = Definitions::open(options.bundle.clone(), clock())?;
    let ballots = Ballots::open(&options.database)
        .await
        .map_err(|Unavailable(reason)| format!("the database: {reason}"))?;
    let listener = TcpListener::bind(options.listen)
        .await
        .map_err(|error| format!("{}: {error}", options.listen))?;
    ready(listener.local_addr().map_err(|error| error.to_string())?);
    let limit = Limit::new(options.per_minute);
    let shared = Arc::new(Shared {
        options,
        clock,
        definitions,
        limit,
        ballots,
        counting: Mutex::default(),
    });
    let service = router(shared.clone()).into_make_service_with_connect_info::<SocketAddr>();
    let outcome = axum::serve(listener, service)
        .with_graceful_shutdown(stop)
        .await;
    if let Some(shared) = Arc::into_inner(shared) {
        shared.ballots.close().await;
    }
    outcome.map_err(|error| error.to_string())
}

fn router(shared: Arc<Shared>) -> Router {
    let sites = Sites {
        origins: shared.options.origins.clone(),
        loopback: shared.options.loopback,
    };
    Router::new()
        .route("/polls/{poll}", get(answers::status))
        .route(
            "/polls/{poll}/ballots/{token}",
            put(answers::put).delete(answers::withdraw),
        )
        .route("/health", get(health))
        .fallback(nowhere)
        .method_not_allowed_fallback(other_method)
        .layer(middleware::from_fn_with_state(Arc::new(sites), cors::guard))
        .with_state(shared)
}

/// For balancers: it answers.
async fn health() -> Response {
    (
        StatusCode::NO_CONTENT,
        [(header::CACHE_CONTROL, "no-store")],
    )
        .into_response()
}

async fn nowhere() -> Problem {
    Problem::new(StatusCode::NOT_FOUND, "There is nothing at this address.")
}

async fn other_method() -> Problem {
    Problem::new(
        StatusCode::METHOD_NOT_ALLOWED,
        "This address does not take this method.",
    )
}
