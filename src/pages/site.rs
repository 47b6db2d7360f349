//! What every page reads from context.

use std::sync::{Arc, OnceLock};

use leptos::prelude::*;

use crate::content::bundle::Bundle;
use crate::explore::explorer::Explorer;
use crate::routes::{Base, Route};

/// The content and where the site lies.
#[derive(Clone)]
pub struct Site {
    /// The content.
    pub bundle: Arc<Bundle>,
    /// The path before every address.
    pub base: Base,
    explorer: Arc<OnceLock<Arc<Explorer>>>,
}

impl Site {
    /// A site over this content, below this path.
    pub fn new(bundle: Arc<Bundle>, base: Base) -> Self {
        Self {
            bundle,
            base,
            explorer: Arc::default(),
        }
    }

    /// What answers filters and words; laid out when it is first asked for, then kept.
    pub fn explorer(&self) -> Arc<Explorer> {
        self.explorer
            .get_or_init(|| Arc::new(Explorer::new(self.bundle.clone())))
            .clone()
    }

    /// The site that this page belongs to.
    ///
    /// # Panics
    /// Outside [`crate::app::App`], which provides it.
    pub fn here() -> Self {
        expect_context()
    }

    /// The address of `route`, to put in an `href`.
    pub fn href(&self, route: &Route) -> String {
        route.href(&self.base)
    }
}
