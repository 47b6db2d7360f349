//! `cargo xtask bench`: measures the release site in Chromium. The measuring itself is done by the
//! scripts in `tools/bench`, over the browser's own protocol.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use tokio::runtime::Runtime;
use xtask::server::{Server, Settings};

use crate::args::options::{BenchOptions, Engine, Measure, Profile};
use crate::checkout::Checkout;
use crate::setup::browser::Browser;
use crate::setup::{Tools, npm};
use crate::site::{Plan, compress};
use crate::step;

/// Builds, serves with compressed files, and runs the measurements that were asked for.
pub(crate) fn run(checkout: &Checkout, options: &BenchOptions) -> Result<()> {
    let tools = Tools::for_building(checkout)?;
    let browser = Browser::find_or_install(Engine::Chromium)?;
    let modules = npm::packages(&checkout.root.join("tools").join("bench"))?;
    let site = checkout.scratch("bench").join("site");
    Plan::new(checkout, &tools, &options.site, Profile::Release, "bench").all(&site)?;
    compress::whole_site(checkout, &site)?;
    let runtime = Runtime::new().context("the server's threads could not be started")?;
    let settings = Settings {
        root: site.clone(),
        base: options.site.base.clone(),
        ..Settings::default()
    };
    let server = runtime
        .block_on(Server::start(settings, None))
        .context("no port is free")?;
    for measure in &options.measures {
        step::say(&format!("measuring: {}", measure.name()));
        let mut node = step::command("node");
        node.arg(
            checkout
                .root
                .join("tools")
                .join("bench")
                .join(format!("{}.mjs", measure.name())),
        );
        node.env("SPRINGBOARD_SITE", server.url())
            .env("SPRINGBOARD_BROWSER", &browser.program);
        node.env("SPRINGBOARD_NODE_MODULES", &modules);
        node.env("SPRINGBOARD_PROJECT", first_below(&site, "projects")?);
        node.env("SPRINGBOARD_STORYBOARD", first_below(&site, "storyboards")?);
        step::run(measure.name(), &mut node)?;
    }
    Ok(())
}

/// The first page below a directory in the order of the alphabet: the same one for the same content.
fn first_below(site: &Path, directory: &str) -> Result<String> {
    let entries = fs::read_dir(site.join(directory))
        .with_context(|| format!("the site has no {directory}"))?;
    let names = entries
        .flatten()
        .filter(|entry| entry.path().is_dir())
        .map(|entry| entry.file_name());
    let first = names
        .min()
        .with_context(|| format!("{directory} has no page"))?;
    Ok(format!("{directory}/{}/", first.to_string_lossy()))
}

impl Measure {
    /// The name as typed, and of the script.
    fn name(self) -> &'static str {
        match self {
            Self::Sizes => "sizes",
            Self::Paint => "paint",
            Self::Lighthouse => "lighthouse",
        }
    }
}
