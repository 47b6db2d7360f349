//! Files that are made for programs: feeds, maps of the site, data, share images. Where each lies below
//! the base and which of them a bundle has; what stands in them is for `publish`.

use super::{Base, Route};
use crate::content::bundle::{AreaIx, Bundle, TermIx};
use crate::content::value::Slug;

/// The JSON Schema of the bundle.
pub const SCHEMA: &str = "content/bundle.schema.json";

/// The map of the site for search engines.
pub const SITEMAP: &str = "sitemap.xml";

/// The awards in the 360Giving Data Standard.
pub const GRANTS: &str = "data/360giving.json";

/// What the awards file leaves out, and why.
pub const GRANTS_MISSING: &str = "data/360giving-missing.json";

/// The share image of pages that have none of their own.
pub const SHARE: &str = "share/programme.png";

/// Where a part of the list of projects lies below the base: `list`, `words`, `phrases`, `texts-0` and so on.
pub fn part(name: &str) -> String {
    format!("content/{name}.bin")
}

/// Where the projects that a briefing can hold are named, below the base.
pub const BRIEFING: &str = "content/briefing.json";

/// Where a project's words for a briefing lie below the base.
pub fn digest(project: &str) -> String {
    format!("content/briefing/{project}.json")
}

/// A feed of library items.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Feed {
    /// Every item.
    All,
    /// Those of one kind.
    Kind(TermIx),
    /// Those about one policy area.
    Area(AreaIx),
}

impl Feed {
    /// Every feed of a bundle, in the order of its vocabularies.
    ///
    /// None where no day of revision is known: an entry of a feed has to say when it was changed.
    pub fn of(bundle: &Bundle) -> Vec<Self> {
        if bundle.revised().is_none() {
            return Vec::new();
        }
        let kinds = (0..bundle.programme.library_kinds.terms.len()).map(TermIx);
        let areas = (0..bundle.areas.len()).map(AreaIx);
        let mut feeds = vec![Self::All];
        feeds.extend(kinds.map(Self::Kind));
        feeds.extend(areas.map(Self::Area));
        feeds
    }

    /// Where it lies below the base.
    pub fn path(self, bundle: &Bundle) -> String {
        match self {
            Self::All => "feeds/library.xml".to_owned(),
            Self::Kind(ix) => format!(
                "feeds/kinds/{}.xml",
                bundle.programme.library_kinds.get(ix).id
            ),
            Self::Area(ix) => format!("feeds/areas/{}.xml", bundle.areas[ix.0].id),
        }
    }

    /// The address to put in an `href`.
    pub fn href(self, bundle: &Bundle, base: &Base) -> String {
        base.file(&self.path(bundle))
    }

    /// What it holds, as a reader of feeds lists it.
    pub fn name(self, bundle: &Bundle) -> String {
        match self {
            Self::All => "Library".to_owned(),
            Self::Kind(ix) => bundle.programme.library_kinds.get(ix).name.clone(),
            Self::Area(ix) => bundle.areas[ix.0].name.clone(),
        }
    }
}

/// Where the share image of a page lies; most share the programme's.
pub fn share(route: &Route) -> String {
    let of = |folder: &str, slug: &Slug| format!("share/{folder}/{slug}.png");
    match route {
        Route::Project(slug) => of("projects", slug),
        Route::Storyboard(slug) | Route::Panel(slug, _) => of("storyboards", slug),
        _ => SHARE.to_owned(),
    }
}
