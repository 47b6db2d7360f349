//! A visitor learns from what others tried: from a policy area to what did not work and its source, from a place to
//! the one it learned from and back, and away with a briefing that needs no network.

use anyhow::{Context, Result, ensure};
use springboard_e2e::browser::Browser;
use springboard_e2e::site::Site;
use springboard_e2e::trip::{Scripts, Trip};

#[test]
fn from_a_policy_area_to_what_did_not_work_to_its_source() {
    Trip::default()
        .scripts(Scripts::Off)
        .take(async |browser: &Browser, site: &Site| {
            browser
                .open(&site.url("areas/rethinking-social-work/"))
                .await?;
            browser
                .follow("Signs of Safety England Innovation Project: second phase")
                .await?;
            let changed = browser.text("section[aria-labelledby=changed]").await?;
            for words in [
                "No effect shown",
                "no overall impact",
                "Independent evaluation",
            ] {
                ensure!(
                    changed.contains(words),
                    "what changed lacks {words:?}: {changed}"
                );
            }
            browser.follow("One finding shows no effect.").await?;
            let hash: String = browser.eval("return location.hash;").await?;
            ensure!(hash == "#changed", "the finding is not led to: {hash}");
            let sources: Vec<String> = browser
                .texts("section[aria-labelledby=changed] .source-row a")
                .await?;
            ensure!(
                sources
                    .iter()
                    .any(|source| source.contains("whatworks-csc.org.uk")),
                "the finding has no source: {sources:?}"
            );
            browser.follow("What the steps mean").await?;
            let heading = browser.text("h1").await?;
            ensure!(
                heading == "How sure can we be?",
                "the scale is not explained: {heading}"
            );
            Ok(())
        });
}

#[test]
fn from_bradford_to_north_yorkshire_and_back() {
    Trip::default()
        .scripts(Scripts::Off)
        .take(async |browser: &Browser, site: &Site| {
            browser
                .open(&site.url("projects/b-positive-pathways/"))
                .await?;
            browser
                .press(".lineage a[href$='/projects/no-wrong-door/'] rect")
                .await?;
            let heading = browser.text("h1").await?;
            ensure!(heading == "No Wrong Door", "the drawing led to {heading}");
            // The list says the same as the drawing, so that it leads back.
            browser
                .press(".edge-list a[href$='/b-positive-pathways/']")
                .await?;
            let heading = browser.text("h1").await?;
            ensure!(
                heading == "B Positive Pathways",
                "the list led to {heading}"
            );
            Ok(())
        });
}

#[test]
fn one_search_lands_on_the_right_section() {
    Trip::default().take(async |browser: &Browser, site: &Site| {
        browser.open(&site.url("about/")).await?;
        browser
            .type_into(".frame-search input", "clear sign of benefit")
            .await?;
        browser.press(".frame-search button").await?;
        browser.ready().await?;
        browser.until_says("#found", "result").await?;
        ensure!(browser.count("mark").await? > 0, "no word is marked");
        browser
            .press(".search-list a[href$='/signs-of-safety-phase-2/#hard']")
            .await?;
        let place: String = browser
            .eval("return location.pathname + location.hash;")
            .await?;
        ensure!(
            place.ends_with("/projects/signs-of-safety-phase-2/#hard"),
            "{place} is not the section"
        );
        Ok(())
    });
}

#[test]
fn the_library_is_filtered_by_kind_and_words_and_the_address_says_so() {
    Trip::default().take(async |browser: &Browser, site: &Site| {
        browser.open_ready(&site.url("library/")).await?;
        browser.choose("Newsletters").await?;
        browser.until_says("#count", "3 of ").await?;
        let address = browser.address().await?;
        ensure!(
            address.ends_with("library/?kind=newsletter"),
            "the address is {address}"
        );
        browser.back().await?;
        browser.until_says("#count", "All ").await?;
        Ok(())
    });
}

#[test]
fn a_briefing_of_three_opens_from_a_disk_without_network() {
    Trip::default().take(async |browser: &Browser, site: &Site| {
        let list = "p=no-wrong-door&p=signs-of-safety-phase-2&p=b-positive-pathways";
        browser
            .open_ready(&site.url(&format!("briefing/?{list}")))
            .await?;
        browser
            .until(
                "three projects side by side",
                "document.querySelectorAll('.briefing__table thead th').length === 3",
            )
            .await?;
        let html = taken_away(browser).await?;
        let folder = tempfile::tempdir()?;
        let file = folder.path().join("briefing.html");
        std::fs::write(&file, html)?;
        browser.open(&format!("file://{}", file.display())).await?;
        let headings = browser.texts("h2").await?;
        ensure!(headings.len() == 3, "the briefing holds {headings:?}");
        let asked: usize = browser
            .eval("return performance.getEntriesByType('resource').length;")
            .await?;
        ensure!(asked == 0, "the briefing asked for {asked} files");
        let body = browser.text("main").await?;
        for words in [
            "no overall impact",
            "Source: ",
            "https://whatworks-csc.org.uk/",
            "Made on ",
        ] {
            ensure!(body.contains(words), "the briefing lacks {words:?}");
        }
        browser.fits_its_width().await
    });
}

/// The file that the button offers, as text.
async fn taken_away(browser: &Browser) -> Result<String> {
    browser
        .eval::<Option<bool>>(
            "const make = URL.createObjectURL; URL.createObjectURL = file => { window.taken = file; return make(file); };",
        )
        .await?;
    browser.press("#briefing-file").await?;
    browser
        .ask("const done = arguments[0]; window.taken.text().then(done);")
        .await
        .context("no file was offered")
}
