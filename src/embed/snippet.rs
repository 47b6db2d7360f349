//! The lines that a partner pastes into a page: the custom element, or a plain frame.
//!
//! Every value is escaped where it is written, so that no title and no filter can break out.

use super::options::{Options, Part};
use super::theme::{Scheme, Theme};
use crate::markup::escape;
use crate::routes::Base;
use crate::routes::embedded::Embedded;

/// The script that knows the custom element, below the base.
pub const SCRIPT: &str = "embed.js";

/// What a plain frame may do: everything the page needs, and nothing that could change the host's page.
pub const SANDBOX: &str = "allow-scripts allow-same-origin allow-forms allow-popups allow-popups-to-escape-sandbox allow-downloads allow-top-navigation-by-user-activation";

/// One thing on one page of a partner's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Placement {
    /// Scheme and host of our site, without a slash at the end.
    pub origin: String,
    /// The path before our addresses.
    pub base: Base,
    /// What is embedded.
    pub what: Embedded,
    /// A list's own query: its filters and its view.
    pub query: String,
    /// What the host chose.
    pub options: Options,
    /// What it is, for readers who hear frames announced.
    pub title: String,
    /// The widest it may get, in CSS pixels.
    pub width: Option<u32>,
    /// Its height, in CSS pixels: of a plain frame for good, of the element until it has spoken.
    pub height: u32,
}

impl Placement {
    /// The address of the full page.
    pub fn full(&self) -> String {
        let href = self.what.full().href_with(&self.base, &self.query);
        format!("{}{href}", self.origin)
    }

    /// The address of the page for frames, with what the host chose.
    pub fn framed(&self) -> String {
        let chosen = self.options.query();
        let parts: Vec<&str> = [self.query.as_str(), &chosen]
            .into_iter()
            .filter(|part| !part.is_empty())
            .collect();
        self.at(&parts.join("&"))
    }

    fn at(&self, query: &str) -> String {
        let mark = if query.is_empty() { "" } else { "?" };
        format!(
            "{}{}{}{mark}{query}",
            self.origin,
            self.base.as_str(),
            self.what.path()
        )
    }

    /// The custom element, its script, and a link for readers to whom neither shows anything.
    pub fn element(&self) -> String {
        let script = format!("{}{}", self.origin, self.base.file(SCRIPT));
        let mut tag = format!(
            "<springboard-embed src=\"{}\"",
            escape(&self.at(&self.query))
        );
        for (name, value) in self.attributes() {
            tag.push_str(&format!("\n  {name}=\"{}\"", escape(&value)));
        }
        if self.options.events {
            tag.push_str("\n  events");
        }
        format!(
            "<script src=\"{}\" async referrerpolicy=\"no-referrer\"></script>\n{tag}>\n  {}\n</springboard-embed>",
            escape(&script),
            self.link(),
        )
    }

    /// What differs from the defaults, as attributes of the element.
    fn attributes(&self) -> Vec<(&'static str, String)> {
        let Theme {
            wishes,
            radius,
            scheme,
            fonts,
        } = &self.options.theme;
        let scheme = Scheme::ALL.iter().skip(1).find(|(own, ..)| own == scheme);
        let without: Vec<_> = Part::ALL
            .iter()
            .filter(|(part, ..)| self.options.without.contains(part))
            .map(|(_, name, _)| *name)
            .collect();
        let stay = self.options.links == super::options::Links::Stay;
        // A list is as long as what it finds; more than a window of it would push the host's own words away.
        let is_list = self.what == Embedded::Projects;
        [
            ("width", self.width.map(|width| width.to_string())),
            ("height", Some(self.height.to_string())),
            ("max-height", is_list.then(|| self.height.to_string())),
            ("accent", wishes.accent.map(|colour| colour.to_string())),
            ("surface", wishes.surface.map(|colour| colour.to_string())),
            ("text", wishes.text.map(|colour| colour.to_string())),
            ("radius", radius.map(|radius| radius.to_string())),
            ("scheme", scheme.map(|(_, name, _)| (*name).to_owned())),
            ("font", fonts.as_ref().map(|fonts| fonts.list())),
            ("without", (!without.is_empty()).then(|| without.join(" "))),
            ("links", stay.then(|| "stay".to_owned())),
        ]
        .into_iter()
        .filter_map(|(name, value)| Some((name, value?)))
        .collect()
    }

