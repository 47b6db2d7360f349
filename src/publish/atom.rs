//! Atom feeds of the library (RFC 4287): all of it, one a kind, one a policy area.
//!
//! An entry is our page about an item. Its id is made of the item's slug alone, so that it survives a
//! change of host. `published` is given only where the day is known; `updated`, which Atom demands, is
//! that day, or else the day on which the content was last revised.

use std::fmt::Write;

use sha2::{Digest, Sha256};

use super::address::Address;
use super::{File, Published};
use crate::content::bundle::Bundle;
use crate::content::record::Item;
use crate::content::value::Date;
use crate::markup::escape;
use crate::routes::Route;
use crate::routes::files::Feed;

pub(super) fn add(bundle: &Bundle, address: &Address, made: &mut Published) {
    let Some(revised) = bundle.revised() else {
        made.notes.push(
            "no day of revision is known, so there are no feeds: set `updated` in content/programme.toml"
                .to_owned(),
        );
        return;
    };
    let desk = Desk {
        bundle,
        address,
        revised,
    };
    let feeds = Feed::of(bundle);
    made.files.extend(
        feeds
            .into_iter()
            .map(|feed| File::text(feed.path(bundle), desk.feed(feed))),
    );
}

struct Desk<'a> {
    bundle: &'a Bundle,
    address: &'a Address,
    revised: Date,
}

impl Desk<'_> {
    fn feed(&self, feed: Feed) -> String {
        let programme = &self.bundle.programme;
        let path = feed.path(self.bundle);
        let items: Vec<&Item> = self
            .bundle
            .library
            .iter()
            .filter(|item| match feed {
                Feed::All => true,
                Feed::Kind(kind) => item.kind == kind,
                Feed::Area(area) => item.areas.contains(&area),
            })
            .collect();
        let page = match feed {
            Feed::Area(ix) => Route::Area(self.bundle.areas[ix.0].id.clone()),
            Feed::All | Feed::Kind(_) => Route::Library,
        };
        let mut xml = format!(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"{}\">\n",
            escape(&programme.language)
        );
        element(&mut xml, "id", &urn(&programme.name, &path));
        let title = format!("{} · {}", feed.name(self.bundle), programme.name);
        element(&mut xml, "title", &title);
        element(&mut xml, "updated", &self.newest(&items));
        let _ = writeln!(
            xml,
            "<author><name>{}</name></author>",
            escape(&programme.name)
        );
        link(&mut xml, "self", &self.address.file_or_path(&path));
        link(&mut xml, "alternate", &self.address.page_or_path(&page));
        for item in items {
            self.entry(item, &mut xml);
        }
        xml.push_str("</feed>\n");
        xml
    }

    fn entry(&self, item: &Item, xml: &mut String) {
        let kind = self.bundle.programme.library_kinds.get(item.kind);
        xml.push_str("<entry>\n");
        let id = urn(
            &self.bundle.programme.name,
            &format!("library/{}", item.slug),
        );
        element(xml, "id", &id);
        element(xml, "title", &item.title);
        element(xml, "updated", &instant(self.changed(item)));
        if let Some(day) = item.date.filter(|date| date.day.is_some()) {
            element(xml, "published", &instant(day));
        }
        let page = Route::Item(item.slug.clone());
        link(xml, "alternate", &self.address.page_or_path(&page));
        if let Some(original) = &item.original {
            link(xml, "via", &self.address.link(original));
        }
        category(xml, kind.id.as_str(), &kind.name);
        for area in item.areas.iter().map(|ix| &self.bundle.areas[ix.0]) {
            category(xml, area.id.as_str(), &area.name);
        }
        element(xml, "summary", &summary(item));
        xml.push_str("</entry>\n");
    }

    fn changed(&self, item: &Item) -> Date {
        item.date
            .filter(|date| date.day.is_some())
            .unwrap_or(self.revised)
    }

    /// When the newest entry was changed; an empty feed is as new as the content.
    fn newest(&self, items: &[&Item]) -> String {
        let newest = items.iter().map(|item| self.changed(item)).max();
        instant(newest.unwrap_or(self.revised))
    }
}

/// What a reader of feeds shows: the date as far as it is known, then our summary.
fn summary(item: &Item) -> String {
    let date = item
        .date
        .map_or_else(|| "Date not known.".to_owned(), |date| format!("{date}."));
    format!("{date} {}", item.summary).trim_end().to_owned()
}

fn instant(day: Date) -> String {
    format!("{}T00:00:00Z", day.iso())
}

/// A name that stays the same wherever the site moves: a UUID of version 8, made of what it names.
fn urn(programme: &str, path: &str) -> String {
    let mut hash = Sha256::new();
    hash.update(programme.as_bytes());
    hash.update([0]);
    hash.update(path.as_bytes());
    let mut bytes = [0; 16];
    bytes.copy_from_slice(&hash.finalize()[..16]);
    bytes[6] = bytes[6] & 0x0f | 0x80;
    bytes[8] = bytes[8] & 0x3f | 0x80;
    let mut name = String::from("urn:uuid:");
    for (at, byte) in bytes.iter().enumerate() {
        if matches!(at, 4 | 6 | 8 | 10) {
            name.push('-');
        }
        let _ = write!(name, "{byte:02x}");
    }
    name
}

// Writing to a string cannot fail.

fn element(xml: &mut String, name: &str, text: &str) {
    let _ = writeln!(xml, "<{name}>{}</{name}>", escape(text));
}

fn link(xml: &mut String, rel: &str, href: &str) {
    let kind = match rel {
        "self" => " type=\"application/atom+xml\"",
        "alternate" => " type=\"text/html\"",
        _ => "",
    };
    let _ = writeln!(xml, "<link rel=\"{rel}\"{kind} href=\"{}\"/>", escape(href));
}

fn category(xml: &mut String, term: &str, label: &str) {
    let _ = writeln!(
        xml,
        "<category term=\"{}\" label=\"{}\"/>",
        escape(term),
        escape(label)
    );
}
