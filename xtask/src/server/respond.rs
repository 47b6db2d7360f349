//! From a request to an answer: base path, faults, the file itself, then the headers.

use std::convert::Infallible;
use std::io;
use std::path::Path;
use std::sync::Arc;

use axum::body::{Body, Bytes, to_bytes};
use axum::extract::{Request, State};
use axum::http::header::{self, HeaderName, HeaderValue};
use axum::http::{StatusCode, Uri};
use axum::response::{IntoResponse, Redirect, Response};
use futures_util::stream;
use tower_http::services::{ServeDir, ServeFile};

use super::fault::Fault;
use super::kept::is_hashed;
use super::{Shared, page};

/// Larger files than this are not part of a site.
const MAX_FILE_BYTES: usize = 256 << 20;

pub(super) async fn answer(State(shared): State<Arc<Shared>>, request: Request) -> Response {
    let path = request.uri().path().to_owned();
    match path.as_str() {
        page::SCRIPT_PATH => return script(&shared),
        page::RELOAD_PATH => return builds(&shared),
        _ => {}
    }
    let base = &shared.settings.base;
    let Some(inside) = path.strip_prefix(base.as_str()) else {
        if path == base.prefix() {
            return Redirect::permanent(base.as_str()).into_response();
        }
        return (
            StatusCode::NOT_FOUND,
            format!("This site is served at {base}\n"),
        )
            .into_response();
    };
    let fault = shared.faults.settled(inside).await;
    let Some(fault) = fault else {
        let mut response = file(&shared, request, inside).await;
        add_headers(&shared, &mut response, inside);
        return response;
    };
    let mut response = misbehave(&shared, fault, request, inside).await;
    // What a site asks its host to send must not mend a type that is meant to be wrong.
    let kind = response.headers().get(header::CONTENT_TYPE).cloned();
    add_headers(&shared, &mut response, inside);
    if let Some(kind) = kind {
        response.headers_mut().insert(header::CONTENT_TYPE, kind);
    }
    response
}

/// The file below the root. `ServeDir` refuses every path that would climb out of it.
async fn file(shared: &Shared, mut request: Request, inside: &str) -> Response {
    let adds_script = shared.settings.script.is_some() || shared.settings.reload;
    let is_page = inside.is_empty() || inside.ends_with('/') || inside.ends_with(".html");
    let edits = adds_script && is_page;
    let headers = request.headers_mut();
    // Times have a resolution of a second, and a rebuild can be quicker.
    headers.remove(header::IF_MODIFIED_SINCE);
    if edits {
        headers.remove(header::ACCEPT_ENCODING);
    }
    let response = read(shared, request, inside).await;
    let is_html = response
        .headers()
        .get(header::CONTENT_TYPE)
        .is_some_and(|kind| kind.as_bytes().starts_with(b"text/html"));
    if adds_script && is_html && !response.headers().contains_key(header::CONTENT_ENCODING) {
        return with_script(response).await;
    }
    response
}

async fn read(shared: &Shared, mut request: Request, inside: &str) -> Response {
    let root = shared.root();
    if let Ok(uri) = format!("/{inside}").parse::<Uri>() {
        *request.uri_mut() = uri;
    }
    let edits = shared.settings.script.is_some() || shared.settings.reload;
    let lost = lost_page(&root, edits);
    let mut files = ServeDir::new(&root)
        .redirect_path_prefix(shared.settings.base.prefix())
        .precompressed_br()
        .precompressed_gzip()
        .not_found_service(lost);
    match files.try_call(request).await {
        Ok(response) => response.map(Body::new),
        Err(error) => (
            StatusCode::INTERNAL_SERVER_ERROR,
            format!("The file could not be read: {error}\n"),
        )
            .into_response(),
    }
}

/// What an unknown address shows. Read uncompressed when a script has to be put into it.
fn lost_page(root: &Path, edits: bool) -> ServeFile {
    let page = ServeFile::new(root.join("404.html"));
    if edits {
        page
    } else {
        page.precompressed_br().precompressed_gzip()
    }
}

