//! What every page reads from context.

use std::sync::Arc;

use leptos::prelude::*;

use crate::content::bundle::Bundle;
use crate::routes::{Base, Route};

/// The content and where the site lies.
#[derive(Clone)]
pub struct Site {
    /// The content.
    pub bundle: Arc<Bundle>,
    /// The path before every address.
    pub base: Base,
}

impl Site {
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
