//! The poll's widget in every state a reader can find it in, against a counter made of a script.

use std::sync::Arc;

use leptos::prelude::*;
use springboard::content::record::{Poll, PollOption, ShowResults};
use springboard::content::value::{Date, Link, Slug};
use springboard::poll::widget::{PollWidget, PollWidgetProps};
use springboard::routes::Base;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Element, HtmlElement, HtmlInputElement};

use crate::stage::{Stage, settle, until};

const STATUS: &str = r#"{"poll":"x","state":"open","at":"2026-11-21T22:04:00Z","count":{"voters":3,
    "options":[{"id":"a","votes":2},{"id":"b","votes":1}]}}"#;

/// A counter that answers a ballot with this script's value, and a question with the count.
fn counter_answers(ballot: &str) {
    let script = format!(
        "window.ownFetch ??= window.fetch;
        window.fetch = (request, ...rest) => {{
            const url = request.url ?? String(request);
            if (!url.startsWith('https://counter.example')) return window.ownFetch(request, ...rest);
            return url.includes('/ballots/') ? {ballot} : Promise.resolve(new Response(`{STATUS}`));
        }}"
    );
    js_sys::eval(&script).unwrap();
}

fn poll(id: &str, counter: Option<&str>) -> Poll {
    let option = |id: &str, label: &str| PollOption {
        id: Slug::parse(id).unwrap(),
        label: label.to_owned(),
        note: String::new(),
        sources: vec![],
    };
    Poll {
        id: Slug::parse(id).unwrap(),
        question: "Which?".to_owned(),
        intro: String::new(),
        note: String::new(),
        max_choices: 1,
        opens: None,
        closes: None,
        results: ShowResults::After,
        counter: counter.and_then(Link::parse),
        snapshot: None,
        options: vec![
            option("a", "Apples"),
            option("b", "<b onclick=alert(1)>Pears</b> & “more”"),
        ],
    }
}

fn widget(poll: Poll) -> AnyView {
    let poll = Arc::new(poll);
    PollWidget(PollWidgetProps {
        poll,
        base: Base::default(),
        by: None,
        letterbox: None,
    })
    .into_any()
}

fn states(stage: &Stage) -> Vec<String> {
    stage
        .all::<Element>(".poll")
        .iter()
        .filter_map(|poll| poll.get_attribute("data-state"))
        .collect()
}

async fn reaches(stage: &Stage, state: &str) {
    until(|| states(stage) == [state]).await;
}

/// Forgets what earlier tests left under this poll's name.
fn forget(id: &str) {
    window()
        .local_storage()
        .unwrap()
        .unwrap()
        .remove_item(&format!("springboard/polls/{id}"))
        .unwrap();
}

fn vote(stage: &Stage, place: usize) {
    stage.all::<HtmlInputElement>("input")[place].click();
    stage.all::<HtmlElement>("[type=submit]")[0].click();
}

#[wasm_bindgen_test]
async fn every_answer_of_the_counter_has_its_state() {
    for (ix, (ballot, state, heading)) in [
        ("new Promise(() => {})", "sending", ""),
        (r#"Promise.resolve(new Response('{"outcome":"counted","choices":[],"receipt":""}', {status: 201}))"#, "counted", "Your vote is counted"),
        ("Promise.reject(new TypeError('offline'))", "waiting", "Your vote is not sent yet"),
        ("Promise.resolve(new Response('', {status: 429}))", "waiting", "Your vote is not sent yet"),
        ("Promise.resolve(new Response('<!doctype html>', {status: 200}))", "waiting", "Your vote is not sent yet"),
        ("Promise.resolve(new Response('', {status: 422}))", "refused", "Your vote was not counted"),
        ("Promise.resolve(new Response('', {status: 403}))", "refused", "Your vote was not counted"),
    ]
    .into_iter()
    .enumerate()
    {
        counter_answers(ballot);
        let id = format!("states-{ix}");
        forget(&id);
        let stage = Stage::mount(move || widget(poll(&id, Some("https://counter.example")))).await;
        reaches(&stage, "open").await;
        vote(&stage, 0);
        reaches(&stage, state).await;
        settle().await;
        let outcome: HtmlElement = stage.one(".poll__outcome");
        assert_eq!(outcome.hidden(), heading.is_empty(), "{state}");
        if !heading.is_empty() {
            assert_eq!(outcome.text_content().unwrap(), heading);
            until(|| document().active_element().is_some_and(|focus| focus.is_same_node(Some(&outcome)))).await;
        }
    }
}

#[wasm_bindgen_test]
async fn results_have_numbers_and_mark_the_own_choice() {
    counter_answers(
        r#"Promise.resolve(new Response('{"outcome":"counted","choices":[],"receipt":""}', {status: 201}))"#,
    );
    forget("results");
    let stage = Stage::mount(|| widget(poll("results", Some("https://counter.example")))).await;
    reaches(&stage, "open").await;
    assert_eq!(
        stage.words(".poll-results__row").len(),
        0,
        "results show after the vote"
    );
    vote(&stage, 1);
    until(|| stage.words(".poll-results__row").len() == 2).await;
    assert_eq!(
        stage.words(".poll-results__numbers"),
        ["67% · 2 votes", "33% · 1 vote"]
    );
    assert!(stage.words(".poll-results__row--own")[0].contains("Your choice"));
    assert!(
        stage.words(".poll-results__when")[0].contains("Counted at 22:04 UTC on 21 November 2026")
    );
}

#[wasm_bindgen_test]
async fn two_polls_on_one_page_do_not_know_each_other() {
    forget("one");
    forget("other");
    let stage =
        Stage::mount(|| (widget(poll("one", None)), widget(poll("other", None))).into_any()).await;
    until(|| states(&stage) == ["open", "open"]).await;
    vote(&stage, 0);
    until(|| states(&stage) == ["kept", "open"]).await;
    let ticked: Vec<bool> = stage
        .all::<HtmlInputElement>("input")
        .iter()
        .map(HtmlInputElement::checked)
        .collect();
    assert_eq!(ticked, [true, false, false, false]);
}

#[wasm_bindgen_test]
async fn hostile_text_shows_as_text() {
    forget("hostile");
    let stage = Stage::mount(|| widget(poll("hostile", None))).await;
    reaches(&stage, "open").await;
    assert_eq!(
        stage.words(".poll-ballot__answer")[1],
        "<b onclick=alert(1)>Pears</b> & “more”"
    );
    assert_eq!(stage.all::<Element>("b").len(), 0);
}

#[wasm_bindgen_test]
async fn the_days_of_voting_decide_what_is_shown() {
    for (id, opens, closes, state) in [
        ("later", "2199-01-01", "", "not-yet-open"),
        ("over", "", "2001-01-01", "closed"),
        ("now", "2001", "2199", "open"),
    ] {
        let poll = Poll {
            opens: Date::parse(opens),
            closes: Date::parse(closes),
            ..poll(id, None)
        };
        let stage = Stage::mount(move || widget(poll)).await;
        reaches(&stage, state).await;
        assert_eq!(stage.one::<HtmlElement>("form").hidden(), state != "open");
    }
}
