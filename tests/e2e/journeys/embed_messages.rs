//! Whom the host and the frame hear, and what: the window, the origin and the words of the height protocol.

use anyhow::ensure;
use serde_json::Value;
use springboard_e2e::browser::Browser;
use springboard_e2e::host::{Host, element, first, frame_of, nth, page};
use springboard_e2e::site::Site;
use springboard_e2e::trip::Trip;

use crate::embed_height::{WATCH, child};

#[test]
fn forged_messages_are_ignored() {
    Trip::default().take(async |browser: &Browser, site: &Site| {
        let path = format!("polls/{}/", first(site, "polls", "id")?);
        // A second frame of the same origin, which is not the element's own.
        let other = format!("<iframe id=\"other\" title=\"Another\" src=\"{}\"></iframe>", site.url(&format!("embed/{path}")));
        let body = format!("{WATCH}{}{other}", element(site, &path, "events"));
        let host = Host::start(&[("page.html", page(site, &body))]).await?;
        browser.open(&host.url("page.html")).await?;
        browser.until_fitted(&nth(0)).await?;
        browser.step_into(&frame_of(&nth(0))).await?;
        browser.find(".poll[data-state=open]").await?;
        browser.leave_frame().await?;
        // A host follows again when its frame was silent for a quarter of a second; sooner, a height that comes after three
        // others is not followed, forged or not.
        browser.until("the frame has settled", "received.some(({ view }) => view === given.at(-1)) && performance.now() - heard > 500").await?;
        let forged = "{ springboard: 1, type: 'height', height: 4321, view: innerHeight }";
        browser.eval::<()>(&format!("window.given.length = 0; window.told = 0; addEventListener('springboard:vote', () => told++); postMessage({forged}, '*');")).await?;
        browser.step_into("document.querySelector('#other')").await?;
        browser.eval::<()>(&format!("parent.postMessage({forged}, '*');")).await?;
        browser.leave_frame().await?;
        browser.step_into(&frame_of(&nth(0))).await?;
        for data in FORGED {
            browser.eval::<()>(&format!("parent.postMessage({data}, '*');")).await?;
        }
        // Sound words come after all of those, so that when they are followed the others were passed over.
        let height: f64 = browser.eval("const height = innerHeight + 100; parent.postMessage({ springboard: 1, type: 'height', height, view: innerHeight }, '*'); return height;").await?;
        browser.leave_frame().await?;
        browser.until("sound words are followed", &format!("given[0] === {}", height + 2.0)).await?;
        let given: Vec<f64> = browser.eval("return given;").await?;
        ensure!(given.iter().all(|given| *given <= height + 2.0), "a forged height was given: {given:?}");
        ensure!(browser.eval::<i64>("return told;").await? == 0, "a forged vote was told");
        Ok(())
    });
}

/// What no frame of ours says, said from the right window on the right origin.
const FORGED: [&str; 19] = [
    "null",
    "undefined",
    "'height'",
    "4321",
    "[1, 'height', 4321]",
    "{}",
    "{ type: 'height', height: 4321, view: 0 }",
    "{ springboard: 2, type: 'height', height: 4321, view: 0 }",
    "{ springboard: '1', type: 'height', height: 4321, view: 0 }",
    "{ springboard: 1, type: 'width', height: 4321, view: 0 }",
    "{ springboard: 1, type: 'height', height: 4321 }",
    "{ springboard: 1, type: 'height', height: '4321', view: 0 }",
    "{ springboard: 1, type: 'height', height: NaN, view: 0 }",
    "{ springboard: 1, type: 'height', height: -1, view: 0 }",
    "{ springboard: 1, type: 'height', height: 0, view: 0 }",
    "{ springboard: 1, type: 'height', height: 1e9, view: 0 }",
    "{ springboard: 1, type: 'height', height: Infinity, view: 0 }",
    "{ springboard: 1, type: 'event', name: 'vote', detail: null }",
    "{ springboard: 1, type: 'event', name: 'constructor', detail: {} }",
];

