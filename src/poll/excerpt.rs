//! What the app of one poll starts from, as text in its page: the poll as the prerenderer believed it, and the
//! little that it needs of the programme.
//!
//! Written from what is already checked, so that reading it is short: each part is what it has to be, or there is no
//! poll. Not a part of the published content, whose form is the bundle.

use serde_json::{Value, json};

use super::json::Json;
use super::letter::Letterbox;
use crate::content::bundle::Programme;
use crate::content::record::{Poll, PollOption, ShowResults, Snapshot};
use crate::content::value::{Date, Link, Slug};

/// One poll with what it needs of its programme.
#[derive(Clone, Debug)]
pub struct Excerpt {
    /// The poll.
    pub poll: Poll,
    /// Where readers can write to.
    pub letterbox: Option<Letterbox>,
    /// A day that is surely past: the content's last revision.
    pub by: Option<Date>,
}

impl Excerpt {
    /// Of this poll of this programme.
    pub fn of(poll: &Poll, programme: &Programme) -> Self {
        Self {
            poll: poll.clone(),
            letterbox: Letterbox::of(programme),
            by: programme.updated,
        }
    }

    /// As text.
    pub fn written(&self) -> String {
        let Self {
            poll,
            letterbox,
            by,
        } = self;
        let date = |date: &Option<Date>| date.map(Date::iso);
        let options: Vec<Value> = poll.options.iter().map(written_option).collect();
        let snapshot = poll.snapshot.as_ref().map(|snapshot| {
            json!({ "date": snapshot.date.iso(), "voters": snapshot.voters, "votes": snapshot.votes })
        });
        json!({
            "by": date(by),
            "letterbox": letterbox.as_ref().map(|letterbox| json!({
                "address": letterbox.address(),
                "programme": letterbox.programme(),
                "closed": letterbox.closed,
            })),
            "id": poll.id.as_str(),
            "question": poll.question,
            "note": poll.note,
            "max_choices": poll.max_choices,
            "opens": date(&poll.opens),
            "closes": date(&poll.closes),
            "results": match poll.results {
                ShowResults::Before => "before",
                ShowResults::After => "after",
                ShowResults::Closed => "closed",
            },
            "counter": poll.counter.as_ref().map(Link::as_str),
            "snapshot": snapshot,
            "options": options,
        })
        .to_string()
    }

    /// Reads what [`Excerpt::written`] writes.
    pub fn read(text: &str) -> Option<Self> {
        let from = &Json::read(text)?;
        Some(Self {
            by: maybe(from, "by", Date::parse)?,
            letterbox: match from.field("letterbox") {
                Some(letterbox) => Some(read_letterbox(letterbox)?),
                None => None,
            },
            poll: read_poll(from)?,
        })
    }
}

fn written_option(option: &PollOption) -> Value {
    let sources: Vec<&str> = option.sources.iter().map(Link::as_str).collect();
    json!({ "id": option.id.as_str(), "label": option.label, "note": option.note, "sources": sources })
}

fn read_letterbox(from: &Json) -> Option<Letterbox> {
    Some(Letterbox::new(
        from.text("address")?,
        from.text("programme")?,
        matches!(from.field("closed"), Some(Json::Truth(true))),
    ))
}

fn read_poll(from: &Json) -> Option<Poll> {
    let options = from.all("options", read_option)?;
    let max_choices = from.whole("max_choices")?;
    let possible = options.len() > 1 && max_choices > 0 && max_choices <= options.len() as u64;
    possible.then_some(())?;
    Some(Poll {
        id: Slug::parse(from.text("id")?)?,
        question: from.text("question")?.to_owned(),
        // Stands outside of the widget.
        intro: String::new(),
        note: from.text("note")?.to_owned(),
        max_choices: u8::try_from(max_choices).ok()?,
        opens: maybe(from, "opens", Date::parse)?,
        closes: maybe(from, "closes", Date::parse)?,
        results: match from.text("results")? {
            "before" => ShowResults::Before,
            "after" => ShowResults::After,
            "closed" => ShowResults::Closed,
            _ => return None,
        },
        counter: maybe(from, "counter", Link::parse)?,
        snapshot: match from.field("snapshot") {
            Some(snapshot) => Some(read_snapshot(snapshot, options.len())?),
            None => None,
        },
        options,
    })
}

