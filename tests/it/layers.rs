//! Data flows one way: a module imports only from those named before it.

use std::fs;
use std::path::Path;

/// The layers from left to right. Those in one entry do not know each other.
const LAYERS: &[&[&str]] = &[
    &["content", "markup"],
    &["explore", "kin"],
    &["find"],
    &["routes"],
    &["authoring", "view"],
    &["browser"],
    &["components", "island"],
    &[
        "storyboard",
        "poll",
        "embed",
        "lineage",
        "library",
        "search",
        "briefing",
        "projects",
    ],
    &["counter", "builder"],
    &["pages"],
    &["app"],
    &["publish"],
    &["prerender"],
];

/// Layers that know neither signals nor a browser: what they may not even name.
const PURE: &[&str] = &["content", "markup", "explore", "kin", "routes", "embed"];
const IMPURE: &[&str] = &[
    "leptos",
    "web_sys",
    "js_sys",
    "wasm_bindgen",
    "gloo_net",
    "std::fs",
    "std::time",
];

#[test]
fn a_module_imports_only_from_its_left() {
    let mut breaches = Vec::new();
    for (rank, names) in LAYERS.iter().enumerate() {
        for name in *names {
            for (file, text) in sources(name) {
                let seen = imports(&text);
                breaches.extend(
                    seen.iter()
                        .filter(|other| {
                            *other != name && rank_of(other).is_none_or(|other| other >= rank)
                        })
                        .map(|other| format!("{file} imports {other}")),
                );
            }
        }
    }
    assert!(breaches.is_empty(), "{}", breaches.join("\n"));
}

#[test]
fn the_core_knows_neither_signals_nor_a_browser() {
    let mut breaches = Vec::new();
    for name in PURE {
        for (file, text) in sources(name) {
            let named = IMPURE
                .iter()
                .filter(|word| code(&text).any(|line| line.contains(*word)));
            breaches.extend(named.map(|word| format!("{file} names {word}")));
        }
    }
    assert!(breaches.is_empty(), "{}", breaches.join("\n"));
}

#[test]
fn only_routes_spells_a_path() {
    let spelled = [
        "\"/projects",
        "\"/areas",
        "\"/storyboards",
        "\"/library",
        "\"/polls",
        "\"/embed",
    ];
    let mut breaches = Vec::new();
    for name in [
        "browser",
        "components",
        "storyboard",
        "poll",
        "embed",
        "lineage",
        "pages",
        "app",
    ] {
        for (file, text) in sources(name) {
            let lines = code(&text).filter(|line| spelled.iter().any(|path| line.contains(path)));
            breaches.extend(lines.map(|line| format!("{file}: {}", line.trim())));
        }
    }
    assert!(breaches.is_empty(), "{}", breaches.join("\n"));
}

#[test]
fn every_module_stands_in_one_layer() {
    let text = fs::read_to_string(root().join("lib.rs")).expect("src/lib.rs");
    let modules = text
        .lines()
        .filter_map(|line| line.strip_prefix("pub mod ")?.strip_suffix(';'));
    let unknown: Vec<&str> = modules.filter(|name| rank_of(name).is_none()).collect();
    assert!(unknown.is_empty(), "not in a layer: {unknown:?}");
}

fn root() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/src"))
}

fn rank_of(name: &str) -> Option<usize> {
    LAYERS.iter().position(|names| names.contains(&name))
}

/// The files of a module with their text; none where the module does not exist.
fn sources(name: &str) -> Vec<(String, String)> {
    let mut files = Vec::new();
    gather(&root().join(format!("{name}.rs")), &mut files);
    gather(&root().join(name), &mut files);
    files
}

fn gather(path: &Path, files: &mut Vec<(String, String)>) {
    if path.is_dir() {
        for entry in fs::read_dir(path).expect("a readable folder") {
            gather(&entry.expect("an entry").path(), files);
        }
    } else if path.extension().is_some_and(|kind| kind == "rs") && path.exists() {
        let text = fs::read_to_string(path).expect("a readable file");
        files.push((
            path.strip_prefix(root())
                .expect("below src")
                .display()
                .to_string(),
            text,
        ));
    }
}

/// Lines of code, up to the unit tests; comments left out.
fn code(text: &str) -> impl Iterator<Item = &str> {
    text.lines()
        .take_while(|line| *line != "#[cfg(test)]")
        .filter(|line| !line.trim_start().starts_with("//"))
}

/// The top-level modules of this crate that `text` names.
fn imports(text: &str) -> Vec<String> {
    code(text)
        .flat_map(|line| line.split("crate::").skip(1))
        .map(|rest| {
            rest.chars()
                .take_while(|c| c.is_ascii_alphanumeric() || *c == '_')
                .collect()
        })
        .collect()
}
