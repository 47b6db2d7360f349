//! Using the projects page: where the keyboard is, what the address says, the panel on a phone, every view.

use anyhow::{Context, Result, ensure};
use springboard_e2e::browser::Browser;
use springboard_e2e::site::{Place, Site};
use springboard_e2e::trip::{Scheme, Trip};

use crate::explore_hands::at;

/// Where the result says how many projects it has.
const COUNT: &str = "#count";

#[test]
fn a_removed_chip_hands_the_keyboard_to_the_next() {
    Trip::default().take(async |browser: &Browser, site: &Site| {
        browser
            .open_ready(&site.url("projects/?area=fostering&round=1&round=2"))
            .await?;
        browser.until_says(COUNT, " of ").await?;
        browser.press(".chips li:nth-child(2) button").await?;
        focus_is(browser, "Remove Round 2").await?;
        browser.press(".chips li:nth-child(2) button").await?;
        focus_is(browser, "Remove Fostering").await?;
        browser.press(".chips__clear").await?;
        focus_is(browser, "All ").await
    });
}

#[test]
fn more_projects_take_the_keyboard_and_are_kept_in_the_address() {
    Trip::default()
        .to(Place::Below)
        .take(async |browser: &Browser, site: &Site| {
            browser.open_ready(&site.url("projects/")).await?;
            let cards = |count: usize| {
                format!("document.querySelectorAll('.project-card').length === {count}")
            };
            browser.until("the first page", &cards(24)).await?;
            browser.press_by_key(".results__more button").await?;
            browser.until("the second page", &cards(48)).await?;
            browser
                .until(
                    "the first new one has the keyboard",
                    "document.activeElement === document.querySelectorAll('[data-hit]')[24]",
                )
                .await?;
            at(browser, "projects/?shown=48").await?;
            let place: f64 = browser
                .eval("scrollTo(0, 3000); return Math.round(scrollY)")
                .await?;
            browser
                .eval::<()>("document.activeElement.click(); return null")
                .await?;
            browser
                .until("a project is open", "!document.querySelector('#results')")
                .await?;
            browser.back().await?;
            browser.until("all are there again", &cards(48)).await?;
            browser
                .until(
                    "the page is where it was",
                    &format!("Math.abs(scrollY - {place}) < 200"),
                )
                .await
        });
}

#[test]
fn nothing_found_is_answered_by_one_press() {
    Trip::default().take(async |browser: &Browser, site: &Site| {
        let none = "projects/?area=domestic-abuse&region=south-west&round=3";
        browser.open_ready(&site.url(none)).await?;
        browser.until_says(COUNT, "No projects match").await?;
        let promised = browser.text(".nothing-found li span").await?;
        browser.press(".nothing-found li button").await?;
        let found = promised
            .split(' ')
            .next()
            .context("a number is promised")?
            .to_owned();
        browser.until_says(COUNT, &format!("{found} of ")).await
    });
}

#[test]
fn a_link_with_an_unknown_value_says_so_until_something_is_chosen() {
    Trip::default().take(async |browser: &Browser, site: &Site| {
        browser
            .open_ready(&site.url("projects/?area=kinship"))
            .await?;
        browser.until_says(".results__notes", "kinship").await?;
        browser.choose("Fostering").await?;
        browser.until_says(COUNT, " of ").await?;
        browser
            .until(
                "the note is gone",
                "document.querySelector('.results__notes').hidden",
            )
            .await?;
        ensure!(
            browser
                .address()
                .await?
                .ends_with("projects/?area=fostering")
        );
        Ok(())
    });
}

#[test]
fn on_a_phone_the_filters_open_over_the_result_and_give_the_keyboard_back() {
    Trip::default()
        .size(500, 800)
        .take(async |browser: &Browser, site: &Site| {
            browser.open_ready(&site.url("projects/")).await?;
            browser.press("#filters-open").await?;
            focus_is(browser, "Close").await?;
            browser
                .until(
                    "the rest is out of reach",
                    "document.querySelector('#results').inert",
                )
                .await?;
            browser.passes_axe().await?;
            browser.choose("Fostering").await?;
            browser.until_says(".filters__foot", "Show ").await?;
            browser.press(".filters__foot button").await?;
            browser
                .until(
                    "the keyboard is at the result",
                    "document.activeElement.id === 'count'",
                )
                .await?;
            browser
                .until(
                    "the rest is back",
                    "!document.querySelector('[inert]') && !document.documentElement.dataset.held",
                )
                .await?;
            browser.press("#filters-open").await?;
            focus_is(browser, "Close").await?;
            browser.press("#filters-close").await?;
            focus_is(browser, "Filters (1)").await
        });
}

#[test]
fn on_a_phone_the_first_project_begins_on_the_first_screen_below_one_search_field() {
    Trip::default()
        .size(500, 740)
        .take(async |browser: &Browser, site: &Site| {
            browser.open_ready(&site.url("projects/")).await?;
            let top: f64 = browser
                .eval("return document.querySelector('.project-card').getBoundingClientRect().top")
                .await?;
            ensure!(top < 700.0, "the first project begins {top} pixels down");
            let fields: usize = browser
                .eval("return [...document.querySelectorAll('input[type=search], [name=q]')].filter((field) => field.checkVisibility()).length")
                .await?;
            ensure!(fields == 1, "{fields} fields to search in");
            browser.press(".frame-search-link").await?;
            browser.until_says("h1", "Search").await
        });
}

#[test]
fn every_view_passes_axe_in_both_schemes() {
    for scheme in [Scheme::Light, Scheme::Dark] {
        Trip::default()
            .scheme(scheme)
            .take(async |browser: &Browser, site: &Site| {
                for query in [
                    "q=fosterng",
                    "view=table&sort=funding",
                    "view=map&area=fostering",
                    "view=figures&count=money",
                    "area=-fostering&region=-london&award=..2000000&area=nowhere",
                    "area=domestic-abuse&region=south-west&round=3",
                ] {
                    browser
                        .open_ready(&site.url(&format!("projects/?{query}")))
                        .await?;
                    browser
                        .passes_axe()
                        .await
                        .with_context(|| query.to_owned())?;
                    browser
                        .fits_its_width()
                        .await
                        .with_context(|| query.to_owned())?;
                }
                Ok(())
            });
    }
}

/// Waits until what has the keyboard begins with these words.
async fn focus_is(browser: &Browser, words: &str) -> Result<()> {
    let expression = format!(
        "document.activeElement.textContent.startsWith({})",
        serde_json::to_string(words)?
    );
    browser
        .until(&format!("{words:?} has the keyboard"), &expression)
        .await
}
