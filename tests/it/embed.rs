//! Embedding as other sites meet it: the table that holds the library and `public/embed-frame.js` to the
//! same looks, and the size of the script that hosts load.

use std::fs;
use std::io::Write;
use std::process::{Command, Stdio};

use serde_json::Value;
use springboard::embed::options::Options;

/// What `public/embed.js` may weigh, compressed as hosts send it.
const SCRIPT_BUDGET: usize = 3_000;

fn file(path: &str) -> Vec<u8> {
    fs::read(format!("{}/{path}", env!("CARGO_MANIFEST_DIR"))).unwrap()
}

#[test]
fn an_address_sets_the_properties_of_the_table() {
    let table: Value = serde_json::from_slice(&file("tests/fixtures/embed-themes.json")).unwrap();
    let rows = table.as_array().unwrap();
    assert!(rows.len() >= 20, "the table has {} rows", rows.len());
    for row in rows {
        let query = row["query"].as_str().unwrap();
        let properties: Vec<Value> = Options::read(query)
            .0
            .theme
            .properties()
            .into_iter()
            .map(|(name, value)| Value::from(vec![name.to_owned(), value]))
            .collect();
        assert_eq!(Value::from(properties), row["properties"], "{query}");
    }
}

#[test]
fn the_script_that_hosts_load_stays_small() {
    let mut gzip = Command::new("gzip")
        .args(["-9", "-c"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    gzip.stdin
        .take()
        .unwrap()
        .write_all(&file("public/embed.js"))
        .unwrap();
    let sent = gzip.wait_with_output().unwrap().stdout.len();
    assert!(sent > 500, "gzip wrote {sent} bytes");
    assert!(sent <= SCRIPT_BUDGET, "embed.js is sent as {sent} bytes");
}

#[test]
fn the_script_writes_no_markup_and_asks_for_no_exception_from_a_policy() {
    for path in ["public/embed.js", "public/embed-frame.js"] {
        let text = String::from_utf8(file(path)).unwrap();
        for word in [
            "innerHTML",
            "insertAdjacentHTML",
            "document.write",
            "eval(",
            "Function(",
            "setAttribute(\"style",
            "cssText",
            "localStorage",
            "cookie",
            "fetch(",
            "sendBeacon",
            "referrer,",
        ] {
            assert!(!text.contains(word), "{path} uses {word}");
        }
    }
}
