//! A picture that does not arrive is replaced by its words.

use leptos::prelude::*;
use springboard::content::bundle::Vocabulary;
use springboard::content::story::{Art, Panel};
use springboard::content::value::Link;
use springboard::routes::Base;
use springboard::storyboard::art::drawing;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlElement;

use crate::stage::{Stage, until};

#[wasm_bindgen_test]
async fn a_missing_picture_is_drawn_as_words() {
    let stage = Stage::mount(|| {
        let art = Art::Image(Link::parse("/nowhere/picture.png").unwrap());
        let panel = Panel {
            heading: "H".to_owned(),
            text: String::new(),
            alt: "Two doors.".to_owned(),
            art,
            sources: Vec::new(),
        };
        drawing(&panel, &Vocabulary::default(), &Base::default()).into_any()
    })
    .await;
    let words: HtmlElement = stage.one(".storyboard-art__missing");
    until(|| !words.hidden()).await;
    assert!(words.text_content().unwrap().contains("Two doors."));
    assert!(stage.one::<HtmlElement>("img").hidden());
}
