//! Calls Trunk, which compiles the WebAssembly and gathers scripts and styles.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use xtask::base::Base;

use super::{files, imports};
use crate::args::options::Profile;
use crate::checkout::Checkout;
use crate::setup::Tools;
use crate::step;

/// The apps beside the list of projects: each has a page in `apps/` that Trunk builds it from.
pub(super) fn apps(checkout: &Checkout) -> Result<Vec<String>> {
    let mut names = Vec::new();
    for entry in std::fs::read_dir(checkout.root.join("apps"))? {
        let file = entry?.path();
        if file.extension().is_some_and(|ending| ending == "html") {
            names.extend(
                file.file_stem()
                    .map(|name| name.to_string_lossy().into_owned()),
            );
        }
    }
    names.sort();
    Ok(names)
}

/// Builds the app of a page (`index.html`, `apps/story.html`) into a directory of its own; Trunk may leave nothing
/// of an earlier build there.
pub(super) fn build(
    checkout: &Checkout,
    tools: &Tools,
    base: &Base,
    profile: Profile,
    (page, into): (&str, &Path),
) -> Result<()> {
    files::remove(into).with_context(|| format!("{} could not be emptied", into.display()))?;
    std::fs::create_dir_all(into)?;
    step::say(&match profile {
        Profile::Release => {
            format!("compiling {page} to small WebAssembly (minutes when much has changed)")
        }
        Profile::Debug => format!("compiling {page} to WebAssembly"),
    });
    let mut trunk = step::command(tools.trunk());
    trunk.current_dir(&checkout.root).arg("build");
    if profile == Profile::Release {
        trunk.arg("--release");
    }
    trunk
        .args(["--public-url", base.as_str(), "--dist"])
        .arg(into)
        .arg(page);
    // Every tool is in place already; Trunk must neither look for newer ones nor fetch any.
    trunk
        .env("TRUNK_OFFLINE", "true")
        .env("TRUNK_SKIP_VERSION_CHECK", "true");
    // Trunk 0.21 takes NO_COLOR=1 for a wrong option (trunk#1065); may go with Trunk 0.22.
    trunk.env_remove("NO_COLOR");
    trunk.env("PATH", tools.search_path()?);
    if profile == Profile::Release {
        trunk.env("CARGO_ENCODED_RUSTFLAGS", remapped(checkout));
    }
    step::run("trunk build", &mut trunk)?;
    match profile {
        Profile::Release => {
            minify(tools, into)?;
            shorten(into)
        }
        Profile::Debug => Ok(()),
    }
}

/// Has the compiler write no path of this machine into the site: they differ elsewhere, and take room.
fn remapped(checkout: &Checkout) -> String {
    let home = std::env::var_os("CARGO_HOME").map(PathBuf::from);
    let home = home.or_else(|| Some(PathBuf::from(std::env::var_os("HOME")?).join(".cargo")));
    let registry = home.map(|home| home.join("registry").join("src"));
    let mut prefixes = vec![checkout.root.clone()];
    prefixes.extend(registry.iter().cloned());
    // Each registry has a directory of its own below that; the last prefix that fits is taken.
    let entries = registry.and_then(|registry| std::fs::read_dir(registry).ok());
    prefixes.extend(
        entries
            .into_iter()
            .flatten()
            .flatten()
            .map(|entry| entry.path()),
    );
    let flags: Vec<String> = prefixes
        .iter()
        .map(|prefix| format!("--remap-path-prefix={}=", prefix.display()))
        .collect();
    // What Cargo takes for the space between flags, so that a path may hold one.
    flags.join("\u{1f}")
}

/// Gives what a program imports from its script short names, in both.
fn shorten(site: &Path) -> Result<()> {
    for file in files::list(site)? {
        let name = file.to_string_lossy();
        let Some(stem) = name.strip_suffix("_bg.wasm") else {
            continue;
        };
        let (wasm, script) = (site.join(&file), site.join(format!("{stem}.js")));
        let (short, spoken) = imports::shorten(&fs::read(&wasm)?, &fs::read_to_string(&script)?)
            .with_context(|| format!("{name} does not fit its script"))?;
        fs::write(&wasm, short)?;
        fs::write(&script, spoken)?;
    }
    Ok(())
}

/// Makes the scripts that wasm-bindgen wrote small.
fn minify(tools: &Tools, site: &Path) -> Result<()> {
    for file in files::list(site)? {
        if file.extension().is_some_and(|ending| ending == "js") {
            let file = site.join(file);
            let mut esbuild = step::command("esbuild");
            esbuild
                .env("PATH", tools.search_path()?)
                .args(["--minify", "--log-level=warning", "--allow-overwrite"])
                .arg(format!("--outfile={}", file.display()))
                .arg(&file);
            step::run("esbuild", &mut esbuild)?;
        }
    }
    Ok(())
}
