//! What is published for programs rather than readers: feeds, the map of the site, data, share images,
//! and what a page's head says to machines. Values in, bytes out; no IO here.
//!
//! Nothing in it is ever guessed: what the bundle does not know is left out, and said to be left out.

use crate::content::bundle::Bundle;
use crate::routes::Route;
use address::Address;

pub mod address;

pub mod sitemap;

pub mod atom;

pub mod grants;

pub mod share;

pub mod json_ld;

pub mod head;

/// A file of the finished site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    /// Where it lies below the base.
    pub path: String,
    /// What stands in it.
    pub bytes: Vec<u8>,
}

impl File {
    fn text(path: impl Into<String>, text: String) -> Self {
        Self {
            path: path.into(),
            bytes: text.into_bytes(),
        }
    }
}

/// Everything that is made for programs.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Published {
    /// The files.
    pub files: Vec<File>,
    /// What was left out, and what would bring it back, in sentences for the person who builds.
    pub notes: Vec<String>,
}

/// Makes every file for programs of a site that has these pages. `font` is the site's typeface.
pub fn publish(
    bundle: &Bundle,
    address: &Address,
    routes: &[Route],
    font: Option<&[u8]>,
) -> Published {
    let mut made = Published::default();
    sitemap::add(address, routes, &mut made);
    atom::add(bundle, address, &mut made);
    grants::add(bundle, address, &mut made);
    share::add(bundle, font, &mut made);
    made
}
