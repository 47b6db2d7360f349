//! The lines to paste, copying them, and what each of them does.

use leptos::task::spawn_local;

use super::Building;
use crate::browser::{clipboard, focus};
use crate::embed::draft::{Draft, Form, WIDTHS};
use crate::view::{Held, Live, Node, effect, view};

/// The id of the field that holds the lines.
const FIELD: &str = "builder-lines";

/// What became of copying.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Copied {
    NotYet,
    Done,
    Refused,
}

/// The lines, a button that copies them, and their explanation.
pub(super) fn paste(building: Building) -> Node {
    let lines = Live::new(move || {
        let placement = building.placement(&building.origin.get());
        let snippet = |placement| building.draft.with(|draft| draft.snippet(&placement));
        placement.map(snippet).unwrap_or_default()
    });
    let copied = Held::new(Copied::NotYet);
    effect(move || {
        lines.track();
        copied.set(Copied::NotYet);
    });
    let copy = move |_| {
        spawn_local(async move {
            let done = clipboard::copy(&lines.get_untracked()).await;
            copied.set(if done { Copied::Done } else { Copied::Refused });
            if !done {
                focus::give(FIELD);
            }
        });
    };
    let words = move || match copied.get() {
        Copied::NotYet => "",
        Copied::Done => "Copied",
        Copied::Refused => "The browser did not allow it. Select the lines and copy them.",
    };
    view! {
        <section class="builder__lines" aria-labelledby="builder-paste">
            <h2 id="builder-paste">"Paste this into your page"</h2>
            <pre id=FIELD role="textbox" aria-readonly="true" aria-multiline="true" aria-label="The lines to paste" tabindex="0">{move || lines.get()}</pre>
            <p class="o-row u-script">
                <button type="button" class="o-button o-button--main" on:click=copy>"Copy"</button>
                <span role="status">{words}</span>
            </p>
            {explained(building)}
        </section>
    }
}

/// What the lines do; both explanations are there from the start.
fn explained(building: Building) -> Node {
    let framed = move || building.draft.with(Draft::form) == Form::Frame;
    view! {
        <details class="builder__why">
            <summary>"What these lines do"</summary>
            <ul hidden=framed>
                <li>"The script is small, comes from this site and asks for nothing else. It may stand on a page once or many times."</li>
                <li>"The element loads a page of this site in a frame when the reader comes near it, and keeps it as high as its content."</li>
                <li>"The link inside is what readers see without scripts. Leave it there."</li>
                <li>"Nothing about your page or its readers is sent to anybody."</li>
            </ul>
            <ul hidden=move || !framed()>
                <li>"A frame without any script of ours on your page. Its height stays as it is written, so it scrolls when its content is longer."</li>
                <li>"The sandbox keeps the frame from changing your page; it may open links and show forms."</li>
                <li>"No referrer: this site does not learn which of your pages was read."</li>
                <li>{heights(building)}</li>
            </ul>
        </details>
    }
}

/// The heights that fit, by width.
fn heights(building: Building) -> Node {
    let words = move || {
        building.things.with(|things| {
            let heights = building
                .draft
                .with(|draft| draft.thing(things).map(|thing| thing.heights));
            let pairs = WIDTHS.iter().zip(heights.unwrap_or_default());
            let pairs: Vec<_> = pairs
                .map(|(width, height)| {
                    [height.to_string(), " at ".to_owned(), width.to_string()].concat()
                })
                .collect();
            [
                "About the height that fits, in pixels by width: ".to_owned(),
                pairs.join(", "),
                ".".to_owned(),
            ]
            .concat()
        })
    };
    view! { <span>{words}</span> }
}
