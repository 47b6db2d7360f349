//! What `cargo xtask test` tells the journeys. Read nowhere else.

use std::env;
use std::path::PathBuf;

use anyhow::{Context, Result};

use crate::engine::Engine;

/// The browser engine that takes the journeys.
pub(crate) fn engine() -> Result<Engine> {
    text("SPRINGBOARD_ENGINE")?.parse()
}

/// The browser's program.
pub(crate) fn browser() -> Result<String> {
    text("SPRINGBOARD_BROWSER")
}

/// The driver's program.
pub(crate) fn driver() -> Result<PathBuf> {
    text("SPRINGBOARD_DRIVER").map(PathBuf::from)
}

/// The directory that holds one built site per base path.
pub(crate) fn sites() -> Result<PathBuf> {
    text("SPRINGBOARD_SITES").map(PathBuf::from)
}

/// The accessibility checker's script.
pub(crate) fn axe() -> Result<PathBuf> {
    text("SPRINGBOARD_AXE").map(PathBuf::from)
}

/// Where pictures of pages go.
pub(crate) fn screenshots() -> Result<PathBuf> {
    text("SPRINGBOARD_SCREENSHOTS").map(PathBuf::from)
}

fn text(name: &str) -> Result<String> {
    env::var(name).with_context(|| {
        format!("{name} is not set: journeys are run by `cargo xtask test --only e2e`")
    })
}
