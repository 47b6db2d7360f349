//! When things go wrong: the page stays readable, says what happened and offers to try again.

use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};
use springboard_e2e::browser::Browser;
use springboard_e2e::site::Site;
use springboard_e2e::trip::Trip;
use xtask::server::fault::Fault;

const BUNDLE: &str = "content/bundle.json";

/// What a visitor reads when the bundle fails in one of these ways.
#[test]
fn a_bundle_that_fails_is_told_in_plain_words() {
    Trip::default()
        .into_trouble()
        .take(async |browser: &Browser, site: &Site| {
            let bundle = site.file(BUNDLE)?;
            let half = bundle.chars().take(bundle.len() / 2).collect::<String>();
            for (fault, words) in [
                (Fault::Missing, "missing"),
                (Fault::Broken, "missing"),
                (Fault::Truncated, "content"),
                (Fault::Replaced("application/json", half), "content"),
                (
                    Fault::Replaced("text/html", "<!doctype html><title>Home</title>".into()),
                    "content",
                ),
                (Fault::Replaced("application/json", "[]".into()), "content"),
                (
                    Fault::Replaced(
                        "application/json",
                        with(&bundle, "/version", &json!("99.0"))?,
                    ),
                    "newer",
                ),
            ] {
                site.faults().clear();
                site.fails(BUNDLE, fault.clone());
                is_told(browser, site, words)
                    .await
                    .with_context(|| short(&fault))?;
            }
            Ok(())
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
                    Fault::Replaced("application/wasm", "not WebAssembly".into()),
                    "",
                ),
                (
                    "*.wasm",
                    Fault::Replaced("text/html", "<!doctype html>".into()),
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
fn a_slow_bundle_is_waited_for_and_the_notice_goes() {
    Trip::default().take(async |browser: &Browser, site: &Site| {
        site.fails(BUNDLE, Fault::Held);
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
            site.fails(BUNDLE, Fault::Missing);
            is_told(browser, site, "missing").await?;
            site.faults().clear();
            browser.press("#notice button").await?;
            browser.ready().await
        });
}

#[test]
fn one_broken_record_does_not_take_the_site_down() {
    Trip::default().take(async |browser: &Browser, site: &Site| {
        let bundle = site.file(BUNDLE)?;
        for (pointer, value) in [
            ("/projects/0", json!(7)),
            ("/projects/0/title", json!(null)),
            ("/projects/1/policy_areas", json!(["no-such-area"])),
            ("/storyboards/0/panels", json!("none")),
            ("/library/0", json!({})),
        ] {
            site.faults().clear();
            site.fails(
                BUNDLE,
                Fault::Replaced("application/json", with(&bundle, pointer, &value)?),
            );
            for path in [
                "",
                "projects/",
                "storyboards/",
                "library/",
                "projects/no-wrong-door/",
            ] {
                browser
                    .open_ready(&site.url(path))
                    .await
                    .with_context(|| format!("{pointer} broken, at /{path}"))?;
                browser.is_readable().await?;
                let said = browser.console().await?;
                ensure!(
                    said.is_empty(),
                    "{pointer} broken, at /{path}: the console says {said:?}"
                );
            }
        }
        Ok(())
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
    browser.open(&site.url("projects/no-wrong-door/")).await?;
    browser
        .until(
            "the notice is shown",
            "document.querySelector('#notice').checkVisibility()",
        )
        .await?;
    browser.until_says("#notice", words).await?;
    browser.until_says("#notice button", "Try again").await?;
    browser.is_readable().await
}

/// The bundle with the value at one place changed.
fn with(bundle: &str, pointer: &str, value: &Value) -> Result<String> {
    let mut bundle: Value = serde_json::from_str(bundle)?;
    *bundle
        .pointer_mut(pointer)
        .with_context(|| format!("the bundle has no {pointer}"))? = value.clone();
    Ok(bundle.to_string())
}

/// A fault in a line, without the body.
fn short(fault: &Fault) -> String {
    format!("{fault:?}").chars().take(80).collect()
}
