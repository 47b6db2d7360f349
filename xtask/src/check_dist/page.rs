//! One page, read by the browsers' own parser: what it says about itself and where it points.

use std::collections::BTreeSet;

use scraper::{ElementRef, Html, Selector};

/// What the checks look at.
#[derive(Debug, Default)]
pub(super) struct Page {
    pub(super) html: String,
    pub(super) language: Option<String>,
    pub(super) title: String,
    pub(super) description: Option<String>,
    pub(super) robots: String,
    pub(super) policy: Option<String>,
    pub(super) headings: usize,
    /// Everything a `#fragment` can lead to.
    pub(super) anchors: BTreeSet<String>,
    /// Every address in the page, with the element that holds it.
    pub(super) addresses: Vec<Pointer>,
    /// Names of attributes that would run script, with their element.
    pub(super) handlers: Vec<String>,
    /// What the parser complained about.
    pub(super) complaints: Vec<String>,
}

/// One address and where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Pointer {
    pub(super) element: String,
    pub(super) attribute: String,
    pub(super) address: String,
    pub(super) rel: String,
    pub(super) has_integrity: bool,
}

/// Attributes that hold one address, on whatever element.
const SINGLE: [&str; 11] = [
    "href",
    "src",
    "action",
    "poster",
    "data-js",
    "data-wasm",
    "data-worker",
    "data-spare",
    "data-src",
    "formaction",
    "cite",
];

impl Page {
    /// Reads the whole text of a page.
    pub(super) fn read(html: String) -> Self {
        let document = Html::parse_document(&html);
        let mut page = Self {
            complaints: document.errors.iter().map(ToString::to_string).collect(),
            ..Self::default()
        };
        if let Ok(all) = Selector::parse("*") {
            for element in document.select(&all) {
                page.take(element);
            }
        }
        page.html = html;
        page
    }

    fn take(&mut self, element: ElementRef<'_>) {
        let value = element.value();
        let text = || element.text().collect::<String>().trim().to_owned();
        match value.name() {
            "html" => self.language = value.attr("lang").map(str::to_owned),
            // A drawing has titles of its own.
            "title" if in_head(element) => self.title = text(),
            "h1" => self.headings += 1,
            "meta" => self.take_meta(element),
            _ => {}
        }
        for anchor in [
            value.attr("id"),
            value.attr("name").filter(|_| value.name() == "a"),
        ] {
            self.anchors.extend(anchor.map(str::to_owned));
        }
        self.point(element);
    }

    fn take_meta(&mut self, element: ElementRef<'_>) {
        let value = element.value();
        let content = value.attr("content").unwrap_or_default().trim().to_owned();
        let key = value
            .attr("name")
            .or(value.attr("http-equiv"))
            .or(value.attr("property"));
        match key.unwrap_or_default().to_ascii_lowercase().as_str() {
            "description" => self.description = Some(content),
            "robots" => self.robots = content,
            "content-security-policy" => self.policy = Some(content),
            "og:image" | "og:url" | "twitter:image" => self.push(element, "content", content),
            _ => {}
        }
    }

    fn point(&mut self, element: ElementRef<'_>) {
        let name = element.value().name();
        for (attribute, value) in element.value().attrs() {
            if SINGLE.contains(&attribute) {
                self.push(element, attribute, value.trim().to_owned());
            } else if attribute == "srcset" {
                for part in value
                    .split(',')
                    .filter_map(|part| part.split_whitespace().next())
                {
                    self.push(element, attribute, part.to_owned());
                }
            } else if attribute.starts_with("on") {
                self.handlers.push(format!("{attribute} on <{name}>"));
            }
        }
    }

    fn push(&mut self, element: ElementRef<'_>, attribute: &str, address: String) {
        let value = element.value();
        // The digest of a program stands beside that of the script that fetches it.
        let integrity = match attribute {
            "data-wasm" => "data-integrity",
            _ => "integrity",
        };
        self.addresses.push(Pointer {
            element: value.name().to_owned(),
            attribute: attribute.to_owned(),
            address,
            rel: value.attr("rel").unwrap_or_default().to_owned(),
            has_integrity: value.attr(integrity).is_some(),
        });
    }
}

fn in_head(element: ElementRef<'_>) -> bool {
    let parent = element.parent().and_then(ElementRef::wrap);
    parent.is_some_and(|parent| parent.value().name() == "head")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_tells_what_it_says_and_where_it_points() {
        let page = Page::read(
            "<!doctype html><html lang=en><head><title> A &amp; b </title><meta name=description content=d></head>\
             <body><h1 id=top>x</h1><svg><title>y</title></svg><a href=/x/#z name=n onclick=go()>x</a>\
             <img srcset=\"/a.png 1x, /b.png 2x\" alt=a></body></html>"
                .into(),
        );
        assert_eq!(page.language.as_deref(), Some("en"));
        assert_eq!(
            (
                page.title.as_str(),
                page.description.as_deref(),
                page.headings
            ),
            ("A & b", Some("d"), 1)
        );
        assert_eq!(page.anchors.iter().collect::<Vec<_>>(), ["n", "top"]);
        let addresses: Vec<_> = page.addresses.iter().map(|p| p.address.as_str()).collect();
        assert_eq!(addresses, ["/x/#z", "/a.png", "/b.png"]);
        assert_eq!(page.handlers, ["onclick on <a>"]);
    }
}
