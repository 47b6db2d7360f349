//! Views in the document: made, found in a prerendered page, changed, moved.

use leptos::ev::{KeyboardEvent, MouseEvent};
use leptos::html::Input;
use leptos::mount::mount_to;
use leptos::prelude::*;
use leptos::reactive::diagnostics::SpecialNonReactiveZone;
use leptos::tachys::hydration::Cursor;
use leptos::tachys::view::PositionState;
use springboard::view::{Node, keyed, view};
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Element, HtmlElement, HtmlInputElement};

use crate::stage::settle;

/// A prerendered page that a view has taken over; both go away with this.
pub(crate) struct Page {
    pub root: HtmlElement,
    /// The nodes of the page before it was taken over.
    pub before: Vec<web_sys::Node>,
    _state: <Node as Render>::State,
    _owner: Owner,
}

impl Page {
    /// Renders a view, puts the HTML into the document and takes it over.
    pub(crate) fn of(view: impl Fn() -> Node) -> Self {
        // Nothing follows signals while a page is rendered, which leptos would warn of.
        let silent = SpecialNonReactiveZone::enter();
        let html = Owner::new().with(|| view().to_html());
        drop(silent);
        Self::with(&html, view)
    }

    /// Takes over a page that was rendered to `html`.
    pub(crate) fn with(html: &str, view: impl Fn() -> Node) -> Self {
        let root: HtmlElement = document().create_element("div").unwrap().unchecked_into();
        document().body().unwrap().append_child(&root).unwrap();
        // Sets the executor, as the start of the app does.
        drop(mount_to(root.clone(), || ()));
        root.insert_adjacent_html("beforeend", html).unwrap();
        let before = nodes(&root);
        let owner = Owner::new();
        let state = owner.with(|| {
            let cursor = Cursor::new(root.clone().unchecked_into());
            view().hydrate::<true>(&cursor, &PositionState::default())
        });
        Self {
            root,
            before,
            _state: state,
            _owner: owner,
        }
    }

    pub(crate) fn one<T: JsCast>(&self, selector: &str) -> T {
        self.root
            .query_selector(selector)
            .unwrap()
            .unwrap()
            .unchecked_into()
    }
}

impl Drop for Page {
    fn drop(&mut self) {
        self.root.remove();
    }
}

/// Every node inside another, in the order of the document.
fn nodes(root: &web_sys::Node) -> Vec<web_sys::Node> {
    let mut found = Vec::new();
    let mut next = root.first_child();
    while let Some(node) = next {
        next = node.next_sibling();
        found.push(node.clone());
        found.extend(nodes(&node));
    }
    found
}

/// What is seen of an element: its HTML without the marks that hold places.
pub(crate) fn seen(root: &Element) -> String {
    root.inner_html().replace("<!---->", "")
}

/// Whether a view finds every node of its own page, and makes the same page by itself.
fn round(view: impl Fn() -> Node + Clone + 'static) {
    let page = Page::of(view.clone());
    let after = nodes(&page.root);
    let kept = page
        .before
        .iter()
        .filter(|node| after.contains(node))
        .count();
    assert_eq!(
        kept,
        page.before.len(),
        "every node is kept: {}",
        page.root.inner_html()
    );
    let fresh: HtmlElement = document().create_element("div").unwrap().unchecked_into();
    let mounted = mount_to(fresh.clone(), view);
    assert_eq!(seen(&page.root), seen(&fresh));
    drop(mounted);
}

#[wasm_bindgen_test]
fn a_page_is_taken_over_node_by_node() {
    round(|| view! { <p id="b" class="a">"words "<b>"and"</b>" words"</p> });
    round(|| view! { <p>{3}" projects"</p><p>"a"{""}"b"{String::new()}</p> });
    round(|| view! { <p>{""}</p><p>{""}<b/>{""}"x"</p> });
    round(|| view! { <ul>{vec!["a", "", "b"]}</ul><p>{None::<Node>}{Some("x")}"y"</p> });
    round(|| view! { <p>"a"{move || "b"}{move || ""}{move || None::<Node>}"c"</p> });
    round(|| view! { <p>{move || vec!["a", "b"]}{move || Vec::<Node>::new()}"c"</p> });
    round(|| view! { <p>{move || move || view! { "a"<i/>"b" }}"c"</p> });
    round(|| view! { <svg viewBox="0 0 1 1"><g><path d="M0 0"/></g></svg>"a" });
    round(|| view! { <ol>{keyed(|| vec![1, 2], |n| *n, |n| view! { <li>{n}</li> })}</ol> });
    round(|| view! {});
    round(|| view! { "" });
}

