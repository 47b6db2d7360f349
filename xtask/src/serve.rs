//! `cargo xtask serve`: the site on a loopback port, rebuilt and reloaded when a source changes.
//! A failed rebuild is told in the terminal; the last good site stays up.

mod change;
mod opener;
mod watch;

use std::fs;
use std::path::PathBuf;
use std::time::Instant;

use anyhow::{Context, Result};
use tokio::runtime::Runtime;
use xtask::server::{Server, Settings};

use crate::args::options::ServeOptions;
use crate::checkout::Checkout;
use crate::setup::Tools;
use crate::site::Plan;
use crate::site::counter::Counter;
use crate::step;
use change::Work;
use watch::Watch;

/// What is shown until the first build succeeds.
const NOT_YET: &str = "<!doctype html><html lang=\"en\"><head><title>Not built yet</title></head><body>\
<h1>The site could not be built yet</h1><p>The terminal says why. This page reloads when it is there.</p></body></html>";

/// Serves until the person presses Ctrl-C.
pub(crate) fn run(checkout: &Checkout, options: &ServeOptions) -> Result<()> {
    let tools = Tools::for_building(checkout)?;
    let plan = Plan::new(checkout, &tools, &options.site, options.profile, "serve");
    // Watching begins before the first build, so that a change made meanwhile is not lost.
    let watch = Watch::start(checkout, options.site.bundle.as_deref())?;
    let mut stage = Stage::prepare(checkout)?;
    stage.counter = start_counter(checkout, &plan);
    let first = stage.rebuild(&plan, Work::Everything);
    let runtime = Runtime::new().context("the server's threads could not be started")?;
    let server = runtime
        .block_on(Server::start(settings(&stage, options), options.port))
        .context("no port is free")?;
    report(first);
    println!(
        "\n  Springboard is at {}   (Ctrl-C stops it)\n",
        server.url()
    );
    if options.opens {
        opener::open(&server.url());
    }
    loop {
        let work = watch.next()?;
        let outcome = stage.rebuild(&plan, work);
        if outcome.is_ok() {
            server.show(stage.current());
        }
        report(outcome);
    }
}

/// The vote counter, so that the poll works in the default run; without it the poll says that nothing is counted.
fn start_counter(checkout: &Checkout, plan: &Plan<'_>) -> Option<Counter> {
    let started = plan
        .content()
        .and_then(|()| Counter::start(checkout, &plan.bundle()));
    started
        .inspect_err(|error| {
            eprintln!("\nwarning: no vote counter beside this site: {error:#}\n");
        })
        .ok()
}

fn settings(stage: &Stage, options: &ServeOptions) -> Settings {
    Settings {
        root: stage.current(),
        base: options.site.base.clone(),
        reload: true,
        ..Settings::default()
    }
}

fn report(outcome: Result<()>) {
    if let Err(error) = outcome {
        eprintln!(
            "\nerror: {error:#}\n  Still serving the last site that could be built; waiting for the next change.\n"
        );
    }
}

/// Two directories: one is served while the other is filled.
struct Stage {
    directories: [PathBuf; 2],
    current: usize,
    /// What has to be redone because an earlier attempt at it failed.
    owed: Option<Work>,
    counter: Option<Counter>,
}

impl Stage {
    fn prepare(checkout: &Checkout) -> Result<Self> {
        let scratch = checkout.scratch("serve");
        let directories = [scratch.join("a"), scratch.join("b")];
        fs::create_dir_all(&directories[0])?;
        for page in ["index.html", "404.html"] {
            fs::write(directories[0].join(page), NOT_YET)?;
        }
        Ok(Self {
            directories,
            current: 0,
            owed: None,
            counter: None,
        })
    }

    /// The bundle to show: with a counter, a copy that names it.
    fn bundle(&self, plan: &Plan<'_>) -> Result<PathBuf> {
        let Some(counter) = &self.counter else {
            return Ok(plan.bundle());
        };
        let copy = plan.own_bundle();
        if let Some(folder) = copy.parent() {
            fs::create_dir_all(folder)?;
        }
        counter.dress(&plan.bundle(), &copy)?;
        Ok(copy)
    }

    fn current(&self) -> PathBuf {
        self.directories[self.current].clone()
    }

    fn rebuild(&mut self, plan: &Plan<'_>, work: Work) -> Result<()> {
        let started = Instant::now();
        let work = self.owed.map_or(work, |owed| owed.max(work));
        self.owed = Some(work);
        plan.font()?;
        plan.content()?;
        if work == Work::Everything {
            plan.wasm()?;
        }
        let next = 1 - self.current;
        plan.pages(&self.directories[next], &self.bundle(plan)?)?;
        self.current = next;
        self.owed = None;
        step::say(&format!(
            "built in {:.1} s",
            started.elapsed().as_secs_f32()
        ));
        Ok(())
    }
}
