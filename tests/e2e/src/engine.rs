//! The browser engines that journeys run in.

use std::str::FromStr;

use anyhow::bail;

/// A browser engine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// Chromium and its kin.
    Chromium,
    /// Firefox.
    Firefox,
    /// WebKitGTK's small browser.
    WebKit,
}

impl FromStr for Engine {
    type Err = anyhow::Error;

    fn from_str(text: &str) -> anyhow::Result<Self> {
        Ok(match text {
            "chromium" => Self::Chromium,
            "firefox" => Self::Firefox,
            "webkit" => Self::WebKit,
            _ => bail!("no engine is called {text:?}"),
        })
    }
}
