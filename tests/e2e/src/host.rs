//! A partner's page on another origin, with something of the site in it; and going into its frames.

use std::fs;

use anyhow::{Context, Result};
use fantoccini::elements::{Element, ElementRef};
use fantoccini::error::CmdError;
use fantoccini::wd::WebDriverCompatibleCommand;
use http::Method;
use serde_json::{Value, json};
use tempfile::TempDir;
use url::{ParseError, Url};
use xtask::server::{Server, Settings};

use crate::browser::Browser;
use crate::console;
use crate::site::Site;

/// The command that leaves all frames, for which the client has no method.
#[derive(Debug)]
struct WholeWindow;

impl WebDriverCompatibleCommand for WholeWindow {
    fn endpoint(&self, base: &Url, session: Option<&str>) -> Result<Url, ParseError> {
        base.join(&format!("session/{}/frame", session.unwrap_or_default()))
    }

    fn method_and_body(&self, _: &Url) -> (Method, Option<String>) {
        (Method::POST, Some(json!({ "id": null }).to_string()))
    }
}

/// Pages of a partner's, served from a port and a host name of their own: another origin and, to a browser,
/// another site than the one that is embedded.
#[derive(Debug)]
pub struct Host {
    server: Server,
    _folder: TempDir,
}

impl Host {
    /// Serves these pages, by their names.
    ///
    /// # Errors
    /// When no port can be opened.
    pub async fn start(pages: &[(&str, String)]) -> Result<Self> {
        Self::with_headers(pages, Vec::new()).await
    }

    /// Serves these pages with these headers, a content security policy say.
    ///
    /// # Errors
    /// When no port can be opened.
    pub async fn with_headers(
        pages: &[(&str, String)],
        headers: Vec<(&'static str, String)>,
    ) -> Result<Self> {
        let folder = TempDir::with_prefix("springboard-host-")?;
        for (name, html) in pages {
            fs::write(folder.path().join(name), html)?;
        }
        let settings = Settings {
            root: folder.path().to_path_buf(),
            script: Some(console::WITNESS.to_owned()),
            headers,
            ..Settings::default()
        };
        let server = Server::start(settings, None)
            .await
            .context("the host's server did not start")?;
        Ok(Self {
            server,
            _folder: folder,
        })
    }

    /// The address of a page.
    #[must_use]
    pub fn url(&self, name: &str) -> String {
        let url = format!("{}{name}", self.server.url());
        url.replacen("127.0.0.1", "localhost", 1)
    }
}

/// The first record of a list of the built site's bundle: what is under this name in it.
///
/// # Errors
/// When the site was not built.
pub fn first(site: &Site, list: &str, name: &str) -> Result<String> {
    let bundle: Value = serde_json::from_str(&site.file("content/bundle.json")?)?;
    let found = bundle[list][0][name].as_str().map(str::to_owned);
    found.with_context(|| format!("the first of {list} has no {name}"))
}

/// A partner's page: our script, then what stands in its body.
#[must_use]
pub fn page(site: &Site, body: &str) -> String {
    let script = site.url("embed.js");
    format!(
        "<!doctype html><html lang=\"en\"><head><title>A partner's page</title><link rel=\"icon\" href=\"data:,\">\
         <script src=\"{script}\" async></script></head><body><main><h1>A partner's page</h1>{body}</main></body></html>"
    )
}

/// The element for a page of the site, with more attributes.
#[must_use]
pub fn element(site: &Site, path: &str, more: &str) -> String {
    let (framed, full) = (site.url(&format!("embed/{path}")), site.url(path));
    format!(
        "<springboard-embed src=\"{framed}\" {more}><a href=\"{full}\">On the full site</a></springboard-embed>"
    )
}

/// The nth element of a partner's page, as an expression.
#[must_use]
pub fn nth(nth: usize) -> String {
    format!("document.querySelectorAll('springboard-embed')[{nth}]")
}

/// The frame of an element, as an expression.
#[must_use]
pub fn frame_of(element: &str) -> String {
    format!("{element}?.shadowRoot?.querySelector('iframe')")
}

impl Browser {
    /// Brings an element into view and waits until its frame has told its height and got it.
    ///
    /// # Errors
    /// When the frame never speaks.
    pub async fn until_fitted(&self, element: &str) -> Result<()> {
        self.until("there is an element", &format!("!!{element}"))
            .await?;
        self.client
            .execute(&format!("{element}.scrollIntoView();"), Vec::new())
            .await?;
        let spoken = format!("{element}.shadowRoot?.querySelector('slot').hidden");
        self.until("the frame has told its height", &spoken).await
    }

    /// Goes into the frame that an expression names; what is looked at from now on is in it.
    ///
    /// # Errors
    /// When there is none.
    pub async fn step_into(&self, frame: &str) -> Result<()> {
        self.until("there is a frame", &format!("!!{frame}"))
            .await?;
        let script = format!("return {frame};");
        let found = self.client.execute(&script, Vec::new()).await?;
        let id = found.as_object().and_then(|found| found.values().next());
        let id = id.and_then(Value::as_str).context("no frame was found")?;
        let element =
            Element::from_element_id(self.client.clone(), ElementRef::from(id.to_owned()));
        self.frame.replace(Some(element.clone()));
        Ok(element.enter_frame().await?)
    }

    /// Brings what lies so many pixels below the top of the frame that is looked into to the middle of the window.
    /// Scripts cannot do that from within a frame of another site.
    pub(crate) async fn scroll_host_to(&self, below: Value) -> Result<(), CmdError> {
        let Some(frame) = self.frame.borrow().clone() else {
            return Ok(());
        };
        self.client.enter_parent_frame().await?;
        let script = "const [frame, below] = arguments, { top } = frame.getBoundingClientRect();
            scrollBy({ top: top + below - innerHeight / 2, behavior: 'instant' });";
        let arguments = vec![serde_json::to_value(&frame)?, below];
        self.client.execute(script, arguments).await?;
        frame.enter_frame().await
    }

    /// Waits until the window shows this address, and looks at that page from now on: the frame that was looked
    /// at is gone with the page that held it.
    ///
    /// # Errors
    /// When the window shows another page.
    pub async fn until_at(&self, url: &str) -> Result<()> {
        let wanted = Url::parse(url)?;
        let there = self.client.wait().for_url(&wanted).await;
        there.with_context(|| format!("the window never came to {url}"))?;
        self.client.issue_cmd(WholeWindow).await?;
        self.frame.take();
        Ok(())
    }

    /// Goes back to the page that holds the frame.
    ///
    /// # Errors
    /// When the driver does not answer.
    pub async fn leave_frame(&self) -> Result<()> {
        self.frame.take();
        Ok(self.client.enter_parent_frame().await?)
    }
}
