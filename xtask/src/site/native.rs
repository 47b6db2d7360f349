//! The site's own native tools, `content` and `prerender`. Both are built with one set of features,
//! so that Leptos is compiled once for both.

use std::process::Command;

use anyhow::Result;

use crate::checkout::Checkout;
use crate::step;

/// The features of the tools that make a site.
pub(crate) const FEATURES: &str = "ssr,tools";

/// Everything that runs natively, the vote counter too: what lints and tests look at.
pub(crate) const TESTED: &str = "ssr,tools,counter";

/// Compiles the tools, with Cargo's progress shown.
pub(crate) fn build(checkout: &Checkout) -> Result<()> {
    let mut cargo = cargo(checkout);
    cargo.args([
        "build",
        "--package",
        "springboard",
        "--features",
        FEATURES,
        "--bin",
        "content",
        "--bin",
        "prerender",
    ]);
    step::run("build the content tools", &mut cargo)
}

/// One of the tools, ready for its arguments.
pub(crate) fn tool(checkout: &Checkout, name: &str) -> Command {
    let mut cargo = cargo(checkout);
    cargo.args([
        "run",
        "--quiet",
        "--package",
        "springboard",
        "--features",
        FEATURES,
        "--bin",
        name,
        "--",
    ]);
    cargo
}

/// Cargo in the checkout.
pub(crate) fn cargo(checkout: &Checkout) -> Command {
    let mut cargo = step::command("cargo");
    cargo.current_dir(&checkout.root);
    cargo
}
