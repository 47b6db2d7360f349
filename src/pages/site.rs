//! What every page is made from.

use std::sync::{Arc, OnceLock};

use super::excerpts::Excerpts;
use crate::content::bundle::Bundle;
use crate::explore::explorer::Explorer;
use crate::routes::{Base, Route};

/// The content and where the site lies.
#[derive(Clone)]
pub struct Site {
    /// The content.
    pub bundle: Arc<Bundle>,
    /// What interactive parts start from.
    pub excerpts: Arc<Excerpts>,
    /// The path before every address.
    pub base: Base,
    explorer: Arc<OnceLock<Arc<Explorer>>>,
}

impl Site {
    /// A site over this content, below this path. `json` is the bundle as it was written.
    pub fn new(bundle: Arc<Bundle>, json: &str, base: Base) -> Self {
        Self {
            bundle,
            excerpts: Arc::new(Excerpts::of(json)),
            base,
            explorer: Arc::default(),
        }
    }

    /// What answers filters and words; laid out when it is first asked for, then kept.
    pub fn explorer(&self) -> Arc<Explorer> {
        self.explorer
            .get_or_init(|| Arc::new(Explorer::of(&self.bundle)))
            .clone()
    }

    /// The address of `route`, to put in an `href`.
    pub fn href(&self, route: &Route) -> String {
        route.href(&self.base)
    }
}
