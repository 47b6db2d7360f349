//! A browser with one visitor in front of it: where they go, what they do, what they see.

use std::cell::RefCell;
use std::fs;
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use fantoccini::elements::Element;
use fantoccini::wd::TimeoutConfiguration;
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use tempfile::TempDir;

use crate::capabilities::capabilities;
use crate::driver::Driver;
use crate::engine::Engine;
use crate::trip::{Scheme, Scripts, Visitor};
use crate::{chromium, console, environment};

/// How long a page may take to show what is waited for, on a busy machine.
const PATIENCE: Duration = Duration::from_secs(20);

/// A session in a browser of its own.
#[derive(Debug)]
pub struct Browser {
    pub(crate) client: Client,
    /// The frame that is looked into, as its host's page knows it.
    pub(crate) frame: RefCell<Option<Element>>,
    engine: Engine,
    visitor: Visitor,
    // Dropped in this order: the driver ends before its profile is removed.
    _driver: Driver,
    _scratch: TempDir,
}

impl Browser {
    pub(crate) async fn start(visitor: Visitor) -> Result<Self> {
        let engine = environment::engine()?;
        let scratch = TempDir::with_prefix("springboard-visitor-")?;
        let driver =
            Driver::start(engine, &environment::driver()?, scratch.path(), &visitor).await?;
        let profile = scratch.path().join("profile");
        let wanted = capabilities(engine, &environment::browser()?, &profile, &visitor);
        let mut builder = ClientBuilder::new(HttpConnector::new());
        let client = builder
            .capabilities(wanted)
            .connect(&driver.url())
            .await
            .context("the browser did not start")?;
        let browser = Self {
            client,
            frame: RefCell::default(),
            engine,
            visitor,
            _driver: driver,
            _scratch: scratch,
        };
        browser.settle_in().await?;
        Ok(browser)
    }

    async fn settle_in(&self) -> Result<()> {
        let limits = TimeoutConfiguration::new(Some(PATIENCE * 2), Some(PATIENCE * 3), None);
        self.client.update_timeouts(limits).await?;
        let (width, height) = self.visitor.size;
        self.resize(width, height).await?;
        if self.engine == Engine::Chromium {
            let scheme = if self.visitor.scheme == Scheme::Dark {
                "dark"
            } else {
                "light"
            };
            let motion = if self.visitor.still {
                "reduce"
            } else {
                "no-preference"
            };
            let features = json!([
                { "name": "prefers-color-scheme", "value": scheme },
                { "name": "prefers-reduced-motion", "value": motion },
            ]);
            chromium::devtools(
                &self.client,
                "Emulation.setEmulatedMedia",
                json!({ "features": features }),
            )
            .await?;
        }
        Ok(())
    }

    /// The engine, for the few journeys that only one can take.
    #[must_use]
    pub fn engine(&self) -> Engine {
        self.engine
    }

    /// Makes the page this wide and high. A real window has a least width; Chromium has none here.
    ///
    /// # Errors
    /// When the driver refuses.
    pub async fn resize(&self, width: u32, height: u32) -> Result<()> {
        if self.engine == Engine::Chromium {
            let metrics = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
            chromium::devtools(&self.client, "Emulation.setDeviceMetricsOverride", metrics).await?;
            return Ok(());
        }
        Ok(self.client.set_window_size(width, height).await?)
    }

    /// Goes to an address and waits for the page's load event.
    ///
    /// # Errors
    /// When the page cannot be loaded.
    pub async fn open(&self, url: &str) -> Result<()> {
        self.client
            .goto(url)
            .await
            .with_context(|| format!("{url} did not open"))
    }

    /// Whether what is clicked has to be brought into sight by a script first.
    pub(crate) fn scrolls_first(&self) -> bool {
        self.engine == Engine::WebKit && self.visitor.scripts == Scripts::On
    }

    /// Goes to an address and waits until its app runs.
    ///
    /// # Errors
    /// When the app does not start.
    pub async fn open_ready(&self, url: &str) -> Result<()> {
        self.open(url).await?;
        self.ready().await.with_context(|| format!("at {url}"))
    }

