//! The JSON Schema of the bundle, generated from the wire types.

use schemars::Schema;
use schemars::generate::SchemaSettings;
use serde_json::Value as Json;

use crate::content::raw::{RawBundle, VERSION};

/// The schema of the whole bundle.
pub fn schema() -> Schema {
    let mut schema = SchemaSettings::draft2020_12()
        .into_generator()
        .into_root_schema_for::<RawBundle>();
    let (major, minor) = VERSION;
    for (name, text) in [
        ("$id", format!("urn:springboard:bundle:{major}.{minor}")),
        ("title", format!("Springboard content bundle, version {major}.{minor}")),
        (
            "description",
            "The content of a public innovation programme. Unknown fields are ignored; docs/bundle-format.md \
             says what happens to values that cannot be used."
                .to_owned(),
        ),
    ] {
        schema.insert(name.to_owned(), Json::from(text));
    }
    schema
}

/// The same as text, for a file.
pub fn text() -> String {
    // A schema is a tree of plain values, which always has a JSON form.
    let mut text = serde_json::to_string_pretty(&schema()).unwrap_or_default();
    text.push('\n');
    text
}
