//! Which sites' pages may ask from a browser: those on the list, and nobody with cookies.

use std::sync::Arc;

use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

use super::options::Loopback;

/// How long a browser may remember what it was allowed, in seconds; the longest that Chromium honours.
const REMEMBER: u64 = 7_200;

/// The list.
pub(super) struct Sites {
    pub(super) origins: Vec<String>,
    pub(super) loopback: Loopback,
}

/// Answers what browsers ask first, and marks every other answer as readable for a listed site.
pub(super) async fn guard(
    State(sites): State<Arc<Sites>>,
    request: Request,
    next: Next,
) -> Response {
    let origin = sites.allowed(request.headers());
    let asks_first = request.method() == Method::OPTIONS
        && request
            .headers()
            .contains_key(header::ACCESS_CONTROL_REQUEST_METHOD);
    let mut response = if asks_first {
        StatusCode::NO_CONTENT.into_response()
    } else {
        next.run(request).await
    };
    let headers = response.headers_mut();
    headers.append(header::VARY, HeaderValue::from_static("Origin"));
    if let Some(origin) = origin {
        headers.insert(header::ACCESS_CONTROL_ALLOW_ORIGIN, origin);
        headers.insert(
            header::ACCESS_CONTROL_EXPOSE_HEADERS,
            HeaderValue::from_static("Retry-After"),
        );
        if asks_first {
            headers.insert(
                header::ACCESS_CONTROL_ALLOW_METHODS,
                HeaderValue::from_static("GET, PUT, DELETE"),
            );
            headers.insert(
                header::ACCESS_CONTROL_ALLOW_HEADERS,
                HeaderValue::from_static("Content-Type"),
            );
            headers.insert(header::ACCESS_CONTROL_MAX_AGE, HeaderValue::from(REMEMBER));
        }
    }
    response
}

impl Sites {
    fn allowed(&self, headers: &HeaderMap) -> Option<HeaderValue> {
        let origin = headers.get(header::ORIGIN)?;
        let text = origin.to_str().ok()?.to_ascii_lowercase();
        let own = self.loopback == Loopback::Any && is_loopback(&text);
        (own || self.origins.contains(&text)).then(|| origin.clone())
    }
}

fn is_loopback(origin: &str) -> bool {
    let host = origin
        .strip_prefix("http://")
        .and_then(|rest| rest.rsplit_once(':'));
    host.is_some_and(|(host, port)| {
        ["127.0.0.1", "localhost"].contains(&host) && port.parse::<u16>().is_ok()
    })
}
