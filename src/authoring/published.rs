//! What published polls asked: kept beside them, so that an answer that people gave never comes to mean another.
//!
//! The record is written by `content publish` when a site goes out and compared by every check. Polls that
//! were never recorded may still change in every way.

use serde::{Deserialize, Serialize};

use crate::content::issue::{Issue, Outcome, Place};
use crate::content::raw::RawBundle;
use crate::content::raw_record::RawPoll;

use super::problem::Problem;
use super::record::File;

/// Where the record lies below the content folder.
pub const FILE: &str = "polls/published.json";

/// The polls that went out.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Published {
    polls: Vec<Asked>,
}

/// A poll as it went out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Asked {
    id: String,
    question: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    opens: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    closes: Option<String>,
    options: Vec<Answer>,
}

/// An answer as it went out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Answer {
    id: String,
    label: String,
}

impl Published {
    /// Reads the record.
    ///
    /// # Errors
    /// With the problem where it cannot be read; then nothing can be compared.
    pub fn read(file: &File) -> Result<Self, Box<Problem>> {
        serde_json::from_str(&file.text).map_err(|error| {
            Box::new(Problem {
                file: file.shown.clone(),
                line: error.line().max(1),
                path: String::new(),
                outcome: Outcome::Kept,
                wrong: format!("the record of published polls cannot be read: {error}"),
                expected: "the file as `content publish` wrote it".to_owned(),
                mend: "take it back from the last version that went out".to_owned(),
            })
        })
    }

    /// Where the polls of a bundle no longer ask what they asked.
    pub fn changes(&self, bundle: &RawBundle) -> Vec<Issue> {
        let mut issues = Vec::new();
        for (index, poll) in bundle.polls.iter().enumerate() {
            if let Some(asked) = self.polls.iter().find(|asked| asked.id == poll.id) {
                asked.compare(&mut Desk {
                    poll,
                    index,
                    issues: &mut issues,
                });
            }
        }
        issues
    }

    /// Polls that went out and are no longer there; `file` is the record.
    pub fn gone(&self, bundle: &RawBundle, file: &File) -> Vec<Problem> {
        let is_there = |asked: &Asked| bundle.polls.iter().any(|poll| poll.id == asked.id);
        let gone = self.polls.iter().filter(|asked| !is_there(asked));
        gone.map(|asked| Problem {
            file: file.shown.clone(),
            line: line_of(&file.text, &asked.id),
            path: String::new(),
            outcome: Outcome::Kept,
            wrong: format!("the published poll `{}` is gone", asked.id),
            expected: "every poll that went out, since people link to it and its votes are kept"
                .to_owned(),
            mend: format!(
                "put polls/{}.toml back; a day in `closes` ends the voting",
                asked.id
            ),
        })
        .collect()
    }

    /// The record with every poll of a bundle as it is now, those that were there first.
    #[must_use]
    pub fn with(mut self, bundle: &RawBundle) -> Self {
        for poll in &bundle.polls {
            let now = Asked::of(poll);
            match self.polls.iter_mut().find(|asked| asked.id == poll.id) {
                Some(asked) => *asked = now,
                None => self.polls.push(now),
            }
        }
        self
    }

    /// How many polls it holds.
    pub fn count(&self) -> usize {
        self.polls.len()
    }

    /// The file: the same bytes for the same polls.
    pub fn text(&self) -> String {
        // Text and lists always have a JSON form.
        let mut text = serde_json::to_string_pretty(self).unwrap_or_default();
        text.push('\n');
        text
    }
}

/// A poll of today beside its record.
struct Desk<'a> {
    poll: &'a RawPoll,
    index: usize,
    issues: &'a mut Vec<Issue>,
}

impl Desk<'_> {
    fn note(&mut self, path: String, wrong: String, expected: &str, mend: &str) {
        self.issues.push(Issue {
            place: Place {
                list: "polls",
                index: self.index,
                record: self.poll.id.clone(),
                path,
            },
            outcome: Outcome::Kept,
            wrong,
            expected: expected.to_owned(),
            mend: mend.to_owned(),
        });
    }
}

impl Asked {
    fn of(poll: &RawPoll) -> Self {
        let answer = |id: &str, label: &str| Answer {
            id: id.to_owned(),
            label: label.to_owned(),
        };
        let options = poll.options.iter();
        Self {
            id: poll.id.clone(),
            question: poll.question.clone(),
            opens: poll.opens.clone(),
            closes: poll.closes.clone(),
            options: options.map(|one| answer(&one.id, &one.label)).collect(),
        }
    }

    /// New answers and another last day change no vote that was given; everything else here does.
    fn compare(&self, desk: &mut Desk<'_>) {
        let poll = desk.poll;
        if poll.question != self.question {
            let wrong = format!("this published poll asked “{}”", self.question);
            let mend = "put the question back, or ask the new one in a poll of its own";
            desk.note(
                "question".to_owned(),
                wrong,
                "the question that people answered",
                mend,
            );
        }
        if poll.opens != self.opens {
            let before = self.opens.as_deref().unwrap_or("no day");
            let wrong = format!("this published poll had {before} as its first day");
            let mend = "put it back; `closes` may change";
            desk.note(
                "opens".to_owned(),
                wrong,
                "the first day that was announced",
                mend,
            );
        }
        for answer in &self.options {
            answer.compare(desk);
        }
        // A published count lists its votes in the order of the answers.
        let now: Vec<&str> = poll.options.iter().map(|one| one.id.as_str()).collect();
        let moved = !now
            .iter()
            .zip(&self.options)
            .all(|(id, answer)| *id == answer.id);
        if poll.snapshot.is_some()
            && moved
            && self.options.iter().all(|a| now.contains(&a.id.as_str()))
        {
            let wrong =
                "the answers stand in another order than when this poll was published".to_owned();
            let mend = "put them back in order, new ones last";
            desk.note(
                "options".to_owned(),
                wrong,
                "the order in which the count lists its votes",
                mend,
            );
        }
    }
}

impl Answer {
    fn compare(&self, desk: &mut Desk<'_>) {
        let place = desk.poll.options.iter().position(|one| one.id == self.id);
        let Some(at) = place else {
            let wrong = format!(
                "the published answer `{}` (“{}”) is gone",
                self.id, self.label
            );
            let mend =
                "put it back; an answer without votes may go once the record no longer holds it";
            desk.note(
                "options".to_owned(),
                wrong,
                "every answer that people could give",
                mend,
            );
            return;
        };
        if desk.poll.options[at].label != self.label {
            let wrong = format!("the published answer `{}` said “{}”", self.id, self.label);
            let mend = "put the words back, or give the new answer an id of its own";
            let expected = "the words that people voted for";
            desk.note(format!("options[{at}].label"), wrong, expected, mend);
        }
    }
}

/// The line, from 1, on which a poll of that id is recorded.
fn line_of(text: &str, id: &str) -> usize {
    let sought = format!("\"id\": \"{id}\"");
    let line = text.lines().position(|line| line.contains(&sought));
    line.unwrap_or(0) + 1
}
