//! Rules about links: those inside of the site lead somewhere, those that readers follow are encrypted.
//!
//! Sources may be `http:`, since they record where something was read, often in an archive of a site
//! that is gone. Links that readers are sent to may be so only for hosts that `check.toml` names.

use crate::content::raw_text::RawBlock;
use crate::content::value::Link;

use super::Desk;
use super::targets::Dead;

/// Links in words.
pub(super) fn prose(blocks: &[RawBlock], path: &str, desk: &mut Desk<'_>) {
    for (index, block) in blocks.iter().enumerate() {
        let path = format!("{path}[{index}]");
        for (index, inline) in block.inlines.iter().enumerate() {
            if let Some(href) = &inline.href {
                followed(href, &format!("{path}.inlines[{index}]"), desk);
            }
        }
        for (index, item) in block.items.iter().enumerate() {
            prose(item, &format!("{path}.items[{index}]"), desk);
        }
    }
}

/// Addresses of sources.
pub(super) fn sources(addresses: &[String], path: &str, desk: &mut Desk<'_>) {
    for (index, address) in addresses.iter().enumerate() {
        if let Some(Link::Site(address)) = Link::parse(address) {
            inside(&address, &format!("{path}[{index}]"), desk);
        }
    }
}

/// A link that readers are sent to.
pub(super) fn followed(address: &str, path: &str, desk: &mut Desk<'_>) {
    match Link::parse(address) {
        Some(Link::Site(address)) => inside(&address, path, desk),
        Some(link @ Link::Web(_)) if !address.to_ascii_lowercase().starts_with("https:") => {
            insecure(&link, path, desk);
        }
        _ => {}
    }
}

/// A picture that the site serves.
pub(super) fn picture(src: &str, path: &str, desk: &mut Desk<'_>) {
    if !desk.targets.has_file(src) {
        desk.note(
            path,
            format!("there is no picture `{src}`"),
            "a file below `public`",
            "add the file, or mend its name",
        );
    }
}

fn insecure(link: &Link, path: &str, desk: &mut Desk<'_>) {
    let host = link.host().unwrap_or_default();
    let passes = |known: &String| known.strip_prefix("www.").unwrap_or(known) == host;
    if !desk.settings.insecure_ok.iter().any(passes) {
        let wrong = format!("the link to `{host}` is not encrypted");
        let mend = "try the address with `https:`; if the host has none, name it in check.toml with the reason";
        desk.note(path, wrong, "an https: address", mend);
    }
}

fn inside(address: &str, path: &str, desk: &mut Desk<'_>) {
    match desk.targets.follow(address) {
        Ok(()) => {}
        Err(Dead::Nowhere { meant }) => {
            let mend = meant.map_or_else(String::new, |meant| format!("did you mean `{meant}`?"));
            desk.note(
                path,
                format!("the link `{address}` leads nowhere"),
                "a page of this site",
                &mend,
            );
        }
        Err(Dead::NoSlash(whole)) => {
            let wrong = format!("the link `{address}` lacks its last slash");
            desk.note(
                path,
                wrong,
                "the whole address",
                &format!("write `{whole}`"),
            );
        }
        Err(Dead::NoPanel { panels }) => {
            let expected = format!("#panel-1 to #panel-{panels}");
            desk.note(
                path,
                format!("the link `{address}` names a panel that is not there"),
                &expected,
                "",
            );
        }
        Err(Dead::NoValue { field, value }) => {
            let wrong = format!("the link `{address}` filters by an unknown {field}, `{value}`");
            desk.note(path, wrong, &format!("an id of this {field}"), "");
        }
    }
}
