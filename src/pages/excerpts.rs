//! Excerpts of the bundle as it was written: what the interactive part of one page starts from.

use serde_json::{Map, Value, json};

/// The bundle as a JSON value.
#[derive(Debug, Default)]
pub struct Excerpts(Value);

/// What of the programme a storyboard's viewer needs; one without a name is none.
const PROGRAMME: [&str; 2] = ["name", "regions"];

/// What storyboards refer to, which stands outside of their viewer.
const REFERENCES: [&str; 3] = ["project", "related", "item"];

impl Excerpts {
    /// Of this bundle; of a text that is none, every excerpt is empty.
    pub fn of(bundle: &str) -> Self {
        Self(serde_json::from_str(bundle.trim_start_matches('\u{feff}')).unwrap_or_default())
    }

    /// A bundle of one storyboard.
    pub fn storyboard(&self, slug: &str) -> String {
        let mut story = self.record(slug);
        if let Some(story) = story.as_object_mut() {
            for name in REFERENCES {
                story.remove(name);
            }
        }
        self.bundle(story)
    }

    fn record(&self, slug: &str) -> Value {
        let records = self.0.get("storyboards").and_then(Value::as_array);
        let found = records
            .into_iter()
            .flatten()
            .find(|record| record.get("slug").and_then(Value::as_str) == Some(slug));
        found.cloned().unwrap_or_default()
    }

    fn bundle(&self, story: Value) -> String {
        let of_programme = |name: &&str| {
            let value = self.0.get("programme")?.get(*name)?;
            Some(((*name).to_owned(), value.clone()))
        };
        let programme: Map<String, Value> = PROGRAMME.iter().filter_map(of_programme).collect();
        let version = self.0.get("version").cloned().unwrap_or_default();
        json!({ "version": version, "programme": programme, "storyboards": [story] }).to_string()
    }
}
