//! A visitor whose browser runs no scripts reads everything and moves among it by links.

use anyhow::{Context, Result, ensure};
use serde_json::Value;
use springboard_e2e::browser::Browser;
use springboard_e2e::site::{Place, Site};
use springboard_e2e::trip::{Scripts, Trip};

fn without_scripts() -> Trip {
    Trip::default().scripts(Scripts::Off)
}

#[test]
fn every_kind_of_page_is_readable_without_scripts() {
    for place in Place::ALL {
        without_scripts()
            .to(place)
            .take(async |browser: &Browser, site: &Site| {
                for route in site.one_of_each_kind()? {
                    browser.open(&site.url(&route)).await?;
                    browser
                        .is_readable()
                        .await
                        .with_context(|| format!("page /{route}"))?;
                    browser.fits_its_width().await?;
                }
                Ok(())
            });
    }
}

#[test]
fn every_page_names_itself_before_any_script() {
    without_scripts().take(async |_: &Browser, site: &Site| {
        let mut titles = std::collections::BTreeMap::new();
        for route in site.routes()? {
            let html = site.file(&format!("{route}index.html"))?;
            // Drawings have titles of their own.
            let (head, body) = html.split_once("</head>").context("a page has a head")?;
            for (text, part) in [
                (head, "<title>"),
                (head, "<meta name=\"description\" content=\""),
                (head, "<link rel=\"canonical\" href=\""),
                (body, "<h1"),
            ] {
                let times = text.matches(part).count();
                // What stands in for pages that were not saved is at no address of its own.
                let nowhere = route == "offline/" && part.contains("canonical");
                ensure!(
                    times == usize::from(!nowhere),
                    "/{route} has {part} {times} times"
                );
            }
            let title = html
                .split("<title>")
                .nth(1)
                .and_then(|rest| rest.split('<').next())
                .unwrap_or_default();
            ensure!(!title.is_empty(), "/{route} has an empty title");
            if let Some(other) = titles.insert(title.to_owned(), route.clone()) {
                // The panels of one storyboard may share a heading, and a page for frames stands for another.
                let may_share =
                    |route: &str| route.starts_with("storyboards/") || route.starts_with("embed/");
                ensure!(
                    may_share(&route) || may_share(&other),
                    "/{route} and /{other} are both called {title:?}"
                );
            }
        }
        Ok(())
    });
}

#[test]
fn links_lead_from_the_front_page_to_a_project_and_on() {
    for place in Place::ALL {
        without_scripts()
            .to(place)
            .take(async |browser: &Browser, site: &Site| {
                browser.open(&site.url("")).await?;
                browser.press("main a[href*='/areas/adolescents']").await?;
                ensure!(
                    browser.text("h1").await?.contains("dolescents"),
                    "the policy area did not open"
                );
                browser.follow("No Wrong Door").await?;
                browser.until_says("h1", "No Wrong Door").await?;
                ensure!(
                    browser
                        .address()
                        .await?
                        .ends_with("projects/no-wrong-door/"),
                    "at {}",
                    browser.address().await?
                );
                browser.press("nav a[href$='/storyboards/']").await?;
                browser.until_says("h1", "toryboard").await
            });
    }
}

#[test]
fn every_policy_area_lists_its_projects() {
    without_scripts().take(async |browser: &Browser, site: &Site| {
        let bundle = bundle(site)?;
        for area in list(&bundle, "/policy_areas") {
            let id = text(area, "id");
            browser.open(&site.url(&format!("areas/{id}/"))).await?;
            let main = browser.text("main").await?;
            for project in list(&bundle, "/projects")
                .filter(|project| names(project, "policy_areas").any(|name| name == id))
            {
                ensure!(
                    main.contains(text(project, "title")),
                    "areas/{id}/ lacks {}",
                    text(project, "title")
                );
            }
        }
        Ok(())
    });
}

#[test]
fn every_storyboard_panel_can_be_read() {
    without_scripts().take(async |browser: &Browser, site: &Site| {
        let bundle = bundle(site)?;
        for story in list(&bundle, "/storyboards") {
            let slug = text(story, "slug");
            browser
                .open(&site.url(&format!("storyboards/{slug}/")))
                .await?;
            let main = browser.text("main").await?;
            for panel in list(story, "/panels") {
                ensure!(
                    main.contains(text(panel, "heading")),
                    "{slug} lacks the panel {:?}",
                    text(panel, "heading")
                );
            }
        }
        Ok(())
    });
}

#[test]
fn the_poll_shows_its_question_and_how_to_take_part() {
    without_scripts().take(async |browser: &Browser, site: &Site| {
        let bundle = bundle(site)?;
        for poll in list(&bundle, "/polls") {
            browser
                .open(&site.url(&format!("polls/{}/", text(poll, "id"))))
                .await?;
            ensure!(
                browser.text("h1").await? == text(poll, "question"),
                "the question is not the heading"
            );
            let main = browser.text("main").await?;
            for option in list(poll, "/options") {
                ensure!(
                    main.contains(text(option, "label")),
                    "the option {:?} is not shown",
                    text(option, "label")
                );
            }
        }
        Ok(())
    });
}

fn bundle(site: &Site) -> Result<Value> {
    Ok(serde_json::from_str(&site.file("content/bundle.json")?)?)
}

fn list<'a>(value: &'a Value, pointer: &str) -> impl Iterator<Item = &'a Value> {
    value
        .pointer(pointer)
        .and_then(Value::as_array)
        .into_iter()
        .flatten()
}

fn text<'a>(record: &'a Value, field: &str) -> &'a str {
    record[field].as_str().unwrap_or_default()
}

fn names<'a>(record: &'a Value, field: &str) -> impl Iterator<Item = &'a str> + use<'a> {
    record[field]
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(Value::as_str)
}
