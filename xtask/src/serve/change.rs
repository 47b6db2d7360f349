//! What a changed file asks to be redone.

use std::path::{Component, Path};

/// The work after a change; the greater includes the lesser.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Work {
    /// The bundle and the pages: no compiler is needed.
    Content,
    /// The WebAssembly, scripts and styles too.
    Everything,
}

/// What a path below the checkout asks for, if anything.
pub(super) fn work_for(path: &Path) -> Option<Work> {
    let parts: Vec<_> = path.components().filter_map(name).collect();
    match parts.as_slice() {
        // Written by the build itself.
        ["public", "content" | "fonts", ..] => None,
        [.., last] if is_scrap(last) => None,
        ["content", ..] => Some(Work::Content),
        ["src" | "style" | "public" | "engine", ..] => Some(Work::Everything),
        ["index.html" | "Cargo.toml" | "Cargo.lock" | "Trunk.toml"] => Some(Work::Everything),
        _ => None,
    }
}

fn name(component: Component<'_>) -> Option<&str> {
    match component {
        Component::Normal(name) => name.to_str(),
        _ => None,
    }
}

/// What editors leave beside a file while they save it.
fn is_scrap(name: &str) -> bool {
    name.starts_with('.')
        || name.starts_with('#')
        || name.ends_with('~')
        || name.ends_with(".tmp")
        || name == "4913"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_change_asks_for_no_more_than_it_needs() {
        for (path, expected) in [
            ("content/projects/no-wrong-door.md", Some(Work::Content)),
            ("src/pages/home.rs", Some(Work::Everything)),
            ("style/components/card.css", Some(Work::Everything)),
            ("index.html", Some(Work::Everything)),
            ("public/images/map.svg", Some(Work::Everything)),
            ("public/content/bundle.json", None),
            ("public/fonts/atkinson.woff2", None),
            ("content/projects/.no-wrong-door.md.swp", None),
            ("src/app.rs~", None),
            ("target/debug/xtask", None),
            ("README.md", None),
        ] {
            assert_eq!(work_for(Path::new(path)), expected, "{path}");
        }
    }
}
