//! Programs that Cargo builds from crates.io, one pinned version each.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use super::cache;
use crate::step;

/// A program in a crate.
pub(super) struct CargoTool<'a> {
    pub(super) package: &'a str,
    pub(super) version: &'a str,
    pub(super) program: &'a str,
    /// About how long building it takes on two cores; shown while it does.
    pub(super) minutes: u8,
}

/// A tool that runs for seconds need not be optimised for minutes.
const QUICK_BUILD: [&str; 3] = ["opt-level=1", "lto=false", "codegen-units=16"];

impl CargoTool<'_> {
    /// The program, built first when it is not in the cache or does not run.
    pub(super) fn ready(&self) -> Result<PathBuf> {
        let program = self.cached()?;
        if self.works(&program) {
            return Ok(program);
        }
        let directory = program
            .parent()
            .and_then(Path::parent)
            .context("a tool lies in no directory")?;
        cache::forget(directory)?;
        let program = self.cached()?;
        if !self.works(&program) {
            bail!(
                "{} was built but does not run: {}",
                self.package,
                program.display()
            );
        }
        Ok(program)
    }

    fn cached(&self) -> Result<PathBuf> {
        let key = format!("{}-{}", self.package, self.version);
        let directory = cache::directory(&key, |directory| self.install(directory))?;
        Ok(directory
            .join("bin")
            .join(format!("{}{}", self.program, std::env::consts::EXE_SUFFIX)))
    }

    fn works(&self, program: &Path) -> bool {
        step::version_of(program).is_some_and(|version| version.contains(self.version))
    }

    fn install(&self, directory: &Path) -> Result<()> {
        let Self {
            package,
            version,
            minutes,
            ..
        } = self;
        step::say(&format!(
            "installing {package} {version} (about {minutes} minutes, once)"
        ));
        self.install_with(directory, &["--locked"]).or_else(|_| {
            // The tool's own lock file may name a version that a mirror does not have yet.
            step::say(&format!("{package}: trying without its own lock file"));
            self.install_with(directory, &[])
        })
    }

    fn install_with(&self, directory: &Path, lock: &[&str]) -> Result<()> {
        let Self {
            package, version, ..
        } = self;
        let mut cargo = step::command("cargo");
        cargo
            .args(["install", package, "--version", &format!("={version}")])
            .args(lock)
            .arg("--root")
            .arg(directory);
        for setting in QUICK_BUILD {
            cargo.args(["--config", &format!("profile.release.{setting}")]);
        }
        if *package == "trunk" {
            // Certificates and TLS without the system's OpenSSL headers.
            cargo.args(["--no-default-features", "--features", "rustls"]);
        }
        // Built aside: flags meant for the site must not reach its tools.
        cargo
            .env_remove("RUSTFLAGS")
            .env_remove("CARGO_BUILD_TARGET")
            .env_remove("CARGO_TARGET_DIR");
        step::run(&format!("cargo install {package}"), &mut cargo)
            .context("this first set-up needs crates.io; once it is done, everything works offline")
    }
}
