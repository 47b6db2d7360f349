//! What protects a reader: the content policy in every page and in the headers, nothing inline that
//! it does not name, integrity, headers for every kind of file.

use super::Fault;
use super::page::Page;
use super::shelf::Shelf;
use crate::site::finish::is_embed;
use crate::site::finish::policy::{Hashes, UNFRAMED};

/// A directive that each policy holds: without one of them it would be open somewhere.
const HELD: [&str; 6] = [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "base-uri 'none'",
    "form-action 'self'",
    "require-trusted-types-for 'script'",
    "connect-src 'self'",
];

/// What no policy of ours may hold.
const BANNED: [&str; 4] = [
    "'unsafe-eval'",
    "script-src 'unsafe-inline'",
    " *;",
    "data:",
];

/// Cloudflare Pages reads no more rules than this, and no longer lines.
const MOST_RULES: usize = 100;
const LONGEST_LINE: usize = 2000;

/// All faults of pages and of `_headers`.
pub(super) fn check(shelf: &Shelf) -> Vec<Fault> {
    let mut faults = Vec::new();
    for (name, page) in &shelf.pages {
        let mut say = |words: String| faults.push(Fault::new(name, words));
        match &page.policy {
            Some(policy) => judge(policy, &mut say),
            None => say("has no content policy".into()),
        }
        inline(page, &mut say);
        if !is_embed(name.as_ref()) {
            unpinned(page, &mut say);
        }
    }
    faults.extend(headers(shelf));
    faults
}

/// What stands in the page and runs, or is loaded, without the policy's leave.
fn inline(page: &Page, say: &mut impl FnMut(String)) {
    let policy = page.policy.as_deref().unwrap_or_default();
    let policy_at = page
        .html
        .find("Content-Security-Policy")
        .unwrap_or(usize::MAX);
    let is_before = |tag: &&str| page.html.find(*tag).is_some_and(|at| at < policy_at);
    if ["<script", "<link", "<style"].iter().any(is_before) {
        say("loads something before its content policy".into());
    }
    let mut hashes = Hashes::default();
    hashes.add(&page.html);
    for digest in hashes.all().filter(|digest| !policy.contains(*digest)) {
        say(format!(
            "holds a script or style that its policy does not name ({digest})"
        ));
    }
    for handler in &page.handlers {
        say(format!("runs script in an attribute: {handler}"));
    }
}

fn unpinned(page: &Page, say: &mut impl FnMut(String)) {
    for pointer in page
        .addresses
        .iter()
        .filter(|pointer| !pointer.has_integrity)
    {
        let is_script = pointer.element == "script" && pointer.attribute == "src";
        let is_program = pointer.attribute == "data-wasm";
        if is_script || is_program || pointer.rel == "stylesheet" {
            say(format!("loads {} without integrity", pointer.address));
        }
    }
}

fn judge(policy: &str, say: &mut impl FnMut(String)) {
    for directive in HELD.iter().filter(|directive| !policy.contains(*directive)) {
        say(format!("has a policy without {directive}"));
    }
    for hole in BANNED.iter().filter(|hole| policy.contains(*hole)) {
        say(format!("has a policy with {hole}"));
    }
}

fn headers(shelf: &Shelf) -> Vec<Fault> {
    let mut faults = Vec::new();
    let mut say = |words: String| faults.push(Fault::new("_headers", words));
    let Some(text) = shelf.texts.get("_headers") else {
        say("is missing".into());
        return faults;
    };
    for needed in [
        UNFRAMED,
        "X-Content-Type-Options: nosniff",
        "Referrer-Policy:",
        "immutable",
    ] {
        if !text.contains(needed) {
            say(format!("does not say {needed}"));
        }
    }
    let policies = text
        .lines()
        .filter_map(|line| line.trim().strip_prefix("Content-Security-Policy:"));
    for policy in policies.filter(|policy| policy.contains("default-src")) {
        judge(policy, &mut say);
    }
    let base = shelf.base.as_str();
    let rules = text.lines().filter(|line| line.starts_with('/'));
    for rule in rules.clone().filter(|rule| !rule.starts_with(base)) {
        say(format!("speaks of {rule}, which is not below {base}"));
    }
    if rules.count() > MOST_RULES {
        say(format!("has more than {MOST_RULES} rules"));
    }
    if text.lines().any(|line| line.len() > LONGEST_LINE) {
        say(format!("has a line over {LONGEST_LINE} characters"));
    }
    faults
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check_dist::shelf::tests::{GOOD_HEADERS, POLICY, shelf};

    fn page(policy: &str, rest: &str) -> String {
        format!(
            "<head><meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\"></head>{rest}"
        )
    }

    #[test]
    fn a_page_that_lets_more_run_than_its_policy_says_is_a_fault() {
        for (html, words) in [
            (page(POLICY, ""), ""),
            (
                page(POLICY, "<script type=\"application/json\">{}</script>"),
                "",
            ),
            (
                page(POLICY, "<script src=\"/p/a.js\" integrity=\"x\"></script>"),
                "",
            ),
            (
                page(POLICY, "<script src=\"/p/a.js\"></script>"),
                "without integrity",
            ),
            (
                page(
                    POLICY,
                    "<script src=\"/p/a.js\" integrity=\"x\" data-wasm=\"/p/a.wasm\"></script>",
                ),
                "a.wasm without integrity",
            ),
            (page(POLICY, "<script>go()</script>"), "does not name"),
            (page(POLICY, "<p onclick=\"go()\">"), "onclick"),
            (
                page(&format!("{POLICY}; script-src-elem 'unsafe-eval'"), ""),
                "'unsafe-eval'",
            ),
            (page("default-src 'none'", ""), "without"),
            (
                "<script src=\"/p/a.js\" integrity=x></script>".to_owned() + &page(POLICY, ""),
                "before its content policy",
            ),
            ("<p>".to_owned(), "no content policy"),
        ] {
            let faults = check(&shelf(&[("index.html", &html)]));
            match faults.as_slice() {
                [] => assert_eq!(words, "", "{html}"),
                faults => assert!(
                    !words.is_empty() && faults[0].words.contains(words),
                    "{html}: {faults:?}"
                ),
            }
        }
    }

    #[test]
    fn headers_are_whole_and_speak_of_this_site() {
        for (text, words) in [
            (GOOD_HEADERS.to_owned(), ""),
            (GOOD_HEADERS.replace("nosniff", ""), "nosniff"),
            (
                format!("{GOOD_HEADERS}/other/*\n  X: y\n"),
                "speaks of /other/*",
            ),
            (
                format!("{GOOD_HEADERS}{}", "/p/x\n".repeat(101)),
                "more than",
            ),
            (
                format!("{GOOD_HEADERS}#{}", "x".repeat(3000)),
                "a line over",
            ),
        ] {
            let mut shelf = shelf(&[]);
            shelf.texts.insert("_headers".into(), text);
            let faults = headers(&shelf);
            match faults.as_slice() {
                [] => assert_eq!(words, ""),
                faults => assert!(
                    !words.is_empty() && faults[0].words.contains(words),
                    "{words}: {faults:?}"
                ),
            }
        }
    }
}
