//! Views that change: what stays, what goes, where the focus is.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use leptos::ev::MouseEvent;
use leptos::prelude::*;
use springboard::view::{IntoNode, keyed, view};
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Element, HtmlElement, HtmlInputElement};

use crate::stage::{Stage, settle};
use crate::view::Page;

#[wasm_bindgen_test]
async fn a_new_description_changes_only_what_differs() {
    let shape = RwSignal::new(0);
    let presses = Arc::new(AtomicUsize::new(0));
    let counted = presses.clone();
    let stage = Stage::mount(move || {
        let draw = move || {
            let (shape, counted) = (shape.get(), counted.clone());
            let press = move |_: MouseEvent| {
                counted.fetch_add(shape, Ordering::Relaxed);
            };
            match shape {
                9 => view! { <section>"other"</section> },
                _ => view! {
                    <div title=shape>
                        <input/>{(shape > 1).then_some("more")}<b>{shape}</b>
                        {(0..shape).map(|n| view! { <i>{n}</i> }).collect::<Vec<_>>()}
                        <button on:click=press>"Press"</button>
                    </div>
                },
            }
        };
        view! { <main><p>"before"</p>{draw}<p>"after"</p></main> }.into_any()
    })
    .await;
    let input: HtmlInputElement = stage.one("input");
    input.set_value("typed");
    input.focus().unwrap();
    for shape_now in [3, 1, 4, 0, 2] {
        shape.set(shape_now);
        settle().await;
        assert_eq!(stage.words("i").len(), shape_now);
        assert_eq!(stage.words("b"), [shape_now.to_string()]);
        assert!(
            stage
                .one::<HtmlInputElement>("input")
                .is_same_node(Some(&input))
        );
        assert_eq!(document().active_element().as_ref(), Some(input.as_ref()));
        presses.store(0, Ordering::Relaxed);
        stage.one::<HtmlElement>("button").click();
        assert_eq!(
            presses.load(Ordering::Relaxed),
            shape_now,
            "the listener is the new one, once"
        );
    }
    shape.set(9);
    settle().await;
    assert_eq!(stage.words("main > *"), ["before", "other", "after"]);
    shape.set(1);
    settle().await;
    assert_eq!(stage.words("main > *"), ["before", "10Press", "after"]);
}

#[wasm_bindgen_test]
async fn what_has_gone_no_longer_runs() {
    let (shown, words, runs) = (RwSignal::new(true), RwSignal::new(0), StoredValue::new(0));
    let cleaned = StoredValue::new(0);
    let inner = move || {
        runs.update_value(|runs| *runs += 1);
        words.get()
    };
    let outer = move || {
        on_cleanup(move || cleaned.update_value(|cleaned| *cleaned += 1));
        shown.get().then(|| view! { <p>{inner}</p> })
    };
    let _stage = Stage::mount(move || view! { <div>{outer}</div> }.into_any()).await;
    assert_eq!((runs.get_value(), cleaned.get_value()), (1, 0));
    shown.set(false);
    settle().await;
    words.set(1);
    settle().await;
    assert_eq!((runs.get_value(), cleaned.get_value()), (1, 1));
}

#[wasm_bindgen_test]
async fn what_goes_in_the_same_moment_does_not_run_again() {
    let (shown, words, runs) = (RwSignal::new(true), RwSignal::new(0), StoredValue::new(0));
    let inner = move || {
        runs.update_value(|runs| *runs += 1);
        words.get()
    };
    let middle = move || view! { <b>{inner}</b> };
    let outer = move || shown.get().then(|| view! { <p>{middle}</p> });
    let _stage = Stage::mount(move || view! { <div>{outer}</div> }.into_any()).await;
    shown.set(false);
    words.set(1);
    settle().await;
    assert_eq!(runs.get_value(), 1);
}

#[wasm_bindgen_test]
async fn what_stands_on_an_element_is_told_apart_by_its_name() {
    let number = RwSignal::new(0);
    let draw = move || match number.get() {
        0 => view! { <p class="a0" class:on=true title="t"/> },
        1 => view! { <p class="a1" class:on=true title="t"/> },
        _ => view! { <p class="a2" class:off=true id="t"/> },
    };
    let stage = Stage::mount(move || draw.into_node().into_any()).await;
    for (now, class, title, id) in [
        (0, "a0 on", "t", ""),
        (1, "a1 on", "t", ""),
        (2, "a2 off", "", "t"),
    ] {
        number.set(now);
        settle().await;
        let p: HtmlElement = stage.one("p");
        assert_eq!(
            (p.class_name(), p.title(), p.id()),
            (class.into(), title.into(), id.into())
        );
    }
}

