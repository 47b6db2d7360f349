//! The board on the screen. The article of panels is always there; the viewer shows one of them at a time.
//!
//! So the markup before and after the app starts is the same, and so is what a reader without scripts gets.

use leptos::ev;
use leptos::html::Div;
use leptos::prelude::*;

use super::board::Board;
use super::moves::{on_key, start, swipe};
use super::panel::{StoryPanel, Telling};
use super::reading::{Form, Means, Reading};
use super::sheet::columns;
use super::sources::{href, readable};
use super::strip::Strip;
use super::toolbar::Toolbar;
use super::turns::Turns;
use super::whole_screen::whole_screen;
use crate::browser::address;
use crate::routes::{panel_id, parse_panel_id};
use crate::view::{IntoNode, Kept, Live, Node, effect, view};

/// A story's panels, with everything to move among them.
#[component]
pub fn Viewer(
    /// The story.
    telling: Telling,
) -> impl IntoView {
    let panels = telling.story.panels.len();
    let title = telling.story.title.clone();
    let sources = source_list(&telling);
    let contents = contents(&telling);
    let reading = Reading::new(telling);
    let root = NodeRef::<Div>::new();
    follow_address(reading, root);
    let toggle_full = whole_screen(reading, root);
    let in_viewer = move || reading.form.get() == Form::Viewer;
    view! {
        <div
            class="storyboard"
            node_ref=root
            data-form=move || reading.form.get().name()
            data-running=move || reading.running.get().then_some("")
            data-full=move || reading.full.get().then_some("")
            role=move || in_viewer().then_some("group")
            aria-roledescription=move || in_viewer().then_some("storyboard")
            aria-label=move || in_viewer().then(|| title.clone())
            on:keydown=move |event| on_key(reading, &event, toggle_full)
        >
            <Toolbar reading toggle_full/>
            {contents}
            {stage(reading, panels)}
            <Strip reading/>
            <Turns reading/>
            {sources}
            <p class="u-unseen" role="status">{reading.said}</p>
        </div>
    }
}

/// The panels: the article, or one of them on the stage.
fn stage(reading: Reading, panels: usize) -> Node {
    let sections: Vec<_> = (0..panels)
        // Most panels stay as they are when one is turned.
        .map(|panel| view! { <StoryPanel telling=reading.telling panel showing=Live::new(move || reading.showing(panel))/> })
        .collect();
    let touch = Kept::new(None::<(f64, f64)>);
    view! {
        <div
            class="storyboard__panels"
            style=format!("--columns:{}", columns(panels))
            on:pointerdown=move |event| touch.set(start(&event))
            on:pointercancel=move |_| touch.set(None)
            on:pointerup=move |event| swipe(reading, touch, &event)
        >
            {sections}
        </div>
    }
}

/// The contents list of the page form.
fn contents(telling: &Telling) -> Node {
    let entries: Vec<_> = telling
        .story
        .panels
        .iter()
        .enumerate()
        .map(|(panel, told)| {
            view! { <li><a href=format!("#{}", panel_id(panel + 1)) dir="auto">{told.heading.clone()}</a></li> }
        })
        .collect();
    view! { <nav class="storyboard-contents u-no-print" aria-label="Contents"><ol>{entries}</ol></nav> }
}

/// The numbered sources of the page form and of the printed board.
fn source_list(telling: &Telling) -> Node {
    let links = telling.sources.links();
    let entries: Vec<_> = links
        .iter()
        .map(|link| view! { <li><a href=href(link, &telling.base)>{readable(link.as_str())}</a></li> })
        .collect();
    if entries.is_empty() {
        return ().into_node();
    }
    view! {
        <section class="storyboard-sources" aria-labelledby="storyboard-sources">
            <h2 id="storyboard-sources">"Sources"</h2>
            <ol>{entries}</ol>
        </section>
    }
}

/// Once the app runs: takes the reader's preferred form, opens the panel that the address names, and follows it.
fn follow_address(reading: Reading, root: NodeRef<Div>) {
    let open = move |fragment: &str| {
        let panels = reading.board.with_untracked(Board::panels);
        let Some(number) = parse_panel_id(fragment).filter(|number| *number <= panels) else {
            return;
        };
        reading.open(number - 1, Means::Address);
        if reading.form.get_untracked() == Form::Viewer {
            request_animation_frame(move || {
                if let Some(root) = root.get_untracked() {
                    root.scroll_into_view();
                }
            });
        }
    };
    effect(move || {
        reading.form.set(Form::preferred());
        reading.running.set(true);
        open(&address::fragment());
        let followed = window_event_listener(ev::hashchange, move |_| open(&address::fragment()));
        on_cleanup(move || followed.remove());
    });
}
