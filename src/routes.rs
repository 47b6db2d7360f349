//! Addresses: the only place that spells a path.
//!
//! A [`Route`] is parsed from and printed to a path; a [`Base`] is what stands before it. Nothing
//! here knows what a page shows, and nothing else joins strings into addresses.

use crate::content::value::{Link, Slug};
use crate::explore::pairs::push;

pub mod embedded;

pub mod files;

use embedded::Embedded;

/// The path all addresses start with: empty for a site at the root, else `/programme`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Base(String);

impl Base {
    /// Takes `/`, `/programme/`, `programme`; anything after a `?` or `#` and doubled slashes are dropped.
    pub fn new(text: &str) -> Self {
        let path = text.split(['?', '#']).next().unwrap_or_default();
        let words: Vec<&str> = path.split('/').filter(|word| !word.is_empty()).collect();
        if words.is_empty() {
            Self::default()
        } else {
            Self(format!("/{}", words.join("/")))
        }
    }

    /// Without a trailing slash: empty, or `/programme`.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The address to put in an `href` for a link out of content.
    pub fn link(&self, link: &Link) -> String {
        match link {
            Link::Web(address) | Link::Mail(address) => address.to_string(),
            Link::Site(path) => self.file(path),
        }
    }

    /// The address of a file of this site, `content/bundle.json` say.
    pub fn file(&self, path: &str) -> String {
        format!("{}/{}", self.0, path.trim_start_matches('/'))
    }
}

/// A page of the site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Route {
    /// The front page.
    Home,
    /// The list of projects.
    Projects,
    /// One project.
    Project(Slug),
    /// One policy area with its projects.
    Area(Slug),
    /// All storyboards.
    Storyboards,
    /// One storyboard.
    Storyboard(Slug),
    /// One panel of a storyboard, counted from 1.
    Panel(Slug, usize),
    /// The library.
    Library,
    /// One library item.
    Item(Slug),
    /// All polls.
    Polls,
    /// One poll.
    Poll(Slug),
    /// One search for everything.
    Search,
    /// Projects side by side, to take away.
    Briefing,
    /// How sure one can be: the scale of evidence.
    Evidence,
    /// Who took up whose practice.
    Lineage,
    /// The programme in dates.
    Timeline,
    /// The programme in figures.
    Figures,
    /// About the programme.
    About,
    /// The accessibility statement.
    Accessibility,
    /// What is stored and sent.
    Privacy,
    /// Lines to paste into another site's page.
    Embed,
    /// A page made for another site's frame.
    Embedded(Embedded),
}

impl Route {
    /// The path below the base, with a slash at both ends.
    pub fn path(&self) -> String {
        let fixed = match self {
            Self::Home => "/",
            Self::Projects => "/projects/",
            Self::Storyboards => "/storyboards/",
            Self::Library => "/library/",
            Self::Polls => "/polls/",
            Self::Search => "/search/",
            Self::Briefing => "/briefing/",
            Self::Evidence => "/evidence/",
            Self::Lineage => "/lineage/",
            Self::Timeline => "/timeline/",
            Self::Figures => "/figures/",
            Self::About => "/about/",
            Self::Accessibility => "/accessibility/",
            Self::Privacy => "/privacy/",
            Self::Embed => "/embed/",
            Self::Embedded(what) => return what.path(),
            Self::Project(slug) => return format!("/projects/{slug}/"),
            Self::Area(id) => return format!("/areas/{id}/"),
            Self::Storyboard(slug) => return format!("/storyboards/{slug}/"),
            Self::Panel(slug, number) => {
                return format!("/storyboards/{slug}/{}/", panel_id(*number));
            }
            Self::Item(slug) => return format!("/library/{slug}/"),
            Self::Poll(id) => return format!("/polls/{id}/"),
        };
        fixed.to_owned()
    }

    /// The address to put in an `href`.
    pub fn href(&self, base: &Base) -> String {
        format!("{}{}", base.0, self.path())
    }

    /// The address with a query, which is printed without its question mark and may be empty.
    pub fn href_with(&self, base: &Base, query: &str) -> String {
        let href = self.href(base);
        if query.is_empty() {
            href
        } else {
            format!("{href}?{query}")
        }
    }

    /// Reads a path below the base; with or without its last slash.
    pub fn parse(path: &str) -> Option<Self> {
        let words: Vec<&str> = path.trim_matches('/').split('/').collect();
        match words.as_slice() {
            [""] => Some(Self::Home),
            ["projects"] => Some(Self::Projects),
            ["storyboards"] => Some(Self::Storyboards),
            ["library"] => Some(Self::Library),
            ["polls"] => Some(Self::Polls),
            ["search"] => Some(Self::Search),
            ["briefing"] => Some(Self::Briefing),
            ["evidence"] => Some(Self::Evidence),
            ["lineage"] => Some(Self::Lineage),
            ["timeline"] => Some(Self::Timeline),
            ["figures"] => Some(Self::Figures),
            ["about"] => Some(Self::About),
            ["accessibility"] => Some(Self::Accessibility),
            ["privacy"] => Some(Self::Privacy),
            ["embed"] => Some(Self::Embed),
            ["embed", full @ ..] => {
                Embedded::of(&Self::parse(&full.join("/"))?).map(Self::Embedded)
            }
            ["projects", slug] => Slug::parse(slug).map(Self::Project),
            ["areas", id] => Slug::parse(id).map(Self::Area),
            ["storyboards", slug] => Slug::parse(slug).map(Self::Storyboard),
            ["storyboards", slug, panel] => {
                Some(Self::Panel(Slug::parse(slug)?, parse_panel_id(panel)?))
            }
            ["library", slug] => Slug::parse(slug).map(Self::Item),
            ["polls", id] => Slug::parse(id).map(Self::Poll),
            _ => None,
        }
    }
}

/// The most projects of one briefing; more is no longer brief.
pub const MOST_BRIEFED: usize = 12;

/// The address of a briefing of projects, by their slugs.
pub fn briefing_of(base: &Base, slugs: impl IntoIterator<Item = String>) -> String {
    let mut query = String::new();
    for slug in slugs.into_iter().take(MOST_BRIEFED) {
        push(&mut query, "p", &slug);
    }
    Route::Briefing.href_with(base, &query)
}

/// What names a panel within its storyboard, in the path and after the `#`: `panel-3`, counted from 1.
pub fn panel_id(number: usize) -> String {
    format!("panel-{number}")
}

/// Reads what [`panel_id`] prints and nothing else: no `panel-0`, no `panel-03`.
pub fn parse_panel_id(text: &str) -> Option<usize> {
    let number: usize = text.strip_prefix("panel-")?.parse().ok()?;
    (number > 0 && panel_id(number) == text).then_some(number)
}

/// Where a poll's published ballots lie below the base.
pub fn ballots(poll: &Slug) -> String {
    format!("ballots/{poll}.jsonl")
}

/// Where the bundle lies below the base.
pub const BUNDLE: &str = "content/bundle.json";

#[cfg(test)]
mod tests;
