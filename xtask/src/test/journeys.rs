//! The journeys' own stages: two release sites from one compilation, then the browser.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, ensure};

use super::stages::Workshop;
use crate::args::options::{Engine, Profile, SiteOptions};
use crate::check_dist;
use crate::checkout::Checkout;
use crate::hosts;
use crate::site::{Plan, compress, files, native};
use crate::step;

/// Journeys at once: each holds a browser, and two cores carry two.
const AT_ONCE: &str = "--test-threads=2";

/// The site as it is at the root of a host.
pub(super) fn site_at_root(workshop: &Workshop<'_>) -> Result<()> {
    site(workshop, "/", "root")
}

/// The site below a path; only the pages and the script's address differ, so nothing is compiled.
pub(super) fn site_below(workshop: &Workshop<'_>) -> Result<()> {
    site(workshop, "/programme/", "programme")
}

fn site(workshop: &Workshop<'_>, base: &str, name: &str) -> Result<()> {
    let base = base
        .parse()
        .map_err(|problem: String| anyhow::anyhow!(problem))?;
    let options = SiteOptions {
        base,
        ..SiteOptions::default()
    };
    let plan = Plan::new(
        workshop.checkout,
        &workshop.tools,
        &options,
        Profile::Release,
        "test",
    );
    let into = sites(workshop.checkout).join(name);
    plan.all(&into)?;
    again(&plan, &into)?;
    compress::whole_site(workshop.checkout, &into)?;
    check_dist::site(workshop.checkout, &into)
}

/// The same input gives the same bytes: who builds a release can show that it is this source.
fn again(plan: &Plan<'_>, first: &Path) -> Result<()> {
    let second = first.with_extension("again");
    plan.pages(&second, &plan.bundle())?;
    let differing = files::differing(first, &second)?;
    files::remove(&second)?;
    ensure!(
        differing.is_empty(),
        "two builds of the same input differ in {}",
        differing.join(", ")
    );
    Ok(())
}

/// Both sites on the web servers that people have; they are there once the two above were built.
pub(super) fn hosts(workshop: &Workshop<'_>) -> Result<()> {
    hosts::run(workshop.checkout, &sites(workshop.checkout))
}

/// Every journey whose name holds one of the given words, or all.
pub(super) fn travel(workshop: &Workshop<'_>) -> Result<()> {
    let browser = workshop
        .traveller
        .as_ref()
        .context("no browser was set up")?;
    let mut cargo = match browser.engine {
        Engine::WebKit => on_a_screen(workshop.checkout),
        Engine::Chromium | Engine::Firefox => native::cargo(workshop.checkout),
    };
    cargo
        .args(["test", "--package", "springboard-e2e", "--", AT_ONCE])
        .args(&workshop.options.filter);
    cargo.env("SPRINGBOARD_SITES", sites(workshop.checkout));
    cargo.env("SPRINGBOARD_AXE", workshop.tools.axe());
    cargo.env(
        "SPRINGBOARD_SCREENSHOTS",
        workshop.checkout.root.join("target").join("screenshots"),
    );
    cargo.env("SPRINGBOARD_ENGINE", browser.engine.name());
    cargo
        .env("SPRINGBOARD_BROWSER", &browser.program)
        .env("SPRINGBOARD_DRIVER", &browser.driver);
    step::run("journeys", &mut cargo)
}

/// WebKitGTK has no headless mode: one virtual screen for all journeys.
fn on_a_screen(checkout: &Checkout) -> Command {
    let mut screen = step::command("xvfb-run");
    screen
        .current_dir(&checkout.root)
        .args(["--auto-servernum", "cargo"]);
    screen
}

fn sites(checkout: &Checkout) -> PathBuf {
    checkout.scratch("test").join("sites")
}
