//! `cargo xtask test`: every check and test in a fixed order, cheapest first, stopping at the first
//! stage that fails. A table at the end says how long each took.

mod journeys;
mod stages;

use std::time::{Duration, Instant};

use anyhow::{Context, Result};

use crate::args::options::{Engine, Stage, TestOptions};
use crate::checkout::Checkout;
use crate::setup::Tools;
use crate::setup::browser::Browser;
use crate::step;
use stages::Workshop;

/// One line of the table.
struct Line {
    title: &'static str,
    took: Duration,
    passed: bool,
}

/// Runs the stages that were asked for; words alone ask for the journeys.
pub(crate) fn run(checkout: &Checkout, options: &TestOptions) -> Result<()> {
    let mut lines = Vec::new();
    let outcome = run_stages(checkout, options, &mut lines);
    print_table(&lines);
    outcome
}

fn run_stages(checkout: &Checkout, options: &TestOptions, lines: &mut Vec<Line>) -> Result<()> {
    let workshop = timed("setting up", lines, || set_up(checkout, options))?;
    for part in stages::ALL
        .iter()
        .filter(|part| wanted(part.stage, options))
    {
        step::say(&format!("— {} —", part.title));
        timed(part.title, lines, || (part.run)(&workshop))?;
    }
    Ok(())
}

fn set_up<'a>(checkout: &'a Checkout, options: &'a TestOptions) -> Result<Workshop<'a>> {
    let tools = Tools::for_building(checkout)?;
    // Components are always tried in Chromium; the journeys choose.
    let chromium = wanted(Stage::Web, options).then(|| Browser::find_or_install(Engine::Chromium));
    let traveller = wanted(Stage::E2e, options).then(|| Browser::find_or_install(options.engine));
    Ok(Workshop {
        checkout,
        options,
        tools,
        chromium: chromium.transpose()?,
        traveller: traveller.transpose()?,
    })
}

fn timed<T>(
    title: &'static str,
    lines: &mut Vec<Line>,
    work: impl FnOnce() -> Result<T>,
) -> Result<T> {
    let started = Instant::now();
    let outcome = work();
    lines.push(Line {
        title,
        took: started.elapsed(),
        passed: outcome.is_ok(),
    });
    outcome.with_context(|| format!("the stage \"{title}\" failed"))
}

fn wanted(stage: Stage, options: &TestOptions) -> bool {
    if !options.only.is_empty() {
        return options.only.contains(&stage);
    }
    options.filter.is_empty() || stage == Stage::E2e
}

fn print_table(lines: &[Line]) {
    eprintln!();
    for line in lines {
        let mark = if line.passed { "passed" } else { "FAILED" };
        eprintln!("  {mark}  {}  {}", clock(line.took), line.title);
    }
    eprintln!(
        "          {}  altogether",
        clock(lines.iter().map(|line| line.took).sum())
    );
}

fn clock(took: Duration) -> String {
    format!("{:>2}:{:02}", took.as_secs() / 60, took.as_secs() % 60)
}
