//! Without a connection: what was saved can be read, what is told is true, and no worker outlives a build.

use anyhow::{Result, ensure};
use springboard_e2e::browser::Browser;
use springboard_e2e::site::{Place, Site};
use springboard_e2e::trip::Trip;
use xtask::server::fault::Fault;

/// Answers everything, and wrongly: what a mistake in a worker could do to a site.
const BROKEN_WORKER: &str = "
addEventListener('install', () => skipWaiting());
addEventListener('activate', (event) => event.waitUntil(clients.claim()));
addEventListener('fetch', (event) => event.respondWith(new Response('<!doctype html><title>Broken</title>Broken',
  { headers: { 'content-type': 'text/html' } })));";

#[test]
fn after_one_visit_the_site_can_be_read_without_a_connection() {
    for place in Place::ALL {
        Trip::default()
            .to(place)
            .keeping()
            .take(async |browser: &Browser, site: &Site| {
                browser.open(&site.url("about/")).await?;
                saves(browser, &site.url("storyboards/")).await?;
                site.goes_away().await?;
                for path in [
                    "about/",
                    "",
                    "projects/no-wrong-door/",
                    "library/?kind=report",
                    "library",
                ] {
                    browser.open(&site.url(path)).await?;
                    browser
                        .until_says("#kept", "You are offline, showing what was saved on")
                        .await?;
                    browser.is_readable().await?;
                    browser.fits_its_width().await?;
                    ensure!(is_styled(browser).await?, "{path} has lost its style");
                }
                browser.open(&site.url("nowhere/")).await?;
                browser.until_says("h1", "This page was not saved").await?;
                ensure!(
                    is_styled(browser).await?,
                    "the page for what was not saved has no style"
                );
                browser.open(&site.url("about/")).await?;
                browser.until_says("#kept", "You are offline").await?;
                browser.passes_axe().await?;
                browser.screenshot("offline").await?;
                site.comes_back().await?;
                browser.open(&site.url("about/")).await?;
                browser
                    .until("nothing is said", "document.querySelector('#kept').hidden")
                    .await?;
                only_the_lost_line_is_told(browser, site).await
            });
    }
}

#[test]
fn what_is_interactive_works_without_a_connection() {
    Trip::default()
        .keeping()
        .take(async |browser: &Browser, site: &Site| {
            browser.open(&site.url("projects/")).await?;
            saves(browser, &site.url("storyboards/")).await?;
            site.goes_away().await?;
            browser.open(&site.url("projects/")).await?;
            browser.until_says("#kept", "You are offline").await?;
            browser.type_into("main [name=q]", "fostering").await?;
            browser
                .until(
                    "the list is searched",
                    "location.search.includes('q=fostering')",
                )
                .await?;
            only_the_lost_line_is_told(browser, site).await
        });
}

#[test]
fn a_page_that_stands_for_a_missing_file_is_never_saved_as_that_file() {
    let page = "<!doctype html><title>Home</title>".to_owned();
    Trip::default()
        .keeping()
        .take(async |browser: &Browser, site: &Site| {
            site.fails("*.wasm", Fault::Replaced("text/html", page.into()));
            browser.open(&site.url("projects/")).await?;
            saves(browser, &site.url("storyboards/")).await?;
            let saved = "caches.keys().then((names) => Promise.all(names.map(async (name) => \
                (await (await caches.open(name)).keys()).map((file) => file.url)))).then((all) => all.flat())";
            let files: Vec<String> = browser.ask(&format!("{saved}.then(arguments[0])")).await?;
            ensure!(files.iter().any(|file| file.ends_with(".css")), "nothing was saved: {files:?}");
            ensure!(!files.iter().any(|file| file.ends_with(".wasm")), "a page was saved as a file: {files:?}");
            site.faults().clear();
            browser.open_ready(&site.url("projects/")).await
        });
}

#[test]
fn a_new_version_is_told_and_what_was_typed_stays() {
    Trip::default()
        .keeping()
        .take(async |browser: &Browser, site: &Site| {
            browser.open(&site.url("")).await?;
            saves(browser, &site.url("storyboards/")).await?;
            let old = version(browser).await?;
            let _renewal = site.is_renewed()?;
            browser.type_into("main [name=q]", "foster").await?;
            browser
                .ask::<()>("navigator.serviceWorker.ready.then((one) => one.update()).then(() => arguments[0]())")
                .await?;
            browser.until_says("#kept", "There is a new version of this site.").await?;
            browser.press("#kept button").await?;
            browser
                .until("the new version is there", &format!("document.querySelector('[data-version]').dataset.version !== '{old}'"))
                .await?;
            browser
                .until("what was typed is there", "document.querySelector('main [name=q]').value === 'foster'")
                .await
        });
}

#[test]
fn a_broken_worker_is_replaced_by_the_next_build() {
    Trip::default()
        .keeping()
        .take(async |browser: &Browser, site: &Site| {
            site.fails(
                "sw.js",
                Fault::Replaced("text/javascript", BROKEN_WORKER.into()),
            );
            browser.open(&site.url("about/")).await?;
            browser
                .until(
                    "the broken worker rules",
                    "navigator.serviceWorker.controller",
                )
                .await?;
            browser.open(&site.url("about/")).await?;
            browser
                .until("all is broken", "document.title === 'Broken'")
                .await?;
            site.faults().clear();
            // Going to a page makes the browser look for another worker; nothing of ours runs here.
            browser.open(&site.url("about/")).await?;
            let healed = "navigator.serviceWorker.getRegistration().then(async (one) => { \
                const broken = one.active; \
                while (one.active === broken) await new Promise((done) => setTimeout(done, 20)); \
                arguments[0](); })";
            browser.ask::<()>(healed).await?;
            browser.open(&site.url("about/")).await?;
            browser.until_says("h1", "").await?;
            browser.is_readable().await
        });
}

/// Waits until a page is saved; those that come later in the list are saved after those before.
async fn saves(browser: &Browser, url: &str) -> Result<()> {
    let look = format!(
        "const look = async () => (await caches.match('{url}')) && navigator.serviceWorker.controller \
         ? arguments[0](true) : setTimeout(look, 30); look();"
    );
    let is_saved: bool = browser.ask(&look).await?;
    ensure!(is_saved, "{url} is not saved");
    Ok(())
}

pub(crate) async fn version(browser: &Browser) -> Result<String> {
    browser
        .eval("return document.querySelector('[data-version]').dataset.version")
        .await
}

pub(crate) async fn is_styled(browser: &Browser) -> Result<bool> {
    browser
        .eval(
            "return document.styleSheets.length > 0 && document.styleSheets[0].cssRules.length > 0",
        )
        .await
}

/// The test's own script is asked for, in vain; nothing else may be complained about.
async fn only_the_lost_line_is_told(browser: &Browser, site: &Site) -> Result<()> {
    let own = [
        "/__springboard/script.js",
        &site.url("favicon"),
        &site.url("icons/"),
        &site.url("site.webmanifest"),
    ];
    let said = browser.console().await?;
    let others: Vec<_> = said
        .iter()
        .filter(|line| !own.iter().any(|own| line.contains(own)))
        .collect();
    ensure!(others.is_empty(), "the console says {others:?}");
    Ok(())
}
