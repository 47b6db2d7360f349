//! What a page is about as linked data (JSON-LD in the words of schema.org).
//!
//! One graph a page: the thing itself and the way to it from the front page. Only what the bundle
//! knows is said; a project without a known award is a `Grant`, never a `MonetaryGrant` of nothing.

use serde_json::{Map, Value, json};

use super::address::Address;
use crate::content::bundle::Bundle;
use crate::content::value::Link;
use crate::pages::head::Head;
use crate::routes::Route;

mod item;

mod lists;

mod project;

mod story;

/// The graph of a page.
pub fn of(bundle: &Bundle, address: &Address, route: &Route) -> Value {
    let desk = Desk { bundle, address };
    let mut graph = vec![desk.about(route)];
    graph.extend(desk.crumbs(route));
    json!({ "@context": "https://schema.org", "@graph": graph })
}

struct Desk<'a> {
    bundle: &'a Bundle,
    address: &'a Address,
}

impl Desk<'_> {
    fn about(&self, route: &Route) -> Value {
        let found = match route {
            Route::Home => Some(self.site()),
            Route::Project(slug) => self.bundle.project(slug.as_str()).map(|p| self.project(p)),
            Route::Item(slug) => self.bundle.item(slug.as_str()).map(|item| self.item(item)),
            Route::Storyboard(slug) => {
                let story = self.bundle.storyboard(slug.as_str());
                story.map(|story| self.story(story))
            }
            Route::Panel(slug, number) => self.panel(slug.as_str(), *number),
            Route::Projects => Some(self.projects()),
            Route::Storyboards => Some(self.stories()),
            Route::Library => Some(self.library()),
            Route::Area(id) => self.area(id.as_str()),
            _ => None,
        };
        found.unwrap_or_else(|| self.page(route))
    }

    /// A page that is nothing more than a page.
    fn page(&self, route: &Route) -> Value {
        let kind = if *route == Route::About {
            "AboutPage"
        } else {
            "WebPage"
        };
        let description = Head::of(self.bundle, Some(route)).description;
        Thing::new(kind)
            .text("name", &Head::name(self.bundle, route))
            .text("description", &description)
            .text("url", &self.address.page_or_path(route))
            .text("inLanguage", &self.bundle.programme.language)
            .done()
    }

    fn site(&self) -> Value {
        let programme = &self.bundle.programme;
        let scheme = Thing::new("FundingScheme")
            .text("name", &programme.name)
            .maybe("funder", self.funder());
        Thing::new("WebSite")
            .text("name", &programme.name)
            .text("alternateName", &programme.short_name)
            .text("description", &programme.summary)
            .text("url", &self.address.page_or_path(&Route::Home))
            .text("inLanguage", &programme.language)
            .text("image", &self.picture(&Route::Home))
            .maybe(
                "license",
                programme.data.licence.as_ref().map(|link| self.link(link)),
            )
            .with("about", scheme.done())
            .done()
    }

    /// Who made the awards, where the bundle says.
    fn funder(&self) -> Option<Value> {
        let data = &self.bundle.programme.data;
        (!data.funder.is_empty()).then(|| {
            Thing::new("Organization")
                .text("name", &data.funder)
                .text("identifier", &data.funder_id)
                .maybe("url", data.funder_url.as_ref().map(|link| self.link(link)))
                .done()
        })
    }

    fn link(&self, link: &Link) -> Value {
        self.address.link(link).into()
    }

    fn picture(&self, route: &Route) -> String {
        self.address
            .file_or_path(&crate::routes::files::share(route))
    }

    /// The way from the front page; the front page itself has none.
    fn crumbs(&self, route: &Route) -> Option<Value> {
        let mut way = vec![route.clone()];
        while let Some(above) = way.last().and_then(above) {
            way.push(above);
        }
        way.reverse();
        if way.len() < 2 {
            return None;
        }
        let crumb = |(at, route): (usize, &Route)| {
            Thing::new("ListItem")
                .with("position", (at + 1).into())
                .text("name", &Head::name(self.bundle, route))
                .text("item", &self.address.page_or_path(route))
                .done()
        };
        let list: Vec<Value> = way.iter().enumerate().map(crumb).collect();
        let crumbs = Thing::new("BreadcrumbList").with("itemListElement", list.into());
        Some(crumbs.done())
    }
}

/// The page above a page.
fn above(route: &Route) -> Option<Route> {
    Some(match route {
        Route::Home => return None,
        Route::Project(_) => Route::Projects,
        Route::Storyboard(_) => Route::Storyboards,
        Route::Panel(slug, _) => Route::Storyboard(slug.clone()),
        Route::Item(_) => Route::Library,
        Route::Poll(_) => Route::Polls,
        _ => Route::Home,
    })
}

/// A thing under construction. What is empty is not said.
struct Thing(Map<String, Value>);

impl Thing {
    fn new(kind: &str) -> Self {
        Self(Map::new()).with("@type", kind.into())
    }

    fn with(mut self, name: &str, value: Value) -> Self {
        self.0.insert(name.to_owned(), value);
        self
    }

    fn maybe(self, name: &str, value: Option<Value>) -> Self {
        match value {
            Some(value) => self.with(name, value),
            None => self,
        }
    }

    fn text(self, name: &str, text: &str) -> Self {
        if text.is_empty() {
            return self;
        }
        self.with(name, text.into())
    }

    /// Several values; none is not said.
    fn list(self, name: &str, values: Vec<Value>) -> Self {
        if values.is_empty() {
            return self;
        }
        self.with(name, values.into())
    }

    fn done(self) -> Value {
        Value::Object(self.0)
    }
}
