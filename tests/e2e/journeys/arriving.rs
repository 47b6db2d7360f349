//! What a page asks for while it arrives, and in which order: nothing takes the line from what it needs.

use anyhow::ensure;
use springboard_e2e::browser::Browser;
use springboard_e2e::site::Site;
use springboard_e2e::trip::Trip;

/// Holds the program back when all of its bytes are there, and notes when the worker is asked for.
const HELD_APP: &str = "{
    const start = WebAssembly.instantiateStreaming, register = ServiceWorkerContainer.prototype.register;
    WebAssembly.instantiateStreaming = async (...all) => {
        await new Promise((go) => { window.letGo = go; });
        return start(...all);
    };
    ServiceWorkerContainer.prototype.register = function (...all) {
        window.workerAsked = true;
        return register.apply(this, all);
    };
}";

/// Has the typeface's script measure a line of so many milliseconds, before anything is painted.
fn line_of(milliseconds: u32) -> String {
    format!(
        "{{
    const named = performance.getEntriesByName.bind(performance), typed = performance.getEntriesByType.bind(performance);
    performance.getEntriesByName = (name) => name.includes('/face-') ? [{{ duration: {milliseconds} }}] : named(name);
    performance.getEntriesByType = (type) => type === 'paint' ? [] : typed(type);
    addEventListener('springboard:settled', () => {{ window.settledAt = performance.now(); }});
}}"
    )
}

/// Has no style apply before the typeface's script has decided: none asks for the typeface before.
const HELD_STYLE: &str = "new MutationObserver(() => {
    const media = document.documentElement.dataset.face ? 'all' : 'not all';
    for (const sheet of document.querySelectorAll('link[rel=stylesheet]')) sheet.media = media;
}).observe(document, { childList: true, subtree: true, attributeFilter: ['data-face'] });";

/// How the typeface was asked for, each time.
const TYPEFACE: &str =
    "performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('.woff2'))";

#[test]
fn the_worker_is_asked_for_once_the_app_runs() {
    Trip::default()
        .keeping()
        .script(HELD_APP)
        .take(async |browser: &Browser, site: &Site| {
            browser.open(&site.url("projects/")).await?;
            browser
                .until(
                    "the page is loaded and the program held",
                    "performance.timing.loadEventEnd > 0 && window.letGo",
                )
                .await?;
            let early: bool = browser.eval("return !!window.workerAsked").await?;
            ensure!(!early, "the worker is asked for before the app runs");
            browser.eval::<()>("window.letGo()").await?;
            browser.ready().await?;
            browser
                .until("the worker is asked for", "window.workerAsked")
                .await?;
            // A page without an app has nothing to wait for.
            browser.open(&site.url("about/")).await?;
            browser
                .until("the worker is asked for", "window.workerAsked")
                .await
        });
}

#[test]
fn on_a_slow_line_the_typeface_waits_until_the_page_runs() {
    let slow = Trip::default().script(HELD_STYLE).script(&line_of(250));
    slow.take(async |browser: &Browser, site: &Site| {
        // A page with an app, and one without.
        for path in ["projects/", "about/"] {
            browser.open_ready(&site.url(path)).await?;
            browser
                .until("the typeface came", &format!("{TYPEFACE}.length"))
                .await?;
            let asked: Vec<(String, bool)> = browser
                .eval(&format!(
                    "return {TYPEFACE}.map((file) => [file.initiatorType, file.startTime >= (window.settledAt ?? 0)])"
                ))
                .await?;
            ensure!(asked == [("fetch".to_owned(), true)], "{path}: {asked:?}");
        }
        Ok(())
    });
}

#[test]
fn on_a_quick_line_the_typeface_comes_with_the_style() {
    Trip::default()
        .script(&line_of(10))
        .take(async |browser: &Browser, site: &Site| {
            browser.open_ready(&site.url("projects/")).await?;
            browser
                .until("the typeface came", &format!("{TYPEFACE}.length"))
                .await?;
            // The style's own asking is "css", in Firefox "other".
            let later: (Vec<bool>, bool) = browser
                .eval(&format!(
                    "return [{TYPEFACE}.map((file) => file.initiatorType === 'fetch'), 'face' in document.documentElement.dataset]"
                ))
                .await?;
            ensure!(later == (vec![false], false), "{later:?}");
            Ok(())
        });
}
