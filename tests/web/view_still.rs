//! Elements that stand still: left alone where a page has them, made where it has not.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use leptos::prelude::*;
use springboard::view::{Node, still, view};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::stage::settle;
use crate::view::Page;

/// A list of which the middle entry stands still, and how often that was made.
fn list(made: &Arc<AtomicUsize>) -> impl Fn() -> Node + use<> {
    let made = made.clone();
    move || {
        let made = made.clone();
        let middle = still("li", move || {
            made.fetch_add(1, Ordering::Relaxed);
            view! { <li><b>"middle"</b></li> }
        });
        view! { <ul><li>"first"</li>{middle}<li>"last"</li></ul> }
    }
}

#[wasm_bindgen_test]
fn a_still_element_of_the_page_is_kept_and_never_made() {
    let made = Arc::new(AtomicUsize::new(0));
    let page = Page::of(list(&made));
    assert_eq!(made.load(Ordering::Relaxed), 1, "made for the HTML only");
    assert_eq!(page.root.text_content().unwrap(), "firstmiddlelast");
    assert!(
        page.before
            .iter()
            .all(|node| page.root.contains(Some(node)))
    );
}

#[wasm_bindgen_test]
fn a_still_element_that_the_page_lacks_is_made() {
    let made = Arc::new(AtomicUsize::new(0));
    let page = Page::with("<ul><li>first</li></ul>", list(&made));
    assert_eq!(made.load(Ordering::Relaxed), 1);
    assert_eq!(page.root.text_content().unwrap(), "firstmiddlelast");
}

#[wasm_bindgen_test]
async fn a_still_element_comes_and_goes_with_what_holds_it() {
    let shown = RwSignal::new(true);
    let page = Page::of(move || {
        let inside = move || match shown.get() {
            true => still("p", || view! { <p>"here"</p> }),
            false => view! { <i>"gone"</i> },
        };
        view! { <div>{inside}<u>"after"</u></div> }
    });
    for (now, words) in [(false, "goneafter"), (true, "hereafter")] {
        shown.set(now);
        settle().await;
        assert_eq!(page.root.text_content().unwrap(), words);
    }
}

#[wasm_bindgen_test]
fn what_is_no_element_leaves_an_empty_one() {
    let page = Page::with("", || still("p", || view! { "words only" }));
    assert_eq!(page.root.inner_html(), "<p></p>");
}
