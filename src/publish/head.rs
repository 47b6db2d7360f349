//! What a page's head says to programs: where the page is, how it looks when it is shared, which feeds
//! follow it, and what it is about as linked data.

use std::fmt::Write;

use super::address::Address;
use super::json_ld;
use super::share;
use crate::content::bundle::Bundle;
use crate::markup::{escape, json_block};
use crate::pages::head::Head;
use crate::routes::Route;
use crate::routes::files::Feed;

/// The lines for the head of a page. A page for frames only says which page it stands for.
pub fn lines(bundle: &Bundle, address: &Address, route: &Route) -> String {
    let mut head = String::new();
    if let Route::Embedded(what) = route {
        canonical(address, &what.full(), &mut head);
        return head;
    }
    let what = Head::of(bundle, Some(route));
    property(&mut head, "og:type", kind(route));
    property(&mut head, "og:site_name", &bundle.programme.name);
    property(&mut head, "og:locale", &locale(&bundle.programme.language));
    canonical(address, route, &mut head);
    picture(bundle, address, route, &what, &mut head);
    for feed in feeds(bundle, route) {
        let _ = writeln!(
            head,
            "<link rel=\"alternate\" type=\"application/atom+xml\" title=\"{}\" href=\"{}\">",
            escape(&format!(
                "{} · {}",
                feed.name(bundle),
                bundle.programme.short_name
            )),
            escape(&feed.href(bundle, address.base())),
        );
    }
    let data = json_block(&json_ld::of(bundle, address, route));
    let _ = write!(head, "<script type=\"application/ld+json\">{data}</script>");
    head
}

/// Where the page is, for those who found it elsewhere. Where the host is not known it is a path, which
/// `public/keep.js` makes whole, since some search engines take a path for a mistake.
fn canonical(address: &Address, route: &Route, head: &mut String) {
    let page = escape(&address.page_or_path(route));
    // Writing to a string cannot fail, here and below.
    let _ = writeln!(head, "<link rel=\"canonical\" href=\"{page}\">");
    if let Some(page) = address.page(route) {
        property(head, "og:url", &page);
    }
}

/// The share image. Those who show it need its whole address, so it takes a known host.
fn picture(bundle: &Bundle, address: &Address, route: &Route, what: &Head, head: &mut String) {
    let Some(picture) = address.file(&crate::routes::files::share(route)) else {
        name(head, "twitter:card", "summary");
        return;
    };
    property(head, "og:image", &picture);
    property(head, "og:image:type", "image/png");
    property(head, "og:image:width", &share::WIDTH.to_string());
    property(head, "og:image:height", &share::HEIGHT.to_string());
    let says = share::words(bundle, route);
    property(head, "og:image:alt", &says);
    name(head, "twitter:card", "summary_large_image");
    name(head, "twitter:title", &what.title);
    name(head, "twitter:description", &what.description);
    name(head, "twitter:image", &picture);
    name(head, "twitter:image:alt", &says);
}

/// The feeds that a page leads to: the library's page to all, an area's and an item's to their own.
fn feeds(bundle: &Bundle, route: &Route) -> Vec<Feed> {
    let all = Feed::of(bundle);
    let wanted = |feed: &Feed| match route {
        Route::Library => true,
        Route::Home => *feed == Feed::All,
        Route::Area(id) => {
            matches!(feed, Feed::Area(ix) if bundle.areas[ix.0].id == *id)
        }
        Route::Item(slug) => match feed {
            Feed::All => true,
            Feed::Kind(kind) => bundle
                .item(slug.as_str())
                .is_some_and(|item| item.kind == *kind),
            Feed::Area(_) => false,
        },
        _ => false,
    };
    all.into_iter().filter(wanted).collect()
}

fn kind(route: &Route) -> &'static str {
    match route {
        Route::Project(_) | Route::Storyboard(_) | Route::Panel(..) | Route::Item(_) => "article",
        _ => "website",
    }
}

/// A language tag as Open Graph spells it: `en-GB` is `en_GB` there.
fn locale(language: &str) -> String {
    language.replace('-', "_")
}

fn property(head: &mut String, name: &str, content: &str) {
    let content = escape(content);
    let _ = writeln!(head, "<meta property=\"{name}\" content=\"{content}\">");
}

fn name(head: &mut String, name: &str, content: &str) {
    let content = escape(content);
    let _ = writeln!(head, "<meta name=\"{name}\" content=\"{content}\">");
}
