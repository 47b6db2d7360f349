//! The viewer: what is on stage, what turns it, what is said, and where the keyboard stays.

use leptos::prelude::*;
use springboard::browser::address;
use springboard::content::load::load;
use springboard::routes::Base;
use springboard::storyboard::panel::Telling;
use springboard::storyboard::reading::Form;
use springboard::storyboard::viewer::{Viewer, ViewerProps};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Element, Event, HtmlElement};

use crate::stage::{Stage, settle, until};

pub(crate) const NEXT: &str = ".storyboard-turns__next";
pub(crate) const PREVIOUS: &str = ".storyboard-turns__previous";

/// A board of three panels, the second with a link, the address ending in `fragment`.
pub(crate) async fn viewer(fragment: &'static str) -> Stage {
    Form::Viewer.remember();
    address::replace_fragment(fragment.trim_start_matches('#'));
    let json = r#"{"version": "1.0", "programme": {"name": "P"}, "storyboards": [{"slug": "b", "title": "The board", "panels": [
        {"heading": "First", "text": "One."},
        {"heading": "Second", "text": "Two.", "sources": ["https://a.org"]},
        {"heading": "Third", "text": "Three."}]}]}"#;
    let story = load(json).unwrap().bundle.storyboards.remove(0);
    let stage = Stage::mount(move || {
        let telling = Telling::new(
            story,
            load(json).unwrap().bundle.programme.regions,
            Base::default(),
        );
        view! {
            <p id="outside">"Outside"</p>
            <input id="field"/>
            {Viewer(ViewerProps { telling })}
        }
        .into_any()
    })
    .await;
    settle().await;
    stage
}

/// The headings of the panels that are not inert.
pub(crate) fn on_stage(stage: &Stage) -> Vec<String> {
    stage.words(".storyboard-panel:not([inert]) h2")
}

/// An event that a person would cause, from its text as a script would write it.
pub(crate) fn event(script: &str) -> Event {
    js_sys::eval(script).unwrap().unchecked_into()
}

pub(crate) async fn key(stage: &Stage, on: &str, key: &str, with: &str) -> bool {
    let pressed = event(&format!(
        "new KeyboardEvent('keydown', {{ key: '{key}', bubbles: true, cancelable: true, {with} }})"
    ));
    let untouched = stage
        .one::<HtmlElement>(on)
        .dispatch_event(&pressed)
        .unwrap();
    settle().await;
    !untouched
}

pub(crate) async fn press(stage: &Stage, on: &str) {
    let button: HtmlElement = stage.one(on);
    button.focus().unwrap();
    button.click();
    settle().await;
}

pub(crate) fn has_focus(element: &str) -> bool {
    document()
        .active_element()
        .is_some_and(|active| active.matches(element).unwrap())
}

#[wasm_bindgen_test]
async fn one_panel_is_on_stage_and_the_others_are_out_of_reach() {
    let stage = viewer("").await;
    assert_eq!(on_stage(&stage), ["First"]);
    press(&stage, NEXT).await;
    assert_eq!(on_stage(&stage), ["Second"]);
    assert_eq!(stage.all::<Element>(".storyboard-panel[inert]").len(), 2);
    assert_eq!(stage.all::<Element>("[role=tabpanel]").len(), 3);
}

#[wasm_bindgen_test]
async fn keys_turn_the_panel_inside_the_viewer_and_nowhere_else() {
    for (on, pressed, with, shown, taken) in [
        (NEXT, "ArrowRight", "", "Third", true),
        (NEXT, "ArrowLeft", "", "First", true),
        (NEXT, "End", "", "Third", true),
        (NEXT, "Home", "", "First", true),
        (
            ".storyboard-panel:not([inert])",
            "ArrowRight",
            "",
            "Third",
            true,
        ),
        (NEXT, "ArrowRight", "ctrlKey: true", "Second", false),
        (NEXT, "ArrowRight", "altKey: true", "Second", false),
        (NEXT, "ArrowDown", "", "Second", false),
        (NEXT, " ", "", "Second", false),
        ("#outside", "ArrowRight", "", "Second", false),
        ("#field", "End", "", "Second", false),
    ] {
        let stage = viewer("panel-2").await;
        let case = format!("{pressed} {with} on {on}");
        assert_eq!(key(&stage, on, pressed, with).await, taken, "{case}");
        assert_eq!(on_stage(&stage), [shown], "{case}");
    }
}

