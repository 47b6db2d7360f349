//! The height protocol of `docs/embed.md`, seen from the host: what is followed, what is ignored, and where it
//! ends.

use anyhow::{Result, ensure};
use serde_json::Value;
use springboard_e2e::browser::Browser;
use springboard_e2e::host::{Host, element, first, frame_of, nth, page};
use springboard_e2e::site::Site;
use springboard_e2e::trip::Trip;

/// In the host's page: every height that the frame of the first element is given, in pixels, and every message.
const WATCH: &str = "<script>
window.given = []; window.received = [];
addEventListener('message', ({ data }) => received.push(data));
customElements.whenDefined('springboard-embed').then(() => {
  new MutationObserver((changes) => changes.forEach(({ target }) => {
    const height = parseFloat(target.style?.height);
    if (height && height !== given.at(-1)) given.push(height);
  })).observe(document.querySelector('springboard-embed').shadowRoot, { subtree: true, attributes: true, attributeFilter: ['style'] });
});
</script>";

/// A child that keeps to the protocol and to nothing else: it tells whatever height it finds.
const TELLS: &str = "<script>
window.tell = (height = document.documentElement.scrollHeight) =>
  parent.postMessage({ springboard: 1, type: 'height', height, view: innerHeight }, '*');
addEventListener('load', () => tell()); addEventListener('resize', () => tell());
</script>";

fn child(style: &str, body: &str) -> String {
    format!(
        "<!doctype html><html><head><title>A child</title><link rel=\"icon\" href=\"data:,\"><style>{style}</style>{TELLS}</head><body>{body}</body></html>"
    )
}

/// A partner's page with a child that is not of the site.
async fn visit(browser: &Browser, site: &Site, child: String) -> Result<(Host, Host)> {
    let other = Host::start(&[("child.html", child)]).await?;
    // Another name for the same machine: the child is on another origin than the page that holds it.
    let src = other
        .url("child.html")
        .replacen("localhost", "127.0.0.1", 1);
    let body = format!(
        "{WATCH}<springboard-embed src=\"{src}\"><a href=\"{src}\">A child</a></springboard-embed>"
    );
    let host = Host::start(&[("page.html", page(site, &body))]).await?;
    browser.open(&host.url("page.html")).await?;
    browser.until_fitted(&nth(0)).await?;
    Ok((other, host))
}

/// Waits until the child has answered at the height that its frame has now and the host has heard it.
const ANSWERED: &str = "received.at(-1)?.view === given.at(-1)";

#[test]
fn a_child_that_grows_with_its_frame_settles_within_three_steps() {
    let by_script = "<script>let size = 0; addEventListener('resize', () => { document.body.style.marginTop = (size += 30) + 'px'; tell(); });</script>";
    for (style, body) in [
        (
            "body { margin: 40px 0; min-height: 100vh }",
            "taller by its margin",
        ),
        (
            "html, body { height: 100% } body { margin: 0; padding-block: 25px }",
            "taller by its padding",
        ),
        (
            "body { height: 100vh; margin: 0; border-bottom: 9px solid }",
            "taller by its border",
        ),
        ("html { height: 150% }", "half as high again"),
        ("body { margin: 0; padding-bottom: 700px }", by_script),
    ] {
        Trip::default().take(async |browser: &Browser, site: &Site| {
            let _hosts = visit(browser, site, child(style, body)).await?;
            browser
                .until(
                    "the height changes no more",
                    &format!(
                        "given.length === 3 && {ANSWERED} && received.at(-1).height > given.at(-1)"
                    ),
                )
                .await?;
            // Another word of the same kind changes nothing; it is heard before the one that follows it.
            browser.step_into(&frame_of(&nth(0))).await?;
            browser
                .eval::<()>("tell(); parent.postMessage('heard', '*');")
                .await?;
            browser.leave_frame().await?;
            browser
                .until("the host heard more", "received.includes('heard')")
                .await?;
            let given: Vec<f64> = browser.eval("return given;").await?;
            ensure!(given.len() == 3, "{style} was given the heights {given:?}");
            Ok(())
        });
    }
}

#[test]
fn a_child_as_high_as_its_frame_is_left_alone() {
    for style in [
        "html, body { height: 100%; margin: 0 }",
        "body { min-height: 100vh; margin: 0 }",
    ] {
        Trip::default().take(async |browser: &Browser, site: &Site| {
            let _hosts = visit(browser, site, child(style, "as high as its frame")).await?;
            let given: Vec<f64> = browser.eval("return given;").await?;
            ensure!(given.len() <= 1, "{style} was given the heights {given:?}");
            Ok(())
        });
    }
}

#[test]
fn what_is_said_after_a_stop_is_followed_again_and_no_height_passes_the_cap() {
    Trip::default().take(async |browser: &Browser, site: &Site| {
        let style = "body { margin: 40px 0; min-height: 100vh }";
        let _hosts = visit(browser, site, child(style, "grows")).await?;
        browser
            .until(
                "the height changes no more",
                &format!("given.length === 3 && {ANSWERED}"),
            )
            .await?;
        for (said, given) in [(500.2, 503), (900.0, 902), (90_000.0, 30_002)] {
            browser.step_into(&frame_of(&nth(0))).await?;
            // It is well-behaved from now on: it says one height, whatever its frame has.
            browser
                .eval::<()>(&format!(
                    "window.honest ??= tell; window.tell = () => honest({said}); tell();"
                ))
                .await?;
            browser.leave_frame().await?;
            browser
                .until(
                    "the height is followed",
                    &format!("given.at(-1) === {given}"),
                )
                .await?;
        }
        Ok(())
    });
}

#[test]
fn a_list_is_no_higher_than_its_host_allows_and_scrolls() {
    Trip::default().take(async |browser: &Browser, site: &Site| {
        let list = element(site, "projects/", "max-height=\"500\"");
        let host = Host::start(&[("page.html", page(site, &list))]).await?;
        browser.open(&host.url("page.html")).await?;
        browser.until_fitted(&nth(0)).await?;
        let height = format!("{}.offsetHeight === 502", frame_of(&nth(0)));
        browser.until("it is as high as it may be", &height).await?;
        browser.step_into(&frame_of(&nth(0))).await?;
        browser.ready().await?;
        let scrolls = "document.scrollingElement.scrollHeight > innerHeight";
        browser.until("it scrolls", scrolls).await
    });
}

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
        browser.until("the frame has settled", "received.some(({ view }) => view === given.at(-1))").await?;
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
        // The frame's own page may have had a last word before it went.
        let followed: bool = browser
            .eval("return given.some((height) => height > 4000);")
            .await?;
        ensure!(!followed, "a stranger in the frame was followed");
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
