//! What a page for frames has that others have not: its head, and links that leave the frame where no script
//! runs. Text in, text out.

use crate::embed::oembed;
use crate::embed::snippet::{Placement, SCRIPT};
use crate::markup::escape;
use crate::pages::{embed, site::Site};
use crate::routes::Route;
use crate::routes::embedded::Embedded;

/// The script that runs first in every page for frames, below the base.
const FRAME_SCRIPT: &str = "embed-frame.js";

/// Lines of the head that have to do with frames: the script of a page for frames or of the builder, and where a
/// full page's oEmbed description lies.
pub(super) fn head(site: &Site, route: &Route) -> String {
    match route {
        // In the head and not deferred: it sets colours, which should be there with the first paint.
        Route::Embedded(_) => {
            format!(
                "\n<meta name=\"robots\" content=\"noindex\">{}",
                script(site)
            )
        }
        Route::Embed => format!(
            "\n<script src=\"{}\" async></script>",
            escape(&site.base.file(SCRIPT))
        ),
        route => discovery(site, route).unwrap_or_default(),
    }
}

/// The script of pages for frames. The page for unknown addresses has it too: a frame with a wrong address shows
/// that page.
pub(super) fn script(site: &Site) -> String {
    let (src, base) = (
        escape(&site.base.file(FRAME_SCRIPT)),
        escape(site.base.as_str()),
    );
    format!("\n<script src=\"{src}\" data-base=\"{base}\"></script>")
}

/// The link that editing tools look for; it has to be absolute, so there is none without the site's address.
fn discovery(site: &Site, route: &Route) -> Option<String> {
    let what = Embedded::of(route)?;
    let origin = site.bundle.programme.site_url.as_deref()?;
    let href = escape(&[origin, &site.base.file(&what.oembed())].concat());
    let title = escape(&embed::thing(site, what).title);
    Some(format!(
        "\n<link rel=\"alternate\" type=\"application/json+oembed\" href=\"{href}\" title=\"{title}\">"
    ))
}

/// The oEmbed description of everything that has a page for frames, by its path below the base; none where the
/// content does not say where the site lies, since the answers hold absolute addresses.
pub(super) fn descriptions(site: &Site) -> Vec<(String, String)> {
    let Some(origin) = site.bundle.programme.site_url.as_deref() else {
        return Vec::new();
    };
    let provider = &site.bundle.programme.name;
    let describe = |what: Embedded| {
        let thing = embed::thing(site, what);
        let path = thing.what.oembed();
        let placement = Placement {
            origin: origin.to_owned(),
            base: site.base.clone(),
            query: String::new(),
            options: Default::default(),
            width: None,
            height: thing.height(oembed::WIDTH),
            title: thing.title,
            what: thing.what,
        };
        (
            path.trim_start_matches('/').to_owned(),
            oembed::json(&placement, provider),
        )
    };
    embed::embeddable(site).into_iter().map(describe).collect()
}

/// What the template has at the end of its notice.
const TRY_AGAIN: &str = "<button type=\"button\">Try again</button>";

/// The page with a way to the full one in its notice: what does not work in a frame may work there.
pub(super) fn with_way_out(html: &str, site: &Site, what: &Embedded) -> String {
    let href = escape(&site.href(&what.full()));
    let link = format!("<a href=\"{href}\" target=\"_top\">Open the full page</a>{TRY_AGAIN}");
    html.replacen(TRY_AGAIN, &link, 1)
}

/// The body with links and forms that open in the whole window; those within the page stay as they are.
pub(super) fn leaving(body: &str) -> String {
    let mut out = String::with_capacity(body.len() + body.len() / 16);
    let mut rest = body;
    while let Some(at) = ["<a ", "<form "]
        .iter()
        .filter_map(|tag| rest.find(tag))
        .min()
    {
        let (before, tag) = rest.split_at(at);
        let end = tag_end(tag);
        let (tag, after) = tag.split_at(end);
        out.push_str(before);
        out.push_str(&outward(tag));
        rest = after;
    }
    out.push_str(rest);
    out
}

/// A start tag that opens in the whole window, unless it says otherwise or leads to a place in this page.
fn outward(tag: &str) -> String {
    let leads_on =
        tag.contains(" href=\"") && !tag.contains(" href=\"#") || tag.contains(" action=\"");
    match tag.split_once(' ') {
        Some((name, more)) if leads_on && !tag.contains(" target=") => {
            format!("{name} target=\"_top\" {more}")
        }
        _ => tag.to_owned(),
    }
}

/// Where a start tag ends; a `>` between quotes does not end it.
fn tag_end(tag: &str) -> usize {
    let mut quoted = false;
    for (at, byte) in tag.bytes().enumerate() {
        match byte {
            b'"' => quoted = !quoted,
            b'>' if !quoted => return at,
            _ => {}
        }
    }
    tag.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_template_has_a_notice_to_put_the_way_out_into() {
        assert_eq!(
            include_str!("../../index.html").matches(TRY_AGAIN).count(),
            1
        );
    }

    #[test]
    fn links_leave_the_frame_unless_they_lead_to_a_place_in_it() {
        for (body, expected) in [
            ("", ""),
            ("<p>a < b</p>", "<p>a < b</p>"),
            (
                "<a href=\"/x/\">x</a>",
                "<a target=\"_top\" href=\"/x/\">x</a>",
            ),
            (
                "<a class=\"y\" href=\"#main\">x</a>",
                "<a class=\"y\" href=\"#main\">x</a>",
            ),
            (
                "<a title=\"a > b\" href=\"mailto:a@b\">x</a><abbr>",
                "<a target=\"_top\" title=\"a > b\" href=\"mailto:a@b\">x</a><abbr>",
            ),
            (
                "<a href=\"/x/\" target=\"_self\">",
                "<a href=\"/x/\" target=\"_self\">",
            ),
            (
                "<form action=\"/x/\">",
                "<form target=\"_top\" action=\"/x/\">",
            ),
            ("<form class=\"z\">", "<form class=\"z\">"),
            ("<a href=\"/x/", "<a target=\"_top\" href=\"/x/"),
        ] {
            assert_eq!(leaving(body), expected, "{body}");
        }
    }
}
