//! A fresh element for each test to mount a component into, and ways to look at it.

use leptos::mount::{UnmountHandle, mount_to};
use leptos::prelude::*;
use leptos::tachys::view::any_view::AnyViewState;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Element, HtmlElement};

/// A mounted component; it goes away with this.
pub(crate) struct Stage {
    root: HtmlElement,
    _mounted: UnmountHandle<AnyViewState>,
}

impl Stage {
    /// Mounts what `view` returns into a fresh element, and waits until it has settled.
    pub(crate) async fn mount(view: impl FnOnce() -> AnyView + 'static) -> Self {
        let root: HtmlElement = document().create_element("div").unwrap().unchecked_into();
        document().body().unwrap().append_child(&root).unwrap();
        let mounted = mount_to(root.clone(), view);
        settle().await;
        Self {
            root,
            _mounted: mounted,
        }
    }

    /// Every element that `selector` finds.
    pub(crate) fn all<T: JsCast>(&self, selector: &str) -> Vec<T> {
        let found = self.root.query_selector_all(selector).unwrap();
        (0..found.length())
            .map(|at| found.item(at).unwrap().unchecked_into())
            .collect()
    }

    /// The only element that `selector` finds.
    pub(crate) fn one<T: JsCast>(&self, selector: &str) -> T {
        let mut found = self.all(selector);
        assert_eq!(found.len(), 1, "{selector}");
        found.remove(0)
    }

    /// The words of every element that `selector` finds.
    pub(crate) fn words(&self, selector: &str) -> Vec<String> {
        self.all::<Element>(selector)
            .iter()
            .map(|element| element.text_content().unwrap_or_default())
            .collect()
    }
}

impl Drop for Stage {
    fn drop(&mut self) {
        self.root.remove();
    }
}

/// Waits until effects have run.
pub(crate) async fn settle() {
    leptos::task::tick().await;
    frame().await;
}

/// Waits until `happened`, for two seconds at most.
pub(crate) async fn until(happened: impl Fn() -> bool) {
    let start = js_sys::Date::now();
    while !happened() {
        assert!(js_sys::Date::now() - start < 2000.0, "it did not happen");
        frame().await;
    }
}

async fn frame() {
    let next = js_sys::Promise::new(&mut |resolve, _| {
        window().request_animation_frame(&resolve).unwrap();
    });
    JsFuture::from(next).await.unwrap();
}
