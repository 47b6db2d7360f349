//! Pages of partners that forbid, block, hide and hold up: what is embedded stays readable, and works as far as
//! the browser lets it.

use anyhow::{Result, ensure};
use serde_json::Value;
use springboard_e2e::browser::Browser;
use springboard_e2e::engine::Engine;
use springboard_e2e::host::{Host, element, first, frame_of, nth, page};
use springboard_e2e::site::Site;
use springboard_e2e::trip::{Scripts, Trip};
use xtask::server::fault::Fault;

/// The first poll: its path and its first answer.
fn poll(site: &Site) -> Result<(String, String)> {
    let bundle: Value = serde_json::from_str(&site.file("content/bundle.json")?)?;
    let answer = bundle["polls"][0]["options"][0]["label"].as_str();
    let path = format!("polls/{}/", first(site, "polls", "id")?);
    Ok((path, answer.unwrap_or_default().to_owned()))
}

/// The poll in a partner's page, with more attributes.
async fn visit(browser: &Browser, site: &Site, more: &str) -> Result<Host> {
    let body = element(site, &poll(site)?.0, more);
    let host = Host::start(&[("page.html", page(site, &body))]).await?;
    browser.open(&host.url("page.html")).await?;
    Ok(host)
}

/// Chooses an answer in the frame that is open, which says that it cannot remember it.
async fn chooses(browser: &Browser, site: &Site) -> Result<()> {
    let (_, answer) = poll(site)?;
    browser
        .until_says(".poll-ballot", "cannot keep your choice")
        .await?;
    browser.choose(&answer).await?;
    browser.press(".poll-ballot [type=submit]").await?;
    browser
        .until_says(".poll__message", "kept in this page only")
        .await
}

#[test]
fn a_poll_works_in_a_frame_and_says_that_it_cannot_remember() {
    for trip in [Trip::default(), Trip::default().without_storage()] {
        trip.take(async |browser: &Browser, site: &Site| {
            let _host = visit(browser, site, "").await?;
            browser.until_fitted(&nth(0)).await?;
            browser.step_into(&frame_of(&nth(0))).await?;
            chooses(browser, site).await
        });
    }
}

/// What a page's policy says where the content names the site's address. In a frame without an origin WebKit takes
/// `'self'` for nothing at all, so that only such a site works there.
fn names_its_address(browser: &Browser, site: &Site, path: &str) -> Result<()> {
    if browser.engine() != Engine::WebKit {
        return Ok(());
    }
    let path = format!("embed/{path}");
    let own = site.url("").trim_end_matches('/').to_owned();
    let html = site.file(&format!("{path}index.html"))?;
    let html = html.replace("'self'", &format!("'self' {own}")).replacen(
        "<head>",
        "<head><script src=\"/__springboard/script.js\"></script>",
        1,
    );
    site.fails(&path, Fault::Replaced("text/html", html.into()));
    Ok(())
}

/// With no policy but that of the page.
fn by_its_own_policy() -> Trip {
    Trip::default().header("content-security-policy", "frame-ancestors *")
}

#[test]
fn a_sandbox_without_an_origin_keeps_everything_working() {
    by_its_own_policy().take(async |browser: &Browser, site: &Site| {
        names_its_address(browser, site, &poll(site)?.0)?;
        let _host = visit(browser, site, "isolated").await?;
        browser.until_fitted(&nth(0)).await?;
        browser.step_into(&frame_of(&nth(0))).await?;
        ensure!(
            browser.eval::<String>("return origin;").await? == "null",
            "the frame has an origin"
        );
        chooses(browser, site).await
    });
}

#[test]
fn a_list_is_filtered_in_a_sandbox_without_an_origin() {
    by_its_own_policy().take(async |browser: &Browser, site: &Site| {
        names_its_address(browser, site, "projects/")?;
        let body = element(site, "projects/", "isolated");
        let host = Host::start(&[("page.html", page(site, &body))]).await?;
        browser.open(&host.url("page.html")).await?;
        browser.until_fitted(&nth(0)).await?;
        browser.step_into(&frame_of(&nth(0))).await?;
        browser.ready().await?;
        let all = browser.text(".results__count").await?;
        browser.press(".facet-value input:not(:disabled)").await?;
        let differs = format!(
            "document.querySelector('.results__count').innerText !== {}",
            Value::from(all)
        );
        browser.until("fewer projects are found", &differs).await
    });
}