#[test]
fn the_right_window_on_another_origin_is_not_heard() {
    Trip::default().take(async |browser: &Browser, site: &Site| {
        let stranger = Host::start(&[("child.html", child("", "a stranger"))]).await?;
        let path = format!("projects/{}/", first(site, "projects", "slug")?);
        let host = Host::start(&[(
            "page.html",
            page(site, &format!("{WATCH}{}", element(site, &path, ""))),
        )])
        .await?;
        browser.open(&host.url("page.html")).await?;
        browser.until_fitted(&nth(0)).await?;
        browser
            .until(
                "the frame has settled",
                "received.some(({ view }) => view === given.at(-1))",
            )
            .await?;
        browser
            .eval::<()>("given.length = 0; received.length = 0;")
            .await?;
        browser.step_into(&frame_of(&nth(0))).await?;
        browser
            .eval::<()>(&format!(
                "location.href = {};",
                Value::from(stranger.url("child.html"))
            ))
            .await?;
        browser.leave_frame().await?;
        browser
            .until("the stranger has spoken", "received.length > 0")
            .await?;
        browser.step_into(&frame_of(&nth(0))).await?;
        browser
            .eval::<()>("tell(4321); parent.postMessage('heard', '*');")
            .await?;
        browser.leave_frame().await?;
        browser
            .until("the host heard all", "received.includes('heard')")
            .await?;
        // The frame's own page may have had a last word before it went; nobody else is followed.
        let own = site.url("").trim_end_matches('/').to_owned();
        let heights = format!(
            "return given.filter((given) => !said.some(([origin, height]) => origin === '{own}' && height === given));"
        );
        let followed: Vec<f64> = browser.eval(&heights).await?;
        ensure!(
            followed.is_empty(),
            "a stranger in the frame was followed to {followed:?}"
        );
        Ok(())
    });
}

#[test]
fn a_frame_answers_its_parent_alone_and_only_the_one_question() {
    Trip::default().take(async |browser: &Browser, site: &Site| {
        let path = format!("projects/{}/", first(site, "projects", "slug")?);
        let src = site.url(&format!("embed/{path}"));
        let body = format!("<script>window.received = []; addEventListener('message', ({{ data }}) => received.push(data));</script>\
            <iframe id=\"plain\" title=\"A card\" src=\"{src}\" width=\"500\" height=\"400\"></iframe>");
        let host = Host::start(&[("page.html", page(site, &body))]).await?;
        browser.open(&host.url("page.html")).await?;
        browser.until("the frame told its height", "received.some(({ type }) => type === 'height')").await?;
        let ask = |data: &str| format!("document.querySelector('#plain').contentWindow.postMessage({data}, '*');");
        browser.eval::<()>("received.length = 0;").await?;
        for data in ["null", "'ask'", "{ springboard: 2, type: 'ask' }", "{ springboard: 1, type: 'height', height: 9 }", "{ springboard: 1, type: 'go', href: 'https://example.org/' }", "{ springboard: 1, type: 'ask' }"] {
            browser.eval::<()>(&ask(data)).await?;
        }
        browser.until("the frame answered", "received.length > 0").await?;
        // Its own window is not its parent.
        browser.step_into("document.querySelector('#plain')").await?;
        browser.eval::<()>("postMessage({ springboard: 1, type: 'ask' }, '*'); parent.postMessage('heard', '*');").await?;
        browser.leave_frame().await?;
        browser.until("the host heard all", "received.includes('heard')").await?;
        let heard: Vec<Value> = browser.eval("return received;").await?;
        ensure!(heard.len() == 2, "the frame answered more than it was asked: {heard:?}");
        ensure!(heard[0]["type"] == "height" && heard[0]["height"].as_f64() > Some(100.0), "{heard:?}");
        Ok(())
    });
}
