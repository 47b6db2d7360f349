//! Every command that the documents, the sample workflows and our own checks spell is one that there is.

use std::fs;
use std::path::{Path, PathBuf};

use lexopt::Parser;

use super::parse;

/// How a command begins.
const COMMAND: &str = "cargo xtask ";

/// Documents that speak of commands, beside everything in docs/.
const DOCUMENTS: [&str; 4] = ["README.md", "ARCHITECTURE.md", "CHANGELOG.md", ".ci/run"];

fn documents(root: &Path) -> Vec<PathBuf> {
    let mut found: Vec<PathBuf> = DOCUMENTS.iter().map(|name| root.join(name)).collect();
    let mut open = vec![root.join("docs")];
    while let Some(folder) = open.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                open.push(path);
            } else if path.extension().is_none_or(|kind| kind != "png") {
                found.push(path);
            }
        }
    }
    found
}

/// The words after `cargo xtask`, up to what ends a command in a shell or in prose. What a host fills in is filled in.
fn words(rest: &str) -> Vec<String> {
    let end = rest.find(['`', '\n', '#', ';', '|', '&', ':', ',', '…']);
    let mut rest = rest[..end.unwrap_or(rest.len())].to_owned();
    while let Some((start, end)) = rest.find("${{").zip(rest.find("}}")) {
        rest.replace_range(start..end + 2, "x");
    }
    let plain = |word: &str| word.trim_matches(['"', '.', ')']).replace('$', "");
    rest.split_whitespace().map(plain).collect()
}

fn refused(words: &[String]) -> Option<String> {
    parse(Parser::from_args(words))
        .err()
        .map(|error| format!("{error:#}"))
}

#[test]
fn every_command_that_is_written_down_is_one_that_there_is() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
    let (mut seen, mut faults) = (0, Vec::new());
    for file in documents(root) {
        let text = fs::read_to_string(&file).unwrap();
        for (at, _) in text.match_indices(COMMAND) {
            let words = words(&text[at + COMMAND.len()..]);
            seen += 1;
            if let Some(error) = refused(&words) {
                faults.push(format!("{}: {words:?}: {error}", file.display()));
            }
        }
    }
    assert!(seen > 20, "only {seen} commands were found");
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn what_is_read_of_a_line_is_the_command_alone() {
    for (line, expected) in [
        (
            "build --base \"/${{ github.event.repository.name }}/\"\n- run",
            "build --base /x/",
        ),
        ("build && cargo xtask check-dist\"", "build"),
        ("check-dist\"\npublish", "check-dist"),
        ("test --only hosts` says", "test --only hosts"),
        (
            "build --base \"/$CI_PROJECT_NAME/\"",
            "build --base /CI_PROJECT_NAME/",
        ),
    ] {
        assert_eq!(words(line).join(" "), expected);
    }
    for (line, is_refused) in [
        ("build --bace /x/", true),
        ("biuld", true),
        ("bench embed", false),
    ] {
        assert_eq!(refused(&words(line)).is_some(), is_refused, "{line}");
    }
}
