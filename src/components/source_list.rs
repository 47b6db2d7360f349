//! Where something comes from: a row of links after a claim, or the list at the end of a page.

use leptos::prelude::*;

use crate::content::value::Link;
use crate::view::view;

/// Links in a row, named by their hosts. Says so when there is no source to link.
#[component]
pub fn SourceRow(
    /// The sources; the same page with and without a last slash counts once.
    sources: Vec<Link>,
) -> impl IntoView {
    let sources = distinct(&sources);
    if sources.is_empty() {
        return view! { <p class="source-row">"Source: named in words only"</p> };
    }
    let lead = if sources.len() == 1 {
        "Source: "
    } else {
        "Sources: "
    };
    let last = sources.len() - 1;
    let links: Vec<_> = sources
        .into_iter()
        .enumerate()
        .map(|(i, link)| {
            let name = link.host().unwrap_or(link.as_str()).to_owned();
            let comma = if i < last { ", " } else { "" };
            view! { <a href=link.as_str().to_owned()>{name}</a>{comma} }
        })
        .collect();
    view! { <p class="source-row">{lead}{links}</p> }
}

/// The sources of a whole page, with their addresses to read.
#[component]
pub fn SourceList(
    /// The sources.
    sources: Vec<Link>,
    /// What to say where there is none.
    #[prop(default = "No page that can be linked was seen; the sources are named in the text.")]
    none: &'static str,
) -> impl IntoView {
    let links: Vec<_> = distinct(&sources)
        .into_iter()
        .map(|link| view! { <li><a href=link.as_str().to_owned()>{readable(&link)}</a></li> })
        .collect();
    let body = if links.is_empty() {
        view! { <p>{none}</p> }
    } else {
        view! { <ul>{links}</ul> }
    };
    view! {
        <section class="source-list" aria-labelledby="sources">
            <h2 id="sources">"Sources"</h2>
            {body}
        </section>
    }
}

/// The address without scheme, `www.` and last slash.
fn readable(link: &Link) -> String {
    let text = link.as_str();
    let text = text.split_once("//").map_or(text, |(_, rest)| rest);
    let text = text.strip_prefix("www.").unwrap_or(text);
    text.trim_end_matches('/').to_owned()
}

/// The links in order, those to the same page once.
fn distinct(sources: &[Link]) -> Vec<Link> {
    let mut seen: Vec<String> = Vec::new();
    let mut kept = Vec::new();
    for link in sources {
        let key = readable(link);
        if !seen.contains(&key) {
            seen.push(key);
            kept.push(link.clone());
        }
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_page_counts_once() {
        let links: Vec<Link> = [
            "https://www.a.org/x/",
            "https://a.org/x",
            "http://a.org/x",
            "https://a.org/y",
        ]
        .iter()
        .filter_map(|text| Link::parse(text))
        .collect();
        let kept: Vec<String> = distinct(&links).iter().map(readable).collect();
        assert_eq!(kept, ["a.org/x", "a.org/y"]);
    }
}
