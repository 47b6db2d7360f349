//! The vote counter beside a site that is being worked on: built, started on loopback with an
//! embedded database, and its address put into a copy of the bundle. The published bundle stays as
//! editors wrote it.

use std::fs::File;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Stdio};

use anyhow::{Context, Result};

use super::native;
use crate::checkout::Checkout;
use crate::step;

/// A running counter; it stops when this is dropped.
pub(crate) struct Counter {
    process: Child,
    program: PathBuf,
    address: String,
}

impl Counter {
    /// Builds and starts a counter over a bundle, which it reads again whenever that changes. The votes
    /// lie in `target/springboard/counter.db` and stay from run to run.
    pub(crate) fn start(checkout: &Checkout, bundle: &Path) -> Result<Self> {
        let program = build(checkout)?;
        let scratch = checkout.scratch("counter.db");
        if let Some(parent) = scratch.parent() {
            std::fs::create_dir_all(parent)?;
        }
        let mut command = step::command(&program);
        command.args([
            "serve",
            "--listen",
            "127.0.0.1:0",
            "--loopback",
            "--database",
        ]);
        command
            .arg(format!("sqlite:{}", scratch.display()))
            .arg("--bundle")
            .arg(bundle);
        let mut process = command
            .stdout(Stdio::piped())
            .spawn()
            .context("the vote counter could not be started")?;
        let mut line = String::new();
        if let Some(out) = process.stdout.take() {
            BufReader::new(out).read_line(&mut line)?;
        }
        let address = line.trim().strip_prefix("counter: ").map(str::to_owned);
        let address = address.context("the vote counter ended; its message is above")?;
        Ok(Self {
            process,
            program,
            address,
        })
    }

    /// Writes a copy of a bundle in which every poll without a counter has this one.
    pub(crate) fn dress(&self, bundle: &Path, copy: &Path) -> Result<()> {
        let into = File::create(copy)
            .with_context(|| format!("{} could not be written", copy.display()))?;
        let mut command = step::command(&self.program);
        command
            .args(["dress", "--counter", &self.address, "--bundle"])
            .arg(bundle)
            .stdout(into);
        step::run("counter dress", &mut command)
    }
}

impl Drop for Counter {
    fn drop(&mut self) {
        // Killing it loses no acknowledged vote, and one that has ended by itself needs nothing.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

fn build(checkout: &Checkout) -> Result<PathBuf> {
    let features = format!("{},counter", native::FEATURES);
    let mut cargo = native::cargo(checkout);
    cargo.args([
        "build",
        "--package",
        "springboard",
        "--features",
        &features,
        "--bin",
        "counter",
    ]);
    step::run("build the vote counter (minutes, once)", &mut cargo)?;
    let target = std::env::var_os("CARGO_TARGET_DIR")
        .map_or_else(|| checkout.root.join("target"), PathBuf::from);
    Ok(target
        .join("debug")
        .join(format!("counter{}", std::env::consts::EXE_SUFFIX)))
}
