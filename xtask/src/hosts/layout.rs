//! The folder that a web server is shown: one of the built sites, and below a path also a neighbour
//! whose path begins alike. Nothing here speaks HTTP.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::checkout::Checkout;
use crate::site::files;

/// Where on its host the site lies.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    Root,
    Below,
}

/// The folder, made anew for each server.
pub(super) struct Layout {
    pub(super) place: Place,
    /// What the server serves as `/`.
    pub(super) root: PathBuf,
    /// Where it may write.
    pub(super) scratch: PathBuf,
    /// The site itself.
    pub(super) site: PathBuf,
}

/// What the neighbour shows.
pub(super) const NEIGHBOUR: &str = "<!doctype html><title>Another site</title>";

impl Place {
    /// The path of the site's home page.
    pub(super) fn base(self) -> &'static str {
        match self {
            Self::Root => "/",
            Self::Below => "/programme/",
        }
    }

    /// Between the server's name and the ending, in the names of the files in docs/hosting/.
    pub(super) fn word(self) -> &'static str {
        match self {
            Self::Root => "root",
            Self::Below => "below",
        }
    }
}

impl Layout {
    /// Copies a built site to where a server will look.
    pub(super) fn prepare(
        checkout: &Checkout,
        sites: &Path,
        place: Place,
        wants_htaccess: bool,
    ) -> Result<Self> {
        let home = checkout.scratch("hosts").join(place.word());
        files::remove(&home)?;
        let root = home.join("www");
        let (built, site) = match place {
            Place::Root => ("root", root.clone()),
            Place::Below => ("programme", root.join("programme")),
        };
        files::copy_tree(&sites.join(built), &site)
            .with_context(|| format!("there is no built site {built}: run --only e2e first"))?;
        if place == Place::Below {
            let neighbour = root.join("programme-archive");
            fs::create_dir_all(&neighbour)?;
            fs::write(neighbour.join("index.html"), NEIGHBOUR)?;
        }
        if wants_htaccess {
            let file = format!("apache-{}.htaccess", place.word());
            fs::copy(
                checkout.root.join("docs/hosting").join(file),
                site.join(".htaccess"),
            )?;
        }
        let scratch = home.join("run");
        fs::create_dir_all(&scratch)?;
        Ok(Self {
            place,
            root,
            scratch,
            site,
        })
    }
}
