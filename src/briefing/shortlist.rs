//! The projects of a briefing and the query string that names them: read from any text, written in one way.

use crate::content::value::Slug;
use crate::explore::pairs::{pairs, push};
use crate::routes::MOST_BRIEFED;

/// How many stand side by side.
pub const SIDE_BY_SIDE: usize = 4;

/// Projects by their slugs, each once, in the order in which they were added.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Shortlist {
    /// The slugs.
    pub slugs: Vec<Slug>,
}

impl Shortlist {
    /// Reads a query string, with or without its question mark. What is no slug, and what is too many, is passed over.
    pub fn read(raw: &str) -> Self {
        let mut list = Self::default();
        for (_, value) in pairs(raw).filter(|(name, _)| name == "p") {
            if let Some(slug) = Slug::parse(value.trim()) {
                list.add(slug);
            }
        }
        list
    }

    /// As a query string without its question mark.
    pub fn write(&self) -> String {
        let mut query = String::new();
        for slug in &self.slugs {
            push(&mut query, "p", slug.as_str());
        }
        query
    }

    /// Adds a project that is not in it yet, while there is room.
    pub fn add(&mut self, slug: Slug) {
        if self.slugs.len() < MOST_BRIEFED && !self.slugs.contains(&slug) {
            self.slugs.push(slug);
        }
    }

    /// Takes a project out.
    pub fn remove(&mut self, slug: &str) {
        self.slugs.retain(|other| other.as_str() != slug);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_read_and_written_in_one_way() {
        let many: Vec<String> = (0..20).map(|at| format!("p=a-{at}")).collect();
        let first: Vec<&str> = many.iter().take(MOST_BRIEFED).map(String::as_str).collect();
        for (raw, written) in [
            ("", ""),
            ("?p=a&p=b&p=a", "p=a&p=b"),
            ("p=&p=Not+a+slug&p=../x&q=1&p=c", "p=c"),
            (many.join("&").as_str(), first.join("&").as_str()),
        ] {
            assert_eq!(Shortlist::read(raw).write(), written, "{raw}");
            assert_eq!(Shortlist::read(written).write(), written);
        }
    }

    #[test]
    fn a_project_is_taken_out() {
        let mut list = Shortlist::read("p=a&p=b&p=c");
        list.remove("b");
        list.remove("nothing");
        assert_eq!(list.write(), "p=a&p=c");
    }
}
