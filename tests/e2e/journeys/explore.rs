//! Finding a project among many: by policy area, by region, by words; by link, and back again.
//! What is listed is compared with a plain filter over the bundle.

use std::collections::BTreeSet;

use anyhow::{Context, Result, ensure};
use serde_json::Value;
use springboard_e2e::browser::Browser;
use springboard_e2e::site::{Place, Site};
use springboard_e2e::trip::Trip;

use crate::explore_hands::at;

const SOUGHT: &str = "No Wrong Door";
const AREA: &str = "adolescents-edge-of-care";
const REGION: &str = "yorkshire-and-the-humber";

/// The cards of the result list.
const TITLES: &str = ".project-card h3";

/// Shows the next page of a long list.
const MORE: &str = ".results__more:not([hidden]) button";

/// The field for words.
const WORDS: &str = "main input[type=search]";

#[test]
fn a_project_is_found_by_its_policy_area() {
    for place in Place::ALL {
        Trip::default()
            .to(place)
            .take(async |browser: &Browser, site: &Site| {
                let programme = Programme::of(site)?;
                browser.open_ready(&site.url("projects/")).await?;
                browser.choose(programme.area_name(AREA)?).await?;
                lists(browser, &programme.titles(|project| is_in(project, AREA))).await?;
                ensure!(
                    browser
                        .address()
                        .await?
                        .ends_with("projects/?area=adolescents-edge-of-care"),
                    "the address does not say so"
                );
                browser.follow(SOUGHT).await?;
                browser.until_says("h1", SOUGHT).await
            });
    }
}

#[test]
fn a_project_is_found_by_its_region() {
    Trip::default().take(async |browser: &Browser, site: &Site| {
        let programme = Programme::of(site)?;
        browser.open_ready(&site.url("projects/")).await?;
        browser.choose(programme.region_name(REGION)?).await?;
        lists(
            browser,
            &programme.titles(|project| project["region"] == REGION),
        )
        .await?;
        browser.follow(SOUGHT).await?;
        browser.until_says("h1", SOUGHT).await
    });
}

#[test]
fn a_project_is_found_by_words() {
    Trip::default().take(async |browser: &Browser, site: &Site| {
        for words in ["no wrong door", "NO WRONG", "wrong door yorkshire"] {
            browser.open_ready(&site.url("projects/")).await?;
            browser.type_into(WORDS, words).await?;
            browser
                .until_says(TITLES, SOUGHT)
                .await
                .with_context(|| format!("looking for {words:?}"))?;
        }
        browser.follow(SOUGHT).await?;
        browser.until_says("h1", SOUGHT).await
    });
}

#[test]
fn the_front_page_searches_too() {
    for place in Place::ALL {
        Trip::default()
            .to(place)
            .take(async |browser: &Browser, site: &Site| {
                browser.open_ready(&site.url("")).await?;
                browser.type_into(WORDS, "no wrong door").await?;
                browser.enter(WORDS).await?;
                browser.until_says(TITLES, SOUGHT).await?;
                ensure!(
                    browser.address().await?.contains("projects/?q=no"),
                    "at {}",
                    browser.address().await?
                );
                Ok(())
            });
    }
}

#[test]
fn several_choices_widen_within_a_facet_and_narrow_across() {
    Trip::default().take(async |browser: &Browser, site: &Site| {
        let programme = Programme::of(site)?;
        browser.open_ready(&site.url("projects/")).await?;
        browser.choose(programme.area_name(AREA)?).await?;
        lists(browser, &programme.titles(|project| is_in(project, AREA))).await?;
        browser.choose(programme.area_name("fostering")?).await?;
        let either = |project: &Value| is_in(project, AREA) || is_in(project, "fostering");
        lists(browser, &programme.titles(either)).await?;
        browser.choose(programme.region_name(REGION)?).await?;
        lists(
            browser,
            &programme.titles(|project| either(project) && project["region"] == REGION),
        )
        .await
    });
}

#[test]
fn a_long_list_is_shown_part_by_part() {
    Trip::default().take(async |browser: &Browser, site: &Site| {
        let all = Programme::of(site)?.titles(|_| true).len();
        browser.open_ready(&site.url("projects/")).await?;
        let mut shown = browser.count(TITLES).await?;
        ensure!(shown > 0, "nothing is listed at first");
        while shown < all {
            browser.press_by_key(MORE).await?;
            let expression = format!("document.querySelectorAll('{TITLES}').length > {shown}");
            browser
                .until("more projects are listed", &expression)
                .await?;
            shown = browser.count(TITLES).await?;
        }
        ensure!(
            shown == all && browser.count(MORE).await? == 0,
            "{shown} of {all} listed in the end"
        );
        Ok(())
    });
}

