//! `cargo xtask content …`: passes an editor's question on to the site's own tool.

use std::ffi::OsString;

use anyhow::Result;

use crate::checkout::Checkout;
use crate::site::native;
use crate::step;

/// Runs the tool with the arguments as they came.
pub(crate) fn run(checkout: &Checkout, arguments: &[OsString]) -> Result<()> {
    step::run("content", native::tool(checkout, "content").args(arguments))
}
