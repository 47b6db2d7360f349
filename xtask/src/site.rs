//! How a site is made: content, WebAssembly, pages. Each part can run alone, so that `serve` redoes
//! only what a change asks for.

mod address;
pub(crate) mod compress;
pub(crate) mod counter;
pub(crate) mod files;
pub(crate) mod finish;
mod imports;
pub(crate) mod native;
mod trunk;

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use xtask::base::Base;

use crate::args::options::{Profile, SiteOptions};
use crate::checkout::Checkout;
use crate::setup::Tools;
use crate::step;
use finish::offline::Saving;

/// One site to be made, and where its parts lie meanwhile.
pub(crate) struct Plan<'a> {
    checkout: &'a Checkout,
    tools: &'a Tools,
    base: &'a Base,
    given_bundle: Option<&'a Path>,
    site_url: Option<&'a str>,
    profile: Profile,
    scratch: PathBuf,
}

impl<'a> Plan<'a> {
    /// A plan that keeps its parts in a scratch directory of this name.
    pub(crate) fn new(
        checkout: &'a Checkout,
        tools: &'a Tools,
        options: &'a SiteOptions,
        profile: Profile,
        name: &str,
    ) -> Self {
        let scratch = checkout.scratch(name);
        Self {
            checkout,
            tools,
            base: &options.base,
            given_bundle: options.bundle.as_deref(),
            site_url: options.site_url.as_deref(),
            profile,
            scratch,
        }
    }

    /// Every part, into an empty directory.
    pub(crate) fn all(&self, into: &Path) -> Result<()> {
        self.font()?;
        self.content()?;
        self.wasm()?;
        self.pages(into, &self.bundle())
    }

    /// The bundle that the site is made of: the given one, else what editors wrote.
    pub(crate) fn bundle(&self) -> PathBuf {
        self.given_bundle
            .map_or_else(|| self.checkout.built_bundle(), Path::to_path_buf)
    }

    /// Where a copy of the bundle may be put that only this plan's site is made of.
    pub(crate) fn own_bundle(&self) -> PathBuf {
        self.scratch.join("bundle.json")
    }

    /// The typeface from the tool cache, to where the pages ask for it.
    pub(crate) fn font(&self) -> Result<()> {
        let target = self
            .checkout
            .root
            .join("public")
            .join("fonts")
            .join("atkinson.woff2");
        files::copy_if_changed(&self.tools.font(), &target)
            .context("the typeface could not be copied")
    }

    /// The bundle and its schema from what editors wrote, unless a bundle was given.
    pub(crate) fn content(&self) -> Result<()> {
        native::build(self.checkout)?;
        let bundle = self.checkout.built_bundle();
        let schema = bundle.with_file_name("bundle.schema.json");
        step::say("writing the content bundle");
        if self.given_bundle.is_none() {
            step::run(
                "content build",
                native::tool(self.checkout, "content")
                    .args(["build", "--out"])
                    .arg(&bundle),
            )?;
        }
        step::run(
            "content schema",
            native::tool(self.checkout, "content")
                .args(["schema", "--out"])
                .arg(&schema),
        )
    }

    /// The WebAssembly, scripts and styles: what Trunk makes, kept as it is for the pages to use.
    pub(crate) fn wasm(&self) -> Result<()> {
        let build = |page: &str, into: &Path| {
            trunk::build(
                self.checkout,
                self.tools,
                self.base,
                self.profile,
                (page, into),
            )
        };
        build("index.html", &self.trunk_output())?;
        for app in trunk::apps(self.checkout)? {
            build(&format!("apps/{app}.html"), &self.app_output(&app))?;
        }
        Ok(())
    }

    /// The whole site in a fresh directory: Trunk's result, a bundle, and a page for each route.
    pub(crate) fn pages(&self, into: &Path, bundle: &Path) -> Result<()> {
        let content = self.gather(into)?;
        let built = self.checkout.built_bundle();
        let schema = built.with_file_name("bundle.schema.json");
        fs::copy(&schema, content.join("bundle.schema.json"))
            .context("the bundle's schema could not be copied")?;
        fs::copy(bundle, content.join("bundle.json"))
            .with_context(|| format!("{} could not be copied", bundle.display()))?;
        if let Some(site_url) = self.site_url {
            address::put(&content.join("bundle.json"), site_url)?;
        }
        self.prerender(into, &[])?;
        let esbuild = self.tools.esbuild();
        let saving = match self.profile {
            Profile::Release => Saving::On(&esbuild),
            Profile::Debug => Saving::Off,
        };
        finish::run(into, self.base, saving)
    }

    /// One page alone, with the parts of the list: all that measuring a large programme needs. The bundle itself
    /// is left out, since no page asks for it.
    pub(crate) fn one_page(&self, into: &Path, bundle: &Path, path: &str) -> Result<()> {
        let copy = self.gather(into)?.join("bundle.json");
        fs::copy(bundle, &copy)
            .with_context(|| format!("{} could not be copied", bundle.display()))?;
        self.prerender(into, &["--only", path])?;
        finish::run(into, self.base, Saving::Off)?;
        files::remove(&copy).context("the bundle could not be removed")
    }

    /// What Trunk made for each app, in a fresh directory. Gives the place of the content in it.
    fn gather(&self, into: &Path) -> Result<PathBuf> {
        files::copy_tree(&self.trunk_output(), into)
            .context("Trunk's result could not be copied")?;
        for app in trunk::apps(self.checkout)? {
            self.copy_app(&app, into)
                .with_context(|| format!("the app {app} could not be copied"))?;
        }
        let content = into.join("content");
        fs::create_dir_all(&content)?;
        Ok(content)
    }

    fn prerender(&self, into: &Path, more: &[&str]) -> Result<()> {
        step::say("writing one page for each route");
        let mut prerender = native::tool(self.checkout, "prerender");
        prerender
            .arg("--dist")
            .arg(into)
            .args(["--base", self.base.as_str(), "--bundle"])
            .arg(into.join("content").join("bundle.json"))
            .args(more);
        if let Some(site_url) = self.site_url {
            prerender.args(["--site-url", site_url]);
        }
        for app in trunk::apps(self.checkout)? {
            let page = self.app_output(&app).join("index.html");
            prerender
                .arg("--app")
                .arg(format!("{app}={}", page.display()));
        }
        step::run("prerender", &mut prerender)
    }

    /// An app's script and WebAssembly, to where the main one's lie.
    fn copy_app(&self, app: &str, into: &Path) -> std::io::Result<()> {
        let from = self.app_output(app);
        for file in files::list(&from)? {
            if file
                .extension()
                .is_some_and(|ending| ending == "js" || ending == "wasm")
            {
                fs::copy(from.join(&file), into.join(&file))?;
            }
        }
        Ok(())
    }

    fn app_output(&self, app: &str) -> PathBuf {
        self.scratch.join(format!("app-{app}"))
    }

    fn trunk_output(&self) -> PathBuf {
        self.scratch.join("trunk")
    }
}
