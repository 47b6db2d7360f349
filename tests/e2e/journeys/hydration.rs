//! Every prerendered page becomes the app without a word in the console and without changing.

use anyhow::{Context, Result, ensure};
use springboard_e2e::browser::Browser;
use springboard_e2e::site::{Place, Site};
use springboard_e2e::trip::Trip;
use xtask::server::fault::Fault;

/// The main text as it was sent and as it is now, white space aside. The words on buttons may
/// follow what the visitor's own browser remembers or can do, so they are left out; and only the
/// browser knows the host, which printed pages name.
const TEXTS: &str = "
const done = arguments[arguments.length - 1];
const words = (root) => {
  const main = root.querySelector('#main').cloneNode(true);
  main.querySelectorAll('button').forEach((button) => button.remove());
  return main.textContent.replaceAll(location.origin, '').replace(/\\s+/g, ' ').trim();
};
// A request that is parsed by the browser: the policy lets no script parse HTML.
const request = new XMLHttpRequest();
request.open('GET', location.href);
request.responseType = 'document';
request.onload = () => done([words(request.response), words(document)]);
request.send();";

#[test]
fn every_page_at_the_root_hydrates() {
    Trip::default().to(Place::Root).take(every_page_hydrates);
}

#[test]
fn every_page_below_a_path_hydrates() {
    Trip::default().to(Place::Below).take(every_page_hydrates);
}

async fn every_page_hydrates(browser: &Browser, site: &Site) -> Result<()> {
    let routes = site.routes()?;
    ensure!(
        routes.len() > 100,
        "only {} pages were prerendered",
        routes.len()
    );
    for route in routes {
        hydrates(browser, &site.url(&route))
            .await
            .with_context(|| format!("page /{route}"))?;
    }
    Ok(())
}

async fn hydrates(browser: &Browser, url: &str) -> Result<()> {
    browser.open_ready(url).await?;
    let said = browser.console().await?;
    ensure!(said.is_empty(), "the console says {said:?}");
    let texts: [String; 2] = browser.ask(TEXTS).await?;
    let [sent, now] = texts
        .each_ref()
        .map(|text| text.split(' ').collect::<Vec<_>>());
    let same = sent
        .iter()
        .zip(&now)
        .take_while(|(sent, now)| sent == now)
        .count();
    let from = |words: &[&str]| {
        words
            .iter()
            .skip(same.saturating_sub(3))
            .take(12)
            .copied()
            .collect::<Vec<_>>()
            .join(" ")
    };
    ensure!(
        sent == now,
        "hydration changed the text:\n  sent … {}\n  now  … {}",
        from(&sent),
        from(&now)
    );
    Ok(())
}

#[test]
fn an_unknown_address_says_so() {
    // The browser reports the 404 itself.
    Trip::default()
        .into_trouble()
        .take(async |browser: &Browser, site: &Site| {
            for path in [
                "nowhere/",
                "projects/nowhere/",
                "areas/nowhere/",
                "storyboards/nowhere/",
                "library/nowhere/",
            ] {
                browser.open_ready(&site.url(path)).await?;
                browser
                    .until_says("h1", "not found")
                    .await
                    .with_context(|| path.to_owned())?;
            }
            Ok(())
        });
}

#[test]
fn what_a_visitor_was_doing_survives_hydration() {
    Trip::default().into_trouble().take(async |browser: &Browser, site: &Site| {
        // The list is held back, so that the visitor is there before the app.
        site.fails("content/list.bin", Fault::Held);
        browser.open(&site.url("projects/")).await?;
        let field = "main input[type=search]";
        browser.type_into(field, "fostering").await?;
        site.faults().clear();
        browser.ready().await?;
        let kept: (String, bool) = browser
            .eval(&format!("const field = document.querySelector('{field}'); return [field.value, field === document.activeElement];"))
            .await?;
        ensure!(kept == ("fostering".to_owned(), true), "typed text and focus are {kept:?}");
        Ok(())
    });
}
