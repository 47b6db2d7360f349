//! Runs other programs: says what is being done, and names the step when it fails.

use std::ffi::OsStr;
use std::io::ErrorKind;
use std::process::{Command, Stdio};

use anyhow::{Context, Result, anyhow, bail};

/// Tells the person what happens now.
pub(crate) fn say(text: &str) {
    eprintln!("▸ {text}");
}

/// A command that does not inherit what Cargo set for this program, so that a build started from
/// here and one started by hand share their results.
pub(crate) fn command(program: impl AsRef<OsStr>) -> Command {
    let mut command = Command::new(program);
    for (name, _) in std::env::vars_os() {
        let text = name.to_string_lossy();
        if ["CARGO_PKG_", "CARGO_MANIFEST_", "CARGO_BIN_"]
            .iter()
            .any(|prefix| text.starts_with(prefix))
        {
            command.env_remove(&name);
        }
    }
    command
}

/// Runs to the end with its output shown; fails with the step's name.
pub(crate) fn run(step: &str, command: &mut Command) -> Result<()> {
    let status = command
        .status()
        .map_err(|error| no_start(command, &error))
        .with_context(|| failed(step))?;
    if !status.success() {
        bail!("{} ({status}); its messages are above", failed(step));
    }
    Ok(())
}

/// Runs to the end and keeps its output, which is shown only when it fails.
pub(crate) fn run_quietly(step: &str, command: &mut Command) -> Result<String> {
    let output = command
        .stdin(Stdio::null())
        .output()
        .map_err(|error| no_start(command, &error));
    let output = output.with_context(|| failed(step))?;
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    if !output.status.success() {
        eprintln!("{text}{}", String::from_utf8_lossy(&output.stderr));
        bail!(
            "{} ({}); its messages are above",
            failed(step),
            output.status
        );
    }
    Ok(text)
}

/// What a program prints when asked for its version; `None` when it is not there or does not work.
pub(crate) fn version_of(program: impl AsRef<OsStr>) -> Option<String> {
    let output = command(program)
        .arg("--version")
        .stdin(Stdio::null())
        .output()
        .ok()?;
    output
        .status
        .success()
        .then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

fn failed(step: &str) -> String {
    format!("the step \"{step}\" failed")
}

fn no_start(command: &Command, error: &std::io::Error) -> anyhow::Error {
    let program = command.get_program().to_string_lossy();
    if error.kind() == ErrorKind::NotFound {
        return anyhow!("the program {program} was not found");
    }
    anyhow!("the program {program} could not be started: {error}")
}
