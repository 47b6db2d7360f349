//! Puts a counter's address into a copy of a bundle, for work on a site whose published bundle names none.

use std::fs;
use std::path::Path;

use serde_json::Value;

/// The bundle with `counter` at every poll that has none.
///
/// # Errors
/// When there is no readable bundle.
pub fn dress(bundle: &Path, counter: &str) -> Result<String, String> {
    let name = bundle.display();
    let text = fs::read_to_string(bundle).map_err(|error| format!("{name}: {error}"))?;
    let mut value: Value =
        serde_json::from_str(&text).map_err(|error| format!("{name}: {error}"))?;
    for poll in value
        .get_mut("polls")
        .and_then(Value::as_array_mut)
        .into_iter()
        .flatten()
    {
        if let Some(poll) = poll.as_object_mut() {
            poll.entry("counter").or_insert_with(|| counter.into());
        }
    }
    Ok(value.to_string())
}
