//! Elements that stand still: left alone where a page has them, made where it has not.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use leptos::prelude::*;
use springboard::view::{Node, refilled, still, view};
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlElement;

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

/// A list of links that stand still.
fn links(list: RwSignal<Vec<&'static str>>) -> Node {
    let link = |words: &'static str| {
        still("li", move || {
            let mark = words.ends_with('!').then(|| view! { <b>"!"</b> });
            view! { <li title=words><a href="#">{words}</a>{mark}</li> }
        })
    };
    view! { <ol>{refilled(move || list.get(), |words| *words, link)}</ol> }
}

fn entries(page: &Page) -> Vec<web_sys::Element> {
    let found = page.root.query_selector_all("li").unwrap();
    (0..found.length())
        .map(|at| found.item(at).unwrap().unchecked_into())
        .collect()
}

#[wasm_bindgen_test]
async fn a_place_that_another_takes_keeps_its_nodes() {
    let list = RwSignal::new(vec!["one", "two!", "three"]);
    let page = Page::of(move || links(list));
    let before = entries(&page);
    for now in [
        vec!["two!", "four", "three"],
        vec!["five"],
        vec!["six!", "one", "two!", "three", "seven"],
    ] {
        list.set(now.clone());
        settle().await;
        let after = entries(&page);
        let words: Vec<String> = now
            .iter()
            .map(|words| {
                if words.ends_with('!') {
                    format!("{words}!")
                } else {
                    (*words).to_owned()
                }
            })
            .collect();
        let shown: Vec<String> = after
            .iter()
            .filter_map(|entry| entry.text_content())
            .collect();
        assert_eq!(shown, words);
        let titles: Vec<String> = after
            .iter()
            .filter_map(|entry| entry.get_attribute("title"))
            .collect();
        assert_eq!(titles, now);
        assert!(
            after[0].is_same_node(Some(&before[0])),
            "the first place is still the first node"
        );
    }
}

#[wasm_bindgen_test]
async fn the_entry_with_the_focus_goes_where_its_nodes_go() {
    let list = RwSignal::new(vec!["one", "two", "three"]);
    let page = Page::of(move || links(list));
    let held: HtmlElement = entries(&page)[1]
        .query_selector("a")
        .unwrap()
        .unwrap()
        .unchecked_into();
    held.focus().unwrap();
    list.set(vec!["zero", "one", "four", "two"]);
    settle().await;
    assert_eq!(page.root.text_content().unwrap(), "zeroonefourtwo");
    assert_eq!(document().active_element().as_ref(), Some(held.as_ref()));
    assert_eq!(held.text_content().unwrap(), "two");
}
