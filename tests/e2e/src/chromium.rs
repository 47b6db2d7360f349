//! The commands that only Chromium's driver knows: its own protocol and the browser's log.

use anyhow::{Context, Result};
use fantoccini::Client;
use fantoccini::wd::WebDriverCompatibleCommand;
use http::Method;
use serde_json::{Value, json};
use url::{ParseError, Url};

/// A command below the session's address.
#[derive(Debug)]
struct Vendor {
    path: &'static str,
    body: Value,
}

impl WebDriverCompatibleCommand for Vendor {
    fn endpoint(&self, base: &Url, session: Option<&str>) -> Result<Url, ParseError> {
        base.join(&format!(
            "session/{}/{}",
            session.unwrap_or_default(),
            self.path
        ))
    }

    fn method_and_body(&self, _: &Url) -> (Method, Option<String>) {
        (Method::POST, Some(self.body.to_string()))
    }
}

/// Calls a method of the DevTools protocol.
pub(crate) async fn devtools(client: &Client, method: &str, parameters: Value) -> Result<Value> {
    let command = Vendor {
        path: "goog/cdp/execute",
        body: json!({ "cmd": method, "params": parameters }),
    };
    client
        .issue_cmd(command)
        .await
        .with_context(|| format!("{method} failed"))
}

/// What the browser wrote to its console since the last call, network failures included.
pub(crate) async fn log(client: &Client) -> Result<Vec<String>> {
    let command = Vendor {
        path: "se/log",
        body: json!({ "type": "browser" }),
    };
    let entries = client
        .issue_cmd(command)
        .await
        .context("the browser's log cannot be read")?;
    let entries = entries.as_array().cloned().unwrap_or_default();
    let loud = entries
        .iter()
        .filter(|entry| matches!(entry["level"].as_str(), Some("SEVERE" | "WARNING")));
    Ok(loud
        .map(|entry| {
            format!(
                "{}: {}",
                entry["level"].as_str().unwrap_or_default(),
                entry["message"]
            )
        })
        .collect())
}
