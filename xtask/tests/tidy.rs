//! The house rules that a program can check. Each finding names its place and the rule.

#![allow(clippy::unwrap_used, reason = "a test may stop where it stands")]

use std::fs;
use std::path::{Path, PathBuf};

/// The directories whose files are ours to keep tidy.
const DIRECTORIES: [&str; 5] = ["src", "xtask", "tests", "engine", "style"];

/// A file longer than this has more than one idea in it.
const LONGEST_FILE: usize = 300;

/// A source file, by its path below the checkout with `/` between the parts.
struct Source {
    path: String,
    text: String,
}

impl Source {
    fn is_rust(&self) -> bool {
        self.path.ends_with(".rs")
    }

    /// Whether the file holds tests and nothing that the site runs.
    fn is_test(&self) -> bool {
        self.path.starts_with("tests/") || self.path.contains("/tests/")
    }

    /// Finds words in the text, as places to complain about.
    fn places(&self, words: &str) -> Vec<String> {
        let hits = self
            .text
            .lines()
            .enumerate()
            .filter(|(_, line)| line.contains(words));
        hits.map(|(at, _)| format!("{}:{}", self.path, at + 1))
            .collect()
    }
}

fn sources() -> Vec<Source> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
    let mut open: Vec<PathBuf> = DIRECTORIES
        .iter()
        .map(|name| root.join(name))
        .filter(|path| path.is_dir())
        .collect();
    let mut found = Vec::new();
    while let Some(directory) = open.pop() {
        for entry in fs::read_dir(&directory).unwrap() {
            let path = entry.unwrap().path();
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            if path.is_dir() && !matches!(name.as_str(), "target" | "node_modules" | "fixtures") {
                open.push(path);
            } else if name.ends_with(".rs") || name.ends_with(".css") {
                let parts: Vec<_> = path
                    .strip_prefix(root)
                    .unwrap()
                    .iter()
                    .map(|part| part.to_string_lossy())
                    .collect();
                found.push(Source {
                    path: parts.join("/"),
                    text: fs::read_to_string(&path).unwrap(),
                });
            }
        }
    }
    assert!(
        found
            .iter()
            .any(|source| source.path == "xtask/tests/tidy.rs"),
        "the sources were not found"
    );
    found
}

/// Fails with every place where a rule is broken.
fn check(rule: &str, broken: impl Fn(&Source) -> Vec<String>) {
    let mut places: Vec<_> = sources().iter().flat_map(broken).collect();
    places.sort();
    assert!(places.is_empty(), "{rule}:\n  {}", places.join("\n  "));
}

/// The words are put together here, so that this file does not break its own rules.
fn word(parts: [&str; 2]) -> String {
    parts.concat()
}

#[test]
fn no_file_is_longer_than_one_idea() {
    check("split by idea what is longer than 300 lines", |source| {
        let lines = source.text.lines().count();
        if lines > LONGEST_FILE {
            vec![format!("{} has {lines} lines", source.path)]
        } else {
            Vec::new()
        }
    });
}

#[test]
fn every_module_says_what_lives_in_it() {
    check(
        "open every Rust file with `//!`: what lives here, what must not",
        |source| {
            let opens = source.text.starts_with("//!") || !source.is_rust();
            if opens {
                Vec::new()
            } else {
                vec![source.path.clone()]
            }
        },
    );
}

#[test]
fn no_test_is_switched_off() {
    check("mend or remove a test instead of ignoring it", |source| {
        source.places(&word(["#[ign", "ore"]))
    });
}

#[test]
fn no_test_sleeps() {
    let sleep = word(["sle", "ep("]);
    check("wait for what is expected, not for time", |source| {
        if source.is_test() && source.is_rust() {
            source.places(&sleep)
        } else {
            Vec::new()
        }
    });
}

#[test]
fn no_view_writes_raw_markup() {
    let raw = word(["inner_", "html"]);
    check(
        "build elements; text from content must never become markup",
        // A test may put back what our own prerendering wrote, to hydrate it.
        |source| {
            if source.is_test() {
                Vec::new()
            } else {
                source.places(&raw)
            }
        },
    );
}

#[test]
fn nothing_is_left_for_later() {
    for note in [word(["TO", "DO"]), word(["FIX", "ME"])] {
        check("write an issue instead of a note in the source", |source| {
            source.places(&note)
        });
    }
}

#[test]
fn modules_are_named_from_the_domain() {
    let vague = [
        "utils", "util", "helpers", "helper", "common", "manager", "misc",
    ];
    check("name a module after what it is about", |source| {
        let stem = source
            .path
            .rsplit('/')
            .next()
            .and_then(|name| name.split('.').next())
            .unwrap_or_default();
        if vague.contains(&stem) {
            vec![source.path.clone()]
        } else {
            Vec::new()
        }
    });
}
