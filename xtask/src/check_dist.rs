//! `cargo xtask check-dist`: whether a built site is fit to be put on a host. Looks at the files
//! alone, needs no browser and no network, and names every fault with its place.

mod address;
mod budget;
mod guard;
mod heads;
mod links;
mod markup;
mod packed;
mod page;
mod shelf;

use std::collections::BTreeMap;
use std::path::Path;
use std::time::Instant;

use anyhow::{Result, bail};

use crate::checkout::Checkout;
use crate::step;
use shelf::Shelf;

/// How many kinds of fault are written out.
const SHOWN: usize = 60;

/// What a site lacks that does not know where it will lie. No fault: it can be read wherever it is put.
const NO_ADDRESS: &str = "the site does not know its address: no sitemap, no oEmbed, no og:url and og:image, and bare frames \
    in Safari where a host sandboxes them without their origin; set site_url in content/programme.toml or build with --site-url";

/// One fault: the file, and what is wrong there.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Fault {
    place: String,
    words: String,
}

/// Checks the site in a directory, `dist/` unless another is given.
pub(crate) fn run(checkout: &Checkout, given: Option<&Path>) -> Result<()> {
    let dist = checkout.root.join("dist");
    site(checkout, given.unwrap_or(&dist))
}

/// Checks one site.
pub(crate) fn site(checkout: &Checkout, site: &Path) -> Result<()> {
    let started = Instant::now();
    step::say(&format!("checking {}", site.display()));
    let shelf = Shelf::read(site)?;
    let mut faults = faults(&shelf);
    faults.extend(markup::validated(checkout, site)?);
    faults.sort();
    faults.dedup();
    if shelf.site_url.is_none() {
        step::say(NO_ADDRESS);
    }
    if faults.is_empty() {
        step::say(&format!(
            "{} pages and {} other files are as they should be ({:.1} s)",
            shelf.pages.len(),
            shelf.sizes.len() - shelf.pages.len(),
            started.elapsed().as_secs_f32()
        ));
        return Ok(());
    }
    for line in lines(&faults).iter().take(SHOWN) {
        eprintln!("  {line}");
    }
    bail!("{} faults in {}", faults.len(), site.display())
}

/// Everything that can be seen without another program.
fn faults(shelf: &Shelf) -> Vec<Fault> {
    let checks = [
        heads::check,
        links::check,
        guard::check,
        packed::check,
        budget::check,
        markup::parsed,
    ];
    checks.iter().flat_map(|check| check(shelf)).collect()
}

/// One line for each kind of fault: a slip in a template would fill the screen with its pages.
fn lines(faults: &[Fault]) -> Vec<String> {
    let mut places: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for fault in faults {
        places.entry(&fault.words).or_default().push(&fault.place);
    }
    let line = |(words, places): (&str, Vec<&str>)| match places.as_slice() {
        [place] => format!("{place}: {words}"),
        [first, others @ ..] => format!("{first} and {} others: {words}", others.len()),
        [] => String::new(),
    };
    places.into_iter().map(line).collect()
}

impl Fault {
    fn new(place: impl Into<String>, words: impl Into<String>) -> Self {
        Self {
            place: place.into(),
            words: words.into(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fault_that_many_pages_share_takes_one_line() {
        let faults =
            [("a", "x"), ("b", "x"), ("c", "y")].map(|(place, words)| Fault::new(place, words));
        assert_eq!(lines(&faults), ["a and 1 others: x", "c: y"]);
    }
}