#[test]
fn the_strictest_policy_of_a_host_lets_the_element_work() {
    Trip::default().take(async |browser: &Browser, site: &Site| {
        let ours = site.url("").trim_end_matches('/').to_owned();
        let policy = format!(
            "default-src 'none'; script-src 'self' {ours}; frame-src {ours}; img-src data:; base-uri 'none'; \
             require-trusted-types-for 'script'; trusted-types 'none'"
        );
        let body = element(site, &poll(site)?.0, "accent=\"#1d70b8\" width=\"480\"");
        let headers = vec![("content-security-policy", policy)];
        let host = Host::with_headers(&[("page.html", page(site, &body))], headers).await?;
        browser.open(&host.url("page.html")).await?;
        browser.until_fitted(&nth(0)).await?;
        let width: f64 = browser.eval(&format!("return {}.offsetWidth;", nth(0))).await?;
        ensure!(width <= 480.0, "the element is {width} wide");
        browser.step_into(&frame_of(&nth(0))).await?;
        chooses(browser, site).await
    });
}

#[test]
fn where_a_host_blocks_our_script_there_is_a_link_and_the_plain_frame_works() {
    // The browser reports the script that the host's policy refused.
    Trip::default()
        .into_trouble()
        .take(async |browser: &Browser, site: &Site| {
            let (path, _) = poll(site)?;
            let src = site.url(&format!("embed/{path}"));
            let plain = format!(
                "<iframe id=\"plain\" title=\"A poll\" src=\"{src}\" width=\"600\" height=\"900\" \
            sandbox=\"allow-scripts allow-same-origin allow-forms\"></iframe>"
            );
            let body = format!("{}{plain}", element(site, &path, ""));
            let headers = vec![("content-security-policy", "script-src 'self'".to_owned())];
            let host = Host::with_headers(&[("page.html", page(site, &body))], headers).await?;
            browser.open(&host.url("page.html")).await?;
            ensure!(
                browser.text("springboard-embed a").await? == "On the full site",
                "there is no link"
            );
            browser
                .step_into("document.querySelector('#plain')")
                .await?;
            chooses(browser, site).await
        });
}

#[test]
fn without_scripts_a_frame_is_read_and_its_links_leave_it() {
    // Chromium may complain that nothing used what a page without scripts preloads.
    Trip::default().scripts(Scripts::Off).into_trouble().take(
        async |browser: &Browser, site: &Site| {
            for path in [poll(site)?.0, "projects/".to_owned(), "figures/".to_owned()] {
                browser.open(&site.url(&format!("embed/{path}"))).await?;
                ensure!(
                    !browser.text("h1").await?.is_empty(),
                    "{path} has no heading"
                );
                ensure!(
                    browser.text("main").await?.split_whitespace().count() > 40,
                    "{path} says nothing"
                );
                let inside = browser
                    .count("a[href]:not([href^='#'], [target=_top])")
                    .await?;
                ensure!(inside == 0, "{inside} links of {path} stay in the frame");
            }
            Ok(())
        },
    );
}

