//! The stages of `cargo xtask test`: what each runs. When and in which order is for the caller.

use anyhow::{Context, Result};

use super::journeys;
use crate::args::options::{Stage, TestOptions};
use crate::checkout::Checkout;
use crate::setup::Tools;
use crate::setup::browser::Browser;
use crate::setup::postgres;
use crate::site::native;
use crate::step;

/// One part of the whole run.
pub(super) struct Part {
    pub(super) title: &'static str,
    pub(super) stage: Stage,
    pub(super) run: fn(&Workshop<'_>) -> Result<()>,
}

/// Every part, cheapest first.
pub(super) const ALL: [Part; 9] = [
    Part {
        title: "formatting",
        stage: Stage::Fmt,
        run: formatting,
    },
    Part {
        title: "lints",
        stage: Stage::Lint,
        run: lints,
    },
    Part {
        title: "native tests",
        stage: Stage::Native,
        run: native_tests,
    },
    Part {
        title: "content check",
        stage: Stage::Native,
        run: content_check,
    },
    Part {
        title: "one component in a browser",
        stage: Stage::Web,
        run: web_tests,
    },
    Part {
        title: "release site at /",
        stage: Stage::E2e,
        run: journeys::site_at_root,
    },
    Part {
        title: "release site at /programme/",
        stage: Stage::E2e,
        run: journeys::site_below,
    },
    Part {
        title: "web servers",
        stage: Stage::Hosts,
        run: journeys::hosts,
    },
    Part {
        title: "journeys",
        stage: Stage::E2e,
        run: journeys::travel,
    },
];

/// What the stages share, set up before the first of them.
pub(super) struct Workshop<'a> {
    pub(super) checkout: &'a Checkout,
    pub(super) options: &'a TestOptions,
    pub(super) tools: Tools,
    pub(super) chromium: Option<Browser>,
    pub(super) traveller: Option<Browser>,
}

/// The feature sets that the site is compiled with, one clippy run each: what one of them leaves
/// out, no other run would see.
const LINTS: [&[&str]; 5] = [
    &["--package", "springboard", "--all-targets"],
    &[
        "--package",
        "springboard",
        "--all-targets",
        "--features",
        native::TESTED,
    ],
    &[
        "--package",
        "springboard",
        "--lib",
        "--bins",
        "--features",
        "hydrate",
        "--target",
        "wasm32-unknown-unknown",
    ],
    &[
        "--package",
        "springboard",
        "--lib",
        "--test",
        "web",
        "--features",
        "csr",
        "--target",
        "wasm32-unknown-unknown",
    ],
    &[
        "--package",
        "springboard-engine",
        "--package",
        "xtask",
        "--package",
        "springboard-e2e",
        "--all-targets",
    ],
];

/// The native tests, package by package, so that each is compiled with the features it has anyway.
const NATIVE: [&[&str]; 3] = [
    &["--package", "springboard", "--features", native::TESTED],
    &["--package", "springboard-engine"],
    &["--package", "xtask"],
];

fn formatting(workshop: &Workshop<'_>) -> Result<()> {
    step::run(
        "cargo fmt",
        native::cargo(workshop.checkout).args(["fmt", "--all", "--check"]),
    )
}

fn lints(workshop: &Workshop<'_>) -> Result<()> {
    for set in LINTS {
        let mut cargo = native::cargo(workshop.checkout);
        cargo
            .arg("clippy")
            .args(set)
            .args(["--", "--deny", "warnings"]);
        step::run(&format!("clippy {}", set.join(" ")), &mut cargo)?;
    }
    Ok(())
}

fn native_tests(workshop: &Workshop<'_>) -> Result<()> {
    postgres::require()?;
    for package in NATIVE {
        let mut cargo = native::cargo(workshop.checkout);
        step::run(
            &format!("cargo test {}", package.join(" ")),
            cargo.arg("test").args(package),
        )?;
    }
    Ok(())
}

fn content_check(workshop: &Workshop<'_>) -> Result<()> {
    native::build(workshop.checkout)?;
    step::run(
        "content check",
        native::tool(workshop.checkout, "content").arg("check"),
    )
}

fn web_tests(workshop: &Workshop<'_>) -> Result<()> {
    let browser = workshop
        .chromium
        .as_ref()
        .context("no browser was set up")?;
    let mut cargo = native::cargo(workshop.checkout);
    cargo.args([
        "test",
        "--package",
        "springboard",
        "--features",
        "csr",
        "--test",
        "web",
    ]);
    cargo.args(["--target", "wasm32-unknown-unknown"]);
    cargo.env(
        "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER",
        workshop.tools.test_runner(),
    );
    cargo.env("CHROMEDRIVER", &browser.driver);
    step::run("component tests", &mut cargo)
}
