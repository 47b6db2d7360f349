//! What can be chosen in the builder, as text in its page: written when the site is built, read in the browser.

use serde_json::{Value, json};

use super::draft::Thing;
use crate::routes::embedded::Embedded;

/// One line of JSON: the site's origin where it is known, and the things.
pub fn write(origin: &str, things: &[Thing]) -> String {
    let rows = things.iter().map(|thing| {
        let path = thing.what.full().path();
        json!([path.trim_matches('/'), thing.title, thing.heights])
    });
    json!([origin, Value::from_iter(rows)]).to_string()
}

/// What [`write`] wrote; rows that are something else are passed over.
pub fn read(text: &str) -> (String, Vec<Thing>) {
    let all: Value = serde_json::from_str(text).unwrap_or_default();
    let origin = all.get(0).and_then(Value::as_str).unwrap_or_default();
    let rows = all.get(1).and_then(Value::as_array);
    let things = rows.into_iter().flatten().filter_map(row).collect();
    (origin.to_owned(), things)
}

fn row(row: &Value) -> Option<Thing> {
    let height = |at: usize| u32::try_from(row.get(2)?.get(at)?.as_u64()?).ok();
    Some(Thing {
        what: Embedded::find(row.get(0)?.as_str()?)?,
        title: row.get(1)?.as_str()?.to_owned(),
        heights: [height(0)?, height(1)?, height(2)?, height(3)?],
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read_alike() {
        let things: Vec<Thing> = [
            "projects",
            "projects/a",
            "storyboards/a/panel-2",
            "polls/topic",
            "figures",
        ]
        .map(|of| Thing {
            what: Embedded::find(of).unwrap(),
            title: format!("</script> \"{of}\""),
            heights: [4, 3, 2, 1],
        })
        .to_vec();
        let origin = "https://example.org";
        assert_eq!(read(&write(origin, &things)), (origin.to_owned(), things));
    }

    #[test]
    fn other_text_is_passed_over() {
        for text in [
            "",
            "null",
            "{}",
            "[1,2]",
            "[1,[[],[\"about\",\"x\",[1,2,3,4]],[\"polls/a\",\"x\",[1,2,3]],[\"polls/a\",\"x\",[1,2,3,-4]]]]",
        ] {
            assert_eq!(read(text), (String::new(), Vec::new()), "{text}");
        }
    }
}