#[wasm_bindgen_test]
async fn keys_in_a_field_of_the_viewer_belong_to_the_field() {
    let stage = viewer("panel-2").await;
    let field = document().create_element("input").unwrap();
    field.set_class_name("own");
    stage
        .one::<Element>(".storyboard-toolbar")
        .append_child(&field)
        .unwrap();
    assert!(!key(&stage, ".own", "Home", "").await);
    assert_eq!(on_stage(&stage), ["Second"]);
}

#[wasm_bindgen_test]
async fn a_turn_is_announced_by_position_and_heading_without_the_text() {
    let stage = viewer("").await;
    assert_eq!(
        stage.words("[role=status]"),
        [""],
        "nothing is said before the reader acts"
    );
    press(&stage, NEXT).await;
    assert_eq!(stage.words("[role=status]"), ["Panel 2 of 3: Second"]);
    // The screen reader says the tab that the keyboard has come to; twice would be noise.
    key(&stage, "#panel-2-tab", "ArrowRight", "").await;
    assert_eq!(stage.words("[role=status]"), ["Panel 2 of 3: Second"]);
    assert_eq!(on_stage(&stage), ["Third"]);
}

#[wasm_bindgen_test]
async fn the_keyboard_stays_on_the_button_even_at_the_end() {
    let stage = viewer("").await;
    for shown in ["Second", "Third", "Third"] {
        press(&stage, NEXT).await;
        assert_eq!(on_stage(&stage), [shown]);
        assert!(has_focus(NEXT));
    }
    let next: Element = stage.one(NEXT);
    assert_eq!(next.get_attribute("aria-disabled").as_deref(), Some("true"));
    assert!(
        next.text_content()
            .unwrap()
            .contains("This is the last panel")
    );
}

#[wasm_bindgen_test]
async fn buttons_name_where_they_lead() {
    let stage = viewer("panel-2").await;
    assert!(
        stage.words(NEXT)[0].contains("Next: Third"),
        "{:?}",
        stage.words(NEXT)
    );
    assert!(
        stage.words(PREVIOUS)[0].contains("Previous: First"),
        "{:?}",
        stage.words(PREVIOUS)
    );
}

#[wasm_bindgen_test]
async fn the_keyboard_moves_on_with_the_panel_that_held_it() {
    let stage = viewer("panel-2").await;
    stage.one::<HtmlElement>("#panel-2 a").focus().unwrap();
    key(&stage, "#panel-2 a", "ArrowRight", "").await;
    settle().await;
    assert!(has_focus("#panel-3"));
}

#[wasm_bindgen_test]
async fn tabs_have_one_stop_and_mark_what_was_seen() {
    let stage = viewer("").await;
    key(&stage, "#panel-1-tab", "End", "").await;
    assert!(has_focus("#panel-3-tab"));
    let state = |name: &str| -> Vec<String> {
        stage
            .all::<Element>("[role=tab]")
            .iter()
            .map(|tab| tab.get_attribute(name).unwrap_or("none".to_owned()))
            .collect()
    };
    assert_eq!(state("tabindex"), ["-1", "-1", "0"]);
    assert_eq!(state("aria-selected"), ["false", "false", "true"]);
    assert_eq!(state("data-seen"), ["", "none", ""]);
    assert!(stage.words("#panel-1-tab")[0].ends_with("First (seen)"));
    assert_eq!(stage.words("#panel-2-tab"), ["2Second"]);
}

#[wasm_bindgen_test]
async fn what_was_copied_is_said_of_the_open_panel_alone() {
    let stage = viewer("").await;
    let refuse = "const write = navigator.clipboard.writeText; navigator.clipboard.writeText = () => Promise.reject(); \
        () => { navigator.clipboard.writeText = write; }";
    let restore: js_sys::Function = js_sys::eval(refuse).unwrap().unchecked_into();
    press(&stage, "button:has(> [aria-live])").await;
    until(|| stage.all::<Element>("input[readonly]").len() == 1).await;
    press(&stage, NEXT).await;
    assert_eq!(stage.all::<Element>("input[readonly]").len(), 0);
    restore.call0(&JsValue::UNDEFINED).unwrap();
}
