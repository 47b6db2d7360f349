//! Brotli and gzip files beside the ones that hosting may serve compressed.

use std::path::Path;

use anyhow::Result;

use crate::checkout::Checkout;
use crate::step;

/// Node has both coders built in and compresses in parallel; a debug build in Rust would crawl.
pub(crate) fn whole_site(checkout: &Checkout, site: &Path) -> Result<()> {
    step::say("compressing");
    let script = checkout.root.join("tools").join("compress.mjs");
    step::run("compress", step::command("node").arg(script).arg(site))
}
