//! The site's own native tools, `content` and `prerender`. Both are built with one set of features,
//! which the native tests use too, so that Leptos is compiled once for all of them.

use std::process::Command;

use anyhow::Result;

use crate::checkout::Checkout;
use crate::step;

/// The features of every native build of the main crate.
pub(crate) const FEATURES: &str = "ssr,tools";

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
