//! `cargo xtask`: sets up, builds, serves, tests and measures the site. Parses the command line
//! and hands over; the work is in one module per command.

mod args;
mod bench;
mod build;
mod check_dist;
mod checkout;
mod content;
mod hosts;
mod serve;
mod setup;
mod site;
mod step;
mod test;

use std::process::ExitCode;

use args::options::Command;
use checkout::Checkout;

fn main() -> ExitCode {
    match args::parse(lexopt::Parser::from_env()).and_then(run) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("\nerror: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(command: Command) -> anyhow::Result<()> {
    let checkout = Checkout::find()?;
    match command {
        Command::Help => {
            print!("{}", args::HELP);
            Ok(())
        }
        Command::Setup(options) => setup::run(&checkout, &options),
        Command::Content(arguments) => content::run(&checkout, &arguments),
        Command::Build(options) => build::run(&checkout, &options),
        Command::CheckDist(site) => check_dist::run(&checkout, site.as_deref()),
        Command::Serve(options) => serve::run(&checkout, &options),
        Command::Test(options) => test::run(&checkout, &options),
        Command::Bench(options) => bench::run(&checkout, &options),
    }
}
