//! A partner's page in whose frame something is missing: files that are gone with an older build, a host that answers
//! with a page in the place of a file, a wrong type. What is there can be read, the frame says what is amiss, and a link
//! leads to the full page.

use anyhow::{Context, Result, ensure};
use springboard_e2e::browser::Browser;
use springboard_e2e::host::{Host, element, first, frame_of, nth, page};
use springboard_e2e::renewal::Renewal;
use springboard_e2e::site::Site;
use springboard_e2e::trip::Trip;
use xtask::server::fault::Fault;

/// The path of the first poll.
fn poll(site: &Site) -> Result<String> {
    Ok(format!("polls/{}/", first(site, "polls", "id")?))
}

/// Opens a partner's page with the first poll in a frame, and looks into that.
async fn visit(browser: &Browser, site: &Site) -> Result<Host> {
    let body = element(site, &poll(site)?, "height=\"600\"");
    let host = Host::start(&[("page.html", page(site, &body))]).await?;
    browser.open(&host.url("page.html")).await?;
    browser.step_into(&frame_of(&nth(0))).await?;
    Ok(host)
}

/// The file that the poll's page for frames names by these first letters.
fn named(site: &Site, stem: &str) -> Result<String> {
    let html = site.file(&format!("embed/{}index.html", poll(site)?))?;
    let start = format!("\"/{stem}-");
    let name = html
        .split(&start)
        .nth(1)
        .and_then(|rest| rest.split('"').next());
    let name = name.with_context(|| format!("no {stem} is named"))?;
    Ok(format!("{stem}-{name}"))
}

/// The frame can be read, says this, and leads to the full page.
async fn says(browser: &Browser, site: &Site, words: &str) -> Result<()> {
    browser.until_says("#notice", words).await?;
    ensure!(
        browser.text("main").await?.split_whitespace().count() > 40,
        "the frame says nothing else"
    );
    browser.press("#notice a").await?;
    browser.until_at(&site.url(&poll(site)?)).await
}

#[test]
fn a_frame_without_one_of_its_files_says_so_and_leads_to_the_full_page() {
    let page = || Fault::Replaced("text/html", "<!doctype html><title>Home</title>".into());
    for (stem, fault) in [
        ("embed-frame", Fault::Missing),
        ("embed-frame", page()),
        ("boot", Fault::Missing),
        ("boot", page()),
        ("boot", Fault::Typed("text/plain")),
        ("site", Fault::Missing),
        ("site", page()),
    ] {
        Trip::default()
            .into_trouble()
            .take(async |browser: &Browser, site: &Site| {
                site.fails(&named(site, stem)?, fault);
                let _host = visit(browser, site).await?;
                says(browser, site, "did not arrive").await
            });
    }
}

#[test]
fn a_page_that_is_read_as_a_script_is_noticed_too() {
    // A host that does not forbid browsers to guess what a file is.
    Trip::default()
        .header("x-content-type-options", "none")
        .into_trouble()
        .take(async |browser: &Browser, site: &Site| {
            let fault = Fault::Replaced("text/html", "<!doctype html><title>Home</title>".into());
            site.fails(&named(site, "embed-frame")?, fault);
            let _host = visit(browser, site).await?;
            says(browser, site, "did not arrive").await
        });
}

#[test]
fn a_program_of_a_wrong_type_runs_all_the_same() {
    // The browser says that the type is wrong.
    Trip::default()
        .into_trouble()
        .take(async |browser: &Browser, site: &Site| {
            site.fails("*.wasm", Fault::Typed("text/plain"));
            let _host = visit(browser, site).await?;
            browser.ready().await?;
            let hidden = "return document.querySelector('#notice').hidden;";
            ensure!(browser.eval::<bool>(hidden).await?, "a notice is shown");
            browser.open_ready(&site.url("projects/")).await
        });
}

/// Publishes the site anew while a cache on the way still has the poll's page of the build before, and the files that
/// start its app take their time.
fn renewed(site: &Site) -> Result<Renewal> {
    let path = format!("embed/{}", poll(site)?);
    let page = site.bytes(&format!("{path}index.html"))?;
    let script = named(site, "embed-frame")?;
    let kept = Fault::Replaced("text/javascript", site.bytes(&script)?);
    site.fails(&script, kept);
    site.fails("*.wasm", Fault::Held);
    for stem in ["boot", "poll"] {
        site.fails(&named(site, stem)?, Fault::Held);
    }
    let renewal = site.is_renewed()?;
    site.fails(&path, Fault::Replaced("text/html", page));
    Ok(renewal)
}

#[test]
fn a_frame_that_is_older_than_the_site_is_loaded_anew_once() {
    Trip::default().into_trouble().before_it_is_loaded().take(
        async |browser: &Browser, site: &Site| {
            let _renewal = renewed(site)?;
            let _host = visit(browser, site).await?;
            browser.find("#notice[hidden]").await?;
            site.faults().clear();
            looks_again(browser).await?;
            browser
                .until("it is another page", "location.search === '?embed-again=1'")
                .await?;
            browser.ready().await?;
            browser.leave_frame().await?;
            browser.until_fitted(&nth(0)).await
        },
    );
}

#[test]
fn a_frame_that_stays_old_says_so_and_is_not_loaded_by_itself() {
    Trip::default().into_trouble().before_it_is_loaded().take(
        async |browser: &Browser, site: &Site| {
            let _renewal = renewed(site)?;
            let _host = visit(browser, site).await?;
            browser.find("#notice[hidden]").await?;
            browser.eval::<()>("window.still = true;").await?;
            // What the cache says of the page is the same as before.
            for file in [
                named(site, "boot")?,
                named(site, "poll")?,
                "*.wasm".to_owned(),
            ] {
                site.fails(&file, Fault::Missing);
            }
            looks_again(browser).await?;
            browser.until_says("#notice", "did not arrive").await?;
            stays(browser).await
        },
    );
}

#[test]
fn a_frame_in_which_somebody_chose_something_is_loaded_anew_only_by_its_reader() {
    Trip::default().into_trouble().before_it_is_loaded().take(
        async |browser: &Browser, site: &Site| {
            let _renewal = renewed(site)?;
            let _host = visit(browser, site).await?;
            browser.press(".poll-ballot input").await?;
            browser.eval::<()>("window.still = true;").await?;
            site.faults().clear();
            looks_again(browser).await?;
            browser.until_says("#notice", "was renewed").await?;
            stays(browser).await?;
            browser.press("#notice button").await?;
            browser
                .until("the new page is there", "!window.still")
                .await?;
            browser.ready().await
        },
    );
}

/// Looks into the frame anew once everything is there: WebKitGTK's driver forgets the frame then.
async fn looks_again(browser: &Browser) -> Result<()> {
    browser.leave_frame().await?;
    browser
        .until("the page is there", "document.readyState === 'complete'")
        .await?;
    browser.step_into(&frame_of(&nth(0))).await
}

/// It is still the page that was marked, at its own address.
async fn stays(browser: &Browser) -> Result<()> {
    let still = "window.still && location.search === ''";
    browser.until("it is still the same page", still).await
}
