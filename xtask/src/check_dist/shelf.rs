//! A built site in memory: every file's name and size, every page as it was read. Judges nothing.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use serde_json::Value;
use xtask::base::Base;

use super::page::Page;
use crate::site::files;

/// The site that is looked at.
pub(super) struct Shelf {
    pub(super) base: Base,
    /// Scheme and host of the finished site, when its bundle tells.
    pub(super) site_url: Option<String>,
    /// Bytes of every file, by its path below the site.
    pub(super) sizes: BTreeMap<String, u64>,
    pub(super) pages: BTreeMap<String, Page>,
    /// Texts other than pages that name files: style sheets, the manifest, `_headers`.
    pub(super) texts: BTreeMap<String, String>,
}

/// Endings of the texts that are kept.
const TEXTS: [&str; 4] = [".css", ".webmanifest", "_headers", "sitemap.xml"];

impl Shelf {
    /// Reads everything once.
    pub(super) fn read(site: &Path) -> Result<Self> {
        let mut shelf = Self {
            base: base(site)?,
            site_url: site_url(site),
            sizes: BTreeMap::new(),
            pages: BTreeMap::new(),
            texts: BTreeMap::new(),
        };
        let names =
            files::list(site).with_context(|| format!("{} cannot be read", site.display()))?;
        for file in names {
            let name: Vec<_> = file.iter().map(|part| part.to_string_lossy()).collect();
            let name = name.join("/");
            let path = site.join(&file);
            shelf.sizes.insert(name.clone(), fs::metadata(&path)?.len());
            if name.ends_with(".html") {
                let html =
                    fs::read_to_string(&path).with_context(|| format!("{name} is no text"))?;
                shelf.pages.insert(name, Page::read(html));
            } else if TEXTS.iter().any(|ending| name.ends_with(ending)) {
                shelf.texts.insert(name, fs::read_to_string(&path)?);
            }
        }
        Ok(shelf)
    }

    /// Bytes of a file as it goes over the wire: compressed where the build did that.
    pub(super) fn sent(&self, name: &str) -> Option<u64> {
        let compressed = self.sizes.get(&format!("{name}.br"));
        compressed.or_else(|| self.sizes.get(name)).copied()
    }

    /// Whether the build compressed this site; a debug build does not.
    pub(super) fn is_compressed(&self) -> bool {
        self.sizes.contains_key("index.html.br")
    }
}

/// The base that the site was built for, from its manifest.
fn base(site: &Path) -> Result<Base> {
    let file = site.join("site.webmanifest");
    let text = fs::read_to_string(&file)
        .with_context(|| format!("{} is missing: is this a finished site?", file.display()))?;
    let manifest: Value = serde_json::from_str(&text).context("the manifest is not JSON")?;
    let start = manifest["start_url"].as_str().unwrap_or_default();
    start
        .parse()
        .map_err(|problem: String| anyhow::anyhow!(problem))
}

fn site_url(site: &Path) -> Option<String> {
    let json = fs::read_to_string(site.join("content").join("bundle.json")).ok()?;
    let bundle: Value = serde_json::from_str(&json).ok()?;
    let address = bundle["programme"]["site_url"].as_str()?;
    Some(address.trim_end_matches('/').to_owned())
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;

    /// A policy that holds all it must.
    pub(in crate::check_dist) const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; \
         base-uri 'none'; form-action 'self'; require-trusted-types-for 'script'";

    /// Headers for a site at `/p/` that say all they must.
    pub(in crate::check_dist) const GOOD_HEADERS: &str = "/p/*\n  X-Content-Type-Options: nosniff\n  Referrer-Policy: x\n\
         /p/\n  Content-Security-Policy: frame-ancestors 'none'\n/p/a.js\n  Cache-Control: immutable\n";

    /// A site at `/p/` with these pages.
    pub(in crate::check_dist) fn shelf(pages: &[(&str, &str)]) -> Shelf {
        let sizes = pages
            .iter()
            .map(|(name, html)| ((*name).to_owned(), html.len() as u64));
        let read = pages
            .iter()
            .map(|(name, html)| ((*name).to_owned(), Page::read((*html).to_owned())));
        Shelf {
            base: "/p/".parse().unwrap(),
            site_url: None,
            sizes: sizes.collect(),
            pages: read.collect(),
            texts: BTreeMap::from([("_headers".into(), GOOD_HEADERS.into())]),
        }
    }

    /// A whole page.
    pub(in crate::check_dist) fn page(title: &str, description: &str, body: &str) -> String {
        format!(
            "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>{title}</title>\
             <meta name=\"description\" content=\"{description}\"></head><body>{body}</body></html>"
        )
    }
}
