//! Parses the values of one record and notes what is wrong with them, with their path in the record.
//!
//! Knows no kind of record. Nothing here is generic, and words are built only when something is wrong.

use super::super::bundle::{TermIx, Vocabulary};
use super::super::issue::{Issue, Outcome, Place};
use super::super::value::{Date, Link, Slug};
use super::names::Names;

/// Years outside this span are slips of the pen.
const YEARS: std::ops::Range<u16> = 1900..2200;

/// One record under scrutiny.
pub(super) struct Check<'a> {
    issues: &'a mut Vec<Issue>,
    list: &'static str,
    index: usize,
    record: String,
    path: String,
}

/// Where [`Check::enter`] came from.
#[derive(Clone, Copy)]
pub(super) struct Entered(usize);

impl<'a> Check<'a> {
    pub(super) fn record(
        issues: &'a mut Vec<Issue>,
        list: &'static str,
        index: usize,
        record: &str,
    ) -> Self {
        Self {
            issues,
            list,
            index,
            record: record.to_owned(),
            path: String::new(),
        }
    }

    /// Steps into entry `index` of a list; pair with [`Check::leave`].
    pub(super) fn enter(&mut self, field: &str, index: usize) -> Entered {
        let before = self.path.len();
        self.path = self.path_of(field, Some(index));
        Entered(before)
    }

    /// Steps into a field that holds a group of fields; pair with [`Check::leave`].
    pub(super) fn enter_field(&mut self, field: &str) -> Entered {
        let before = self.path.len();
        self.path = self.path_of(field, None);
        Entered(before)
    }

    pub(super) fn leave(&mut self, entered: Entered) {
        let Entered(before) = entered;
        self.path.truncate(before);
    }

    fn path_of(&self, field: &str, index: Option<usize>) -> String {
        let dot = if self.path.is_empty() || field.is_empty() {
            ""
        } else {
            "."
        };
        match index {
            Some(index) => format!("{}{dot}{field}[{index}]", self.path),
            None => format!("{}{dot}{field}", self.path),
        }
    }

    fn note(&mut self, path: String, outcome: Outcome, wrong: String, expected: &str) {
        self.issues.push(Issue {
            place: Place {
                list: self.list,
                index: self.index,
                record: self.record.clone(),
                path,
            },
            outcome,
            wrong,
            expected: expected.to_owned(),
            mend: String::new(),
        });
    }

    /// A value is left out. An empty `field` means where we are.
    pub(super) fn drop_value(&mut self, field: &str, wrong: impl Into<String>, expected: &str) {
        self.note(
            self.path_of(field, None),
            Outcome::ValueLeftOut,
            wrong.into(),
            expected,
        );
    }

    /// Nothing is lost, but an editor should look.
    pub(super) fn keep(&mut self, field: &str, wrong: impl Into<String>, expected: &str) {
        self.note(
            self.path_of(field, None),
            Outcome::Kept,
            wrong.into(),
            expected,
        );
    }

    /// The whole record is left out.
    pub(super) fn drop_record(&mut self, field: &str, wrong: impl Into<String>, expected: &str) {
        self.note(
            self.path_of(field, None),
            Outcome::RecordLeftOut,
            wrong.into(),
            expected,
        );
    }

    /// The record's own name, unless it is no slug or already taken.
    pub(super) fn record_name(
        &mut self,
        field: &str,
        text: &str,
        names: &mut Names,
    ) -> Option<Slug> {
        let Some(slug) = Slug::parse(text) else {
            self.drop_record(field, format!("{} is no slug", shown(text)), SLUG);
            return None;
        };
        if !names.take(text) {
            self.drop_record(
                field,
                format!("the slug `{text}` is taken by an earlier record"),
                "a slug of its own",
            );
            return None;
        }
        Some(slug)
    }