    /// A plain frame: no script of ours on the host's page, and a height that stays as it is.
    pub fn iframe(&self) -> String {
        let width = self
            .width
            .map_or_else(|| "100%".to_owned(), |width| width.to_string());
        format!(
            "<iframe src=\"{}\"\n  title=\"{}\"\n  width=\"{width}\" height=\"{}\" loading=\"lazy\" frameborder=\"0\"\n  \
             sandbox=\"{SANDBOX}\"\n  referrerpolicy=\"no-referrer\" allow=\"fullscreen; clipboard-write\">\n  {}\n</iframe>",
            escape(&self.framed()),
            escape(&self.title),
            self.height,
            self.link(),
        )
    }

    fn link(&self) -> String {
        format!(
            "<a href=\"{}\">{}</a>",
            escape(&self.full()),
            escape(&self.title)
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::value::Slug;

    fn placement(query: &str, chosen: &str, title: &str) -> Placement {
        Placement {
            origin: "https://example.org".to_owned(),
            base: Base::new("/programme/"),
            what: if query.is_empty() {
                Embedded::Poll(Slug::parse("topic").unwrap())
            } else {
                Embedded::Projects
            },
            query: query.to_owned(),
            options: Options::read(chosen).0,
            title: title.to_owned(),
            width: None,
            height: 620,
        }
    }

    #[test]
    fn the_element_is_short_without_wishes() {
        let expected = "<script src=\"https://example.org/programme/embed.js\" async referrerpolicy=\"no-referrer\"></script>\n\
            <springboard-embed src=\"https://example.org/programme/embed/polls/topic/\"\n  height=\"620\">\n  \
            <a href=\"https://example.org/programme/polls/topic/\">A question?</a>\n</springboard-embed>";
        assert_eq!(placement("", "", "A question?").element(), expected);
    }

    #[test]
    fn wishes_are_attributes_of_the_element_and_a_query_of_the_frame() {
        let chosen = "embed-accent=0d5c4a&embed-font=Georgia,serif&embed-without=notes&embed-links=stay&embed-events=on";
        let mut placed = placement("area=fostering&view=table", chosen, "Projects");
        placed.width = Some(480);
        let element = placed.element();
        for line in [
            "src=\"https://example.org/programme/embed/projects/?area=fostering&amp;view=table\"",
            "accent=\"#0d5c4a\"",
            "height=\"620\"\n  max-height=\"620\"",
            "font=\"Georgia,serif\"",
            "without=\"notes\"",
            "links=\"stay\"",
            "width=\"480\"",
            "\n  events>",
            "<a href=\"https://example.org/programme/projects/?area=fostering&amp;view=table\">Projects</a>",
        ] {
            assert!(element.contains(line), "no {line} in\n{element}");
        }
        let frame = placed.iframe();
        for line in [
            "?area=fostering&amp;view=table&amp;embed-accent=0d5c4a&amp;embed-font=Georgia%2Cserif",
            "width=\"480\" height=\"620\" loading=\"lazy\"",
            "referrerpolicy=\"no-referrer\"",
            "title=\"Projects\"",
        ] {
            assert!(frame.contains(line), "no {line} in\n{frame}");
        }
    }

    #[test]
    fn no_title_and_no_filter_breaks_out() {
        let hostile = "\"></iframe><script>alert(1)</script>";
        let placed = placement(hostile, "", hostile);
        for snippet in [placed.element(), placed.iframe()] {
            assert!(!snippet.contains("<script>"), "{snippet}");
            assert!(!snippet.contains("\"></iframe><"), "{snippet}");
        }
    }

    #[test]
    fn the_two_ways_allow_the_same() {
        let script = include_str!("../../public/embed.js");
        for word in SANDBOX.split(' ') {
            assert!(script.contains(word), "embed.js does not allow {word}");
        }
    }
}
