//! The sources of a story, numbered as they first appear, so that a printed board can refer to them. Pure.

use crate::content::story::Storyboard;
use crate::content::value::Link;
use crate::routes::Base;

/// A story's sources.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sources {
    links: Vec<Link>,
}

impl Sources {
    /// The sources of all panels, each address once.
    pub fn of(story: &Storyboard) -> Self {
        let mut links: Vec<Link> = Vec::new();
        for link in story.panels.iter().flat_map(|panel| &panel.sources) {
            if !links.contains(link) {
                links.push(link.clone());
            }
        }
        Self { links }
    }

    /// In the order of their numbers.
    pub fn links(&self) -> &[Link] {
        &self.links
    }

    /// The number of a source, from 1; `None` for a source of another story.
    pub fn number(&self, link: &Link) -> Option<usize> {
        self.links
            .iter()
            .position(|other| other == link)
            .map(|at| at + 1)
    }
}

/// Where a link leads, below the base if it is one of this site.
pub fn href(link: &Link, base: &Base) -> String {
    match link {
        Link::Site(path) => base.file(path),
        Link::Web(address) | Link::Mail(address) => address.to_string(),
    }
}

/// A source in a few letters: its host, or that it is on this site.
pub fn name(link: &Link) -> String {
    match link {
        Link::Web(_) => link.host().unwrap_or(link.as_str()).to_owned(),
        Link::Mail(address) => address.trim_start_matches("mailto:").to_owned(),
        Link::Site(_) => "this site".to_owned(),
    }
}

/// An address as paper shows it: without scheme, `www.` and last slash.
pub fn readable(address: &str) -> String {
    let rest = address.split_once("://").map_or(address, |(_, rest)| rest);
    rest.strip_prefix("www.")
        .unwrap_or(rest)
        .trim_end_matches('/')
        .to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_source_is_named_by_its_host_and_leads_below_the_base() {
        let base = Base::new("/programme/");
        for (text, called, leads) in [
            (
                "https://www.leeds.gov.uk/a",
                "leeds.gov.uk",
                "https://www.leeds.gov.uk/a",
            ),
            (
                "mailto:a@example.org",
                "a@example.org",
                "mailto:a@example.org",
            ),
            ("/library/a/", "this site", "/programme/library/a/"),
        ] {
            let link = Link::parse(text).unwrap();
            assert_eq!(
                (name(&link).as_str(), href(&link, &base).as_str()),
                (called, leads)
            );
        }
    }

    #[test]
    fn an_address_on_paper_is_as_short_as_can_be_typed() {
        for (address, shown) in [
            ("https://www.leeds.gov.uk/a/", "leeds.gov.uk/a"),
            ("http://a.org/?p=1", "a.org/?p=1"),
            ("/storyboards/a/", "/storyboards/a"),
        ] {
            assert_eq!(readable(address), shown);
        }
    }
}
