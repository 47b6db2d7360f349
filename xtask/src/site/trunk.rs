//! Calls Trunk, which compiles the WebAssembly and gathers scripts and styles.

use std::path::Path;

use anyhow::{Context, Result};
use xtask::base::Base;

use super::files;
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
    step::run("trunk build", &mut trunk)
}
