//! Fields that no record of this kind has, found by walking a record along the schema.

use serde_json::Value as Json;

use crate::content::issue::Outcome;

use super::nearest::nearest;
use super::problem::Problem;
use super::record::Written;

/// Names of the types of each list's records in the schema.
fn record_schema<'a>(schema: &'a Json, list: &str) -> Option<&'a Json> {
    let field = schema.pointer(&format!("/properties/{list}"))?;
    resolve(schema, field.get("items").unwrap_or(field))
}

/// Every field of `record` that the schema does not know.
pub fn unknown(schema: &Json, record: &Written) -> Vec<Problem> {
    let mut walk = Walk {
        schema,
        record,
        problems: Vec::new(),
    };
    if let Some(kind) = record_schema(schema, record.list) {
        for (name, value) in &record.fields {
            walk.field(kind, name, value, "");
        }
    }
    walk.problems
}

struct Walk<'a> {
    schema: &'a Json,
    record: &'a Written,
    problems: Vec<Problem>,
}

impl Walk<'_> {
    fn field(&mut self, kind: &Json, name: &str, value: &Json, within: &str) {
        let path = if within.is_empty() {
            name.to_owned()
        } else {
            format!("{within}.{name}")
        };
        let Some(known) = kind.get("properties").and_then(Json::as_object) else {
            return;
        };
        if let Some(next) = known.get(name) {
            self.value(next, value, &path);
            return;
        }
        let meant = nearest(name, known.keys().map(String::as_str));
        let names: Vec<&str> = known.keys().map(String::as_str).collect();
        self.problems.push(Problem {
            file: self.record.file.clone(),
            line: self.record.lines.of(&path),
            path: within.to_owned(),
            outcome: Outcome::ValueLeftOut,
            wrong: format!("there is no field `{name}` here"),
            expected: format!("one of {}", names.join(", ")),
            mend: meant.map_or_else(String::new, |meant| format!("did you mean `{meant}`?")),
        });
    }

    fn value(&mut self, schema: &Json, value: &Json, path: &str) {
        let Some(kind) = resolve(self.schema, schema) else {
            return;
        };
        match value {
            Json::Object(fields) => fields
                .iter()
                .for_each(|(name, value)| self.field(kind, name, value, path)),
            Json::Array(entries) => {
                let Some(next) = kind.get("items") else {
                    return;
                };
                for (index, entry) in entries.iter().enumerate() {
                    self.value(next, entry, &format!("{path}[{index}]"));
                }
            }
            _ => {}
        }
    }
}

/// Follows a reference, also of a field that may be missing.
fn resolve<'a>(root: &'a Json, schema: &'a Json) -> Option<&'a Json> {
    let either = schema
        .get("anyOf")
        .and_then(|either| either.get(0))
        .unwrap_or(schema);
    match either.get("$ref").and_then(Json::as_str) {
        Some(reference) => root.pointer(reference.strip_prefix('#')?),
        None => Some(either),
    }
}
