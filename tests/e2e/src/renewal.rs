//! The next build of a site, without building: the same pages under a new version, the same scripts
//! under new names, and the old names gone.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use tempfile::TempDir;

/// Kinds of files that hold names of others.
const TEXTS: [&str; 4] = ["html", "js", "json", "css"];

/// A site's next build.
#[derive(Debug)]
pub struct Renewal {
    folder: TempDir,
}

impl Renewal {
    /// Makes the next build of the site in a directory. Whole names of scripts and WebAssembly change, and the version.
    ///
    /// # Errors
    /// When the site has no version, or cannot be copied.
    pub fn of(site: &Path) -> Result<Self> {
        let folder = TempDir::with_prefix("springboard-renewal-")?;
        let names = files(site)?;
        let list = names
            .iter()
            .find_map(|name| name.to_str()?.strip_prefix("kept-"));
        let version = list
            .and_then(|rest| rest.split('.').next())
            .context("the site has no version")?;
        let new_name = |name: &str| {
            let (stem, kind) = name.rsplit_once('.')?;
            let (words, digits) = stem.rsplit_once('-')?;
            let hashed =
                digits.len() == 16 && ["js", "wasm"].contains(&kind) && !name.contains('/');
            hashed.then(|| format!("{words}-{}.{kind}", turned(digits)))
        };
        let mut renamed = vec![(version.to_owned(), turned(version))];
        renamed.extend(names.iter().filter_map(|name| {
            let name = name.to_str()?;
            Some((name.to_owned(), new_name(name)?))
        }));
        for name in &names {
            copy(site, folder.path(), name, &renamed)?;
        }
        Ok(Self { folder })
    }

    /// Where it lies.
    #[must_use]
    pub fn root(&self) -> PathBuf {
        self.folder.path().to_path_buf()
    }
}

/// Other digits, and always the same ones.
fn turned(digits: &str) -> String {
    digits.chars().rev().collect()
}

fn copy(site: &Path, into: &Path, name: &Path, renamed: &[(String, String)]) -> Result<()> {
    let kind = name
        .extension()
        .and_then(|kind| kind.to_str())
        .unwrap_or_default();
    // The compressed neighbours hold the old names; plain files do as well here.
    if ["br", "gz"].contains(&kind) {
        return Ok(());
    }
    let change = |text: String| {
        renamed
            .iter()
            .fold(text, |text, (old, new)| text.replace(old, new))
    };
    let target = into.join(change(name.to_string_lossy().into_owned()));
    fs::create_dir_all(target.parent().context("a file lies in a folder")?)?;
    if TEXTS.contains(&kind) {
        fs::write(target, change(fs::read_to_string(site.join(name))?))?;
    } else {
        fs::copy(site.join(name), target)?;
    }
    Ok(())
}

fn files(root: &Path) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    let mut open = vec![PathBuf::new()];
    while let Some(folder) = open.pop() {
        for entry in fs::read_dir(root.join(&folder))? {
            let entry = entry?;
            let name = folder.join(entry.file_name());
            if entry.file_type()?.is_dir() {
                open.push(name);
            } else {
                found.push(name);
            }
        }
    }
    Ok(found)
}
