//! Chips say what is chosen and hand back what is pressed.

use leptos::prelude::*;
use springboard::components::chips::{Chips, ChipsProps, Shown};
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlElement;

use crate::stage::{Stage, settle};
use springboard::view::{Call, Held};

fn chip(id: u32) -> Shown<u32> {
    Shown {
        id,
        label: format!("Chip {id}"),
        hue: (id == 1).then_some(30),
    }
}

async fn stage(chips: Held<Vec<Shown<u32>>>, pressed: Held<Vec<(u32, usize)>>) -> Stage {
    let on_remove = Call::new(move |chip| pressed.update(|pressed| pressed.push(chip)));
    let on_clear = Call::new(move |()| pressed.update(|pressed| pressed.push((0, 0))));
    Stage::mount(move || {
        Chips(ChipsProps {
            chips: chips.into(),
            on_remove,
            on_clear,
        })
        .into_any()
    })
    .await
}

#[wasm_bindgen_test]
async fn a_pressed_chip_is_handed_back_with_its_place_and_the_others_stay() {
    let (chips, pressed) = (
        Held::new(vec![chip(1), chip(2), chip(3)]),
        Held::new(Vec::new()),
    );
    let stage = stage(chips, pressed).await;
    let before: Vec<HtmlElement> = stage.all(".chips__chip");
    assert_eq!(
        stage.words(".chips__chip"),
        ["Remove Chip 1×", "Remove Chip 2×", "Remove Chip 3×"]
    );
    before[1].click();
    assert_eq!(pressed.get_untracked(), [(2, 1)]);
    chips.set(vec![chip(1), chip(3)]);
    settle().await;
    let after: Vec<HtmlElement> = stage.all(".chips__chip");
    assert!(after[0].is_same_node(Some(&before[0])) && after[1].is_same_node(Some(&before[2])));
    after[1].click();
    assert_eq!(pressed.get_untracked(), [(2, 1), (3, 1)]);
}

#[wasm_bindgen_test]
async fn without_chips_there_is_no_row() {
    let (chips, pressed) = (Held::new(vec![chip(1)]), Held::new(Vec::new()));
    let stage = stage(chips, pressed).await;
    let row: HtmlElement = stage.one("ul.chips");
    assert!(!row.hidden());
    stage.one::<HtmlElement>(".chips__clear").click();
    assert_eq!(pressed.get_untracked(), [(0, 0)]);
    chips.set(Vec::new());
    settle().await;
    assert!(row.hidden());
}
