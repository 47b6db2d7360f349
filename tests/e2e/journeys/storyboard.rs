//! Reading a storyboard: by keyboard, by finger, by link, and by everyone.

use anyhow::{Context, Result, ensure};
use fantoccini::key::Key;
use springboard_e2e::browser::Browser;
use springboard_e2e::engine::Engine;
use springboard_e2e::site::{Place, Site};
use springboard_e2e::trip::{Scheme, Scripts, Trip};

const BOARD: &str = "storyboards/north-yorkshire-no-wrong-door/";

/// The heading of the open panel.
const OPEN: &str = ".storyboard-panel:not([inert]) h2";

/// Every heading in the order of the strip.
const HEADINGS: &str = "return [...document.querySelectorAll('.storyboard-panel h2')].map((heading) => heading.textContent);";

const NEXT: &str = ".storyboard-turns__next";
const READ_AS_PAGE: &str = ".storyboard-toolbar__actions > button:nth-of-type(1)";
const FULL_SCREEN: &str = ".storyboard-toolbar__actions > button:nth-of-type(2)";

async fn opens(browser: &Browser, url: &str) -> Result<Vec<String>> {
    browser.open_ready(url).await?;
    browser
        .until(
            "the viewer runs",
            "document.querySelector('[data-form=viewer]')",
        )
        .await?;
    browser.eval(HEADINGS).await
}

async fn shows(browser: &Browser, heading: &str, number: usize) -> Result<()> {
    browser.until_says(OPEN, heading).await?;
    // The address is written once the panel is drawn.
    browser
        .until(
            "the address names the panel",
            &format!("location.hash === '#panel-{number}'"),
        )
        .await
}

#[test]
fn a_board_is_read_by_keyboard_alone() {
    Trip::default().take(async |browser: &Browser, site: &Site| {
        let headings = opens(browser, &site.url(BOARD)).await?;
        let last = headings.len();
        browser.tab_to("[role=tab]").await?;
        browser.keys(&[Key::Right]).await?;
        shows(browser, &headings[1], 2).await?;
        browser.keys(&[Key::End]).await?;
        shows(browser, &headings[last - 1], last).await?;
        browser.keys(&[Key::Home]).await?;
        shows(browser, &headings[0], 1).await?;
        browser.tab_to(NEXT).await?;
        browser.keys(&[Key::Enter, Key::Enter]).await?;
        shows(browser, &headings[2], 3).await?;
        ensure!(
            browser
                .eval::<bool>(&format!("return document.activeElement.matches('{NEXT}');"))
                .await?,
            "the keyboard left the button"
        );
        let said = format!("Panel 3 of {last}: {}", headings[2]);
        browser
            .until_says(".storyboard > [role=status]", &said)
            .await?;
        // No trap: the Tab key goes on to what follows the board.
        browser.tab_to(".storyboard-page__about a").await
    });
}

#[test]
fn a_board_is_turned_by_finger() {
    Trip::default()
        .size(360, 740)
        .take(async |browser: &Browser, site: &Site| {
            if browser.engine() != Engine::Chromium {
                return Ok(());
            }
            let headings = opens(browser, &site.url(BOARD)).await?;
            browser
                .eval::<()>("document.querySelector('.storyboard__panels').scrollIntoView();")
                .await?;
            let panels = ".storyboard__panels";
            browser.swipe(panels, -160.0, 10.0).await?;
            shows(browser, &headings[1], 2).await?;
            browser.swipe(panels, 160.0, 10.0).await?;
            shows(browser, &headings[0], 1).await?;
            browser.swipe(panels, 10.0, -200.0).await?;
            shows(browser, &headings[0], 1).await
        });
}

#[test]
fn a_link_opens_a_panel_and_turning_does_not_pile_up_history() {
    for place in Place::ALL {
        Trip::default()
            .to(place)
            .take(async |browser: &Browser, site: &Site| {
                browser.open_ready(&site.url("storyboards/")).await?;
                let headings = opens(browser, &site.url(&format!("{BOARD}#panel-3"))).await?;
                shows(browser, &headings[2], 3).await?;
                browser.press(NEXT).await?;
                browser.press(NEXT).await?;
                shows(browser, &headings[4], 5).await?;
                browser.eval::<()>("location.hash = '#panel-2';").await?;
                shows(browser, &headings[1], 2).await?;
                browser.back().await?;
                shows(browser, &headings[4], 5).await?;
                browser.back().await?;
                browser.until_says("h1", "Storyboards").await
            });
    }
}

