//! A library item: our article about an original, or an event.

use serde_json::{Value, json};

use super::{Desk, Thing};
use crate::content::record::Item;
use crate::routes::Route;

/// The kinds of original that have a word of their own; every other is a creative work.
const ORIGINALS: [(&str, &str); 3] = [
    ("report", "Report"),
    ("evaluation", "Report"),
    ("press", "NewsArticle"),
];

/// The kind of items that happened somewhere rather than being written.
const EVENT: &str = "event";

impl Desk<'_> {
    pub(super) fn item(&self, item: &Item) -> Value {
        let kind = &self.bundle.programme.library_kinds.get(item.kind).id;
        if kind.as_str() == EVENT {
            self.event(item)
        } else {
            self.article(item, kind.as_str())
        }
    }

    fn article(&self, item: &Item, kind: &str) -> Value {
        let route = Route::Item(item.slug.clone());
        let original = ORIGINALS.iter().find(|(id, _)| *id == kind);
        let original = Thing::new(original.map_or("CreativeWork", |(_, word)| word))
            .text("name", &item.title)
            .maybe("datePublished", item.date.map(|date| date.iso().into()))
            .maybe("url", item.original.as_ref().map(|link| self.link(link)));
        Thing::new("Article")
            .text("headline", &item.title)
            .text("description", &item.summary)
            .text("url", &self.address.page_or_path(&route))
            .text("inLanguage", &self.bundle.programme.language)
            .text("image", &self.picture(&route))
            .with("isBasedOn", original.done())
            .list("about", self.subjects(item))
            .list("citation", self.sources(&item.sources).collect())
            .done()
    }

    fn event(&self, item: &Item) -> Value {
        let route = Route::Item(item.slug.clone());
        let place =
            (!item.place.is_empty()).then(|| json!({ "@type": "Place", "name": item.place }));
        let original = item
            .original
            .as_ref()
            .map(|link| json!({ "@type": "WebPage", "url": self.link(link) }));
        Thing::new("Event")
            .text("name", &item.title)
            .text("description", &item.summary)
            .maybe("startDate", item.date.map(|date| date.iso().into()))
            .maybe("location", place)
            .text("url", &self.address.page_or_path(&route))
            .text("image", &self.picture(&route))
            .list("about", self.subjects(item))
            .maybe("subjectOf", original)
            .done()
    }

    /// The projects and policy areas that it is about.
    fn subjects(&self, item: &Item) -> Vec<Value> {
        let projects = item.projects.iter().map(|ix| self.reference(*ix));
        let areas = item.areas.iter().map(|ix| {
            let area = &self.bundle.areas[ix.0];
            let url = self.address.page_or_path(&Route::Area(area.id.clone()));
            json!({ "@type": "Thing", "name": area.name, "url": url })
        });
        projects.chain(areas).collect()
    }
}
