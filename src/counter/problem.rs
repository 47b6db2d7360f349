//! Refusals, as `application/problem+json` (RFC 9457).

use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};

use crate::poll::wire::WireProblem;

/// A refusal: its status and what was wrong, in a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    status: StatusCode,
    detail: String,
    /// Seconds after which the same request may succeed.
    retry_after: Option<u64>,
}

impl Problem {
    /// A refusal that the same request would meet again.
    pub fn new(status: StatusCode, detail: impl Into<String>) -> Self {
        Self {
            status,
            detail: detail.into(),
            retry_after: None,
        }
    }

    /// A refusal that passes.
    pub fn passing(status: StatusCode, detail: impl Into<String>, seconds: u64) -> Self {
        Self {
            retry_after: Some(seconds),
            ..Self::new(status, detail)
        }
    }

    /// There is no such poll in the bundle.
    pub fn unknown_poll() -> Self {
        Self::new(StatusCode::NOT_FOUND, "There is no poll of this id.")
    }
}

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        let body = WireProblem {
            kind: "about:blank".to_owned(),
            title: self
                .status
                .canonical_reason()
                .unwrap_or_default()
                .to_owned(),
            status: self.status.as_u16(),
            detail: self.detail,
        };
        let body = serde_json::to_string(&body).unwrap_or_default();
        let kind = (
            header::CONTENT_TYPE,
            HeaderValue::from_static("application/problem+json"),
        );
        let keep = (header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
        let mut response = (self.status, [kind, keep], body).into_response();
        if let Some(seconds) = self.retry_after {
            response
                .headers_mut()
                .insert(header::RETRY_AFTER, HeaderValue::from(seconds));
        }
        response
    }
}
