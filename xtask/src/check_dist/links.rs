//! Every link of the site leads somewhere: pages, the places within them, and files.

use super::Fault;
use super::address::{Target, follow};
use super::page::Pointer;
use super::shelf::Shelf;

/// All faults of all links.
pub(super) fn check(shelf: &Shelf) -> Vec<Fault> {
    let mut faults = Vec::new();
    for (name, page) in &shelf.pages {
        for pointer in &page.addresses {
            if let Some(words) = wrong(shelf, name, pointer) {
                let Pointer {
                    element,
                    attribute,
                    address,
                    ..
                } = pointer;
                faults.push(Fault::new(
                    name,
                    format!("<{element} {attribute}=\"{address}\"> {words}"),
                ));
            }
        }
    }
    for (name, text) in shelf
        .texts
        .iter()
        .filter(|(name, _)| name.ends_with(".css"))
    {
        for address in style_addresses(text) {
            let target = follow(address, name, shelf.base.as_str(), None);
            if !matches!(&target, Target::Here { file, .. } if shelf.sizes.contains_key(file)) {
                faults.push(Fault::new(
                    name,
                    format!("url({address}) is not a file of the site"),
                ));
            }
        }
    }
    faults
}

fn wrong(shelf: &Shelf, name: &str, pointer: &Pointer) -> Option<String> {
    let target = follow(
        &pointer.address,
        name,
        shelf.base.as_str(),
        shelf.site_url.as_deref(),
    );
    let (file, fragment) = match target {
        Target::Elsewhere if loads(pointer) => return Some("is loaded from another site".into()),
        Target::Elsewhere => return None,
        Target::Outside => return Some(format!("leaves the site at {}", shelf.base)),
        Target::Here { file, fragment } => (file, fragment),
    };
    if !shelf.sizes.contains_key(&file) {
        let is_folder = shelf.sizes.contains_key(&format!("{file}/index.html"));
        let hint = if is_folder {
            "lacks its last slash"
        } else {
            "leads to no file"
        };
        return Some(hint.into());
    }
    let fragment = fragment
        .filter(|place| !place.is_empty() && place != "top" && !place.starts_with(":~:"))?;
    let page = shelf.pages.get(&file);
    // Drawings and data have places that only their readers know.
    let known = page.is_none_or(|page| page.anchors.contains(&fragment));
    (!known).then(|| format!("names a place that {file} does not have"))
}

/// Whether a browser fetches this by itself, without anybody pressing it.
fn loads(pointer: &Pointer) -> bool {
    let is_hint = pointer.element == "link"
        && !["canonical", "alternate", "license", "author"]
            .iter()
            .any(|rel| pointer.rel.contains(rel));
    is_hint
        || [
            "img", "script", "iframe", "source", "video", "audio", "use", "image",
        ]
        .contains(&pointer.element.as_str())
}

/// What stands in `url(…)` and is fetched.
fn style_addresses(css: &str) -> impl Iterator<Item = &str> {
    css.split("url(").skip(1).filter_map(|rest| {
        let address = rest.split(')').next()?.trim().trim_matches(['"', '\'']);
        (!address.starts_with("data:") && !address.starts_with('#')).then_some(address)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check_dist::shelf::tests::shelf;

    #[test]
    fn a_link_is_right_when_its_file_and_its_place_are_there() {
        for (body, words) in [
            ("<a href=\"/p/a/\">", ""),
            ("<a href=\"/p/a/#here\">", ""),
            ("<a href=\"#top\">", ""),
            ("<a href=\"https://else.example/\">", ""),
            ("<a href=\"/p/a\">", "lacks its last slash"),
            ("<a href=\"/p/b/\">", "leads to no file"),
            ("<a href=\"/p/a/#there\">", "names a place"),
            ("<a href=\"/a/\">", "leaves the site"),
            (
                "<img src=\"https://else.example/a.png\" alt>",
                "another site",
            ),
            (
                "<link rel=\"canonical\" href=\"https://else.example/\">",
                "",
            ),
            (
                "<link rel=\"preconnect\" href=\"https://else.example/\">",
                "another site",
            ),
        ] {
            let faults = check(&shelf(&[
                ("index.html", body),
                ("a/index.html", "<p id=here>"),
            ]));
            match faults.as_slice() {
                [] => assert_eq!(words, "", "{body}"),
                faults => assert!(
                    !words.is_empty() && faults[0].words.contains(words),
                    "{body}: {faults:?}"
                ),
            }
        }
    }

    #[test]
    fn a_style_sheet_names_files_that_are_there() {
        let mut shelf = shelf(&[]);
        shelf.texts.insert(
            "s.css".into(),
            "@font-face{src:url(\"f/a.woff2\")}a{b:url(data:x)}".into(),
        );
        assert_eq!(check(&shelf).len(), 1);
        shelf.sizes.insert("f/a.woff2".into(), 1);
        assert_eq!(check(&shelf), []);
    }
}
