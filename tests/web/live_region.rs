//! What has settled is read out, and nothing before anything changed.

use leptos::prelude::*;
use springboard::components::live_region::{LiveRegion, LiveRegionProps};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::stage::{Stage, settle, until};
use springboard::view::Held;

#[wasm_bindgen_test]
async fn only_the_last_of_quick_changes_is_read_out() {
    let words = Held::new("All 89 projects".to_owned());
    let stage = Stage::mount(move || {
        LiveRegion(LiveRegionProps {
            words: words.into(),
        })
        .into_any()
    })
    .await;
    assert_eq!(
        stage.words("[role=status]"),
        [""],
        "nothing on the first paint"
    );
    for count in ["41 of 89 projects", "7 of 89 projects"] {
        words.set(count.to_owned());
        settle().await;
        assert_eq!(
            stage.words("[role=status]"),
            [""],
            "not before it has settled"
        );
    }
    until(|| stage.words("[role=status]") == ["7 of 89 projects"]).await;
}