#[test]
fn back_and_forward_restore_what_was_chosen() {
    for place in Place::ALL {
        Trip::default()
            .to(place)
            .take(async |browser: &Browser, site: &Site| {
                let programme = Programme::of(site)?;
                let all = programme.titles(|_| true);
                let area = programme.titles(|project| is_in(project, AREA));
                let both =
                    programme.titles(|project| is_in(project, AREA) && project["region"] == REGION);
                browser.open_ready(&site.url("projects/")).await?;
                lists(browser, &all).await?;
                browser.choose(programme.area_name(AREA)?).await?;
                lists(browser, &area).await?;
                // The entry in the history comes after the answer.
                at(browser, "area=").await?;
                browser.choose(programme.region_name(REGION)?).await?;
                lists(browser, &both).await?;
                at(browser, "region=").await?;
                browser.back().await?;
                lists(browser, &area).await.context("back once")?;
                browser.back().await?;
                lists(browser, &all).await.context("back twice")?;
                browser.forward().await?;
                lists(browser, &area).await.context("forward once")?;
                browser.forward().await?;
                lists(browser, &both).await.context("forward twice")?;
                browser.follow(SOUGHT).await?;
                browser.until_says("h1", SOUGHT).await?;
                browser.back().await?;
                lists(browser, &both).await.context("back from a project")
            });
    }
}

#[test]
fn a_link_with_choices_opens_them() {
    Trip::default()
        .to(Place::Below)
        .take(async |browser: &Browser, site: &Site| {
            let programme = Programme::of(site)?;
            let table: [(&str, Rule); 4] = [
                ("?area=adolescents-edge-of-care", |p| is_in(p, AREA)),
                (
                    "?area=adolescents-edge-of-care&region=yorkshire-and-the-humber",
                    |p| is_in(p, AREA) && p["region"] == REGION,
                ),
                ("?area=no-such-area", |_| true),
                ("?nonsense=%FF%00&=&&", |_| true),
            ];
            for (query, rule) in table {
                browser
                    .open_ready(&site.url(&format!("projects/{query}")))
                    .await?;
                lists(browser, &programme.titles(rule))
                    .await
                    .with_context(|| query.to_owned())?;
            }
            Ok(())
        });
}

type Rule = fn(&Value) -> bool;

/// Waits until exactly these projects are listed, in any order, "Show more" pressed meanwhile.
async fn lists(browser: &Browser, expected: &BTreeSet<String>) -> Result<()> {
    let expression = format!(
        "(() => {{
           document.querySelector('{MORE}')?.click();
           const listed = [...document.querySelectorAll('{TITLES}')].map((one) => one.textContent.trim());
           return listed.sort().join('|') === {expected}.sort().join('|');
         }})()",
        expected = serde_json::to_string(expected)?,
    );
    let outcome = browser
        .until("the list is what it should be", &expression)
        .await;
    if outcome.is_err() {
        let listed: BTreeSet<String> = browser.texts(TITLES).await?.into_iter().collect();
        let missing: Vec<_> = expected.difference(&listed).collect();
        let surplus: Vec<_> = listed.difference(expected).collect();
        anyhow::bail!(
            "{} listed, {} expected; missing {missing:?}, surplus {surplus:?}",
            listed.len(),
            expected.len()
        );
    }
    Ok(())
}

fn is_in(project: &Value, area: &str) -> bool {
    project["policy_areas"]
        .as_array()
        .is_some_and(|areas| areas.iter().any(|one| one == area))
}

/// The bundle as the site has it.
struct Programme(Value);

impl Programme {
    fn of(site: &Site) -> Result<Self> {
        Ok(Self(serde_json::from_str(
            &site.file("content/bundle.json")?,
        )?))
    }

    fn titles(&self, rule: impl Fn(&Value) -> bool) -> BTreeSet<String> {
        let projects = self.0["projects"].as_array().into_iter().flatten();
        projects
            .filter(|project| rule(project))
            .filter_map(|project| project["title"].as_str())
            .map(str::to_owned)
            .collect()
    }

    fn area_name(&self, id: &str) -> Result<&str> {
        name(&self.0["policy_areas"], id)
    }

    fn region_name(&self, id: &str) -> Result<&str> {
        name(&self.0["programme"]["regions"], id)
    }
}

fn name<'a>(terms: &'a Value, id: &str) -> Result<&'a str> {
    let term = terms
        .as_array()
        .into_iter()
        .flatten()
        .find(|term| term["id"] == id);
    term.and_then(|term| term["name"].as_str())
        .with_context(|| format!("the bundle has no {id}"))
}
