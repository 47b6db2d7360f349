//! Where things are: the checkout, the scratch space below `target/`, the versions it pins.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

/// The working copy that this command was started in.
pub(crate) struct Checkout {
    pub(crate) root: PathBuf,
}

impl Checkout {
    /// Cargo says at run time where this package lies, so a moved checkout is found too.
    pub(crate) fn find() -> Result<Self> {
        let package = std::env::var_os("CARGO_MANIFEST_DIR")
            .unwrap_or_else(|| env!("CARGO_MANIFEST_DIR").into());
        let root = Path::new(&package)
            .parent()
            .context("xtask lies in no directory")?;
        Ok(Self {
            root: root.to_owned(),
        })
    }

    /// A directory for results that nobody keeps.
    pub(crate) fn scratch(&self, name: &str) -> PathBuf {
        self.root.join("target").join("springboard").join(name)
    }

    /// Where `content build` writes, as documented for editors.
    pub(crate) fn built_bundle(&self) -> PathBuf {
        self.root.join("public").join("content").join("bundle.json")
    }

    /// The version of a package in Cargo.lock.
    pub(crate) fn locked_version(&self, package: &str) -> Result<String> {
        let lock = fs::read_to_string(self.root.join("Cargo.lock"))
            .context("Cargo.lock cannot be read")?;
        version_in(&lock, package).with_context(|| format!("Cargo.lock has no package {package}"))
    }
}

fn version_in(lock: &str, package: &str) -> Option<String> {
    let mut lines = lock.lines();
    lines.find(|line| *line == format!("name = \"{package}\""))?;
    let version = lines
        .next()?
        .strip_prefix("version = \"")?
        .strip_suffix('"')?;
    Some(version.to_owned())
}

#[cfg(test)]
mod tests {
    use super::version_in;

    #[test]
    fn the_version_is_the_one_of_the_whole_name() {
        let lock = "[[package]]\nname = \"wasm-bindgen-x\"\nversion = \"9.9.9\"\n\n\
                    [[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.130\"\n";
        assert_eq!(version_in(lock, "wasm-bindgen").as_deref(), Some("0.2.130"));
        assert_eq!(version_in(lock, "bindgen"), None);
    }
}
