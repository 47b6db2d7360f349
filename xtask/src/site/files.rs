//! Moving trees of files about: what the standard library leaves out.

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
