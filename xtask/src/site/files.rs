//! Moving trees of files about: what the standard library leaves out.

use std::collections::BTreeSet;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// Removes a file or a tree; what is not there is no error.
pub(crate) fn remove(path: &Path) -> io::Result<()> {
    let outcome = if path.is_dir() {
        fs::remove_dir_all(path)
    } else {
        fs::remove_file(path)
    };
    match outcome {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        outcome => outcome,
    }
}

/// Copies a tree into a directory that holds nothing else afterwards.
pub(crate) fn copy_tree(from: &Path, into: &Path) -> io::Result<()> {
    remove(into)?;
    for file in list(from)? {
        let target = into.join(&file);
        if let Some(parent) = target.parent() {
            fs::create_dir_all(parent)?;
        }
        fs::copy(from.join(&file), target)?;
    }
    Ok(())
}

/// Puts one tree in the place of another, by renaming where the file system allows it.
pub(crate) fn replace(from: &Path, target: &Path) -> io::Result<()> {
    remove(target)?;
    if fs::rename(from, target).is_ok() {
        return Ok(());
    }
    copy_tree(from, target)?;
    remove(from)
}

/// Copies only what differs, so that nothing looks changed that is not.
pub(crate) fn copy_if_changed(from: &Path, to: &Path) -> io::Result<()> {
    let bytes = fs::read(from)?;
    if fs::read(to).is_ok_and(|present| present == bytes) {
        return Ok(());
    }
    if let Some(parent) = to.parent() {
        fs::create_dir_all(parent)?;
    }
    fs::write(to, bytes)
}

/// Every file below a directory, relative to it, in a fixed order.
pub(crate) fn list(root: &Path) -> io::Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    let mut open = vec![PathBuf::new()];
    while let Some(directory) = open.pop() {
        for entry in fs::read_dir(root.join(&directory))? {
            let entry = entry?;
            let path = directory.join(entry.file_name());
            if entry.file_type()?.is_dir() {
                open.push(path);
            } else {
                found.push(path);
            }
        }
    }
    found.sort();
    Ok(found)
}

/// The files that are not the same in two trees, or that only one of them has.
pub(crate) fn differing(one: &Path, other: &Path) -> io::Result<Vec<String>> {
    let names: BTreeSet<PathBuf> = list(one)?.into_iter().chain(list(other)?).collect();
    let differs = |name: &PathBuf| fs::read(one.join(name)).ok() != fs::read(other.join(name)).ok();
    Ok(names
        .into_iter()
        .filter(differs)
        .map(|name| name.display().to_string())
        .collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn trees_differ_in_bytes_and_in_names() {
        let root = std::env::temp_dir().join(format!("springboard-trees-{}", std::process::id()));
        for (tree, name, text) in [
            ("one", "same", "x"),
            ("two", "same", "x"),
            ("one", "a/changed", "x"),
            ("two", "a/changed", "y"),
            ("two", "more", "x"),
        ] {
            let file = root.join(tree).join(name);
            fs::create_dir_all(file.parent().unwrap()).unwrap();
            fs::write(file, text).unwrap();
        }
        let found = differing(&root.join("one"), &root.join("two")).unwrap();
        remove(&root).unwrap();
        assert_eq!(found, ["a/changed", "more"]);
    }
}
