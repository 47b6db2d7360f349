//! A partner puts something of the site on a page: it fits, works, leaves the frame by its links, and tells what
//! happens only when asked.

use anyhow::{Result, ensure};
use serde_json::{Value, json};
use springboard_e2e::browser::Browser;
use springboard_e2e::host::{Host, element, first, frame_of, nth, page};
use springboard_e2e::site::{Place, Site};
use springboard_e2e::trip::Trip;

/// In a frame: is everything in sight, without a scroll bar?
const FITS: &str = "document.scrollingElement.scrollHeight <= innerHeight && innerHeight > 80";

/// Opens one page of a partner's.
async fn visit(browser: &Browser, body: &str, site: &Site) -> Result<Host> {
    let host = Host::start(&[("page.html", page(site, body))]).await?;
    browser.open(&host.url("page.html")).await?;
    Ok(host)
}

#[test]
fn several_fit_on_one_page_and_in_shadow_roots() {
    for place in Place::ALL {
        Trip::default()
            .to(place)
            .take(async |browser: &Browser, site: &Site| {
                let poll = element(site, &format!("polls/{}/", first(site, "polls", "id")?), "");
                let card = element(
                    site,
                    &format!("projects/{}/", first(site, "projects", "slug")?),
                    "",
                );
                let story = format!("storyboards/{}/", first(site, "storyboards", "slug")?);
                let panel = element(site, &format!("{story}panel-1/"), "");
                let story = element(site, &story, "");
                let deep = format!(
                    "<div id=\"deep\"><template shadowrootmode=\"open\">{panel}</template></div>"
                );
                let _host = visit(browser, &format!("{poll}{card}{story}{deep}"), site).await?;
                let within =
                    "document.querySelector('#deep').shadowRoot.querySelector('springboard-embed')";
                for (element, words) in [
                    (nth(0), ".poll-ballot"),
                    (nth(1), ".project-card"),
                    (nth(2), ".storyboard"),
                    (within.to_owned(), ".storyboard-panel"),
                ] {
                    browser.until_fitted(&element).await?;
                    browser.step_into(&frame_of(&element)).await?;
                    browser.find(words).await?;
                    browser.find(".embed__source a[target=_top]").await?;
                    ensure!(
                        browser.count(".frame-head").await? == 0,
                        "a frame has a masthead"
                    );
                    browser
                        .until("everything in the frame is in sight", FITS)
                        .await?;
                    browser.leave_frame().await?;
                }
                Ok(())
            });
    }
}

#[test]
fn a_list_in_a_frame_is_filtered_there_and_keeps_what_its_host_chose() {
    Trip::default().take(async |browser: &Browser, site: &Site| {
        let list = element(site, "projects/", "scheme=\"dark\" without=\"tools\" events");
        let listen = "<script>window.heard = []; addEventListener('springboard:filter', (event) => heard.push(event.detail));</script>";
        let _host = visit(browser, &format!("{listen}{list}"), site).await?;
        browser.until_fitted(&nth(0)).await?;
        browser.step_into(&frame_of(&nth(0))).await?;
        browser.ready().await?;
        browser.press(".facet-value input:not(:disabled)").await?;
        browser.until("the filter is in the frame's address", "/=/.test(location.search.replace(/embed-[^&]*/g, ''))").await?;
        ensure!(browser.eval::<bool>("return location.search.includes('embed-scheme=dark');").await?, "the host's choice is lost");
        ensure!(browser.eval::<String>("return getComputedStyle(document.documentElement).colorScheme;").await? == "dark", "it is not dark");
        ensure!(!browser.find(".take-away").await?.is_displayed().await?, "a part that was left out is shown");
        let entries: usize = browser.eval("return history.length;").await?;
        browser.press(".facet-value input:not(:disabled):not(:checked)").await?;
        ensure!(browser.eval::<usize>("return history.length;").await? == entries, "a filter in the frame is a step of the host's Back button");
        browser.leave_frame().await?;
        browser.until("the host heard of it", "heard.length > 0 && heard[0].filters.includes('=') && heard[0].found > 0").await
    });
}

