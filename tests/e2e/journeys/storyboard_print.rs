//! The printed board: one sheet with everything on it, whatever the paper.

use anyhow::{Context, Result, ensure};
use springboard_e2e::browser::Browser;
use springboard_e2e::engine::Engine;
use springboard_e2e::site::Site;
use springboard_e2e::trip::Trip;

/// Presses a button that prints, and keeps the page as it is while it is being printed.
const HOLD: &str = "window.print = () => { window.held = true; };";

#[test]
fn every_board_is_one_sheet_with_its_panels_sources_and_address() {
    Trip::default()
        .script(HOLD)
        .take(async |browser: &Browser, site: &Site| {
            if browser.engine() != Engine::Chromium {
                return Ok(());
            }
            let stories = site.routes()?.into_iter().filter(|route| {
                route.starts_with("storyboards/") && route.matches('/').count() == 2
            });
            for story in stories {
                browser.open_ready(&site.url(&story)).await?;
                browser
                    .until(
                        "the viewer runs",
                        "document.querySelector('[data-form=viewer]')",
                    )
                    .await?;
                for (button, sheet) in [(2, (420, 297)), (3, (297, 210))] {
                    prints(browser, &story, button, sheet)
                        .await
                        .with_context(|| format!("{story} on {sheet:?}"))?;
                }
            }
            Ok(())
        });
}

async fn prints(browser: &Browser, story: &str, button: u8, sheet: (u32, u32)) -> Result<()> {
    browser
        .press(&format!(
            ".storyboard-toolbar__more > button:nth-of-type({button})"
        ))
        .await?;
    browser.until("it is being printed", "window.held").await?;
    let print = browser.print().await?;
    browser
        .eval::<()>("window.held = false; dispatchEvent(new Event('afterprint'));")
        .await?;
    ensure!(print.sheets == [sheet], "the sheets are {:?}", print.sheets);
    let mut expected: Vec<String> = browser
        .eval("return [...document.querySelectorAll('h1, .storyboard-panel h2, .storyboard-page__authority')].map((one) => one.textContent);")
        .await?;
    expected.push(story.trim_end_matches('/').to_owned());
    expected.push("Sources".to_owned());
    for words in expected {
        ensure!(
            print.says(&words),
            "{words:?} is not on the sheet: {}",
            print.letters
        );
    }
    ensure!(!print.says("Read as a page"), "buttons are on the sheet");
    ensure!(
        !browser
            .eval::<bool>("return document.documentElement.hasAttribute('data-print');")
            .await?,
        "the page was not put back"
    );
    Ok(())
}

#[test]
fn plain_printing_gives_the_article() {
    Trip::default().take(async |browser: &Browser, site: &Site| {
        if browser.engine() != Engine::Chromium {
            return Ok(());
        }
        browser
            .open_ready(&site.url("storyboards/leeds-family-valued/"))
            .await?;
        browser
            .until(
                "the viewer runs",
                "document.querySelector('[data-form=viewer]')",
            )
            .await?;
        let print = browser.print().await?;
        for words in ["Family Valued", "The challenge", "What next", "Sources"] {
            ensure!(
                print.says(words),
                "{words} is not printed: {}",
                print.letters
            );
        }
        Ok(())
    });
}
