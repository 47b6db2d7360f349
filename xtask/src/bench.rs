//! `cargo xtask bench`: measures the release site in Chromium. The measuring itself is done by the
//! scripts in `tools/bench`, over the browser's own protocol.

mod sample;

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use tokio::runtime::Runtime;
use xtask::server::{Server, Settings};

use crate::args::options::{BenchOptions, Engine, Measure, Profile};
use crate::checkout::Checkout;
use crate::setup::browser::Browser;
use crate::setup::{Tools, npm};
use crate::site::{Plan, compress};
use crate::step;

/// Builds, serves with compressed files, and runs the measurements that were asked for.
pub(crate) fn run(checkout: &Checkout, options: &BenchOptions) -> Result<()> {
    let tools = Tools::for_building(checkout)?;
    let browser = Browser::find_or_install(Engine::Chromium)?;
    let modules = npm::packages(&checkout.root.join("tools").join("bench"))?;
    let site = checkout.scratch("bench").join("site");
    let plan = Plan::new(checkout, &tools, &options.site, Profile::Release, "bench");
    plan.all(&site)?;
    compress::whole_site(checkout, &site)?;
    let runtime = Runtime::new().context("the server's threads could not be started")?;
    let settings = Settings {
        root: site.clone(),
        base: options.site.base.clone(),
        ..Settings::default()
    };
    let server = runtime
        .block_on(Server::start(settings, None))
        .context("no port is free")?;
    let mut samples = Samples::default();
    let mut outcomes = Vec::new();
    for measure in &options.measures {
        match measure {
            Measure::Explore => samples.serve_lists(&runtime, checkout, &plan, &server)?,
            Measure::Story => samples.serve_story(&runtime, checkout, &plan)?,
            Measure::Sizes | Measure::Paint | Measure::Lighthouse | Measure::Embed => {}
        }
        step::say(&format!("measuring: {}", measure.name()));
        let mut node = step::command("node");
        node.arg(
            checkout
                .root
                .join("tools")
                .join("bench")
                .join(format!("{}.mjs", measure.name())),
        );
        node.env("SPRINGBOARD_SITE", server.url())
            .env("SPRINGBOARD_BROWSER", &browser.program);
        node.env("SPRINGBOARD_NODE_MODULES", &modules);
        node.env("SPRINGBOARD_PROJECT", first_below(&site, "projects")?);
        node.env("SPRINGBOARD_STORYBOARD", first_below(&site, "storyboards")?);
        node.env("SPRINGBOARD_SAMPLES", samples.to_json());
        node.env("SPRINGBOARD_FRAMES", frames(&site)?);
        outcomes.push(step::run(measure.name(), &mut node));
    }
    // What misses its limit is said when everything was measured.
    outcomes.into_iter().collect()
}

/// Generated content, each sample on a server of its own.
#[derive(Default)]
struct Samples {
    /// How many records, and where their page is.
    pages: Vec<(usize, String)>,
    /// Held, since a server ends when it is dropped.
    servers: Vec<Server>,
}

/// How many projects the generated lists have.
const SIZES: [usize; 3] = [1_000, 10_000, 100_000];

/// How many panels the generated storyboard has.
const PANELS: usize = 50;

impl Samples {
    /// The real list, and generated ones.
    fn serve_lists(
        &mut self,
        runtime: &Runtime,
        checkout: &Checkout,
        plan: &Plan<'_>,
        real: &Server,
    ) -> Result<()> {
        let bundle = plan.bundle();
        let known: serde_json::Value = serde_json::from_str(&fs::read_to_string(&bundle)?)?;
        let count = known["projects"].as_array().map_or(0, Vec::len);
        self.pages = vec![(count, format!("{}projects/", real.url()))];
        for projects in SIZES {
            let file = checkout.scratch("bench").join("sample.json");
            sample::write(&bundle, projects, &file)?;
            self.serve(runtime, checkout, plan, (&file, "projects/", projects))?;
        }
        Ok(())
    }

    /// A long storyboard.
    fn serve_story(
        &mut self,
        runtime: &Runtime,
        checkout: &Checkout,
        plan: &Plan<'_>,
    ) -> Result<()> {
        let file = checkout.scratch("bench").join("sample.json");
        sample::write_story(&plan.bundle(), PANELS, &file)?;
        self.pages.clear();
        self.serve(
            runtime,
            checkout,
            plan,
            (&file, "storyboards/fifty/", PANELS),
        )
    }

    fn serve(
        &mut self,
        runtime: &Runtime,
        checkout: &Checkout,
        plan: &Plan<'_>,
        (bundle, path, records): (&Path, &str, usize),
    ) -> Result<()> {
        let site = checkout.scratch("bench").join(format!("sample-{records}"));
        plan.one_page(&site, bundle, path)?;
        compress::whole_site(checkout, &site)?;
        let settings = Settings {
            root: site,
            ..Settings::default()
        };
        let server = runtime
            .block_on(Server::start(settings, None))
            .context("no port is free")?;
        self.pages
            .push((records, format!("{}{path}", server.url())));
        self.servers.push(server);
        Ok(())
    }

    fn to_json(&self) -> String {
        let pages = self.pages.iter();
        let pages =
            pages.map(|(records, url)| serde_json::json!({ "records": records, "url": url }));
        serde_json::Value::Array(pages.collect()).to_string()
    }
}

/// The first page below a directory in the order of the alphabet: the same one for the same content.
fn first_below(site: &Path, directory: &str) -> Result<String> {
    let entries = fs::read_dir(site.join(directory))
        .with_context(|| format!("the site has no {directory}"))?;
    let names = entries
        .flatten()
        .filter(|entry| entry.path().is_dir())
        .map(|entry| entry.file_name());
    let first = names
        .min()
        .with_context(|| format!("{directory} has no page"))?;
    Ok(format!("{directory}/{}/", first.to_string_lossy()))
}

/// Each form of what other sites can show, with the path of its full page.
fn frames(site: &Path) -> Result<String> {
    let story = first_below(site, "storyboards")?;
    let frames = serde_json::json!({
        "the list": "projects/",
        "a project's card": first_below(site, "projects")?,
        "a storyboard": story,
        "a panel": format!("{story}panel-1/"),
        "a poll": first_below(site, "polls")?,
        "the figures": "figures/",
    });
    Ok(frames.to_string())
}

impl Measure {
    /// The name as typed, and of the script.
    fn name(self) -> &'static str {
        match self {
            Self::Sizes => "sizes",
            Self::Paint => "paint",
            Self::Lighthouse => "lighthouse",
            Self::Explore => "explore",
            Self::Story => "story",
            Self::Embed => "embed",
        }
    }
}
