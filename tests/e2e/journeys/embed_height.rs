//! The height protocol of `docs/embed.md`, seen from the host: what is followed, what is ignored, and where it
//! ends.

use anyhow::{Result, ensure};
use springboard_e2e::browser::Browser;
use springboard_e2e::host::{Host, element, first, frame_of, nth, page};
use springboard_e2e::site::Site;
use springboard_e2e::trip::Trip;
use xtask::server::fault::Fault;

/// In the host's page: every height that the frame of the first element is given, in pixels, every message, and who
/// said which height.
pub(crate) const WATCH: &str = "<script>
window.given = []; window.received = []; window.said = [];
addEventListener('message', ({ data, origin }) => { window.heard = performance.now(); received.push(data); said.push([origin, Math.ceil(data?.height) + 2]); });
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

pub(crate) fn child(style: &str, body: &str) -> String {
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
fn a_frame_that_is_near_and_not_in_sight_has_its_height_before_it_is_seen() {
    Trip::default().take(async |browser: &Browser, site: &Site| {
        let story = format!("storyboards/{}/", first(site, "storyboards", "slug")?);
        site.fails("*.wasm", Fault::Held);
        let above = "<div style=\"height: 1000px\"></div>";
        let body = format!("{above}{}", element(site, &story, ""));
        let host = Host::start(&[("page.html", page(site, &body))]).await?;
        browser.open(&host.url("page.html")).await?;
        browser.step_into(&frame_of(&nth(0))).await?;
        browser
            .until(
                "all but the app is there",
                "document.readyState === 'complete'",
            )
            .await?;
        // The app shows one panel where the file holds all of them.
        site.faults().clear();
        browser.ready().await?;
        let content = "return Math.ceil(document.documentElement.getBoundingClientRect().height);";
        let content: f64 = browser.eval(content).await?;
        browser.leave_frame().await?;
        let fits = format!("{}.offsetHeight === {content} + 2", frame_of(&nth(0)));
        browser
            .until("the frame is as high as its content", &fits)
            .await?;
        let unseen = format!(
            "return scrollY === 0 && {}.getBoundingClientRect().top > innerHeight;",
            nth(0)
        );
        ensure!(
            browser.eval::<bool>(&unseen).await?,
            "the frame came into sight"
        );
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