fn read_option(from: &Json) -> Option<PollOption> {
    Some(PollOption {
        id: Slug::parse(from.text("id")?)?,
        label: from.text("label")?.to_owned(),
        note: from.text("note")?.to_owned(),
        sources: from.all("sources", |source| Link::parse(source.as_text()?))?,
    })
}

fn read_snapshot(from: &Json, options: usize) -> Option<Snapshot> {
    let votes = from.all("votes", Json::as_whole)?;
    (votes.len() == options).then_some(())?;
    Some(Snapshot {
        date: Date::parse(from.text("date")?)?,
        voters: from.whole("voters")?,
        votes,
    })
}

/// What a field says, where it says anything; none of both when that cannot be read.
fn maybe<T>(from: &Json, name: &str, read: fn(&str) -> Option<T>) -> Option<Option<T>> {
    match from.field(name) {
        Some(value) => read(value.as_text()?).map(Some),
        None => Some(None),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::load::load;

    const BUNDLE: &str = r#"{"version": "1.0",
        "programme": {"name": "P <&>", "email": "a@example.org", "updated": "2026-01-31", "closed": true},
        "polls": [
            {"id": "few", "question": "Q?", "options": [{"id": "a", "label": "A"}, {"id": "b", "label": "B"}]},
            {"id": "all", "question": "“Q” \"\\ \u0007 <", "intro": "i", "note": "n", "max_choices": 9, "opens": "2026-01",
                "closes": "2026-03-04", "results": "closed", "counter": "https://c.example/x",
                "snapshot": {"date": "2026-02-01", "voters": 3, "votes": [2, 1]},
                "options": [{"id": "a", "label": "A\n", "note": "why", "sources": ["https://a.example/", "/x/"]},
                    {"id": "b", "label": ""}]}
        ]}"#;

    fn excerpts() -> Vec<Excerpt> {
        let bundle = load(BUNDLE).expect("a bundle").bundle;
        let of = |poll| Excerpt::of(poll, &bundle.programme);
        bundle.polls.iter().map(of).collect()
    }

    #[test]
    fn what_is_written_is_read_alike() {
        let excerpts = excerpts();
        assert_eq!(excerpts.len(), 2);
        for mut excerpt in excerpts {
            let read = Excerpt::read(&excerpt.written()).expect("the same");
            excerpt.poll.intro.clear();
            assert_eq!(format!("{read:?}"), format!("{excerpt:?}"));
        }
    }

    #[test]
    fn a_poll_that_is_not_whole_is_none() {
        let text = excerpts().remove(1).written();
        for (of, to) in [
            (r#""id":"all""#, r#""id":"A L L""#),
            (r#""max_choices":2"#, r#""max_choices":3"#),
            (r#""max_choices":2"#, r#""max_choices":0"#),
            (r#""max_choices":2"#, r#""max_choices":"2""#),
            (r#""results":"closed""#, r#""results":"never""#),
            (r#""opens":"2026-01""#, r#""opens":"2026-13""#),
            (r#""opens":"2026-01""#, r#""opens":7"#),
            ("https://c.example/x", "javascript:alert(1)"),
            ("https://a.example/", "//a.example/"),
            (r#""votes":[2,1]"#, r#""votes":[2]"#),
            (r#""votes":[2,1]"#, r#""votes":[2,-1]"#),
            (r#""address":"a@example.org""#, r#""address":null"#),
            (r#""label":"#, r#""lable":"#),
            ("]}", "]"),
        ] {
            assert!(text.contains(of), "{of} in {text}");
            assert!(Excerpt::read(&text.replace(of, to)).is_none(), "{of} {to}");
        }
        for text in ["", "null", "[]", "{}", "<p>"] {
            assert!(Excerpt::read(text).is_none(), "{text}");
        }
    }
}
