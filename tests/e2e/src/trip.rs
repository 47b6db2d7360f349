//! One journey from start to end: who travels, in what surroundings, and what is left to tidy.

use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::time::Duration;

use anyhow::{Context, Result, bail};
use tokio::runtime::Builder;
use tokio::time::timeout;

use crate::browser::Browser;
use crate::console;
use crate::site::{Place, Site};

/// How long a whole journey may take on a busy machine.
const LONGEST: Duration = Duration::from_secs(240);

/// Whether pages may run scripts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Scripts {
    /// As nearly everywhere.
    #[default]
    On,
    /// Switched off in the browser.
    Off,
}

/// The colours that the visitor's system asks for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Scheme {
    /// Dark on light.
    #[default]
    Light,
    /// Light on dark.
    Dark,
}

/// Whether a journey ends with a look at the console.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Silence {
    #[default]
    Demanded,
    NotExpected,
}

/// Whether the driver waits for a page that is being loaded before it does what it is asked.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Waiting {
    /// As nearly everywhere.
    #[default]
    Loaded,
    /// It does not, so that a page can be used of which something never arrives.
    Never,
}

/// Who travels.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Visitor {
    pub(crate) scripts: Scripts,
    pub(crate) scheme: Scheme,
    /// Prefers less motion.
    pub(crate) still: bool,
    /// Width and height in CSS pixels.
    pub(crate) size: (u32, u32),
    pub(crate) waiting: Waiting,
}

/// A journey that can be prepared and then taken.
#[derive(Debug)]
pub struct Trip {
    visitor: Visitor,
    place: Place,
    silence: Silence,
    script: String,
    headers: Vec<(&'static str, String)>,
    keeping: Keeping,
}

/// Whether the visitor's browser saves the site.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Keeping {
    /// It does not, so that what a journey breaks stays broken.
    #[default]
    Off,
    On,
}

/// What browsers do when a visitor allows no workers.
const NO_WORKERS: &str =
    "Object.defineProperty(Navigator.prototype, 'serviceWorker', { value: undefined });";

/// What browsers do when a visitor blocks storage and cookies.
const NO_STORAGE: &str = "for (const name of ['localStorage', 'sessionStorage', 'indexedDB']) Object.defineProperty(window, name, \
    { get() { throw new DOMException('blocked', 'SecurityError'); } }); \
    Object.defineProperty(Document.prototype, 'cookie', { get() { throw new DOMException('blocked', 'SecurityError'); } });";

impl Default for Trip {
    fn default() -> Self {
        Self {
            visitor: Visitor {
                scripts: Scripts::On,
                scheme: Scheme::Light,
                still: false,
                size: (1280, 900),
                waiting: Waiting::Loaded,
            },
            place: Place::Root,
            silence: Silence::Demanded,
            script: console::WITNESS.to_owned(),
            headers: Vec::new(),
            keeping: Keeping::Off,
        }
    }
}

impl Trip {
    /// To the site at this place.
    #[must_use]
    pub fn to(mut self, place: Place) -> Self {
        self.place = place;
        self
    }

    /// With scripts on or off.
    #[must_use]
    pub fn scripts(mut self, scripts: Scripts) -> Self {
        self.visitor.scripts = scripts;
        self
    }

    /// With a light or a dark system.
    #[must_use]
    pub fn scheme(mut self, scheme: Scheme) -> Self {
        self.visitor.scheme = scheme;
        self
    }

    /// By someone who prefers less motion.
    #[must_use]
    pub fn still(mut self) -> Self {
        self.visitor.still = true;
        self
    }

    /// On a screen of this size.
    #[must_use]
    pub fn size(mut self, width: u32, height: u32) -> Self {
        self.visitor.size = (width, height);
        self
    }

    /// By someone who uses a page before all of it is there.
    #[must_use]
    pub fn before_it_is_loaded(mut self) -> Self {
        self.visitor.waiting = Waiting::Never;
        self
    }

    /// With a script that runs before all others of every page.
    #[must_use]
    pub fn script(mut self, script: &str) -> Self {
        self.script.push_str(script);
        self
    }

    /// By someone who blocks cookies and storage.
    #[must_use]
    pub fn without_storage(self) -> Self {
        self.script(NO_STORAGE)
    }

    /// With a header on every answer of the site.
    #[must_use]
    pub fn header(mut self, name: &'static str, value: &str) -> Self {
        self.headers.push((name, value.to_owned()));
        self
    }

    /// With a browser that saves the site, and a line to it that can be cut. The test's own script is not
    /// saved, so the console need not be empty.
    #[must_use]
    pub fn keeping(mut self) -> Self {
        self.keeping = Keeping::On;
        self.into_trouble()
    }

    /// Into trouble: the browser itself will complain, so its console need not be empty.
    #[must_use]
    pub fn into_trouble(mut self) -> Self {
        self.silence = Silence::NotExpected;
        self
    }

    /// Takes the journey; fails with a picture of the page, its address and its console.
    ///
    /// # Panics
    /// When a step fails, as tests do.
    pub fn take(self, steps: impl AsyncFnOnce(&Browser, &Site) -> Result<()>) {
        let runtime = Builder::new_current_thread()
            .enable_all()
            .build()
            .expect("a runtime starts");
        let (browser, site) = runtime
            .block_on(self.prepare())
            .expect("the journey can begin");
        let travel = async {
            timeout(LONGEST, steps(&browser, &site))
                .await
                .context("the journey took too long")??;
            self.listen(&browser).await
        };
        let outcome = catch_unwind(AssertUnwindSafe(|| runtime.block_on(travel)));
        let failed = !matches!(outcome, Ok(Ok(())));
        let story = if failed {
            runtime.block_on(browser.story())
        } else {
            String::new()
        };
        runtime.block_on(browser.leave());
        match outcome {
            Ok(Ok(())) => {}
            Ok(Err(error)) => panic!("{error:#}\n{story}"),
            Err(panic) => {
                eprintln!("{story}");
                resume_unwind(panic);
            }
        }
    }

    async fn prepare(&self) -> Result<(Browser, Site)> {
        let mut script = self.script.clone();
        if self.keeping == Keeping::Off {
            script.push_str(NO_WORKERS);
        }
        let mut site = Site::start(self.place, script, self.headers.clone()).await?;
        if self.keeping == Keeping::On {
            site = site.behind_a_line().await?;
        }
        let browser = Browser::start(self.visitor).await?;
        Ok((browser, site))
    }

    async fn listen(&self, browser: &Browser) -> Result<()> {
        let said = browser.console().await?;
        if self.silence == Silence::Demanded && !said.is_empty() {
            bail!("the console is not empty:\n  {}", said.join("\n  "));
        }
        Ok(())
    }
}
