//! A facet is painted in place: its controls are never made anew.

use leptos::prelude::*;
use springboard::browser::sight::Sight;
use springboard::components::facet_group::{FacetGroup, FacetGroupProps, Soon};
use springboard::components::facet_value::Shape;
use springboard::explore::facet::{Facet, FacetKey, Value};
use springboard::explore::rows::Row;
use springboard::explore::selection::Pick;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{HtmlElement, HtmlInputElement};

use crate::stage::{Stage, settle};
use springboard::view::{Call, Held};

fn facet(values: usize) -> Facet {
    let value = |at| Value {
        slug: format!("v{at}"),
        label: format!("Value {at}"),
        ..Value::default()
    };
    Facet {
        key: FacetKey::Authority,
        values: (0..=values).map(value).collect(),
        lacks: false,
    }
}

fn row(count: &str, share: u16, pick: Pick) -> Row {
    Row {
        count: count.to_owned(),
        share,
        pick,
        ..Row::default()
    }
}

async fn stage(values: usize, rows: Held<Vec<Row>>) -> Stage {
    Stage::mount(move || {
        FacetGroup(FacetGroupProps {
            facet: facet(values),
            rows: rows.into(),
            soon: None,
            shape: Shape::Line,
        })
        .into_any()
    })
    .await
}

#[wasm_bindgen_test]
async fn counts_change_and_the_focus_stays() {
    let rows = Held::new(vec![row("3", 1000, Pick::Off), row("1", 333, Pick::Off)]);
    let stage = stage(2, rows).await;
    let before: Vec<HtmlInputElement> = stage.all("input");
    before[2].focus().unwrap();
    rows.set(vec![row("0", 0, Pick::Out), row("7", 1000, Pick::In)]);
    settle().await;
    let after: Vec<HtmlInputElement> = stage.all("input");
    assert!(
        before
            .iter()
            .zip(&after)
            .all(|(one, other)| one.is_same_node(Some(other)))
    );
    assert!(
        document()
            .active_element()
            .unwrap()
            .is_same_node(Some(&after[2]))
    );
    assert_eq!(stage.words("[data-count]"), ["0", "7"]);
    assert_eq!(
        after
            .iter()
            .map(HtmlInputElement::checked)
            .collect::<Vec<_>>(),
        [false, true, true, false]
    );
    let bars: Vec<HtmlElement> = stage.all("[data-bar]");
    assert_eq!(
        bars[0].style().get_property_value("--part").unwrap(),
        "0.000"
    );
    let values: Vec<HtmlElement> = stage.all("[data-value]");
    assert!(values[0].has_attribute("data-out") && !values[1].has_attribute("data-out"));
}

#[wasm_bindgen_test]
async fn a_click_that_leads_nowhere_is_undone() {
    let rows = Held::new(vec![row("3", 1000, Pick::Off), row("1", 333, Pick::Off)]);
    let stage = stage(2, rows).await;
    let inputs: Vec<HtmlInputElement> = stage.all("input");
    inputs[0].click();
    assert!(inputs[0].checked());
    rows.set(vec![row("3", 1000, Pick::Off), row("2", 666, Pick::Off)]);
    settle().await;
    assert!(!inputs[0].checked());
}

#[wasm_bindgen_test]
async fn a_long_facet_shows_its_largest_values_and_what_is_sought() {
    let rows = Held::new((0..30).map(|at| row("1", 1000 - at, Pick::Off)).collect());
    let stage = stage(30, rows).await;
    let shown = |stage: &Stage| {
        stage
            .all::<HtmlElement>("[data-value]")
            .iter()
            .filter(|row| !row.hidden())
            .count()
    };
    assert_eq!(shown(&stage), 8);
    let more: HtmlElement = stage.one("button");
    more.click();
    settle().await;
    assert_eq!(shown(&stage), 30);
    assert_eq!(more.get_attribute("aria-expanded").as_deref(), Some("true"));
    let search: HtmlInputElement = stage.one("[type=search]");
    search.set_value("value 29");
    search
        .dispatch_event(&web_sys::InputEvent::new("input").unwrap())
        .unwrap();
    settle().await;
    assert_eq!(shown(&stage), 1);
    assert!(search.name().is_empty(), "the form must not send it");
}

#[wasm_bindgen_test]
async fn what_is_in_sight_changes_at_once_and_the_rest_with_the_rows() {
    // Longer than the window, and too short to be folded.
    let stated = |count: &str| vec![row(count, 1000, Pick::Off); 19];
    let (rows, answered) = (Held::new(stated("3")), Held::new(()));
    let now = stated("9");
    let stage = Stage::mount(move || {
        let soon = Soon {
            follow: Call::new(move |()| answered.track()),
            rows: Call::new(move |()| now.clone()),
            sight: Sight::watch(),
        };
        FacetGroup(FacetGroupProps {
            facet: facet(19),
            rows: rows.into(),
            soon: Some(soon),
            shape: Shape::Line,
        })
        .into_any()
    })
    .await;
    let values: Vec<HtmlElement> = stage.all("[data-value]");
    for value in &values {
        value.style().set_property("block-size", "200px").unwrap();
    }
    // What the tests before have written may stand above.
    values[0].scroll_into_view();
    let moved = web_sys::Event::new("scroll").unwrap();
    window().dispatch_event(&moved).unwrap();
    answered.set(());
    settle().await;
    let counts = stage.words("[data-count]");
    assert_eq!((counts[0].as_str(), counts[18].as_str()), ("9", "3"));
    rows.set(stated("9"));
    settle().await;
    assert_eq!(stage.words("[data-count]"), vec!["9"; 19]);
}
