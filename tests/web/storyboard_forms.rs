//! The viewer's other forms: the page, the address, the finger, the full screen, the printed board.

use leptos::prelude::*;
use springboard::storyboard::reading::Form;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Element, HtmlElement};

use crate::stage::{settle, until};
use crate::storyboard_viewer::{PREVIOUS, event, has_focus, key, on_stage, press, viewer};

#[wasm_bindgen_test]
async fn read_as_a_page_puts_every_panel_within_reach() {
    let stage = viewer("panel-2").await;
    press(&stage, ".storyboard-toolbar__actions > button:first-child").await;
    assert_eq!(on_stage(&stage), ["First", "Second", "Third"]);
    assert_eq!(stage.all::<Element>("[role=tabpanel]").len(), 0);
    assert!(stage.one::<HtmlElement>("[role=tablist]").hidden());
    assert!(
        !key(&stage, "#panel-1", "End", "").await,
        "the page scrolls as pages do"
    );
    assert_eq!(
        Form::preferred(),
        Form::Page,
        "the choice holds for the next board"
    );
    Form::Viewer.remember();
}

#[wasm_bindgen_test]
async fn the_address_opens_a_panel_and_follows_without_new_history() {
    let before = window().history().unwrap().length().unwrap();
    let stage = viewer("panel-3").await;
    assert_eq!(on_stage(&stage), ["Third"]);
    press(&stage, PREVIOUS).await;
    until(|| window().location().hash().unwrap() == "#panel-2").await;
    assert_eq!(window().history().unwrap().length().unwrap(), before);
    for wrong in ["panel-0", "panel-4", "panel-02", "elsewhere"] {
        assert_eq!(on_stage(&viewer(wrong).await), ["First"], "{wrong}");
    }
}

#[wasm_bindgen_test]
async fn a_finger_turns_sideways_only() {
    for (pointer, right, down, shown) in [
        ("touch", -90, 10, "Third"),
        ("touch", 90, -10, "First"),
        ("pen", -90, 0, "Third"),
        ("touch", -20, 0, "Second"),
        ("touch", -90, 200, "Second"),
        ("mouse", -90, 0, "Second"),
    ] {
        let stage = viewer("panel-2").await;
        let panels: Element = stage.one(".storyboard__panels");
        for (kind, x, y) in [
            ("pointerdown", 200, 200),
            ("pointerup", 200 + right, 200 + down),
        ] {
            let moved = event(&format!(
                "new PointerEvent('{kind}', {{ pointerType: '{pointer}', isPrimary: true, clientX: {x}, clientY: {y}, bubbles: true }})"
            ));
            panels.dispatch_event(&moved).unwrap();
        }
        settle().await;
        assert_eq!(on_stage(&stage), [shown], "{pointer} {right} {down}");
    }
}

#[wasm_bindgen_test]
async fn a_refused_full_screen_covers_the_page_all_the_same_and_lets_go() {
    const FULL: &str = ".storyboard-toolbar__actions > button:nth-of-type(2)";
    let stage = viewer("").await;
    // Without a person's press the browser refuses.
    press(&stage, FULL).await;
    assert!(
        stage
            .one::<Element>(".storyboard")
            .has_attribute("data-full")
    );
    assert!(
        stage.one::<Element>("#outside").has_attribute("inert"),
        "what is covered is out of reach"
    );
    assert_eq!(stage.words(FULL), ["Exit full screen"]);
    key(&stage, FULL, "Escape", "").await;
    assert!(
        !stage
            .one::<Element>(".storyboard")
            .has_attribute("data-full")
    );
    assert!(!stage.one::<Element>("#outside").has_attribute("inert"));
    assert_eq!(
        stage.all::<Element>("[inert]").len(),
        2,
        "only two panels are"
    );
    assert!(has_focus(FULL));
}

#[wasm_bindgen_test]
async fn the_board_is_printed_in_its_form_and_the_page_put_back() {
    let stage = viewer("").await;
    js_sys::eval(
        "window.print = () => { window.printed = document.documentElement.dataset.print; }",
    )
    .unwrap();
    press(&stage, ".storyboard-toolbar__more > button:nth-of-type(2)").await;
    assert_eq!(
        js_sys::eval("window.printed")
            .unwrap()
            .as_string()
            .as_deref(),
        Some("a3")
    );
    window()
        .dispatch_event(&event("new Event('afterprint')"))
        .unwrap();
    assert!(
        !document()
            .document_element()
            .unwrap()
            .has_attribute("data-print")
    );
}
