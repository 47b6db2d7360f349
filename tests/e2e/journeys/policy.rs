//! The content policy holds in the browser, whether a host sends it as a header or only the page says it.
//! That the site itself keeps to it is seen by every other journey, which ends with an empty console.

use anyhow::{Context, ensure};
use springboard_e2e::browser::Browser;
use springboard_e2e::engine::Engine;
use springboard_e2e::site::{Place, Site};
use springboard_e2e::trip::Trip;
use xtask::server::fault::Fault;

/// Does in a page what an attacker would try, and notes what the policy calls each.
const TRY: &str = r#"
window.__stopped = new Set();
document.addEventListener("securitypolicyviolation", (event) => __stopped.add(event.effectiveDirective));
const quietly = (attempt) => { try { attempt(); } catch {} };
const add = (name, more) => document.body.append(Object.assign(document.createElement(name), more));
quietly(() => add("img", { src: "https://elsewhere.example/pixel.png" }));
quietly(() => add("style", { textContent: "body { display: none }" }));
quietly(() => add("link", { rel: "stylesheet", href: "https://elsewhere.example/a.css" }));
quietly(() => add("iframe", { src: "https://elsewhere.example/" }));
quietly(() => add("script", { src: "https://elsewhere.example/a.js" }));
quietly(() => add("base", { href: "https://elsewhere.example/" }));
quietly(() => fetch("https://elsewhere.example/take").catch(() => {}));
quietly(() => { document.body.innerHTML += "<p>"; });
// Drivers lift the ban for what they run themselves, so this is left to the page.
setTimeout(() => {
  quietly(() => window.eval("window.__ran = true"));
  window.__tried = true;
});
"#;

/// What every engine stops.
const STOPPED: &str = "['img-src', 'style-src-elem', 'frame-src', 'base-uri', 'connect-src'].every((name) => __stopped.has(name))";

#[test]
fn what_a_page_does_not_need_is_stopped_by_the_header_and_by_the_page_itself() {
    for trip in [
        Trip::default(),
        Trip::default().to(Place::Below),
        // A host that sends a policy of its own in the place of ours leaves only the page's.
        Trip::default().header("content-security-policy", "frame-ancestors 'self'"),
    ] {
        trip.into_trouble()
            .take(async |browser: &Browser, site: &Site| {
                for route in site.one_of_each_kind()? {
                    browser.open(&site.url(&route)).await?;
                    browser.eval::<()>(TRY).await?;
                    browser.until("the policy stops it", STOPPED).await?;
                    browser.until("it is tried", "window.__tried").await?;
                    let ran: bool = browser.eval("return Boolean(window.__ran)").await?;
                    ensure!(!ran, "{route}: text was run as a script");
                    if browser.engine() == Engine::Chromium {
                        browser
                            .until(
                                "text is no markup",
                                "__stopped.has('require-trusted-types-for')",
                            )
                            .await?;
                    }
                }
                Ok(())
            });
    }
}

#[test]
fn a_violation_is_something_that_the_console_tells() {
    Trip::default()
        .into_trouble()
        .take(async |browser: &Browser, site: &Site| {
            browser.open(&site.url("about/")).await?;
            browser.eval::<()>(TRY).await?;
            browser.until("the policy stops it", STOPPED).await?;
            let said = browser.console().await?;
            ensure!(!said.is_empty(), "a journey would not notice a violation");
            Ok(())
        });
}

#[test]
fn a_program_of_other_bytes_than_the_build_made_does_not_run() {
    Trip::default()
        .into_trouble()
        .take(async |browser: &Browser, site: &Site| {
            let page = site.file("projects/index.html")?;
            let (_, name) = page
                .split_once("data-wasm=\"/")
                .context("no program is named")?;
            let name = name.split('"').next().unwrap_or_default();
            // A section that says nothing: without a digest it would run as before.
            let mut bytes = site.bytes(name)?;
            bytes.extend([0, 2, 1, b'x']);
            site.fails(name, Fault::Replaced("application/wasm", bytes));
            browser.open(&site.url("projects/")).await?;
            browser.until_says("#notice", "could not be loaded").await?;
            browser.is_readable().await
        });
}
