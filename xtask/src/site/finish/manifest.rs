//! The web app manifest: what a device shows when a reader keeps the site on their home screen.

use std::fs;
use std::path::Path;

use anyhow::Result;
use serde_json::{Value, json};
use xtask::base::Base;

use super::facts::Facts;
use super::icons::PAPER;

/// The file below the base.
pub(super) const FILE: &str = "site.webmanifest";

/// Writes the manifest into the site.
pub(super) fn write(site: &Path, base: &Base, facts: &Facts) -> Result<()> {
    let mut text = serde_json::to_string_pretty(&manifest(base, facts))?;
    text.push('\n');
    Ok(fs::write(site.join(FILE), text)?)
}

fn manifest(base: &Base, facts: &Facts) -> Value {
    let icon = |name: &str, sizes: &str, purpose: &str| json!({ "src": format!("{base}icons/{name}"), "sizes": sizes, "type": "image/png", "purpose": purpose });
    json!({
        "name": facts.name,
        "short_name": facts.short_name,
        "description": facts.summary,
        "lang": facts.language,
        "id": base.as_str(),
        "start_url": base.as_str(),
        "scope": base.as_str(),
        // Readers keep the address bar: every page is meant to be passed on.
        "display": "minimal-ui",
        "background_color": PAPER,
        "theme_color": PAPER,
        "icons": [
            { "src": format!("{base}favicon.svg"), "sizes": "any", "type": "image/svg+xml" },
            icon("icon-192.png", "192x192", "any"),
            icon("icon-512.png", "512x512", "any"),
            icon("icon-maskable-512.png", "512x512", "maskable"),
        ],
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_address_of_a_manifest_lies_below_the_base() {
        let base = "/programme/".parse::<Base>().unwrap();
        let manifest = manifest(&base, &Facts::default());
        for pointer in [
            "/start_url",
            "/scope",
            "/id",
            "/icons/0/src",
            "/icons/3/src",
        ] {
            let address = manifest.pointer(pointer).and_then(Value::as_str).unwrap();
            assert!(address.starts_with("/programme/"), "{pointer}: {address}");
        }
    }
}