    /// The name of a part of the record, unless it is no slug or already taken.
    pub(super) fn part_name(&mut self, field: &str, text: &str, names: &mut Names) -> Option<Slug> {
        let slug = Slug::parse(text);
        if slug.is_none() {
            self.drop_value(field, format!("{} is no id", shown(text)), SLUG);
        } else if !names.take(text) {
            self.drop_value(
                field,
                format!("the id `{text}` is taken by an earlier entry"),
                "an id of its own",
            );
            return None;
        }
        slug
    }

    /// Words that must be there; `stand_in` where they are not.
    pub(super) fn title(&mut self, field: &str, text: String, stand_in: &str) -> String {
        let text = words(text);
        if !text.is_empty() {
            return text;
        }
        self.keep(
            field,
            format!("this is empty; `{stand_in}` stands in"),
            "words",
        );
        stand_in.to_owned()
    }

    pub(super) fn link(&mut self, field: &str, text: &str) -> Option<Link> {
        let link = Link::parse(text);
        if link.is_none() {
            self.drop_value(field, format!("{} is no link", shown(text)), LINK);
        }
        link
    }

    pub(super) fn optional_link(&mut self, field: &str, text: Option<String>) -> Option<Link> {
        self.link(field, &text?)
    }

    pub(super) fn links(&mut self, field: &str, texts: &[String]) -> Vec<Link> {
        let mut links = Vec::with_capacity(texts.len());
        for (index, text) in texts.iter().enumerate() {
            match Link::parse(text) {
                Some(link) if links.contains(&link) => {}
                Some(link) => links.push(link),
                None => {
                    let path = self.path_of(field, Some(index));
                    self.note(
                        path,
                        Outcome::ValueLeftOut,
                        format!("{} is no link", shown(text)),
                        LINK,
                    );
                }
            }
        }
        links
    }

    pub(super) fn date(&mut self, field: &str, text: Option<String>) -> Option<Date> {
        let text = text?;
        let date = Date::parse(&text);
        if date.is_none() {
            self.drop_value(field, format!("{} is no date", shown(&text)), DATE);
        }
        date
    }

    pub(super) fn year(&mut self, field: &str, year: Option<u16>) -> Option<u16> {
        let year = year?;
        if !YEARS.contains(&year) {
            self.drop_value(
                field,
                format!("`{year}` is no year of ours"),
                "a year such as 2017",
            );
            return None;
        }
        Some(year)
    }

    /// A term of a vocabulary, where one is named.
    pub(super) fn term(
        &mut self,
        field: &str,
        id: Option<&str>,
        from: &Vocabulary,
        list: &str,
    ) -> Option<TermIx> {
        let id = id.filter(|id| !id.is_empty())?;
        let found = from.find(id);
        if found.is_none() {
            self.unknown(field, id, list);
        }
        found
    }

    /// A reference leads nowhere.
    pub(super) fn unknown(&mut self, field: &str, id: &str, list: &str) {
        self.drop_value(
            field,
            format!("{} is not known", shown(id)),
            &format!("an id of `{list}`"),
        );
    }
}

const SLUG: &str = "lower-case letters and digits joined by single hyphens";
const LINK: &str = "an https:, http: or mailto: address, or a path of this site that starts with /";
const DATE: &str = "a day that exists, as 2017, 2017-03 or 2017-03-16";

/// `text` in quotes, shortened to what fits a line.
pub(super) fn shown(text: &str) -> String {
    const MOST: usize = 60;
    if text.chars().count() <= MOST {
        return format!("`{text}`");
    }
    format!("`{}…`", text.chars().take(MOST).collect::<String>())
}

/// `text` without space around it.
pub(super) fn words(text: String) -> String {
    if text.trim().len() == text.len() {
        text
    } else {
        text.trim().to_owned()
    }
}

/// The same, where there is one and it has words.
pub(super) fn optional_words(text: Option<String>) -> String {
    text.map(words).unwrap_or_default()
}

/// Entries that have words.
pub(super) fn sentences(texts: Vec<String>) -> Vec<String> {
    texts
        .into_iter()
        .map(words)
        .filter(|text| !text.is_empty())
        .collect()
}
