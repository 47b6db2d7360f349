//! `make_parts DATA.json OUT-DIR NAME` writes the parts of a generated programme as `OUT-DIR/NAME-list.part` and so on.

use serde_json::Value;
use springboard_engine::builder::{Builder, Record};
use springboard_engine::parts::{Kind, write};
use springboard_engine::schema::{FacetSpec, FieldSpec, Keep, NumberSpec, Schema};
use std::collections::{BTreeSet, HashMap};
use std::error::Error;
use std::path::Path;

const FACETS: [&str; 5] = [
    "region",
    "round",
    "policy_areas",
    "level",
    "local_authorities",
];
const NUMBERS: [&str; 3] = ["funding_gbp", "start_year", "end_year"];

fn values(record: &Value, facet: &str) -> Vec<String> {
    match &record[facet] {
        Value::Array(many) => many.iter().map(text).collect(),
        one => vec![text(one)],
    }
}

fn text(value: &Value) -> String {
    value
        .as_str()
        .map_or_else(|| value.to_string(), str::to_owned)
}

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().collect();
    let [_, data, out, name] = &arguments[..] else {
        return Err("make_parts DATA.json OUT-DIR NAME".into());
    };
    let records: Vec<Value> = serde_json::from_slice(&std::fs::read(data)?)?;
    let labels: Vec<Vec<String>> = FACETS
        .iter()
        .map(|facet| {
            records
                .iter()
                .flat_map(|record| values(record, facet))
                .collect::<BTreeSet<_>>()
        })
        .map(|labels| labels.into_iter().collect())
        .collect();
    let places: Vec<HashMap<&str, u32>> = labels
        .iter()
        .map(|labels| {
            labels
                .iter()
                .zip(0..)
                .map(|(label, at)| (label.as_str(), at))
                .collect()
        })
        .collect();
    let mut builder = Builder::new(Schema {
        facets: FACETS
            .iter()
            .zip(&labels)
            .map(|(key, labels)| FacetSpec::new(key, labels.iter().cloned()))
            .collect(),
        numbers: NUMBERS.iter().map(|key| NumberSpec::new(key)).collect(),
        fields: vec![
            FieldSpec::new("title", 8, Keep::List),
            FieldSpec::new("lead", 3, Keep::List),
            FieldSpec::new("summary", 1, Keep::Texts),
        ],
        title: Some(0),
        notes: Vec::new(),
    })?;
    for record in &records {
        builder.add(&Record {
            facets: FACETS
                .iter()
                .zip(&places)
                .map(|(facet, places)| {
                    values(record, facet)
                        .iter()
                        .map(|value| places[value.as_str()])
                        .collect()
                })
                .collect(),
            numbers: NUMBERS.iter().map(|key| record[key].as_i64()).collect(),
            fields: ["title", "lead", "summary"]
                .map(|key| text(&record[key]))
                .to_vec(),
        })?;
    }
    for part in write(&builder.finish()) {
        if part.kind != Kind::Texts {
            std::fs::write(
                Path::new(out).join(format!("{name}-{}.part", part.name())),
                &part.bytes,
            )?;
            println!("{name} {}: {} bytes", part.name(), part.bytes.len());
        }
    }
    Ok(())
}
