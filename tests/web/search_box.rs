//! The search field follows the words without moving the caret of who types.

use leptos::prelude::*;
use springboard::components::search_box::{SearchBox, SearchBoxProps};
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlInputElement;

use crate::stage::{Stage, settle};
use springboard::view::Held;

#[wasm_bindgen_test]
async fn the_caret_stays_where_it_is_while_the_words_are_the_same() {
    let words = Held::new("foster".to_owned());
    let stage = Stage::mount(move || {
        SearchBox(SearchBoxProps {
            label: "Search".to_owned(),
            words: words.into(),
        })
        .into_any()
    })
    .await;
    let field: HtmlInputElement = stage.one("input");
    assert_eq!(field.value(), "foster");
    field.set_value("fosster");
    field.set_selection_range(4, 4).unwrap();
    words.set("fosster".to_owned());
    settle().await;
    assert_eq!(field.selection_start().unwrap(), Some(4));
    words.set(String::new());
    settle().await;
    assert_eq!(field.value(), "");
}