#[wasm_bindgen_test]
fn words_come_back_as_they_were() {
    let hostile = [
        "<!-->",
        "-->",
        "]]>",
        "</p><b>",
        "&lt;&amp",
        "\r\n\r",
        " ",
        "\n",
        "\u{feff}\u{202e}x",
        "\"'`",
    ];
    for words in hostile {
        round(move || view! { <p title=words class=words>{words}"|"{move || words}</p> });
        let page = Page::of(move || view! { <p title=words>{words}</p> });
        let found: Element = page.one("p");
        assert_eq!(
            found.get_attribute("title").as_deref(),
            Some(words),
            "{words:?}"
        );
        assert_eq!(found.text_content().as_deref(), Some(words), "{words:?}");
    }
}

#[wasm_bindgen_test]
async fn what_signals_say_is_followed() {
    let (words, on) = (RwSignal::new("a"), RwSignal::new(false));
    let show = move || {
        view! {
            <p title=words class="x" class:on=on hidden=move || !on.get() style:color=move || on.get().then_some("red")>
                {words}"-"{move || words.get()}
            </p>
            <input type="checkbox" prop:checked=on/>
        }
    };
    for page in [Page::of(show), Page::with("", show)] {
        assert_eq!(seen(&page.one::<HtmlElement>("p")), "a-a");
        assert!(!page.one::<HtmlInputElement>("input").checked());
        words.set("b");
        on.set(true);
        settle().await;
        let p: HtmlElement = page.one("p");
        assert_eq!(seen(&p), "b-b");
        assert_eq!(
            (p.title(), p.class_name(), p.hidden()),
            ("b".into(), "x on".into(), false)
        );
        assert_eq!(p.style().get_property_value("color").unwrap(), "red");
        assert!(page.one::<HtmlInputElement>("input").checked());
        on.set(false);
        words.set("a");
        settle().await;
        assert_eq!((p.class_name(), p.hidden()), ("x".into(), true));
        assert_eq!(p.style().get_property_value("color").unwrap(), "");
    }
}

#[wasm_bindgen_test]
async fn listeners_hear_and_references_know_their_element() {
    let heard = RwSignal::new(Vec::new());
    let there = NodeRef::<Input>::new();
    let show = move || {
        let press = move |event: MouseEvent| {
            heard.update(|heard| heard.push(format!("press {}", event.button())));
        };
        let capture = move |_: MouseEvent| heard.update(|heard| heard.push("capture".into()));
        let key = move |event: KeyboardEvent| event.prevent_default();
        view! {
            <div on:click:capture=capture>
                <button on:click=press on:keydown=key>"Press"</button><input node_ref=there/>
            </div>
        }
    };
    let page = Page::of(show);
    page.one::<HtmlElement>("button").click();
    assert_eq!(heard.get_untracked(), ["capture", "press 0"]);
    assert!(
        there
            .get_untracked()
            .is_some_and(|input| input.is_same_node(Some(&page.one("input"))))
    );
}

#[wasm_bindgen_test]
fn a_page_that_another_script_changed_ends_as_the_view_says() {
    let show = || view! { <div><p>"a"</p><b>"b"</b>{move || "c"}</div> };
    let right = seen(&Page::of(show).root);
    for html in [
        "<div></div>",
        "<div><p>a</p><font><b>b</b></font>c</div>",
        "<div>stray<p>a</p><b>b</b>c<i>left</i></div>",
        "<div><b>b</b></div>",
        "<div><p></p><b><u>x</u></b></div>",
    ] {
        assert_eq!(seen(&Page::with(html, show).root), right, "{html}");
    }
}

#[wasm_bindgen_test]
fn pictures_are_pictures() {
    let piece = || view! { <path d="M0 0"/> };
    let show =
        move || view! { <svg><linearGradient/>{piece()}<foreignObject><p/></foreignObject></svg> };
    for page in [Page::of(show), Page::with("", show)] {
        let space = |selector: &str| page.one::<Element>(selector).namespace_uri().unwrap();
        for inside in ["svg", "path", "linearGradient", "foreignObject"] {
            assert_eq!(space(inside), "http://www.w3.org/2000/svg", "{inside}");
        }
        assert_eq!(space("p"), "http://www.w3.org/1999/xhtml");
    }
}
