//! Reads a ballot from a request's body, which may be too long, too slow, or anything at all.

use std::future::poll_fn;
use std::pin::Pin;
use std::time::Duration;

use axum::body::{Body, HttpBody};
use axum::http::{HeaderMap, StatusCode, header};

use super::problem::Problem;
use crate::poll::wire::WireBallot;

/// Longest ballot in bytes; 255 choices of the longest ids would not fit, but no poll has those.
const LONGEST: usize = 16 * 1024;

/// How much of a longer body is read and thrown away, so that the client, still sending, gets to
/// read why it is refused.
const SWALLOW: usize = 4 * 1024 * 1024;

/// How long a body may take.
const PATIENCE: Duration = Duration::from_secs(10);

/// The ballot in a body.
pub(super) async fn ballot(headers: &HeaderMap, body: Body) -> Result<WireBallot, Problem> {
    let bytes = tokio::time::timeout(PATIENCE, whole(body))
        .await
        .map_err(|_| {
            Problem::new(
                StatusCode::REQUEST_TIMEOUT,
                "The ballot took too long to arrive.",
            )
        })??;
    if !is_json(headers) {
        return Err(Problem::new(
            StatusCode::UNSUPPORTED_MEDIA_TYPE,
            "A ballot is sent as application/json.",
        ));
    }
    serde_json::from_slice(&bytes).map_err(|error| {
        let detail = format!("A ballot reads {{\"choices\": [\"…\"]}}, and this is none: {error}.");
        Problem::new(StatusCode::UNPROCESSABLE_ENTITY, detail)
    })
}

async fn whole(mut body: Body) -> Result<Vec<u8>, Problem> {
    let mut bytes = Vec::new();
    let mut length = 0;
    while let Some(frame) = poll_fn(|context| Pin::new(&mut body).poll_frame(context)).await {
        let broken = |_| Problem::new(StatusCode::BAD_REQUEST, "The ballot broke off on its way.");
        let Ok(data) = frame.map_err(broken)?.into_data() else {
            continue;
        };
        length += data.len();
        if length <= LONGEST {
            bytes.extend_from_slice(&data);
        } else if length > SWALLOW {
            break;
        }
    }
    if length > LONGEST {
        let detail = format!("A ballot has {LONGEST} bytes at most.");
        return Err(Problem::new(StatusCode::PAYLOAD_TOO_LARGE, detail));
    }
    Ok(bytes)
}

fn is_json(headers: &HeaderMap) -> bool {
    let kind = headers
        .get(header::CONTENT_TYPE)
        .and_then(|kind| kind.to_str().ok())
        .unwrap_or_default();
    kind.split(';')
        .next()
        .is_some_and(|kind| kind.trim().eq_ignore_ascii_case("application/json"))
}
