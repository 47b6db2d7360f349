//! The board on the screen. The article of panels is always there; the viewer shows one of them at a time.
//!
//! So the markup before and after the app starts is the same, and so is what a reader without scripts gets.

use leptos::ev;
use leptos::html::Div;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, KeyboardEvent, PointerEvent};

use super::board::{Board, Turn};
use super::panel::{StoryPanel, Telling};
use super::reading::{Form, Means, Reading};
use super::sheet::columns;
use super::sources::{href, readable};
use super::strip::{Strip, tab_id};
use super::toolbar::Toolbar;
use super::turns::Turns;
use crate::browser::{address, focus, fullscreen};
use crate::routes::{panel_id, parse_panel_id};
use crate::view::{IntoNode, Node, view};

/// A story's panels, with everything to move among them.
#[component]
pub fn Viewer(
    /// The story.
    telling: Telling,
    /// What follows the `#` in the address. Read only once the app runs: natively there is none.
    #[prop(into)]
    fragment: Signal<String>,
) -> impl IntoView {
    let panels = telling.story.panels.len();
    let title = telling.story.title.clone();
    let sources = source_list(&telling);
    let contents = contents(&telling);
    let reading = Reading::new(telling);
    let root = NodeRef::<Div>::new();
    follow_address(reading, fragment, root);
    let toggle_full = whole_screen(reading, root);
    let sections: Vec<_> = (0..panels)
        .map(|panel| view! { <StoryPanel telling=reading.telling panel showing=move || reading.showing(panel)/> })
        .collect();
    let touch = StoredValue::new(None::<(f64, f64)>);
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
            <div
                class="storyboard__panels"
                style=format!("--columns:{}", columns(panels))
                on:pointerdown=move |event| touch.set_value(start(&event))
                on:pointercancel=move |_| touch.set_value(None)
                on:pointerup=move |event| swipe(reading, touch, &event)
            >
                {sections}
            </div>
            <Strip reading/>
            <Turns reading/>
            {sources}
            <p class="u-unseen" role="status">{reading.said}</p>
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
            // Left to the browser, which also moves the keyboard's starting point; the router would not.
            view! { <li><a href=format!("#{}", panel_id(panel + 1)) rel="external" dir="auto">{told.heading.clone()}</a></li> }
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
fn follow_address(reading: Reading, fragment: Signal<String>, root: NodeRef<Div>) {
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
    Effect::new(move |before: Option<()>| {
        if before.is_none() {
            reading.form.set(Form::preferred());
            reading.running.set(true);
        }
        fragment.with(|fragment| open(fragment.trim_start_matches('#')));
    });
    Effect::new(move |_| {
        let followed = window_event_listener(ev::hashchange, move |_| open(&address::fragment()));
        on_cleanup(move || followed.remove());
    });
}

/// Fills the screen with the board and gives it back. The board covers the page even where the browser refuses.
fn whole_screen(reading: Reading, root: NodeRef<Div>) -> Callback<()> {
    let silenced = StoredValue::new_local(Vec::<Element>::new());
    let leave = move || {
        fullscreen::release(
            silenced
                .try_update_value(std::mem::take)
                .unwrap_or_default(),
        );
        reading.full.set(false);
    };
    Effect::new(move |_| {
        let followed = window_event_listener_untyped("fullscreenchange", move |_| {
            if !fullscreen::is_given() && reading.full.get_untracked() {
                leave();
            }
        });
        on_cleanup(move || {
            followed.remove();
            fullscreen::release(
                silenced
                    .try_update_value(std::mem::take)
                    .unwrap_or_default(),
            );
        });
    });
    Callback::new(move |()| {
        if reading.full.get_untracked() {
            fullscreen::leave();
            leave();
        } else if let Some(root) = root.get_untracked() {
            silenced.set_value(fullscreen::isolate(&root));
            reading.full.set(true);
            fullscreen::ask(&root);
        }
    })
}

/// Keys turn the panel only here, only unmodified, and never while they type.
fn on_key(reading: Reading, event: &KeyboardEvent, toggle_full: Callback<()>) {
    let modified = event.ctrl_key() || event.alt_key() || event.meta_key() || event.shift_key();
    let target = event
        .target()
        .and_then(|target| target.dyn_into::<Element>().ok());
    let Some(target) = target.filter(|target| !focus::takes_keys(target)) else {
        return;
    };
    if event.default_prevented() || modified || reading.form.get_untracked() == Form::Page {
        return;
    }
    if event.key() == "Escape" && reading.full.get_untracked() {
        toggle_full.run(());
        return;
    }
    let Some(turn) = Turn::of_key(&event.key()) else {
        return;
    };
    event.prevent_default();
    let on_tabs = target.closest("[role=tab]").is_ok_and(|tab| tab.is_some());
    reading.turn(turn, if on_tabs { Means::Tabs } else { Means::Turn });
    if on_tabs {
        focus::give(&tab_id(reading.board.with_untracked(Board::at)));
    }
}

/// Where a finger or a pen came down; a mouse selects text instead.
fn start(event: &PointerEvent) -> Option<(f64, f64)> {
    let touches = event.is_primary() && event.pointer_type() != "mouse";
    touches.then(|| (f64::from(event.client_x()), f64::from(event.client_y())))
}

fn swipe(reading: Reading, touch: StoredValue<Option<(f64, f64)>>, event: &PointerEvent) {
    let from = touch.try_update_value(Option::take).flatten();
    let Some((x, y)) = from.filter(|_| reading.form.get_untracked() == Form::Viewer) else {
        return;
    };
    if let Some(turn) = Turn::of_swipe(
        f64::from(event.client_x()) - x,
        f64::from(event.client_y()) - y,
    ) {
        reading.turn(turn, Means::Turn);
    }
}
