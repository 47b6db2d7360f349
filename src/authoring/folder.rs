//! Reads the content folder from disk and writes what is built. The only module here that touches files.

use std::fs;
use std::io;
use std::path::Path;

use super::record::File;
use super::report::Folder;

/// Reads every file below `folder`, in the order of their paths. Hidden files and read-me files are not content.
///
/// # Errors
/// When the folder or a file cannot be read; says which.
pub fn read(folder: &Path) -> Result<Folder, String> {
    let shown = folder
        .display()
        .to_string()
        .trim_end_matches('/')
        .to_owned();
    let mut files = Vec::new();
    gather(folder, "", &shown, &mut files)?;
    files.sort_by(|a, b| a.path.cmp(&b.path));
    Ok(Folder { shown, files })
}

fn gather(folder: &Path, below: &str, shown: &str, files: &mut Vec<File>) -> Result<(), String> {
    let cannot_read = |error: io::Error| format!("{} cannot be read: {error}", folder.display());
    for entry in fs::read_dir(folder).map_err(cannot_read)? {
        let entry = entry.map_err(cannot_read)?;
        let name = entry.file_name().to_string_lossy().into_owned();
        if name.starts_with('.') || name == "README.md" {
            continue;
        }
        let path = if below.is_empty() {
            name
        } else {
            format!("{below}/{name}")
        };
        if entry.path().is_dir() {
            gather(&entry.path(), &path, shown, files)?;
        } else {
            let text = fs::read(entry.path())
                .map_err(|error| format!("{} cannot be read: {error}", path))?;
            let text = String::from_utf8_lossy(&text).replace("\r\n", "\n");
            files.push(File {
                shown: format!("{shown}/{path}"),
                path,
                text,
            });
        }
    }
    Ok(())
}

/// Writes `text` to `file`, making the folders above it.
///
/// # Errors
/// When that is not possible; says why.
pub fn write(file: &Path, text: &str) -> Result<(), String> {
    let cannot_write = |error: io::Error| format!("{} cannot be written: {error}", file.display());
    if let Some(folder) = file.parent() {
        fs::create_dir_all(folder).map_err(cannot_write)?;
    }
    fs::write(file, text).map_err(cannot_write)
}
