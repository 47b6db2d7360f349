//! While somebody reads, the site is published anew: the old page says so and is loaded once, and nothing typed is
//! lost. Without a worker, which would have saved the old files.

use anyhow::{Result, ensure};
use springboard_e2e::browser::Browser;
use springboard_e2e::site::Site;
use springboard_e2e::trip::Trip;
use xtask::server::fault::Fault;

use crate::offline::{is_styled, version};

#[test]
fn a_page_whose_files_are_gone_is_loaded_anew_once_with_what_was_typed() {
    Trip::default()
        .into_trouble()
        .take(async |browser: &Browser, site: &Site| {
            browser.open(&site.url("")).await?;
            let old = version(browser).await?;
            browser.type_into("main [name=q]", "foster").await?;
            let _renewal = site.is_renewed()?;
            // An old page asks for what only the old build had.
            let late = "document.head.append(Object.assign(document.createElement('link'), \
                { rel: 'stylesheet', href: document.querySelector('[data-worker]').src + '.css' }))";
            browser.eval::<()>(late).await?;
            browser
                .until("the new version is there", &format!("document.querySelector('[data-version]').dataset.version !== '{old}'"))
                .await?;
            browser
                .until("what was typed is there", "document.querySelector('main [name=q]').value === 'foster'")
                .await?;
            // The page is of this build now, so that a missing file is no reason to load it again.
            browser
                .eval::<()>("window.__still = true; dispatchEvent(new Event('springboard:lost'))")
                .await?;
            // What the page asks for meanwhile is answered before what is asked after it.
            let twice = "const done = arguments[0], look = () => fetch(location.pathname, { cache: 'no-store' }) \
                .then((answer) => answer.text()); look().then(look).then(() => setTimeout(done))";
            browser.ask::<()>(twice).await?;
            browser.until_says("#kept", "did not arrive").await?;
            let stays: bool = browser.eval("return Boolean(window.__still)").await?;
            ensure!(stays, "the page was loaded again without a reason");
            Ok(())
        });
}

#[test]
fn a_page_that_is_older_than_the_site_is_loaded_anew_though_none_of_its_files_is_there() {
    Trip::default().into_trouble().before_it_is_loaded().take(
        async |browser: &Browser, site: &Site| {
            let old = site.file("index.html")?;
            let _renewal = site.is_renewed()?;
            // A cache on the way still has the page of the build before.
            site.fails("", Fault::Replaced("text/html", old.into_bytes()));
            // The script of the present build comes when the reader has typed.
            site.fails("keep.js", Fault::Held);
            browser.open(&site.url("about/")).await?;
            browser.ready().await?;
            goes(browser, &site.url("")).await?;
            let lost = version(browser).await?;
            browser.type_into("main [name=q]", "foster").await?;
            site.faults().clear();
            browser
                .until(
                    "the new version is there",
                    &format!(
                        "document.querySelector('[data-version]').dataset.version !== '{lost}'"
                    ),
                )
                .await?;
            browser
                .until(
                    "what was typed is there",
                    "document.querySelector('main [name=q]').value === 'foster'",
                )
                .await?;
            ensure!(is_styled(browser).await?, "the new page has no style");
            Ok(())
        },
    );
}

#[test]
fn a_page_that_stays_old_says_so_and_is_loaded_anew_no_second_time() {
    Trip::default().into_trouble().before_it_is_loaded().take(
        async |browser: &Browser, site: &Site| {
            let old = site.file("index.html")?;
            let _renewal = site.is_renewed()?;
            browser.open(&site.url("about/")).await?;
            browser.ready().await?;
            // It was loaded anew before, and came back as old as it was.
            let version = "text.match(/data-version=\"(.*?)\"/)[1]";
            browser
                .eval::<()>(&format!(
                    "const text = {}; sessionStorage.setItem('springboard again', {version});",
                    serde_json::to_string(&old)?
                ))
                .await?;
            site.fails("", Fault::Replaced("text/html", old.into_bytes()));
            site.fails("keep.js", Fault::Held);
            goes(browser, &site.url("")).await?;
            browser.eval::<()>("window.__still = true").await?;
            site.faults().clear();
            browser
                .until_says("#kept", "This site was renewed while you were reading")
                .await?;
            ensure!(
                browser
                    .eval::<bool>("return Boolean(window.__still)")
                    .await?,
                "the page was loaded again"
            );
            browser.press("#kept button").await?;
            browser
                .until(
                    "the new page is there",
                    "!window.__still && document.readyState === 'complete'",
                )
                .await?;
            ensure!(is_styled(browser).await?, "the new page has no style");
            Ok(())
        },
    );
}

/// Goes to a page that lost its script, the rest of which is still to come.
async fn goes(browser: &Browser, url: &str) -> Result<()> {
    browser.open(url).await?;
    browser
        .until(
            "the script of the page is gone",
            "window.springboardLost && document.readyState !== 'loading'",
        )
        .await
}
