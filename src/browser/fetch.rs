//! Fetching files of this site, and asking services elsewhere.

use js_sys::Uint8Array;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    AbortSignal, Request, RequestCache, RequestCredentials, RequestInit, Response,
    js_sys::{self, Promise},
};

use leptos::prelude::window;

/// The bytes of a file, or why they did not arrive, in a sentence for the reader; `what` names them.
pub async fn bytes(address: &str, what: &str) -> Result<Vec<u8>, String> {
    let answer = ask(address, what).await?;
    let bytes = whole(answer.array_buffer()).await;
    bytes
        .map(|bytes| Uint8Array::new(&bytes).to_vec())
        .ok_or_else(|| broke_off(what))
}

/// The text of a file, or why it did not arrive, in a sentence for the reader; `what` names it.
pub async fn text(address: &str, what: &str) -> Result<String, String> {
    let answer = ask(address, what).await?;
    let text = whole(answer.text()).await;
    text.and_then(|text| text.as_string())
        .ok_or_else(|| broke_off(what))
}

/// What is asked of a service elsewhere.
pub struct Question {
    /// `GET`, `PUT`, `DELETE`.
    pub method: &'static str,
    /// What is sent with it, as JSON.
    pub json: Option<String>,
    /// How long the answer may take, in milliseconds.
    pub patience: u32,
}

/// The status and the words of a service's answer; `None` when there is none. No cookies, and always from the
/// service itself: a kept answer would lack what was just sent.
pub async fn answer(address: &str, question: Question) -> Option<(u16, String)> {
    let with = RequestInit::new();
    with.set_method(question.method);
    with.set_credentials(RequestCredentials::Omit);
    with.set_cache(RequestCache::NoStore);
    with.set_signal(Some(&AbortSignal::timeout_with_u32(question.patience)));
    if let Some(json) = &question.json {
        with.set_body(&JsValue::from_str(json));
    }
    let request = Request::new_with_str_and_init(address, &with).ok()?;
    if question.json.is_some() {
        let headers = request.headers();
        headers.set("Content-Type", "application/json").ok()?;
    }
    let answer: Response = settled(window().fetch_with_request(&request)).await?;
    let words = whole(answer.text()).await?.as_string()?;
    Some((answer.status(), words))
}

async fn ask(address: &str, what: &str) -> Result<Response, String> {
    let answer: Option<Response> = settled(window().fetch_with_str(address)).await;
    let answer =
        answer.ok_or_else(|| [what, " could not be fetched: the connection failed."].concat())?;
    if answer.ok() {
        Ok(answer)
    } else {
        let status = answer.status().to_string();
        Err([what, " is missing: the server answered ", &status, "."].concat())
    }
}

/// What a promise brings, if it brings anything of this kind.
async fn settled<T: JsCast>(promise: Promise) -> Option<T> {
    JsFuture::from(promise).await.ok()?.dyn_into().ok()
}

/// What the promise of a body brings.
async fn whole(body: Result<Promise, JsValue>) -> Option<JsValue> {
    settled(body.ok()?).await
}

fn broke_off(what: &str) -> String {
    [what, " broke off on its way."].concat()
}
