//! Fetching files of this site, and asking services elsewhere.

use gloo_net::Error;
use gloo_net::http::{Method, RequestBuilder, Response};
use js_sys::{Promise, Reflect, Uint8Array};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use web_sys::{AbortSignal, HtmlElement, RequestCache, RequestCredentials};

/// The bytes of a file, or why they did not arrive, in a sentence for the reader; `what` names them.
pub async fn bytes(address: &str, what: &str) -> Result<Vec<u8>, String> {
    let answer = ask(address, what).await?;
    answer.binary().await.map_err(|_| broke_off(what))
}

/// What the page's loader (`public/boot.js`) has read for an element while the program was on its way; nothing where
/// it did not arrive.
pub async fn read_ahead(element: &HtmlElement) -> Option<Vec<u8>> {
    let name = JsValue::from_str("readAhead");
    let reading = Reflect::get(element, &name).ok()?;
    // The element need not hold on to it.
    let _ = Reflect::set(element, &name, &JsValue::UNDEFINED);
    let read = JsFuture::from(Promise::resolve(&reading)).await.ok()?;
    let bytes = Uint8Array::new(&read).to_vec();
    (!bytes.is_empty()).then_some(bytes)
}

/// The text of a file, or why it did not arrive, in a sentence for the reader; `what` names it.
pub async fn text(address: &str, what: &str) -> Result<String, String> {
    let answer = ask(address, what).await?;
    answer.text().await.map_err(|_| broke_off(what))
}

/// What is asked of a service elsewhere.
pub struct Question {
    /// What is to be done.
    pub method: Method,
    /// What is sent with it, as JSON.
    pub json: Option<String>,
    /// How long the answer may take, in milliseconds.
    pub patience: u32,
}

/// The status and the words of a service's answer; `None` when there is none. No cookies, and always from the
/// service itself: a kept answer would lack what was just sent.
pub async fn answer(address: &str, question: Question) -> Option<(u16, String)> {
    let request = RequestBuilder::new(address)
        .method(question.method)
        .credentials(RequestCredentials::Omit)
        .cache(RequestCache::NoStore)
        .abort_signal(Some(&AbortSignal::timeout_with_u32(question.patience)));
    let request = match question.json {
        Some(json) => request
            .header("Content-Type", "application/json")
            .body(json),
        None => request.build(),
    };
    let answer = request.ok()?.send().await.ok()?;
    let words = answer.text().await.ok()?;
    Some((answer.status(), words))
}

async fn ask(address: &str, what: &str) -> Result<Response, String> {
    let answer: Result<Response, Error> = RequestBuilder::new(address).send().await;
    let answer =
        answer.map_err(|_| [what, " could not be fetched: the connection failed."].concat())?;
    if answer.ok() {
        Ok(answer)
    } else {
        let status = answer.status().to_string();
        Err([what, " is missing: the server answered ", &status, "."].concat())
    }
}

fn broke_off(what: &str) -> String {
    [what, " broke off on its way."].concat()
}
