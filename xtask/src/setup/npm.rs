//! Packages from npm, as pinned in a lock file, installed beside the other tools and never into
//! the checkout.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

use super::cache;
use crate::step;

/// The oldest Node.js that the packages and our scripts run on.
const NODE_MAJOR: u32 = 20;

/// Says what to do when Node.js is missing or too old.
pub(super) fn require_node() -> Result<()> {
    let Some(version) = step::version_of("node") else {
        bail!(
            "Node.js was not found: install version {NODE_MAJOR} or newer from https://nodejs.org"
        );
    };
    let major = version
        .trim_start_matches('v')
        .split('.')
        .next()
        .and_then(|major| major.parse::<u32>().ok());
    if major.is_none_or(|major| major < NODE_MAJOR) {
        bail!(
            "Node.js {version} is too old: install version {NODE_MAJOR} or newer from https://nodejs.org"
        );
    }
    Ok(())
}

/// The `node_modules` for a directory that holds `package.json` and `package-lock.json`.
pub(crate) fn packages(manifest: &Path) -> Result<PathBuf> {
    let lock = manifest.join("package-lock.json");
    let bytes = fs::read(&lock).with_context(|| format!("{} cannot be read", lock.display()))?;
    let name = manifest.file_name().unwrap_or_default().to_string_lossy();
    let key = format!("npm-{name}-{:016x}", fingerprint(&bytes));
    let directory = cache::directory(&key, |directory| install(manifest, directory))?;
    Ok(directory.join("node_modules"))
}

fn install(manifest: &Path, directory: &Path) -> Result<()> {
    step::say("installing the npm tools (under a minute, once)");
    for file in ["package.json", "package-lock.json", ".npmrc"] {
        fs::copy(manifest.join(file), directory.join(file))
            .with_context(|| format!("{file} could not be copied"))?;
    }
    let mut npm = npm();
    npm.current_dir(directory).args([
        "ci",
        "--ignore-scripts",
        "--no-audit",
        "--no-fund",
        "--loglevel=error",
    ]);
    step::run("npm ci", &mut npm).context(
        "this first set-up needs the npm registry; once it is done, everything works offline",
    )
}

/// On Windows npm is a script, which only the shell can start.
fn npm() -> Command {
    if cfg!(windows) {
        let mut shell = step::command("cmd");
        shell.args(["/C", "npm"]);
        return shell;
    }
    step::command("npm")
}

/// FNV-1a: tells one lock file from another; nothing depends on it being hard to forge.
fn fingerprint(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3)
    })
}

#[cfg(test)]
mod tests {
    use super::fingerprint;

    #[test]
    fn the_fingerprint_is_the_published_one() {
        for (bytes, expected) in [
            ("", 0xcbf2_9ce4_8422_2325_u64),
            ("a", 0xaf63_dc4c_8601_ec8c),
            ("foobar", 0x8594_4171_f739_67e8),
        ] {
            assert_eq!(fingerprint(bytes.as_bytes()), expected, "{bytes:?}");
        }
    }
}
