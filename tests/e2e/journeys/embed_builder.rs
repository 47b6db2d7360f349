//! A partner makes the lines to paste: with the keyboard, from any page, and without scripts.

use anyhow::ensure;
use fantoccini::key::Key;
use springboard_e2e::browser::Browser;
use springboard_e2e::host::{Host, first, frame_of, nth};
use springboard_e2e::site::{Place, Site};
use springboard_e2e::trip::{Scripts, Trip};

/// The lines to paste.
const LINES: &str = "#builder-lines";

/// Writes to the clipboard without a permission to ask for, or refuses, as browsers may.
const CLIPBOARD: &str = "Object.defineProperty(navigator, 'clipboard', { value: { async writeText(text) { \
    if (window.refused) throw new DOMException('no', 'NotAllowedError'); window.copied = text; } } });";

#[test]
fn every_page_that_can_be_embedded_leads_to_its_lines() {
    Trip::default().take(async |browser: &Browser, site: &Site| {
        let story = format!("storyboards/{}/", first(site, "storyboards", "slug")?);
        let poll = format!("polls/{}/", first(site, "polls", "id")?);
        let project = format!("projects/{}/", first(site, "projects", "slug")?);
        for path in [
            poll,
            project,
            story.clone(),
            format!("{story}panel-2/"),
            "figures/".to_owned(),
        ] {
            browser.open(&site.url(&path)).await?;
            browser.follow("Share or embed").await?;
            browser
                .until_says(LINES, &site.url(&format!("embed/{path}")))
                .await?;
        }
        browser
            .open_ready(&site.url("projects/?region=yorkshire-and-the-humber&view=table"))
            .await?;
        browser.press(".take-away summary").await?;
        browser.follow("Put this list on your own site").await?;
        browser
            .until_says(
                LINES,
                &site.url("embed/projects/?region=yorkshire-and-the-humber&amp;view=table"),
            )
            .await
    });
}

#[test]
fn the_form_works_by_keyboard_and_says_what_became_of_it() {
    Trip::default()
        .script(CLIPBOARD)
        .take(async |browser: &Browser, site: &Site| {
            let poll = format!("polls/{}", first(site, "polls", "id")?);
            browser
                .open_ready(&site.url(&format!("embed/?of={poll}")))
                .await?;
            browser.until_says(LINES, "<springboard-embed").await?;
            browser.tab_to("[name=accent]").await?;
            browser.type_into("[name=accent]", "ffff00").await?;
            browser.keys(&[Key::Tab]).await?;
            browser
                .until_says(
                    ".builder__said",
                    "The accent #ffff00 would be hard to read on #ffffff",
                )
                .await?;
            browser.until_says(LINES, "accent=\"#ffff00\"").await?;
            browser
                .type_into("[name=surface]", "url(javascript:1)")
                .await?;
            browser.keys(&[Key::Tab]).await?;
            browser
                .until_says(".builder__said", "“embed-surface” was left out")
                .await?;
            browser.tab_to(".builder__lines button").await?;
            browser.keys(&[Key::Enter]).await?;
            browser
                .until_says(".builder__lines [role=status]", "Copied")
                .await?;
            let same =
                "return window.copied === document.querySelector('#builder-lines').textContent;";
            ensure!(
                browser.eval::<bool>(same).await?,
                "something else was copied"
            );
            browser.eval::<()>("window.refused = true;").await?;
            browser.press(".builder__lines button").await?;
            browser
                .until_says(".builder__lines [role=status]", "Select the lines")
                .await?;
            browser
                .until(
                    "the keyboard is at the lines",
                    "document.activeElement.id === 'builder-lines'",
                )
                .await?;
            browser.passes_axe().await
        });
}

#[test]
fn the_preview_is_the_element_itself() {
    Trip::default().take(async |browser: &Browser, site: &Site| {
        let slug = first(site, "projects", "slug")?;
        browser
            .open_ready(&site.url(&format!("embed/?of=projects/{slug}&embed-scheme=dark")))
            .await?;
        browser.until_fitted(&nth(0)).await?;
        browser.step_into(&frame_of(&nth(0))).await?;
        browser.find(".project-card").await?;
        ensure!(
            browser
                .eval::<String>("return getComputedStyle(document.documentElement).colorScheme;")
                .await?
                == "dark",
            "the preview is not dark"
        );
        browser.leave_frame().await?;
        browser.choose("A plain frame").await?;
        browser.until_says(LINES, "<iframe src=").await
    });
}

#[test]
fn the_lines_work_where_they_are_pasted() {
    for place in Place::ALL {
        Trip::default()
            .to(place)
            .take(async |browser: &Browser, site: &Site| {
                let slug = first(site, "projects", "slug")?;
                browser
                    .open_ready(&site.url(&format!("embed/?of=projects/{slug}")))
                    .await?;
                browser.until_says(LINES, &site.url("embed.js")).await?;
                let element = browser.text(LINES).await?;
                browser.choose("A plain frame").await?;
                browser.until_says(LINES, "<iframe src=").await?;
                let frame = browser.text(LINES).await?;
                let page = format!(
                    "<!doctype html><html lang=\"en\"><head><title>A partner's page</title>\
                <link rel=\"icon\" href=\"data:,\"></head><body>{element}{frame}</body></html>"
                );
                let host = Host::start(&[("page.html", page)]).await?;
                browser.open(&host.url("page.html")).await?;
                browser.until_fitted(&nth(0)).await?;
                for frame in [
                    frame_of(&nth(0)),
                    "document.querySelector('body > iframe')".to_owned(),
                ] {
                    browser.step_into(&frame).await?;
                    browser.find(".project-card").await?;
                    browser
                        .until(
                            "everything in the frame is in sight",
                            "document.scrollingElement.scrollHeight <= innerHeight",
                        )
                        .await?;
                    browser.leave_frame().await?;
                }
                Ok(())
            });
    }
}

#[test]
fn without_scripts_there_are_lines_for_the_whole_list() {
    Trip::default()
        .scripts(Scripts::Off)
        .take(async |browser: &Browser, site: &Site| {
            browser.open(&site.url("embed/")).await?;
            let lines = browser.text(LINES).await?;
            ensure!(
                lines.contains("<springboard-embed") && lines.contains("embed/projects/"),
                "{lines}"
            );
            ensure!(
                browser
                    .text("main")
                    .await?
                    .contains("Choosing needs scripts"),
                "nothing says how to choose"
            );
            ensure!(
                !browser
                    .find(".builder__choices")
                    .await?
                    .is_displayed()
                    .await?,
                "a form that does nothing is shown"
            );
            browser.is_readable().await
        });
}