    /// Waits until the page is there, and its app runs where it has one.
    ///
    /// # Errors
    /// When it does not.
    pub async fn ready(&self) -> Result<()> {
        let runs = "document.readyState === 'complete' && window.__journey
            && (__journey.ready || !document.querySelector('script[data-js]'))";
        self.until("the app runs", runs).await
    }

    /// Runs a script that returns a value.
    ///
    /// # Errors
    /// When it throws, or returns something else.
    pub async fn eval<T: DeserializeOwned>(&self, script: &str) -> Result<T> {
        let value = self
            .client
            .execute(script, Vec::new())
            .await
            .with_context(|| format!("in {script}"))?;
        Ok(serde_json::from_value(value)?)
    }

    /// Runs a script that hands its answer to the function in its last argument.
    ///
    /// # Errors
    /// When it throws, takes too long, or answers something else.
    pub async fn ask<T: DeserializeOwned>(&self, script: &str) -> Result<T> {
        let value = self
            .client
            .execute_async(script, Vec::new())
            .await
            .with_context(|| format!("in {script}"))?;
        Ok(serde_json::from_value(value)?)
    }

    /// Waits until an expression is true in the page. It is asked there, every frame, and asked
    /// anew when the page is left meanwhile.
    ///
    /// # Errors
    /// When it is not true in time.
    pub async fn until(&self, what: &str, expression: &str) -> Result<()> {
        let script = format!(
            "const done = arguments[arguments.length - 1], end = performance.now() + {limit};
             (function look() {{
               let value = false;
               try {{ value = {expression}; }} catch {{}}
               if (value) done(true); else if (performance.now() > end) done(false); else setTimeout(look, 15);
             }})();",
            limit = PATIENCE.as_millis(),
        );
        let end = Instant::now() + PATIENCE;
        loop {
            match self.client.execute_async(&script, Vec::new()).await {
                Ok(Value::Bool(true)) => return Ok(()),
                // The page went away under the question, which Firefox answers with nothing and others refuse; the
                // next page may still be coming.
                Ok(Value::Null) | Err(_) if Instant::now() < end => {}
                _ => bail!("waited in vain until {what} ({expression})"),
            }
        }
    }

    /// Path and query of the present address.
    ///
    /// # Errors
    /// When the driver does not answer.
    pub async fn address(&self) -> Result<String> {
        let url = self.client.current_url().await?;
        let query = url
            .query()
            .map(|query| format!("?{query}"))
            .unwrap_or_default();
        Ok(format!("{}{query}", url.path()))
    }

    /// Takes what the console has said so far: warnings and errors only.
    ///
    /// # Errors
    /// When the driver does not answer.
    pub async fn console(&self) -> Result<Vec<String>> {
        if self.engine == Engine::Chromium {
            return chromium::log(&self.client).await;
        }
        if self.visitor.scripts == Scripts::Off {
            return Ok(Vec::new());
        }
        self.eval(console::TAKE).await
    }

    /// Takes a picture of what is visible, into the directory for pictures.
    ///
    /// # Errors
    /// When it cannot be taken or written.
    pub async fn screenshot(&self, name: &str) -> Result<()> {
        let directory = environment::screenshots()?;
        fs::create_dir_all(&directory)?;
        fs::write(
            directory.join(format!("{name}.png")),
            self.client.screenshot().await?,
        )?;
        Ok(())
    }

    /// What a failed journey leaves behind for the person who reads of it.
    pub(crate) async fn story(&self) -> String {
        let name = thread::current()
            .name()
            .unwrap_or("journey")
            .replace("::", "-");
        let picture = match self.screenshot(&format!("failed-{name}")).await {
            Ok(()) => format!("failed-{name}.png"),
            Err(error) => format!("none ({error})"),
        };
        let address = self
            .client
            .current_url()
            .await
            .map(String::from)
            .unwrap_or_default();
        let console = self.console().await.unwrap_or_default().join("\n    ");
        format!("  at {address}\n  picture: {picture}\n  console: {console}")
    }

    pub(crate) async fn leave(self) {
        // The driver is killed right after; a browser that does not answer changes nothing.
        let _ = self.client.close().await;
    }
}
