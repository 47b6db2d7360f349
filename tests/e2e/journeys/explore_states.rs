//! The projects page in every state: while parts are late or wrong, in every view on paper, and under axe.

use anyhow::{Context, Result, ensure};
use springboard_e2e::browser::Browser;
use springboard_e2e::engine::Engine;
use springboard_e2e::site::Site;
use springboard_e2e::trip::{Scheme, Trip};
use xtask::server::fault::Fault;

use crate::explore_hands::at;

const COUNT: &str = "#count";
const NOTES: &str = ".results__notes";
const PHRASES: &str = "content/phrases.bin";
const TEXTS: &str = "content/texts-0.bin";

#[test]
fn what_arrives_late_answers_what_is_asked_by_then() {
    Trip::default().take(async |browser: &Browser, site: &Site| {
        let both = "projects/?q=%22care+leavers%22&round=1";
        browser.open_ready(&site.url(both)).await?;
        browser
            .until(
                "nothing is awaited",
                "document.querySelector('.results__notes').hidden",
            )
            .await?;
        let right = browser.text(COUNT).await?;
        site.fails(PHRASES, Fault::Held);
        browser
            .open_ready(&site.url("projects/?q=%22care+leavers%22"))
            .await?;
        browser
            .until_says(NOTES, "Words in quotes are found wherever they stand")
            .await?;
        browser.choose("Round 1").await?;
        at(browser, "round=1").await?;
        site.faults().clear();
        browser
            .until(
                "the note is gone",
                "document.querySelector('.results__notes').hidden",
            )
            .await?;
        browser.until_says(COUNT, &right).await?;
        at(browser, both).await
    });
}

#[test]
fn a_part_in_the_place_of_another_is_told_and_no_poorer_file_is_made() {
    let watch = "const make = URL.createObjectURL; URL.createObjectURL = (blob) => { window.made = true; return make(blob); };";
    Trip::default()
        .into_trouble()
        .script(watch)
        .take(async |browser: &Browser, site: &Site| {
            let swapped = |path: &str| -> Result<Fault> {
                Ok(Fault::Replaced(
                    "application/octet-stream",
                    site.bytes(path)?,
                ))
            };
            site.fails(PHRASES, swapped(TEXTS)?);
            browser
                .open_ready(&site.url("projects/?q=%22care+leavers%22"))
                .await?;
            browser
                .until_says(NOTES, "another part than was asked for")
                .await?;
            site.faults().clear();
            site.fails(TEXTS, swapped(PHRASES)?);
            browser.open_ready(&site.url("projects/")).await?;
            browser.press("#take-away").await?;
            browser
                .press(".take-away__menu button:nth-of-type(3)")
                .await?;
            browser
                .until_says("#notice", "The file was not made")
                .await?;
            ensure!(
                !browser.eval::<bool>("return Boolean(window.made);").await?,
                "a file was made"
            );
            site.faults().clear();
            browser
                .press(".take-away__menu button:nth-of-type(3)")
                .await?;
            browser.until("the file is made", "window.made").await
        });
}

#[test]
fn every_view_is_whole_on_paper() {
    let hold = "window.print = () => { window.held = true; };";
    Trip::default()
        .script(hold)
        .take(async |browser: &Browser, site: &Site| {
            if browser.engine() != Engine::Chromium {
                return Ok(());
            }
            for (query, all) in [
                (
                    "?view=map&area=fostering",
                    ".region-map__tiles b, .region-map__lists h3, .region-map__lists li",
                ),
                (
                    "?view=figures",
                    ".result-figures th, .result-figures td, .result-figures caption",
                ),
            ] {
                browser
                    .open_ready(&site.url(&format!("projects/{query}")))
                    .await?;
                prints(browser, all)
                    .await
                    .with_context(|| query.to_owned())?;
            }
            browser.open_ready(&site.url("projects/?q=care")).await?;
            browser.press("#take-away").await?;
            browser
                .press(".take-away__menu button:nth-of-type(5)")
                .await?;
            browser.until("it is being printed", "window.held").await?;
            prints(browser, ".result-table th, .result-table td, #count").await?;
            browser
                .eval::<()>("dispatchEvent(new Event('afterprint')); return null;")
                .await?;
            browser
                .until(
                    "the cards are back",
                    "document.querySelectorAll('.project-card').length === 24",
                )
                .await?;
            at(browser, "?q=care").await
        });
}

#[test]
fn every_state_passes_axe() {
    for (scheme, size) in [(Scheme::Light, (1280, 900)), (Scheme::Dark, (500, 800))] {
        Trip::default().scheme(scheme).size(size.0, size.1).take(async |browser: &Browser, site: &Site| {
            for (query, script) in [
                ("", "document.querySelector('.take-away').open = true;"),
                ("", "document.querySelectorAll('.filters details, .take-away').forEach((one) => { one.open = true; });"),
                ("", "const sought = document.querySelector('.facet-group__search'); sought.value = 'zzzz'; sought.dispatchEvent(new Event('input', { bubbles: true }));"),
                ("", "document.querySelectorAll('.facet-group__more').forEach((one) => one.click());"),
                ("?q=zzzzzz&area=fostering", ""),
                ("?q=%F0%9F%99%82", ""),
                ("?q=%22care+leavers%22&area=care-leavers&area=fostering&spelling=loose&shown=48", ""),
                ("?view=table&year=2014..2015&sort=year-back", ""),
                ("?view=map&round=1#region-0", ""),
            ] {
                browser.open_ready(&site.url(&format!("projects/{query}"))).await?;
                browser.eval::<()>(&format!("{script} return null;")).await?;
                browser.passes_axe().await.with_context(|| format!("{query} {script}"))?;
                browser.fits_its_width().await.with_context(|| format!("{query} {script}"))?;
            }
            Ok(())
        });
    }
}

/// Fails unless the words of all these elements are on the paper, and the names of the filters.
async fn prints(browser: &Browser, all: &str) -> Result<()> {
    let expected: Vec<String> = browser
        .eval(&format!(
            "return [...document.querySelectorAll('{all}')].map((one) => one.innerText);"
        ))
        .await?;
    let print = browser.print().await?;
    for words in expected
        .iter()
        .map(|words| words.replace('↕', ""))
        .chain(["Filters: ".to_owned()])
    {
        ensure!(
            print.says(&words),
            "the paper does not say {words:?}, but {:?}",
            print.letters
        );
    }
    ensure!(!expected.is_empty(), "nothing is printed");
    Ok(())
}