async fn with_script(response: Response) -> Response {
    let (mut parts, body) = response.into_parts();
    let Ok(bytes) = to_bytes(body, MAX_FILE_BYTES).await else {
        return StatusCode::INTERNAL_SERVER_ERROR.into_response();
    };
    parts.headers.remove(header::CONTENT_LENGTH);
    Response::from_parts(
        parts,
        Body::from(page::with_script(&String::from_utf8_lossy(&bytes))),
    )
}

async fn misbehave(shared: &Shared, fault: Fault, mut request: Request, inside: &str) -> Response {
    match fault {
        Fault::Missing => (StatusCode::NOT_FOUND, "Not here\n").into_response(),
        Fault::Broken => (StatusCode::INTERNAL_SERVER_ERROR, "Out of order\n").into_response(),
        Fault::Replaced(kind, body) => ([(header::CONTENT_TYPE, kind)], body).into_response(),
        Fault::Typed(kind) => {
            let mut response = file(shared, request, inside).await;
            response
                .headers_mut()
                .insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
            response
        }
        Fault::Truncated => {
            // Half of a compressed file would be another fault than half of the file.
            request.headers_mut().remove(header::ACCEPT_ENCODING);
            cut_short(file(shared, request, inside).await).await
        }
        Fault::Held => StatusCode::SERVICE_UNAVAILABLE.into_response(),
    }
}

/// Half of the body, then an error, which closes the connection before the promised length.
async fn cut_short(response: Response) -> Response {
    let (parts, body) = response.into_parts();
    let bytes = to_bytes(body, MAX_FILE_BYTES).await.unwrap_or_default();
    let half = bytes.slice(..bytes.len() / 2);
    let pieces = stream::unfold(Some(half), |rest| async {
        match rest {
            Some(half) if !half.is_empty() => Some((Ok(half), Some(Bytes::new()))),
            Some(_) => {
                // Without a pause hyper drops what it has not sent yet together with the connection.
                tokio::task::yield_now().await;
                Some((Err(io::Error::from(io::ErrorKind::ConnectionReset)), None))
            }
            None => None,
        }
    });
    Response::from_parts(parts, Body::from_stream(pieces))
}

fn script(shared: &Shared) -> Response {
    let own = shared.settings.script.as_deref().unwrap_or_default();
    let reload = if shared.settings.reload {
        page::RELOAD
    } else {
        ""
    };
    let headers = [
        (header::CONTENT_TYPE, "text/javascript; charset=utf-8"),
        (header::CACHE_CONTROL, "no-store"),
    ];
    (headers, format!("{own}{reload}")).into_response()
}

/// Server-sent events: one now, one for every build. The process id tells one run from the next.
fn builds(shared: &Shared) -> Response {
    let mut receiver = shared.build.subscribe();
    receiver.mark_changed();
    let events = stream::unfold(receiver, |mut receiver| async {
        receiver.changed().await.ok()?;
        let build = *receiver.borrow_and_update();
        let event = format!("retry: 500\ndata: {}-{build}\n\n", std::process::id());
        Some((Ok::<_, Infallible>(event), receiver))
    });
    let headers = [
        (header::CONTENT_TYPE, "text/event-stream"),
        (header::CACHE_CONTROL, "no-store"),
    ];
    (headers, Body::from_stream(events)).into_response()
}

/// What this server always says, then what the site asks for, then what a journey asks for.
fn add_headers(shared: &Shared, response: &mut Response, inside: &str) {
    let name = inside.rsplit('/').next().unwrap_or_default();
    let kept = is_hashed(name) && !shared.settings.reload && response.status().is_success();
    let cache = if kept {
        "public, max-age=31536000, immutable"
    } else {
        "no-cache"
    };
    let headers = response.headers_mut();
    shared
        .rules()
        .apply(&format!("{}{inside}", shared.settings.base), headers);
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(cache));
    headers.insert(header::VARY, HeaderValue::from_static("accept-encoding"));
    for (name, value) in &shared.settings.headers {
        if let Ok(value) = HeaderValue::from_str(value) {
            headers.insert(HeaderName::from_static(name), value);
        }
    }
}
