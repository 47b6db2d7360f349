//! Components in a real browser, one at a time.

#![allow(clippy::unwrap_used, reason = "a test may stop where it stands")]
#![cfg(target_arch = "wasm32")]

use wasm_bindgen_test::wasm_bindgen_test_configure;

wasm_bindgen_test_configure!(run_in_browser);

mod chips;
mod facet_group;
mod live_region;
mod poll;
mod search_box;
mod stage;
mod storyboard_forms;
mod storyboard_picture;
mod storyboard_viewer;
mod view;
mod view_changes;
mod view_laws;
mod view_live;
mod view_still;
