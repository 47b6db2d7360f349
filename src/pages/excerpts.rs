//! Excerpts of the bundle as it was written: what the interactive part of one page starts from.

use serde_json::{Map, Value, json};

/// The bundle as a JSON value.
#[derive(Debug, Default)]
pub struct Excerpts(Value);

/// What of the programme the interactive parts need.
const PROGRAMME: [&str; 6] = [
    "name",
    "short_name",
    "regions",
    "updated",
    "closed",
    "email",
];

/// What storyboards refer to, which stands outside of their viewer.
const REFERENCES: [&str; 3] = ["project", "related", "item"];

impl Excerpts {
    /// Of this bundle; of a text that is none, every excerpt is empty.
    pub fn of(bundle: &str) -> Self {
        Self(serde_json::from_str(bundle.trim_start_matches('\u{feff}')).unwrap_or_default())
    }

    /// A bundle of one storyboard.
    pub fn storyboard(&self, slug: &str) -> String {
        let mut story = self.record("storyboards", "slug", slug);
        if let Some(story) = story.as_object_mut() {
            for name in REFERENCES {
                story.remove(name);
            }
        }
        self.bundle("storyboards", story)
    }

    /// A bundle of one poll.
    pub fn poll(&self, id: &str) -> String {
        self.bundle("polls", self.record("polls", "id", id))
    }

    fn record(&self, list: &str, key: &str, name: &str) -> Value {
        let records = self.0.get(list).and_then(Value::as_array);
        let found = records
            .into_iter()
            .flatten()
            .find(|record| record.get(key).and_then(Value::as_str) == Some(name));
        found.cloned().unwrap_or_default()
    }

    fn bundle(&self, list: &str, record: Value) -> String {
        let of_programme = |name: &&str| {
            let value = self.0.get("programme")?.get(*name)?;
            Some(((*name).to_owned(), value.clone()))
        };
        let programme: Map<String, Value> = PROGRAMME.iter().filter_map(of_programme).collect();
        let version = self.0.get("version").cloned().unwrap_or_default();
        json!({ "version": version, "programme": programme, list: [record] }).to_string()
    }
}
