//! Calls Trunk, which compiles the WebAssembly and gathers scripts and styles.

use std::path::Path;

use anyhow::{Context, Result};
use xtask::base::Base;

use super::files;
use crate::args::options::Profile;
use crate::checkout::Checkout;
use crate::setup::Tools;
use crate::step;

/// Builds into a directory of its own; Trunk may leave nothing of an earlier build there.
pub(super) fn build(
    checkout: &Checkout,
    tools: &Tools,
    base: &Base,
    profile: Profile,
    into: &Path,
) -> Result<()> {
    files::remove(into).with_context(|| format!("{} could not be emptied", into.display()))?;
    std::fs::create_dir_all(into)?;
    step::say(match profile {
        Profile::Release => {
            "compiling the site to small WebAssembly (minutes when much has changed)"
        }
        Profile::Debug => "compiling the site to WebAssembly",
    });
    let mut trunk = step::command(tools.trunk());
    trunk.current_dir(&checkout.root).arg("build");
    if profile == Profile::Release {
        trunk.arg("--release");
    }
    trunk
        .args(["--public-url", base.as_str(), "--dist"])
        .arg(into);
    // Every tool is in place already; Trunk must neither look for newer ones nor fetch any.
    trunk
        .env("TRUNK_OFFLINE", "true")
        .env("TRUNK_SKIP_VERSION_CHECK", "true");
    // Trunk 0.21 takes NO_COLOR=1 for a wrong option (trunk#1065); may go with Trunk 0.22.
    trunk.env_remove("NO_COLOR");
    trunk.env("PATH", tools.search_path()?);
    step::run("trunk build", &mut trunk)
}
