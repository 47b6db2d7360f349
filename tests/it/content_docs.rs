//! The format's documents say what the types say.

use std::collections::BTreeSet;

use serde_json::Value as Json;
use springboard::authoring::schema::{schema, text};

const FORMAT: &str = include_str!("../../docs/bundle-format.md");

/// Every field as `projects.title`, by the headings and tables of the document.
fn documented() -> BTreeSet<String> {
    let mut fields = BTreeSet::new();
    let mut record = String::new();
    for line in FORMAT.lines() {
        if let Some(heading) = line.strip_prefix("### ") {
            record = heading.split('`').nth(1).unwrap_or_default().to_owned();
        } else if let Some(field) = line.strip_prefix("| `").filter(|_| !record.is_empty()) {
            fields.insert(format!(
                "{record}.{}",
                field.split('`').next().unwrap_or_default()
            ));
        }
    }
    fields
}

/// Every field of the schema, with the record that holds it and whether it is required.
fn of_schema() -> Vec<(String, bool)> {
    let schema = Json::from(schema());
    let types = schema["$defs"].as_object().unwrap();
    let bundle = [(&"RawBundle".to_owned(), &schema)];
    let mut fields = Vec::new();
    for (name, kind) in bundle
        .into_iter()
        .map(|(n, k)| (n.clone(), k))
        .chain(types.iter().map(|(n, k)| (n.clone(), k)))
    {
        let required: BTreeSet<&str> = kind["required"]
            .as_array()
            .into_iter()
            .flatten()
            .filter_map(Json::as_str)
            .collect();
        for field in kind["properties"].as_object().unwrap().keys() {
            let record = name.trim_start_matches("Raw").to_lowercase();
            fields.push((
                format!("{record}.{field}"),
                required.contains(field.as_str()),
            ));
        }
    }
    fields
}

#[test]
fn every_field_is_documented_and_every_documented_field_exists() {
    let documented = documented();
    let existing: BTreeSet<String> = of_schema().into_iter().map(|(field, _)| field).collect();
    let missing: Vec<_> = existing.difference(&documented).collect();
    let invented: Vec<_> = documented.difference(&existing).collect();
    assert!(
        missing.is_empty() && invented.is_empty(),
        "not documented: {missing:?}; no such field: {invented:?}"
    );
}

#[test]
fn the_document_says_which_fields_are_required() {
    for (field, required) in of_schema() {
        let (record, name) = field.split_once('.').unwrap();
        let section = FORMAT
            .split("### ")
            .find(|part| part.split('`').nth(1) == Some(record))
            .unwrap();
        let row = section
            .lines()
            .find(|line| line.starts_with(&format!("| `{name}`")))
            .unwrap();
        let says = row.split('|').nth(3).unwrap().trim();
        assert_eq!(says, if required { "yes" } else { "no" }, "{field}");
    }
}

#[test]
fn the_schema_is_named_and_describes_every_field() {
    let schema = Json::from(schema());
    for field in ["$schema", "$id", "title", "description"] {
        assert!(
            schema[field].as_str().is_some_and(|text| !text.is_empty()),
            "{field}"
        );
    }
    for (name, kind) in schema["$defs"].as_object().unwrap() {
        for (field, of) in kind["properties"].as_object().unwrap() {
            assert!(
                of["description"]
                    .as_str()
                    .is_some_and(|text| !text.is_empty()),
                "{name}.{field}"
            );
        }
    }
    assert!(text().ends_with("}\n"));
}
