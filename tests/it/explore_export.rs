//! Results to take away: CSV after RFC 4180 that runs no formula, and JSON. Tables.

use springboard::content::load::load;
use springboard::explore::export::{LICENCE, csv, json, write_cell};

use crate::explore_sample::{Sample, four};

#[test]
fn a_cell_is_quoted_when_it_must_be_and_never_a_formula() {
    for (text, cell) in [
        ("plain", "plain"),
        ("", ""),
        ("a,b", "\"a,b\""),
        ("a \"b\"", "\"a \"\"b\"\"\""),
        ("a\nb", "\"a\nb\""),
        ("a\r\nb", "\"a\r\nb\""),
        ("=1+1", "'=1+1"),
        ("+44 20", "'+44 20"),
        ("-1", "'-1"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("\tx", "'\tx"),
        ("\rx", "\"'\rx\""),
        ("\n=1", "\"'\n=1\""),
        (
            "=HYPERLINK(\"x\",\"y\")",
            "\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\"",
        ),
        ("\0=1", "'=1"),
        ("£5 – é 🌱", "£5 – é 🌱"),
    ] {
        let mut out = String::new();
        write_cell(text, &mut out);
        assert_eq!(out, cell, "{text:?}");
    }
}

#[test]
fn every_line_has_every_column_and_ends_as_it_should() {
    let explorer = four();
    let text = csv(&explorer, &[0, 3, 99]);
    let lines: Vec<&str> = text
        .trim_start_matches('\u{feff}')
        .split_terminator("\r\n")
        .collect();
    assert_eq!(lines.len(), 3);
    assert!(lines[0].starts_with("slug,title,lead,") && lines[0].ends_with(",sources,licence"));
    assert_eq!(
        lines[1],
        format!(
            "open-door,Open Door,Northtown Council,Council,Northtown Council,North,Round 1,Fostering,1250000,2015,,\
             Practice,Published,Foster carers learn together.,,https://example.org/a,{LICENCE}"
        )
    );
    assert!(lines[2].starts_with("bare,'=Bare,,"), "{}", lines[2]);
}

#[test]
fn json_leaves_out_what_is_not_known() {
    let explorer = four();
    let rows: serde_json::Value = serde_json::from_str(&json(&explorer, &[3, 1])).unwrap();
    assert_eq!(rows[0]["title"], "=Bare");
    assert_eq!(rows[0].get("award_gbp"), None);
    assert_eq!(rows[1]["award_gbp"], 500_000);
    assert_eq!(
        rows[1]["policy_areas"],
        serde_json::json!(["Care leavers", "Fostering"])
    );
    assert_eq!(rows[1]["licence"], LICENCE);
}

#[test]
fn the_licence_is_the_one_that_the_content_names() {
    let licence = "https://creativecommons.org/licenses/by/4.0/";
    let named = format!(
        r#"{{"version": "1.0", "programme": {{"name": "P", "data": {{"licence": "{licence}"}}}},
            "projects": [{{"slug": "a", "title": "A"}}]}}"#
    );
    let explorer = Sample::new(load(&named).unwrap().bundle);
    assert!(csv(&explorer, &[0]).ends_with(&format!(",{licence}\r\n")));
    let rows: serde_json::Value = serde_json::from_str(&json(&explorer, &[0])).unwrap();
    assert_eq!(rows[0]["licence"], licence);
}
