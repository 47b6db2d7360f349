//! `cargo xtask build`: the release site in `dist/`, complete or not at all.

use std::fs;
use std::time::Instant;

use anyhow::{Context, Result};

use crate::args::options::{BuildOptions, Profile};
use crate::checkout::Checkout;
use crate::setup::Tools;
use crate::site::{Plan, compress, files};
use crate::step;

/// Builds aside and then replaces `dist/`, so that a failed build leaves the last one as it was.
pub(crate) fn run(checkout: &Checkout, options: &BuildOptions) -> Result<()> {
    let started = Instant::now();
    let tools = Tools::for_building(checkout)?;
    let plan = Plan::new(checkout, &tools, &options.site, options.profile, "build");
    let staged = checkout.scratch("build").join("site");
    plan.all(&staged)?;
    if options.profile == Profile::Release {
        compress::whole_site(checkout, &staged)?;
    }
    let dist = checkout.root.join("dist");
    files::replace(&staged, &dist)
        .with_context(|| format!("{} could not be replaced", dist.display()))?;
    let pages = files::list(&dist)?
        .iter()
        .filter(|file| file.ends_with("index.html"))
        .count();
    step::say(&format!(
        "dist/ holds {pages} pages for {} ({} s)",
        options.site.base,
        started.elapsed().as_secs()
    ));
    fs::metadata(dist.join("index.html")).context("dist/ has no index.html")?;
    Ok(())
}