#[test]
fn what_is_hidden_at_first_is_loaded_when_it_is_shown() {
    Trip::default().take(async |browser: &Browser, site: &Site| {
        let body = format!("<div id=\"tab\" hidden>{}</div>", element(site, &poll(site)?.0, ""));
        let host = Host::start(&[("page.html", page(site, &body))]).await?;
        browser.open(&host.url("page.html")).await?;
        browser.until("the element is known", &format!("!!{}.shadowRoot", nth(0))).await?;
        ensure!(browser.eval::<bool>(&format!("return !{};", frame_of(&nth(0)))).await?, "a hidden frame was loaded");
        browser.eval::<()>("document.querySelector('#tab').hidden = false;").await?;
        browser.until_fitted(&nth(0)).await?;
        // Hidden again and shown again, it is as high as what is in it, the running app included.
        browser.eval::<()>("const tab = document.querySelector('#tab'); tab.hidden = true; tab.offsetHeight; tab.hidden = false;").await?;
        browser.step_into(&frame_of(&nth(0))).await?;
        browser.ready().await?;
        let inside: f64 = browser.eval("return document.body.offsetHeight;").await?;
        browser.leave_frame().await?;
        let height = format!("{}.offsetHeight", frame_of(&nth(0)));
        browser.until("it is as high as what is in it", &format!("Math.abs({height} - {inside}) < 60")).await
    });
}

#[test]
fn a_slow_app_leaves_the_frame_readable_and_fitted() {
    Trip::default().take(async |browser: &Browser, site: &Site| {
        site.fails("*.wasm", Fault::Held);
        let _host = visit(browser, site, "").await?;
        browser.until_fitted(&nth(0)).await?;
        browser.step_into(&frame_of(&nth(0))).await?;
        ensure!(
            browser.text("main").await?.split_whitespace().count() > 40,
            "the frame says nothing"
        );
        site.faults().clear();
        chooses(browser, site).await
    });
}

#[test]
fn an_app_of_the_wrong_type_or_none_is_said_in_the_frame() {
    for fault in [
        Fault::Missing,
        Fault::Replaced("text/html", "<h1>Not here</h1>".into()),
    ] {
        Trip::default()
            .into_trouble()
            .take(async |browser: &Browser, site: &Site| {
                site.fails("*.wasm", fault);
                let _host = visit(browser, site, "").await?;
                browser.until_fitted(&nth(0)).await?;
                browser.step_into(&frame_of(&nth(0))).await?;
                browser.until_says("#notice", "You can still read").await?;
                browser
                    .until(
                        "the notice is in sight too",
                        "document.scrollingElement.scrollHeight <= innerHeight",
                    )
                    .await
            });
    }
}

#[test]
fn an_unknown_embed_says_so_and_leads_out() {
    // The browser reports the page that is not there.
    Trip::default().into_trouble().take(async |browser: &Browser, site: &Site| {
        let body = element(site, "polls/nowhere/", "") + "<springboard-embed></springboard-embed>\
            <springboard-embed src=\"javascript:alert(1)\"><a href=\"/\">A link</a></springboard-embed>";
        let host = Host::start(&[("page.html", page(site, &body))]).await?;
        browser.open(&host.url("page.html")).await?;
        browser.until_fitted(&nth(0)).await?;
        ensure!(browser.eval::<bool>(&format!("return !{} && !{};", frame_of(&nth(1)), frame_of(&nth(2)))).await?, "an element without a sound address has a frame");
        browser.step_into(&frame_of(&nth(0))).await?;
        browser.until_says("h1", "not").await?;
        browser.follow("Projects").await?;
        browser.until_at(&site.url("projects/")).await
    });
}

#[test]
fn a_narrow_or_zoomed_host_needs_no_sideways_scrolling() {
    Trip::default()
        .size(320, 800)
        .take(async |browser: &Browser, site: &Site| {
            let story = format!("storyboards/{}/", first(site, "storyboards", "slug")?);
            for path in [
                poll(site)?.0,
                "projects/".to_owned(),
                story,
                "figures/".to_owned(),
            ] {
                browser.open(&site.url(&format!("embed/{path}"))).await?;
                browser.fits_its_width().await?;
                browser.passes_axe().await?;
            }
            Ok(())
        });
}

#[test]
fn a_printed_host_has_what_is_embedded_on_paper() {
    Trip::default().take(async |browser: &Browser, site: &Site| {
        if browser.engine() != Engine::Chromium {
            return Ok(());
        }
        let (_, answer) = poll(site)?;
        let _host = visit(browser, site, "").await?;
        browser.until_fitted(&nth(0)).await?;
        ensure!(
            browser.print().await?.says(&answer),
            "the poll is not on paper"
        );
        Ok(())
    });
}
