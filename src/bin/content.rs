//! The editors' tool: checks what they write and builds the bundle. All it does is in `springboard::authoring`.

use std::io::{stderr, stdout};
use std::process::ExitCode;

use springboard::authoring::command::run;

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    run(&words, &mut stdout().lock(), &mut stderr().lock())
}
