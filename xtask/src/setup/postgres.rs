//! The PostgreSQL server that the vote counter's tests start for themselves.

use std::env;
use std::fs;
use std::path::Path;

use anyhow::{Result, bail};

use crate::step;

/// Where Debian and its kin keep the server's programs, by version.
const VERSIONS: &str = "/usr/lib/postgresql";

/// Installs the server where it is missing and that can be done without asking.
pub(crate) fn require() -> Result<()> {
    if installed() {
        return Ok(());
    }
    let root =
        step::run_quietly("id", step::command("id").arg("-u")).is_ok_and(|id| id.trim() == "0");
    if !root || step::version_of("apt-get").is_none() {
        bail!(
            "the vote counter's tests need a PostgreSQL server: install the package postgresql, or have initdb and postgres on PATH"
        );
    }
    step::say("installing postgresql (a minute, once)");
    step::run(
        "apt-get update",
        step::command("apt-get").args(["-q", "update"]),
    )?;
    let mut install = step::command("apt-get");
    // The tests run a server of their own; the package's must not start.
    install
        .env("DEBIAN_FRONTEND", "noninteractive")
        .env("RUNLEVEL", "1");
    step::run(
        "apt-get install",
        install.args([
            "-q",
            "install",
            "-y",
            "--no-install-recommends",
            "postgresql",
        ]),
    )
}

fn installed() -> bool {
    let debian = fs::read_dir(VERSIONS).into_iter().flatten().flatten();
    let on_path = env::var_os("PATH").unwrap_or_default();
    debian
        .map(|version| version.path().join("bin"))
        .chain(env::split_paths(&on_path))
        .any(|bin| holds_server(&bin))
}

fn holds_server(bin: &Path) -> bool {
    ["initdb", "postgres", "createdb", "pg_isready"]
        .iter()
        .all(|name| bin.join(name).is_file())
}
