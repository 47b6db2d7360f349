//! The map of the site, which search engines ask for. It needs whole addresses, so without a known
//! host there is none.
//!
//! No page says when it was last changed: the bundle knows that only for the whole.

use std::fmt::Write;

use super::address::Address;
use super::{File, Published};
use crate::markup::escape;
use crate::routes::Route;
use crate::routes::files::SITEMAP;

/// The most pages that one map may list.
const MOST: usize = 50_000;

pub(super) fn add(address: &Address, routes: &[Route], made: &mut Published) {
    if !address.is_known() {
        made.notes.push(
            "no site address is known, so there are no sitemap, oEmbed, og:url and og:image, and a frame that is \
             sandboxed without its origin stays bare in Safari: set site_url in content/programme.toml or pass --site-url https://…"
                .to_owned(),
        );
        return;
    }
    let routes: Vec<&Route> = routes.iter().filter(|route| is_found(route)).collect();
    if routes.len() > MOST {
        made.notes.push(format!(
            "the sitemap lists the first {MOST} of {} pages, which is all that one may hold",
            routes.len()
        ));
    }
    made.files
        .push(File::text(SITEMAP, sitemap(address, &routes)));
}

/// Pages for frames stand for others, which are found instead.
fn is_found(route: &Route) -> bool {
    !matches!(route, Route::Embedded(_))
}

/// The map.
fn sitemap(address: &Address, routes: &[&Route]) -> String {
    let mut xml = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n",
    );
    for page in routes
        .iter()
        .take(MOST)
        .filter_map(|route| address.page(route))
    {
        // Writing to a string cannot fail.
        let _ = writeln!(xml, "<url><loc>{}</loc></url>", escape(&page));
    }
    xml.push_str("</urlset>\n");
    xml
}