#[wasm_bindgen_test]
async fn entries_keep_their_nodes_and_the_focus_while_they_move() {
    let order = RwSignal::new(vec![1, 2, 3, 4]);
    let cleaned = RwSignal::new(Vec::new());
    let show = move || {
        let entry = move |n: i32| {
            on_cleanup(move || cleaned.update(|cleaned| cleaned.push(n)));
            view! { <li><input data-n=n/></li> }
        };
        view! { <ul><li>"first"</li>{keyed(move || order.get(), |n| *n, entry)}<li>"last"</li></ul> }
    };
    let page = Page::of(show);
    let input = |n: i32| page.one::<HtmlInputElement>(&format!("[data-n='{n}']"));
    let before: Vec<HtmlInputElement> = (1..=4).map(input).collect();
    before[2].focus().unwrap();
    cleaned.set(Vec::new());
    for now in [
        vec![4, 3, 2, 1],
        vec![3, 1, 2, 4],
        vec![1, 2, 4, 3],
        vec![3, 5, 1],
        vec![3],
        vec![6, 3, 7],
    ] {
        order.set(now.clone());
        settle().await;
        let found = page.root.query_selector_all("input").unwrap();
        let found: Vec<i32> = (0..found.length())
            .map(|at| {
                found
                    .item(at)
                    .unwrap()
                    .unchecked_into::<Element>()
                    .get_attribute("data-n")
                    .unwrap()
            })
            .map(|n| n.parse().unwrap())
            .collect();
        assert_eq!(found, now);
        assert!(input(3).is_same_node(Some(&before[2])));
        assert_eq!(
            document().active_element().as_ref(),
            Some(before[2].as_ref()),
            "{now:?}"
        );
        assert_eq!(
            page.root
                .last_element_child()
                .unwrap()
                .last_element_child()
                .unwrap()
                .text_content()
                .unwrap(),
            "last"
        );
    }
    assert_eq!(cleaned.get_untracked(), [2, 4, 5, 1]);
}

#[wasm_bindgen_test]
async fn views_of_leptos_live_among_nodes() {
    let (order, on) = (RwSignal::new(vec![1, 2, 3]), RwSignal::new(false));
    let stage = Stage::mount(move || {
        let swap = move || {
            if on.get() {
                "x".into_any().into_node()
            } else {
                view! { <u>"y"</u> }
            }
        };
        view! {
            <main>
                <For each=move || order.get() key=|n| *n let(n)><i>{n}</i></For>
                <Show when=move || on.get() fallback=|| view! { <s>"off"</s> }><s>"on"</s></Show>
                <p>{swap}</p>
            </main>
        }
        .into_any()
    })
    .await;
    let first: Element = stage.all("i").remove(0);
    assert_eq!(
        (stage.words("i"), stage.words("s")),
        (vec!["1".into(), "2".into(), "3".into()], vec!["off".into()])
    );
    order.set(vec![3, 1]);
    on.set(true);
    settle().await;
    assert_eq!(
        (stage.words("i"), stage.words("s")),
        (vec!["3".into(), "1".into()], vec!["on".into()])
    );
    assert_eq!(stage.words("p"), ["x"]);
    assert!(stage.all::<Element>("i")[1].is_same_node(Some(&first)));
    on.set(false);
    settle().await;
    assert_eq!(
        (stage.words("p"), stage.words("s")),
        (vec!["y".into()], vec!["off".into()])
    );
}

#[wasm_bindgen_test]
async fn a_listener_may_press_its_own_button_and_change_itself() {
    let presses = RwSignal::new(0);
    let stage = Stage::mount(move || {
        let draw = move || {
            let now = presses.get();
            let press = move |event: MouseEvent| {
                presses.set(now + 1);
                let button: HtmlElement = event_target(&event);
                button.click();
            };
            view! { <button on:click=press>{now}</button> }
        };
        draw.into_node().into_any()
    })
    .await;
    for now in 1..4 {
        stage.one::<HtmlElement>("button").click();
        settle().await;
        assert_eq!(stage.words("button"), [now.to_string()]);
    }
}
