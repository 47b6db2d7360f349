//! The `_headers` file: what a static host should send with what. Netlify and Cloudflare Pages read
//! it as it is, our own server too; for other hosts `docs/hosting/` says the same in their words.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::Result;
use xtask::base::Base;
use xtask::server::kept::is_hashed;

use super::files;
use super::policy::{Policy, UNFRAMED};

/// For files whose name changes with their bytes.
const FOR_EVER: &str = "Cache-Control: public, max-age=31536000, immutable";

/// For everything else: kept, but asked about each time.
const ASKED: &str = "Cache-Control: no-cache";

/// What is sent with one path or with all below it. Hosts join what several of them say about a file,
/// so that no header but the policy may be in two that meet.
type Rules = BTreeMap<String, Vec<String>>;

/// Writes the file.
pub(super) fn write(site: &Path, base: &Base, policy: &Policy<'_>) -> Result<()> {
    let names: Vec<String> = files::list(site)?
        .iter()
        .filter_map(|file| file.to_str().map(str::to_owned))
        .collect();
    Ok(fs::write(
        site.join("_headers"),
        text(base, &rules(base, &names, policy)),
    )?)
}

fn rules(base: &Base, names: &[String], policy: &Policy<'_>) -> Rules {
    let mut rules = Rules::new();
    rules.insert(format!("{base}*"), everywhere(policy));
    let mut say = |path: &str, header: &str| {
        rules
            .entry(format!("{base}{path}"))
            .or_default()
            .push(header.to_owned());
    };
    say("", ASKED);
    say("", &unframed());
    // Of the folder that may be framed, the page that makes frames; an address matches with and without a file.
    if names.iter().any(|name| name == "embed/index.html") {
        say("embed/", &unframed());
        say("embed/index.html", &unframed());
    }
    for name in names {
        let (folder, file) = name.split_once('/').unwrap_or(("", name));
        if !folder.is_empty() {
            continue;
        }
        say(name, if is_hashed(file) { FOR_EVER } else { ASKED });
        match file.rsplit_once('.').map_or("", |(_, kind)| kind) {
            "wasm" => say(name, "Content-Type: application/wasm"),
            "webmanifest" => say(name, "Content-Type: application/manifest+json"),
            "html" => say(name, &unframed()),
            _ => {}
        }
    }
    for (folder, cached) in folders(names) {
        say(&format!("{folder}/*"), cached);
        if folder != "embed" {
            say(&format!("{folder}/*"), &unframed());
        }
    }
    rules
}

/// Each folder at the top with how its files are kept: for ever only when all have such names.
fn folders(names: &[String]) -> BTreeMap<&str, &'static str> {
    let mut folders = BTreeMap::new();
    for name in names {
        let Some((folder, _)) = name.split_once('/') else {
            continue;
        };
        let file = name.rsplit('/').next().unwrap_or_default();
        let cached = folders.entry(folder).or_insert(FOR_EVER);
        if !is_hashed(file) {
            *cached = ASKED;
        }
    }
    folders
}

fn everywhere(policy: &Policy<'_>) -> Vec<String> {
    vec![
        format!("Content-Security-Policy: {}", policy.text()),
        "X-Content-Type-Options: nosniff".to_owned(),
        "Referrer-Policy: strict-origin-when-cross-origin".to_owned(),
        "Permissions-Policy: camera=(), geolocation=(), microphone=()".to_owned(),
        // A sandboxed frame is an origin of its own and may read the site's public files only so.
        "Access-Control-Allow-Origin: *".to_owned(),
    ]
}

fn unframed() -> String {
    format!("Content-Security-Policy: {UNFRAMED}")
}

fn text(base: &Base, rules: &Rules) -> String {
    let mut text = format!(
        "# Read by Netlify and Cloudflare Pages at the root of a host; the site itself lies at {base}\n"
    );
    for (path, headers) in rules {
        text.push_str(path);
        text.push('\n');
        for header in headers {
            text.push_str(&format!("  {header}\n"));
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::site::finish::facts::Facts;
    use std::collections::BTreeSet;

    fn rules_for(names: &[&str]) -> Rules {
        let names: Vec<String> = names.iter().map(|&name| name.to_owned()).collect();
        let facts = Facts::default();
        let policy = Policy::new(&facts, super::super::policy::Hashes::default());
        rules(&"/p/".parse().unwrap(), &names, &policy)
    }

    #[test]
    fn only_names_made_from_content_are_kept_for_ever() {
        let rules = rules_for(&[
            "a-0123456789abcdef.js",
            "boot.js",
            "fonts/x-0123456789abcdef.woff2",
            "mixed/a.txt",
            "mixed/b-0123456789abcdef.txt",
        ]);
        for (path, expected) in [
            ("/p/a-0123456789abcdef.js", FOR_EVER),
            ("/p/boot.js", ASKED),
            ("/p/fonts/*", FOR_EVER),
            ("/p/mixed/*", ASKED),
            ("/p/", ASKED),
        ] {
            assert!(
                rules[path].contains(&expected.to_owned()),
                "{path}: {:?}",
                rules[path]
            );
        }
    }

    #[test]
    fn every_page_but_an_embed_refuses_to_be_framed() {
        let rules = rules_for(&[
            "index.html",
            "embed/index.html",
            "embed/polls/a/index.html",
            "polls/a/index.html",
        ]);
        for (path, expected) in [
            ("/p/", true),
            ("/p/index.html", true),
            ("/p/polls/*", true),
            ("/p/embed/*", false),
            ("/p/embed/", true),
            ("/p/*", false),
        ] {
            let framed = rules[path]
                .iter()
                .any(|header| header.contains("frame-ancestors"));
            assert_eq!(framed, expected, "{path}");
        }
    }

    #[test]
    fn no_header_but_the_policy_is_said_twice_about_a_file() {
        let rules = rules_for(&[
            "index.html",
            "a-0123456789abcdef.wasm",
            "polls/a/index.html",
        ]);
        let meets = |path: &str, file: &str| {
            path.strip_suffix('*')
                .map_or(path == file, |start| file.starts_with(start))
        };
        for file in [
            "/p/",
            "/p/index.html",
            "/p/a-0123456789abcdef.wasm",
            "/p/polls/a/",
        ] {
            let mut said = BTreeSet::new();
            for header in rules
                .iter()
                .filter(|(path, _)| meets(path, file))
                .flat_map(|(_, headers)| headers)
            {
                let name = header.split(':').next().unwrap_or_default();
                assert!(
                    said.insert(name) || name == "Content-Security-Policy",
                    "{file}: {name}"
                );
            }
        }
    }
}
