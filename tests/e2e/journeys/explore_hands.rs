//! The projects page by the keyboard alone, and back and forward through its history.

use anyhow::Result;
use fantoccini::key::Key;
use springboard_e2e::browser::Browser;
use springboard_e2e::site::Site;
use springboard_e2e::trip::Trip;

#[test]
fn the_keyboard_alone_finds_and_opens_a_project() {
    Trip::default().take(async |browser: &Browser, site: &Site| {
        browser.open_ready(&site.url("projects/")).await?;
        browser.tab_to("[name=area][value=fostering]").await?;
        browser.keys(&[Key::Space]).await?;
        at(browser, "?area=fostering").await?;
        browser.keys(&[Key::Tab, Key::Space]).await?;
        at(browser, "?area=-fostering").await?;
        browser.keys(&[Key::Space]).await?;
        at(browser, "projects/").await?;
        browser.tab_to("[name=view]").await?;
        browser.keys(&[Key::Right]).await?;
        at(browser, "?view=table").await?;
        browser.tab_to("#take-away").await?;
        browser.keys(&[Key::Enter, Key::Tab]).await?;
        let open = "document.querySelector('.take-away').open";
        browser.until("the menu is open", open).await?;
        browser.keys(&[Key::Escape]).await?;
        browser
            .until(
                "the menu is closed",
                &format!("!{open} && document.activeElement.id === 'take-away'"),
            )
            .await?;
        browser.tab_to(".result-table__sort").await?;
        browser.keys(&[Key::Enter]).await?;
        at(browser, "?sort=title&view=table").await?;
        browser
            .until(
                "the order is told",
                "document.querySelector('[aria-sort=ascending] :focus')",
            )
            .await?;
        browser.tab_to("[data-hit]").await?;
        let title: String = browser
            .eval("return document.activeElement.textContent;")
            .await?;
        browser.keys(&[Key::Enter]).await?;
        browser.until_says("h1", &title).await
    });
}

#[test]
fn the_skip_link_leads_to_the_results() {
    Trip::default().take(async |browser: &Browser, site: &Site| {
        browser.open_ready(&site.url("projects/")).await?;
        browser.tab_to(".explore__skip").await?;
        browser.keys(&[Key::Enter]).await?;
        browser
            .until(
                "the results have the keyboard",
                "document.activeElement.id === 'results'",
            )
            .await?;
        browser.tab_to("[name=sort]").await
    });
}

#[test]
fn a_menu_that_is_left_closes() {
    Trip::default().take(async |browser: &Browser, site: &Site| {
        browser.open_ready(&site.url("projects/")).await?;
        browser.press("#take-away").await?;
        browser.press("#count").await?;
        browser
            .until(
                "a press elsewhere closes it",
                "!document.querySelector('.take-away').open",
            )
            .await?;
        browser.press("#take-away").await?;
        browser
            .eval::<()>("document.querySelector('[data-hit]').focus(); return null;")
            .await?;
        browser
            .until(
                "the keyboard elsewhere closes it",
                "!document.querySelector('.take-away').open",
            )
            .await
    });
}

#[test]
fn a_press_at_the_end_of_the_list_hits_what_stands_there() {
    for size in [(500, 740), (1280, 900)] {
        Trip::default()
            .size(size.0, size.1)
            .take(async |browser: &Browser, site: &Site| {
                browser.open_ready(&site.url("projects/?q=care")).await?;
                // Guessed heights are alike.
                browser
                    .until(
                        "the last cards are measured",
                        "new Set([...document.querySelectorAll('.project-card')].slice(-12).map((card) => card.offsetHeight)).size > 3",
                    )
                    .await?;
                browser.press(".results__more button").await?;
                shows(browser, 48, "result-list").await
            });
    }
}

#[test]
fn a_result_becomes_a_briefing() {
    Trip::default().take(async |browser: &Browser, site: &Site| {
        for (query, words, projects) in [
            (
                "?view=map",
                "Make a briefing of the first 12 projects",
                "12 projects in this briefing",
            ),
            (
                "?area=adoption&sort=title",
                "Make a briefing of these 3 projects",
                "3 projects in this briefing",
            ),
        ] {
            browser
                .open_ready(&site.url(&format!("projects/{query}")))
                .await?;
            browser.press("#take-away").await?;
            browser.until_says(".take-away__menu", words).await?;
            browser.press(".take-away__menu a").await?;
            browser.until_says("#chosen", projects).await?;
        }
        Ok(())
    });
}

#[test]
fn back_and_forward_restore_view_length_and_place() {
    Trip::default().take(async |browser: &Browser, site: &Site| {
        browser.open_ready(&site.url("projects/")).await?;
        browser.press_by_key(".results__more button").await?;
        shows(browser, 48, "result-list").await?;
        browser
            .until(
                "the page is long",
                "document.documentElement.scrollHeight > 4000",
            )
            .await?;
        let view = async |name: &str, count: usize, form: &str| {
            let choose = format!(
                "document.querySelector('[name=view][value={name}]').click(); return null;"
            );
            browser.eval::<()>(&choose).await?;
            shows(browser, count, form).await?;
            at(browser, &format!("view={name}")).await
        };
        scroll(browser, 2400).await?;
        view("table", 48, "result-table").await?;
        view("map", 0, "region-map").await?;
        browser.back().await?;
        shows(browser, 48, "result-table").await?;
        browser.back().await?;
        shows(browser, 48, "result-list").await?;
        stands(browser, 2400).await?;
        browser.forward().await?;
        shows(browser, 48, "result-table").await?;
        browser.forward().await?;
        shows(browser, 0, "region-map").await?;
        browser.back().await?;
        shows(browser, 48, "result-table").await?;
        browser.back().await?;
        shows(browser, 48, "result-list").await?;
        // From a long view to a short one, in which nobody can stand so far down.
        scroll(browser, 2400).await?;
        view("map", 0, "region-map").await?;
        browser.back().await?;
        shows(browser, 48, "result-list").await?;
        stands(browser, 2400).await?;
        // Where the reader stood last counts, not where they stood when they left the page for the first time.
        scroll(browser, 900).await?;
        browser.forward().await?;
        shows(browser, 0, "region-map").await?;
        browser.back().await?;
        shows(browser, 48, "result-list").await?;
        stands(browser, 900).await
    });
}

/// Scrolls, and waits until the page has heard of it.
async fn scroll(browser: &Browser, place: u32) -> Result<()> {
    browser
        .eval::<()>(&format!(
            "window.moved = scrollY === {place};
             addEventListener('scroll', () => requestAnimationFrame(() => {{ window.moved = true; }}), {{ once: true }});
             scrollTo(0, {place}); return null;"
        ))
        .await?;
    browser.until("the page has moved", "window.moved").await
}

/// Waits until the page stands about there: cards get their own size when they come into sight.
async fn stands(browser: &Browser, place: u32) -> Result<()> {
    let there = format!("Math.abs(scrollY - {place}) < 200");
    browser
        .until(&format!("the page is back at {place}"), &there)
        .await
}

/// Waits until the address holds these words.
pub(crate) async fn at(browser: &Browser, words: &str) -> Result<()> {
    let words = serde_json::to_string(words)?;
    browser
        .until(
            &format!("the address says {words}"),
            &format!("location.href.includes({words})"),
        )
        .await
}

/// Waits until so many projects are listed in this form.
async fn shows(browser: &Browser, count: usize, form: &str) -> Result<()> {
    let expression = format!(
        "document.querySelector('.{form}') && document.querySelectorAll('#results [data-hit]').length === {count}"
    );
    browser
        .until(&format!("{count} projects in {form}"), &expression)
        .await
}
