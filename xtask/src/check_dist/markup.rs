//! Whether pages are good HTML: what the browsers' parser would have to forgive, and what the
//! standard allows where.

use std::fs;
use std::path::Path;
use std::process::Stdio;

use anyhow::{Context, Result, bail};
use serde_json::Value;

use super::Fault;
use super::shelf::Shelf;
use crate::checkout::Checkout;
use crate::site::files;
use crate::{setup, step};

/// What the parser forgave.
pub(super) fn parsed(shelf: &Shelf) -> Vec<Fault> {
    let pages = shelf.pages.iter();
    pages
        .flat_map(|(name, page)| {
            page.complaints
                .iter()
                .map(move |words| Fault::new(name, format!("HTML: {words}")))
        })
        .collect()
}

/// What html-validate finds; its rules are in tools/htmlvalidate.json.
pub(super) fn validated(checkout: &Checkout, site: &Path) -> Result<Vec<Fault>> {
    let config = checkout.root.join("tools").join("htmlvalidate.json");
    // A long answer would be cut short in a pipe.
    let answer = checkout.scratch("html-validate.json");
    files::remove(&answer)?;
    let mut node = step::command("node");
    node.arg(setup::html_validator(checkout)?)
        .arg("--config")
        .arg(&config);
    node.arg("--formatter")
        .arg(format!("json={}", answer.display()))
        .arg(site);
    let output = node
        .stdin(Stdio::null())
        .output()
        .context("node could not be started")?;
    // It ends with a failure when it found something, and then too it has answered.
    let Ok(text) = fs::read_to_string(&answer) else {
        bail!(
            "html-validate failed:\n{}",
            String::from_utf8_lossy(&output.stderr)
        );
    };
    let answer = serde_json::from_str(&text).context("html-validate's answer is not JSON")?;
    Ok(faults(&answer, site))
}

fn faults(answer: &Value, site: &Path) -> Vec<Fault> {
    let mut faults = Vec::new();
    for file in answer.as_array().into_iter().flatten() {
        let path = Path::new(file["filePath"].as_str().unwrap_or_default());
        let name = path
            .strip_prefix(site)
            .unwrap_or(path)
            .display()
            .to_string();
        for message in file["messages"].as_array().into_iter().flatten() {
            let [rule, words, place] = ["ruleId", "message", "selector"]
                .map(|key| message[key].as_str().unwrap_or_default());
            faults.push(Fault::new(&name, format!("{words} ({rule}) at {place}")));
        }
    }
    faults
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check_dist::shelf::tests::{page, shelf};
    use serde_json::json;

    #[test]
    fn what_a_parser_has_to_forgive_is_a_fault() {
        for (body, expected) in [
            ("<p>x</p>", false),
            ("<p>x</div>", true),
            ("a<!>b", true),
            ("<p id=a id=b>", true),
            ("<table><p>x</p></table>", true),
        ] {
            let faults = parsed(&shelf(&[("index.html", &page("t", "d", body))]));
            assert_eq!(!faults.is_empty(), expected, "{body}: {faults:?}");
        }
    }

    #[test]
    fn an_answer_of_the_validator_becomes_one_fault_a_line() {
        let message =
            json!({ "ruleId": "no-dup-id", "message": "Duplicate ID \"a\"", "selector": "#a" });
        let answer = json!([{ "filePath": "/site/a/index.html", "messages": [message] }]);
        let expected = Fault::new("a/index.html", "Duplicate ID \"a\" (no-dup-id) at #a");
        assert_eq!(faults(&answer, Path::new("/site")), [expected]);
    }
}
