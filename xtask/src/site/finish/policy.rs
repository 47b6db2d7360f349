//! The content security policy: the strictest that lets the site work. It is put into every page,
//! and into the headers where a host sends them. Nothing else in the build spells a directive.

use std::collections::BTreeSet;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

use super::facts::Facts;
use super::tag::{Tag, tags};

/// The one Trusted Types policy, by which a page names the service worker's script.
const TRUSTED: &str = "springboard";

/// Digests of what stands inside pages and runs or styles.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Hashes {
    scripts: BTreeSet<String>,
    styles: BTreeSet<String>,
}

/// What pages may load and where they may send.
#[derive(Clone, Debug)]
pub(crate) struct Policy<'a> {
    facts: &'a Facts,
    hashes: Hashes,
}

impl Hashes {
    /// Adds every inline script and style of a page.
    pub(crate) fn add(&mut self, html: &str) {
        for tag in tags(html, "script") {
            if tag.attribute("src").is_none() && runs(tag.attribute("type")) {
                self.scripts.insert(digest(content(html, &tag, "</script")));
            }
        }
        for tag in tags(html, "style") {
            self.styles.insert(digest(content(html, &tag, "</style")));
        }
    }
}

impl Hashes {
    /// Each digest as a policy spells it.
    pub(crate) fn all(&self) -> impl Iterator<Item = &str> {
        self.scripts.iter().chain(&self.styles).map(String::as_str)
    }
}

/// Data blocks are never run, and no policy looks at them.
fn runs(kind: Option<&str>) -> bool {
    let kind = kind.unwrap_or_default().trim().to_ascii_lowercase();
    ["", "module", "importmap", "speculationrules"].contains(&kind.as_str())
        || kind.ends_with("javascript")
}

fn content<'a>(html: &'a str, tag: &Tag<'_>, end: &str) -> &'a str {
    let rest = &html[tag.place.end..];
    &rest[..rest.find(end).unwrap_or(rest.len())]
}

fn digest(text: &str) -> String {
    format!(
        "'sha256-{}'",
        STANDARD.encode(Sha256::digest(text.as_bytes()))
    )
}

impl<'a> Policy<'a> {
    /// The policy for pages that hold these scripts and styles, of a site with these vote counters.
    pub(crate) fn new(facts: &'a Facts, hashes: Hashes) -> Self {
        Self { facts, hashes }
    }

    /// Every directive that a page can say about itself.
    pub(crate) fn text(&self) -> String {
        let scripts = list(&self.hashes.scripts);
        let styles = list(&self.hashes.styles);
        let counters = list(&self.facts.counters);
        // In a frame without an origin WebKit takes 'self' for nothing at all: the address says the same again.
        let site = self.facts.site_url.iter();
        let site: String = site.map(|address| format!(" {address}")).collect();
        [
            "default-src 'none'".to_owned(),
            format!("script-src 'self' 'wasm-unsafe-eval'{site}{scripts}"),
            format!("style-src 'self'{site}{styles}"),
            // Bars and hues carry their number in a style attribute (`--share:0.687`): hundreds of
            // values, each of which 'unsafe-hashes' would have to list. An attribute can neither
            // choose elements nor import, and what it could fetch the other directives forbid.
            "style-src-attr 'unsafe-inline'".to_owned(),
            format!("img-src 'self'{site}"),
            format!("font-src 'self'{site}"),
            format!("connect-src 'self'{site}{counters}"),
            "manifest-src 'self'".to_owned(),
            "worker-src 'self'".to_owned(),
            "frame-src 'self'".to_owned(),
            "form-action 'self'".to_owned(),
            "base-uri 'none'".to_owned(),
            "require-trusted-types-for 'script'".to_owned(),
            format!("trusted-types {TRUSTED}"),
        ]
        .join("; ")
    }
}

/// The one directive that only a header can say, for pages that nobody may frame. Policies add up:
/// beside [`Policy::text`] it is a second one, and both hold.
pub(crate) const UNFRAMED: &str = "frame-ancestors 'none'";

fn list(values: &BTreeSet<String>) -> String {
    values.iter().map(|value| format!(" {value}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn policy(html: &str, counters: &[&str]) -> String {
        let mut hashes = Hashes::default();
        hashes.add(html);
        let facts = Facts {
            counters: counters.iter().map(|&origin| origin.to_owned()).collect(),
            ..Facts::default()
        };
        Policy::new(&facts, hashes).text()
    }

    #[test]
    fn what_runs_inline_is_named_by_its_digest_and_data_is_not() {
        // printf 'go()' | openssl dgst -sha256 -binary | base64
        let go = "'sha256-5KYv+PUboo5h+0+YAtGRPbwv5d/QxzHslP4YGnUaxRw='";
        for (html, named) in [
            ("<script>go()</script>", true),
            ("<script type=\"module\">go()</script>", true),
            ("<script type=\"speculationrules\">go()</script>", true),
            ("<style>go()</style>", true),
            ("<script type=\"application/json\">go()</script>", false),
            ("<script type=\"text/plain\" id=a>go()</script>", false),
            ("<script src=\"/a.js\"></script>", false),
        ] {
            assert_eq!(policy(html, &[]).contains(go), named, "{html}");
        }
    }

    #[test]
    fn nothing_but_the_site_and_the_counters_is_reached() {
        let policy = policy("", &["https://votes.example"]);
        assert!(
            policy.contains("connect-src 'self' https://votes.example;"),
            "{policy}"
        );
        assert!(
            policy.starts_with("default-src 'none'; script-src 'self' 'wasm-unsafe-eval';"),
            "{policy}"
        );
        for banned in ["'unsafe-eval'", "*", "data:", "script-src 'unsafe-inline'"] {
            assert!(!policy.contains(banned), "{policy}");
        }
    }

    #[test]
    fn where_its_address_is_known_a_page_names_it_beside_itself() {
        let facts = Facts {
            site_url: Some("https://site.example".to_owned()),
            ..Facts::default()
        };
        let policy = Policy::new(&facts, Hashes::default()).text();
        for directive in [
            "script-src 'self' 'wasm-unsafe-eval' https://site.example;",
            "style-src 'self' https://site.example;",
            "font-src 'self' https://site.example;",
            "connect-src 'self' https://site.example;",
        ] {
            assert!(policy.contains(directive), "no {directive} in {policy}");
        }
    }
}