#[test]
fn a_panel_has_a_page_that_leads_on() {
    Trip::default()
        .scripts(Scripts::Off)
        .take(async |browser: &Browser, site: &Site| {
            browser.open(&site.url(&format!("{BOARD}panel-2/"))).await?;
            ensure!(
                browser.text("h1").await? == "The idea",
                "the panel's heading is the page's"
            );
            browser.press("a[rel=next]").await?;
            browser.until_says("h1", "Getting started").await?;
            browser.follow("See the whole storyboard").await?;
            browser.until_says("h1", "No Wrong Door").await
        });
}

#[test]
fn without_scripts_a_board_is_an_article_and_its_contents_lead_into_it() {
    Trip::default().scripts(Scripts::Off).size(320, 700).take(
        async |browser: &Browser, site: &Site| {
            browser.open(&site.url(BOARD)).await?;
            browser.fits_its_width().await?;
            browser.follow("What was learned").await?;
            ensure!(
                browser.address().await?.ends_with(BOARD),
                "still on the board"
            );
            ensure!(
                browser.texts("[role=tab]").await?.concat().is_empty(),
                "the strip needs scripts"
            );
            for button in browser.texts(".storyboard button").await? {
                ensure!(button.is_empty(), "{button:?} would do nothing");
            }
            Ok(())
        },
    );
}

#[test]
fn every_state_passes_axe() {
    for scheme in [Scheme::Light, Scheme::Dark] {
        Trip::default()
            .scheme(scheme)
            .take(async |browser: &Browser, site: &Site| {
                let headings = opens(browser, &site.url(BOARD)).await?;
                for heading in &headings[1..] {
                    browser
                        .passes_axe()
                        .await
                        .with_context(|| format!("before {heading}"))?;
                    browser.press(NEXT).await?;
                    browser.until_says(OPEN, heading).await?;
                }
                browser.press(FULL_SCREEN).await?;
                browser
                    .until(
                        "the board is large",
                        "document.querySelector('[data-full]')",
                    )
                    .await?;
                browser.passes_axe().await.context("in full screen")?;
                browser.press(FULL_SCREEN).await?;
                browser
                    .until(
                        "the board is small",
                        "!document.querySelector('[data-full]')",
                    )
                    .await?;
                browser.press(READ_AS_PAGE).await?;
                browser
                    .until("it is a page", "document.querySelector('[data-form=page]')")
                    .await?;
                browser.passes_axe().await.context("as a page")
            });
    }
}

#[test]
fn no_panel_is_wider_than_a_phone() {
    Trip::default()
        .size(320, 700)
        .take(async |browser: &Browser, site: &Site| {
            let stories = site
                .routes()?
                .into_iter()
                .filter(|route| route.starts_with("storyboards/") && !route.contains("panel-"));
            for story in stories.filter(|route| route != "storyboards/") {
                let headings = opens(browser, &site.url(&story)).await?;
                for (at, heading) in headings.iter().enumerate() {
                    browser.until_says(OPEN, heading).await?;
                    browser
                        .fits_its_width()
                        .await
                        .with_context(|| format!("panel {}", at + 1))?;
                    browser
                        .eval::<()>(&format!("document.querySelector('{NEXT}').click();"))
                        .await?;
                }
            }
            Ok(())
        });
}

#[test]
fn a_screen_reader_meets_one_named_panel_at_a_time() {
    Trip::default().take(async |browser: &Browser, site: &Site| {
        if browser.engine() != Engine::Chromium {
            return Ok(());
        }
        let headings = opens(browser, &site.url(BOARD)).await?;
        for (at, heading) in headings.iter().enumerate() {
            browser.until_says(OPEN, heading).await?;
            let heard = browser.spoken().await?;
            let named = |role: &str| -> Vec<&str> {
                heard
                    .iter()
                    .filter(|(kind, _)| kind == role)
                    .map(|(_, name)| name.as_str())
                    .collect()
            };
            ensure!(
                named("tabpanel") == [heading.as_str()],
                "panel {} is {:?}",
                at + 1,
                named("tabpanel")
            );
            ensure!(
                named("tab").len() == headings.len(),
                "the strip is {:?}",
                named("tab")
            );
            let drawn: Vec<&str> = ["image", "figure"].into_iter().flat_map(named).collect();
            ensure!(
                drawn.iter().any(|name| !name.is_empty()),
                "the drawing of panel {} has no name",
                at + 1
            );
            browser
                .eval::<()>(&format!("document.querySelector('{NEXT}').click();"))
                .await?;
        }
        Ok(())
    });
}
