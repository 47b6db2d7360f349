//! The per-user cache: a directory per tool and version, complete or not there at all.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::site::files;

/// The directory of a tool. When it is missing, `install` fills a temporary one, which is then
/// renamed: an install that is interrupted or runs twice at once never leaves half a tool behind.
pub(super) fn directory(key: &str, install: impl FnOnce(&Path) -> Result<()>) -> Result<PathBuf> {
    let root = root()?;
    let ready = root.join(key);
    if ready.is_dir() {
        return Ok(ready);
    }
    let partial = root.join(format!(".partial-{key}-{}", std::process::id()));
    files::remove(&partial)?;
    fs::create_dir_all(&partial)
        .with_context(|| format!("{} could not be made", partial.display()))?;
    let outcome = install(&partial).and_then(|()| {
        // Losing a race is fine: the other install is just as complete.
        fs::rename(&partial, &ready)
            .or_else(|error| if ready.is_dir() { Ok(()) } else { Err(error) })?;
        Ok(())
    });
    files::remove(&partial)?;
    outcome.map(|()| ready)
}

/// Forgets a tool that turned out not to work, so that it is installed afresh.
pub(super) fn forget(directory: &Path) -> Result<()> {
    files::remove(directory)
        .with_context(|| format!("{} could not be removed", directory.display()))
}

fn root() -> Result<PathBuf> {
    let named = |name: &str| {
        env::var_os(name)
            .filter(|value| !value.is_empty())
            .map(PathBuf::from)
    };
    let home = || named("HOME").or_else(|| named("USERPROFILE"));
    let caches = if cfg!(windows) {
        named("LOCALAPPDATA")
    } else if cfg!(target_os = "macos") {
        home().map(|home| home.join("Library").join("Caches"))
    } else {
        named("XDG_CACHE_HOME").or_else(|| home().map(|home| home.join(".cache")))
    };
    let caches =
        caches.context("no place for the tool cache: neither HOME nor XDG_CACHE_HOME is set")?;
    Ok(caches.join("springboard").join("tools"))
}
