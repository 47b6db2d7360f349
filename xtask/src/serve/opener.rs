//! Shows an address in the person's own browser.

use std::process::Stdio;

use crate::step;

/// Best effort: the address is printed anyway.
pub(super) fn open(address: &str) {
    let (program, arguments): (_, &[&str]) = if cfg!(target_os = "macos") {
        ("open", &[])
    } else if cfg!(windows) {
        ("cmd", &["/C", "start", ""])
    } else {
        ("xdg-open", &[])
    };
    let mut command = step::command(program);
    command
        .args(arguments)
        .arg(address)
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    if command.spawn().is_err() {
        step::say("no browser could be opened; follow the address above");
    }
}
