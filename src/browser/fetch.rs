//! Fetching files of this site.

use gloo_net::http::{Request, Response};

/// The bytes of a file, or why they did not arrive, in a sentence for the reader; `what` names them.
pub async fn bytes(address: &str, what: &str) -> Result<Vec<u8>, String> {
    let answer = ask(address, what).await?;
    answer.binary().await.map_err(|_| broke_off(what))
}

/// The text of a file, or why it did not arrive, in a sentence for the reader; `what` names it.
pub async fn text(address: &str, what: &str) -> Result<String, String> {
    let answer = ask(address, what).await?;
    answer.text().await.map_err(|_| broke_off(what))
}

async fn ask(address: &str, what: &str) -> Result<Response, String> {
    let answer = Request::get(address).send().await;
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
