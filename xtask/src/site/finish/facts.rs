//! The few facts of a bundle that the finishing of a site needs. Knows nothing of pages.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use serde_json::Value;

/// What the published bundle says about the site as a whole.
#[derive(Debug, Default)]
pub(crate) struct Facts {
    pub(super) name: String,
    pub(super) short_name: String,
    pub(super) summary: String,
    pub(super) language: String,
    /// Scheme and host of the finished site, when editors told.
    pub(super) site_url: Option<String>,
    /// The origins of vote counters elsewhere.
    pub(super) counters: BTreeSet<String>,
}

impl Facts {
    /// Reads the bundle that is published with the site.
    pub(super) fn read(site: &Path) -> Result<Self> {
        let file = site.join("content").join("bundle.json");
        let json = fs::read_to_string(&file)
            .with_context(|| format!("{} cannot be read", file.display()))?;
        let bundle = serde_json::from_str(&json)
            .with_context(|| format!("{} is not JSON", file.display()))?;
        Ok(Self::of(&bundle))
    }

    fn of(bundle: &Value) -> Self {
        let programme = |name: &str| text(&bundle["programme"][name]);
        let name = programme("name").unwrap_or_else(|| "Springboard".to_owned());
        let polls = bundle["polls"].as_array();
        let counters = polls
            .into_iter()
            .flatten()
            .filter_map(|poll| origin(poll["counter"].as_str()?));
        Self {
            short_name: programme("short_name").unwrap_or_else(|| name.clone()),
            name,
            summary: programme("summary").unwrap_or_default(),
            language: programme("language").unwrap_or_else(|| "en".to_owned()),
            site_url: programme("site_url").and_then(|address| origin(&address)),
            counters: counters.collect(),
        }
    }
}

fn text(value: &Value) -> Option<String> {
    let text = value.as_str()?.trim();
    (!text.is_empty()).then(|| text.to_owned())
}

/// Scheme, host and port of a web address. A path has none, and what could end a directive of the
/// content policy and begin another is no host.
fn origin(address: &str) -> Option<String> {
    let (scheme, rest) = address.split_once("://")?;
    let host = rest.split(['/', '?', '#']).next()?;
    let plain = |c: char| c.is_ascii_alphanumeric() || ".-:[]".contains(c);
    let fits = ["http", "https"].contains(&scheme) && !host.is_empty() && host.chars().all(plain);
    fits.then(|| format!("{scheme}://{host}"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn an_origin_is_scheme_and_host_and_nothing_that_could_widen_a_policy() {
        for (address, expected) in [
            ("https://votes.example/a/b?c", Some("https://votes.example")),
            ("http://127.0.0.1:8081", Some("http://127.0.0.1:8081")),
            ("http://[::1]:9/x", Some("http://[::1]:9")),
            ("/counter", None),
            ("https://", None),
            ("javascript://a", None),
            ("https://a; script-src *", None),
            ("https://*", None),
            ("https://u@h/", None),
        ] {
            assert_eq!(origin(address).as_deref(), expected, "{address}");
        }
    }

    #[test]
    fn a_bundle_that_says_little_still_has_a_name() {
        let facts = Facts::of(
            &json!({ "programme": {}, "polls": [{ "counter": "https://c.example/x" }, {}] }),
        );
        assert_eq!(facts.short_name, "Springboard");
        assert_eq!(facts.site_url, None);
        assert_eq!(
            facts.counters.into_iter().collect::<Vec<_>>(),
            ["https://c.example"]
        );
        assert_eq!(Facts::of(&json!(7)).name, "Springboard");
    }
}
