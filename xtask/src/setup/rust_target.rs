//! The standard library for WebAssembly, which rustup adds to the toolchain in use.

use std::path::Path;

use anyhow::{Result, bail};

use crate::step;

const TARGET: &str = "wasm32-unknown-unknown";

/// Adds the target when the toolchain has none.
pub(super) fn require_wasm() -> Result<()> {
    let sysroot = step::run_quietly(
        "rustc --print sysroot",
        step::command("rustc").args(["--print", "sysroot"]),
    )?;
    if Path::new(sysroot.trim())
        .join("lib")
        .join("rustlib")
        .join(TARGET)
        .is_dir()
    {
        return Ok(());
    }
    if step::version_of("rustup").is_none() {
        bail!(
            "this Rust has no standard library for {TARGET} and rustup was not found to add it: \
             install Rust from https://rustup.rs, or add the target the way your Rust was installed"
        );
    }
    step::say(&format!("adding the Rust target {TARGET} (once)"));
    step::run(
        "rustup target add",
        step::command("rustup").args(["target", "add", TARGET]),
    )
}
