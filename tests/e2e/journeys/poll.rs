//! A reader answers the poll: what is kept, what is sent, and what is said about it.

use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};
use springboard_e2e::browser::Browser;
use springboard_e2e::site::{Place, Site};
use springboard_e2e::trip::Trip;
use xtask::server::fault::Fault;

/// The first bytes that the page takes for random, so that the address of its ballot is known.
const KNOWN_TOKEN: &str = "Crypto.prototype.getRandomValues = (bytes) => bytes.fill(7);";

const TOKEN: &str = "07070707070707070707070707070707";

/// The first poll of the built site: its id and its first answer.
fn first_poll(site: &Site) -> Result<(String, String)> {
    let bundle: Value = serde_json::from_str(&site.file("content/bundle.json")?)?;
    let text = |pointer: &str| {
        bundle
            .pointer(pointer)
            .and_then(Value::as_str)
            .unwrap_or_default()
            .to_owned()
    };
    Ok((text("/polls/0/id"), text("/polls/0/options/0/label")))
}

#[test]
fn without_a_counter_a_choice_is_kept_here_and_never_called_a_count() {
    for place in Place::ALL {
        Trip::default()
            .to(place)
            .take(async |browser: &Browser, site: &Site| {
                let (id, answer) = first_poll(site)?;
                browser.open(&site.url(&format!("polls/{id}/"))).await?;
                browser.find(".poll[data-state=open]").await?;
                browser.press(".poll-ballot [type=submit]").await?;
                browser
                    .until_says(".poll-ballot__error", "Choose an answer first.")
                    .await?;
                browser.choose(&answer).await?;
                browser.press(".poll-ballot [type=submit]").await?;
                browser
                    .until_says(".poll__message", "Nobody has counted it.")
                    .await?;
                browser.open(&site.url(&format!("polls/{id}/"))).await?;
                browser
                    .until_says(".poll__message", &format!("You chose “{answer}”."))
                    .await?;
                ensure!(
                    browser.count(".poll-results__row").await? == 0,
                    "a choice kept here is shown as a result"
                );
                browser
                    .press(".poll__actions button:nth-of-type(4)")
                    .await?;
                browser
                    .until_says(".poll__message", "Your choice is forgotten.")
                    .await
            });
    }
}

#[test]
fn a_reader_who_blocks_storage_can_choose_and_is_told_what_becomes_of_it() {
    Trip::default()
        .without_storage()
        .take(async |browser: &Browser, site: &Site| {
            let (id, answer) = first_poll(site)?;
            browser.open(&site.url(&format!("polls/{id}/"))).await?;
            browser
                .until_says(".poll-ballot", "cannot keep your choice")
                .await?;
            browser.choose(&answer).await?;
            browser.press(".poll-ballot [type=submit]").await?;
            browser
                .until_says(".poll__message", "kept in this page only")
                .await
        });
}

/// The poll's page as it would be with a counter: its island starts from the same poll with a counter, afresh.
fn counted(site: &Site, id: &str) -> Result<Vec<u8>> {
    let page = site.file(&format!("polls/{id}/index.html"))?;
    let mut poll = excerpt(&page)?;
    poll["counter"] = json!("/counter");
    let page = page.replace("data-app=\"poll\"", "hidden");
    // What is sent in the place of a file gets no script of the journey, so it is in the page already.
    let script = "<script src=\"/__springboard/script.js\"></script>";
    let page = with_island(&page, &poll)?;
    Ok(page
        .replacen("<head>", &["<head>", script].concat(), 1)
        .into_bytes())
}

/// What the poll of a page starts from.
fn excerpt(page: &str) -> Result<Value> {
    let content = page
        .split_once("data-content=\"")
        .and_then(|(_, rest)| rest.split_once('"'));
    let (content, _) = content.context("the page has an island")?;
    let content = [
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&amp;", "&"),
    ]
    .iter()
    .fold(content.to_owned(), |text, (of, to)| text.replace(of, to));
    Ok(serde_json::from_str(&content)?)
}

/// A page with one more island of this poll, first in its main part.
fn with_island(page: &str, poll: &Value) -> Result<String> {
    let content = poll
        .to_string()
        .replace('&', "&amp;")
        .replace('"', "&quot;");
    let island = format!("<div data-app=\"poll\" data-base=\"\" data-content=\"{content}\"></div>");
    let main = page
        .find("<main")
        .and_then(|main| Some(main + page[main..].find('>')? + 1));
    let (before, after) = page.split_at(main.context("the page has a main part")?);
    Ok([before, &island, after].concat())
}

#[test]
fn two_polls_on_one_page_know_nothing_of_each_other() {
    Trip::default().into_trouble().take(async |browser: &Browser, site: &Site| {
        let (id, _) = first_poll(site)?;
        let page = site.file(&format!("polls/{id}/index.html"))?;
        let mut other = excerpt(&page)?;
        other["id"] = json!("another-poll");
        let page = with_island(&page, &other)?;
        let address = format!("polls/{id}/");
        site.fails(&address, Fault::Replaced("text/html", page.into_bytes()));
        browser.open(&site.url(&address)).await?;
        let states = |first: &str, second: &str| {
            format!("[...document.querySelectorAll('.poll')].map((poll) => poll.dataset.state).join() === '{first},{second}'")
        };
        browser.until("both are open", &states("open", "open")).await?;
        browser
            .eval::<()>("const [first] = document.querySelectorAll('.poll');
                first.querySelector('input').click();
                first.querySelector('[type=submit]').click();
                return null")
            .await?;
        browser.until("the first keeps its choice", &states("kept", "open")).await?;
        // Each remembers for itself.
        browser.open(&site.url(&address)).await?;
        browser.until("only the first remembers", &states("kept", "open")).await
    });
}

#[test]
fn a_vote_that_does_not_get_through_is_kept_and_counted_when_it_does() {
    Trip::default().script(KNOWN_TOKEN).into_trouble().take(
        async |browser: &Browser, site: &Site| {
            let (id, answer) = first_poll(site)?;
            site.fails(
                &format!("polls/{id}/"),
                Fault::Replaced("text/html", counted(site, &id)?),
            );
            let ballot = format!("counter/polls/{id}/ballots/{TOKEN}");
            site.fails(&format!("counter/polls/{id}"), Fault::Broken);
            site.fails(&ballot, Fault::Broken);
            let address = site.url(&format!("polls/{id}/"));
            browser.open(&address).await?;
            browser.choose(&answer).await?;
            browser.press(".poll-ballot [type=submit]").await?;
            browser
                .until_says(".poll__outcome", "Your vote is not sent yet")
                .await?;
            let stored = json!({ "outcome": "counted", "choices": [], "receipt": "" });
            site.fails(
                &ballot,
                Fault::Replaced("application/json", stored.to_string().into_bytes()),
            );
            // The tab was closed in the middle; the next visit sends what waits.
            browser.open(&address).await?;
            browser
                .until_says(".poll__message", &format!("You voted for “{answer}”."))
                .await?;
            browser
                .until_says(".poll__results", "The counter cannot be reached")
                .await
        },
    );
}
