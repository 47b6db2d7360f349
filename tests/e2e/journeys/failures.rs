//! When things go wrong: the page stays readable, says what happened and offers to try again.

use anyhow::{Context, Result};
use springboard_e2e::browser::Browser;
use springboard_e2e::site::Site;
use springboard_e2e::trip::Trip;
use xtask::server::fault::Fault;

/// What the list of projects starts from.
const LIST: &str = "content/list.bin";

/// What a visitor reads when the list fails in one of these ways.
#[test]
fn a_list_that_fails_is_told_in_plain_words() {
    Trip::default()
        .into_trouble()
        .take(async |browser: &Browser, site: &Site| {
            let list = site.bytes(LIST)?;
            let replaced = |kind, bytes: &[u8]| Fault::Replaced(kind, bytes.to_vec());
            for (fault, words) in [
                (Fault::Missing, "missing"),
                (Fault::Broken, "missing"),
                // Firefox now and then takes what broke off for a connection that failed.
                (Fault::Truncated, "broke off|connection failed"),
                (
                    replaced(BYTES, &list[..list.len() / 2]),
                    "longer or shorter",
                ),
                (replaced(BYTES, &with(&list, list.len() / 2)), "damaged"),
                (
                    replaced("text/html", b"<!doctype html><title>Home</title>"),
                    "not a part",
                ),
                (replaced("application/json", b"[]"), "not a part"),
                (replaced(BYTES, &with(&list, VERSION_AT)), "version"),
            ] {
                site.faults().clear();
                site.fails(LIST, fault.clone());
                is_told(browser, site, words)
                    .await
                    .with_context(|| short(&fault))?;
            }
            // The page behind the notice is the unfiltered one.
            browser.open(&site.url("projects/?round=round-1")).await?;
            browser
                .until_says("#notice", "not filtered as this address asks")
                .await
        });
}

/// What a visitor reads when the app itself does not arrive.
#[test]
fn an_app_that_does_not_arrive_is_told_in_plain_words() {
    Trip::default()
        .into_trouble()
        .take(async |browser: &Browser, site: &Site| {
            for (pattern, fault, words) in [
                ("*.wasm", Fault::Missing, "could not be loaded"),
                ("*.wasm", Fault::Truncated, ""),
                (
                    "*.wasm",
                    Fault::Replaced("application/wasm", b"not WebAssembly".to_vec()),
                    "",
                ),
                (
                    "*.wasm",
                    Fault::Replaced("text/html", b"<!doctype html>".to_vec()),
                    "",
                ),
            ] {
                site.faults().clear();
                site.fails(pattern, fault.clone());
                is_told(browser, site, words)
                    .await
                    .with_context(|| format!("{pattern}: {}", short(&fault)))?;
            }
            Ok(())
        });
}

/// What a visitor reads when the script that starts the app does not arrive, or is a page or of a wrong type.
#[test]
fn a_loader_that_does_not_arrive_is_told_in_plain_words() {
    for fault in [
        Fault::Missing,
        Fault::Replaced("text/html", b"<!doctype html>".to_vec()),
        Fault::Typed("text/plain"),
    ] {
        Trip::default()
            .into_trouble()
            .take(async |browser: &Browser, site: &Site| {
                let page = site.file("projects/index.html")?;
                let rest = page
                    .split("\"/boot-")
                    .nth(1)
                    .context("no loader is named")?;
                let name = format!("boot-{}", rest.split('"').next().unwrap_or_default());
                site.fails(&name, fault);
                browser.open(&site.url("projects/")).await?;
                browser.until_says("#kept", "did not arrive").await?;
                browser.is_readable().await?;
                site.faults().clear();
                browser.press("#kept button").await?;
                browser.ready().await
            });
    }
}

#[test]
fn webassembly_that_the_policy_blocks_is_told() {
    let trip = Trip::default()
        .into_trouble()
        .header("content-security-policy", "script-src 'self'");
    trip.take(async |browser: &Browser, site: &Site| {
        is_told(browser, site, "does not allow").await
    });
}

#[test]
fn a_browser_without_webassembly_is_told() {
    let trip = Trip::default()
        .into_trouble()
        .script("delete window.WebAssembly;");
    trip.take(async |browser: &Browser, site: &Site| {
        is_told(browser, site, "does not allow").await
    });
}

#[test]
fn a_slow_list_is_waited_for_and_the_notice_goes() {
    Trip::default().take(async |browser: &Browser, site: &Site| {
        site.fails(LIST, Fault::Held);
        browser.open(&site.url("projects/")).await?;
        browser.until_says("#notice", "still loading").await?;
        browser.is_readable().await?;
        site.faults().clear();
        browser.ready().await?;
        browser
            .until(
                "the notice is gone",
                "document.querySelector('#notice').hidden",
            )
            .await
    });
}

#[test]
fn trying_again_helps_once_the_fault_is_over() {
    Trip::default()
        .into_trouble()
        .take(async |browser: &Browser, site: &Site| {
            site.fails(LIST, Fault::Missing);
            is_told(browser, site, "missing").await?;
            site.faults().clear();
            browser.press("#notice button").await?;
            browser.ready().await
        });
}

#[test]
fn blocked_storage_takes_nothing_away() {
    let blocked = "for (const name of ['localStorage', 'sessionStorage', 'indexedDB'])
        Object.defineProperty(window, name, { get() { throw new DOMException('blocked', 'SecurityError'); } });";
    Trip::default()
        .script(blocked)
        .take(async |browser: &Browser, site: &Site| {
            for route in site.one_of_each_kind()? {
                browser.open_ready(&site.url(&route)).await?;
                browser.is_readable().await?;
            }
            Ok(())
        });
}

async fn is_told(browser: &Browser, site: &Site, words: &str) -> Result<()> {
    browser.open(&site.url("projects/")).await?;
    browser
        .until(
            "the notice is shown",
            "document.querySelector('#notice').checkVisibility()",
        )
        .await?;
    let says = format!("/(?:{words})/.test(document.querySelector('#notice').innerText)");
    browser.until("the notice says why", &says).await?;
    browser.until_says("#notice button", "Try again").await?;
    browser.is_readable().await
}

/// The content type of a part.
const BYTES: &str = "application/octet-stream";

/// Where a part says its version.
const VERSION_AT: usize = 4;

/// The bytes with one of them changed.
fn with(bytes: &[u8], at: usize) -> Vec<u8> {
    let mut bytes = bytes.to_vec();
    bytes[at] ^= 0x40;
    bytes
}

/// A fault in a line, without the body.
fn short(fault: &Fault) -> String {
    format!("{fault:?}").chars().take(80).collect()
}