#[test]
fn a_vote_and_a_panel_are_told_to_a_host_that_asks_and_to_no_other() {
    Trip::default().take(async |browser: &Browser, site: &Site| {
        let (id, answer) = poll(site)?;
        let poll = format!("polls/{id}/");
        let story = format!("storyboards/{}/", first(site, "storyboards", "slug")?);
        let listen = "<script>window.heard = []; for (const name of ['ready', 'vote', 'panel', 'filter']) \
            addEventListener('springboard:' + name, (event) => heard.push([name, event.detail, event.target.id]));</script>";
        let body = [
            listen.to_owned(),
            element(site, &poll, "id=\"asks\" events"),
            element(site, &poll, "id=\"silent\""),
            element(site, &story, "id=\"story\" events"),
        ];
        let _host = visit(browser, &body.concat(), site).await?;
        for at in [1, 0] {
            browser.until_fitted(&nth(at)).await?;
            browser.step_into(&frame_of(&nth(at))).await?;
            browser.find(".poll[data-state=open]").await?;
            browser.choose(&answer).await?;
            browser.press(".poll-ballot [type=submit]").await?;
            browser.until_says(".poll__message", "kept in this page only").await?;
            browser.leave_frame().await?;
        }
        browser.until_fitted(&nth(2)).await?;
        browser.step_into(&frame_of(&nth(2))).await?;
        browser.ready().await?;
        browser.press(".storyboard-turns [rel=next], .storyboard-turns button:last-of-type").await?;
        browser.leave_frame().await?;
        browser.until("the host heard of the panel", "heard.some(([name, { panel }]) => name === 'panel' && panel === 2)").await?;
        let heard: Vec<Value> = browser.eval("return heard.filter(([name]) => name === 'vote' || name === 'ready');").await?;
        ensure!(heard.contains(&json!(["ready", {}, "asks"])), "the host did not hear that the frame is there: {heard:?}");
        ensure!(heard.contains(&json!(["vote", { "poll": id, "state": "kept" }, "asks"])), "no vote was told: {heard:?}");
        ensure!(heard.iter().all(|one| one[2] != "silent"), "a host that did not ask was told: {heard:?}");
        Ok(())
    });
}

/// The first poll's id and its first answer.
fn poll(site: &Site) -> Result<(String, String)> {
    let bundle: Value = serde_json::from_str(&site.file("content/bundle.json")?)?;
    let answer = bundle["polls"][0]["options"][0]["label"]
        .as_str()
        .unwrap_or_default();
    Ok((first(site, "polls", "id")?, answer.to_owned()))
}

#[test]
fn links_open_in_the_whole_window_or_stay_as_the_host_chose() {
    Trip::default().take(async |browser: &Browser, site: &Site| {
        let slug = first(site, "projects", "slug")?;
        let path = format!("projects/{slug}/");
        let body = [element(site, &path, ""), element(site, &path, "links=\"stay\" accent=\"#1d70b8\"")];
        let host = visit(browser, &body.concat(), site).await?;
        // What is above grows first, and would move the other away under the press.
        browser.until_fitted(&nth(0)).await?;
        browser.until_fitted(&nth(1)).await?;
        browser.step_into(&frame_of(&nth(1))).await?;
        // What still grows would move away under the press.
        browser.until("everything in the frame is in sight", FITS).await?;
        browser.press(".project-card h3 a").await?;
        let stayed = format!("location.pathname.endsWith('/embed/{path}') && location.search.includes('embed-accent=')");
        browser.until("the frame shows its own page", &stayed).await?;
        browser.until("everything in the frame is in sight", FITS).await?;
        browser.press(".embed__source a").await?;
        browser.until_at(&site.url(&path)).await?;
        browser.open(&host.url("page.html")).await?;
        browser.until_fitted(&nth(0)).await?;
        browser.step_into(&frame_of(&nth(0))).await?;
        // What still grows would move away under the press.
        browser.until("everything in the frame is in sight", FITS).await?;
        browser.press(".project-card h3 a").await?;
        browser.until_at(&site.url(&path)).await?;
        browser.is_readable().await
    });
}

#[test]
fn an_address_sets_in_the_browser_what_the_table_says() {
    let table = include_str!("../../fixtures/embed-themes.json");
    let rows: Vec<Value> = serde_json::from_str(table).expect("the table is JSON");
    Trip::default().take(async |browser: &Browser, site: &Site| {
        for row in &rows {
            let query = row["query"].as_str().unwrap_or_default().trim_start_matches('?');
            browser.open(&site.url(&format!("embed/figures/?{query}"))).await?;
            let set: Value = browser.eval("const { style } = document.documentElement; return [...style].map((name) => [name, style.getPropertyValue(name)]);").await?;
            ensure!(set == row["properties"], "{query}: {set}");
        }
        Ok(())
    });
}
