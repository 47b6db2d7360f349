//! The last hand on a built site: everything that hosting needs and no page's content decides.
//! Names made from content, integrity, the content policy, icons, manifest, headers. Works on the
//! files alone, without a clock and in a fixed order, so that the same input gives the same bytes.

mod dress;
mod facts;
mod headers;
mod icons;
mod manifest;
mod names;
pub(crate) mod offline;
pub(crate) mod policy;
mod robots;
pub(crate) mod tag;

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use xtask::base::Base;

use super::files;
use crate::step;
use dress::Dresser;
use facts::Facts;
use offline::Saving;

/// Finishes the site in this directory; run once, before anything is compressed.
pub(crate) fn run(site: &Path, base: &Base, saving: Saving<'_>) -> Result<()> {
    step::say("finishing: names, icons, policy, headers");
    let facts = Facts::read(site)?;
    icons::draw(site).context("the icons could not be drawn")?;
    manifest::write(site, base, &facts)?;
    offline::prepare(site, base, saving)?;
    names::fingerprint(site)?;
    let kept = offline::write(site, saving)?;
    let pages = pages(site)?;
    let dresser = Dresser::new(site, base, &facts, kept)?;
    let mut found = policy::Hashes::default();
    for page in &pages {
        let file = site.join(page);
        let html = fs::read_to_string(&file)?;
        let dressed = dresser
            .dress(page, &html)
            .with_context(|| format!("{} could not be finished", page.display()))?;
        found.add(&dressed);
        fs::write(&file, dressed)?;
    }
    robots::write(site, base, &facts)?;
    headers::write(site, base, &policy::Policy::new(&facts, found))
}

/// Every HTML file of a site, in a fixed order.
pub(crate) fn pages(site: &Path) -> Result<Vec<PathBuf>> {
    let files = files::list(site)?;
    let is_page = |file: &PathBuf| file.extension().is_some_and(|kind| kind == "html");
    Ok(files.into_iter().filter(is_page).collect())
}

/// Whether a page is meant to be shown inside pages of others; the first of its folder is for making such frames.
pub(crate) fn is_embed(page: &Path) -> bool {
    page.starts_with("embed") && page != Path::new("embed/index.html")
}
