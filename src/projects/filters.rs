//! The rail of filters: beside the result, or on a phone a panel over it. The same form elements either way.

use leptos::ev::{self, KeyboardEvent, SubmitEvent};
use leptos::html;
use leptos::prelude::*;

use super::state::{Exploring, FORM, Step};
use crate::browser::modal::Modal;
use crate::browser::{focus, screen};
use crate::components::facet_group::{FacetGroup, Soon};
use crate::components::facet_value::Shape;
use crate::components::range_fields::RangeFields;
use crate::components::search_box::SearchBox;
use crate::explore::facet::FacetKey;
use crate::explore::rows::rows;
use crate::explore::selection::{Measure, Spelling};
use crate::explore::summary;
use crate::view::{Call, Held, Kept, Live, Node, effect, view};

/// Facets that are always unfolded; the others fold away until one of their values is chosen.
const UNFOLDED: [FacetKey; 4] = [
    FacetKey::Area,
    FacetKey::Round,
    FacetKey::Region,
    FacetKey::Authority,
];

/// The rail.
pub fn rail(exploring: Exploring) -> Node {
    let open = Held::new(false);
    let all = exploring.outcome.with_untracked(|outcome| outcome.all);
    let label = [
        "Search the ",
        &summary::number(all),
        " ",
        summary::projects(all),
    ]
    .concat();
    let words = Live::new(move || exploring.live.with(|live| live.words.clone()));
    let chosen = Live::new(move || exploring.live.with(|live| live.chosen()));
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        exploring.update(Step::Replace, |_| {});
    };
    view! {
        <form id=FORM class="filters u-script u-no-print" role="search" aria-label="Filter projects" autocomplete="off" on:submit=submit>
            <SearchBox label words/>
            <button type="button" id="filters-open" class="filters__open o-button" aria-expanded=move || open.get().to_string()
                aria-controls="filters-panel" on:click=move |_| open.set(true)>
                "Filters"{move || match chosen.get() { 0 => String::new(), count => format!(" ({count})") }}
            </button>
            {near_spellings(exploring)}
            {panel(exploring, open)}
        </form>
    }
}

/// Asks for near spellings, once there is something to spell.
fn near_spellings(exploring: Exploring) -> Node {
    let loose = move || exploring.live.with(|live| live.spelling == Spelling::Loose);
    let hidden = move || exploring.live.with(|live| live.words.trim().is_empty());
    view! {
        <label class="filters__spelling" hidden=hidden>
            <input type="checkbox" name="spelling" value="loose" checked=untrack(loose) prop:checked=loose/>
            <span>"Near spellings too"</span>
        </label>
    }
}

/// The facets; over the result while it is open on a phone.
fn panel(exploring: Exploring, open: Held<bool>) -> Node {
    let panel = NodeRef::<html::Div>::new();
    guard(open, panel);
    let close_on_escape = move |event: KeyboardEvent| {
        if open.get_untracked() && event.key() == "Escape" {
            event.prevent_default();
            open.set(false);
        }
    };
    // Whoever presses this wants to read the result, so that the keyboard goes there.
    let show = move |_| {
        open.set(false);
        focus::give_soon("#count", 0, "#results");
    };
    let found = move || {
        exploring
            .outcome
            .with(|outcome| summary::show(outcome.total))
    };
    view! {
        <div id="filters-panel" class="filters__panel" data-open=move || open.get() node_ref=panel on:keydown=close_on_escape
            role=move || open.get().then_some("dialog") aria-modal=move || open.get().then_some("true")
            aria-label=move || open.get().then_some("Filters")>
            <div class="filters__head">
                <h2>"Filters"</h2>
                <button type="button" id="filters-close" class="o-button" on:click=move |_| open.set(false)>"Close"</button>
            </div>
            <div class="filters__groups">{groups(exploring)}</div>
            <div class="filters__foot">
                <button type="button" class="o-button o-button--main" on:click=show>{found}</button>
            </div>
        </div>
    }
}

/// Keeps the keyboard in the open panel, gives it back when the panel closes, and closes it on a wide screen.
fn guard(open: Held<bool>, panel: NodeRef<html::Div>) {
    let modal = Kept::new(None::<Modal>);
    let mut before = false;
    effect(move || {
        let now = open.get();
        match (std::mem::replace(&mut before, now), now) {
            (false, true) => {
                modal.set(panel.get_untracked().map(|panel| Modal::over(&panel)));
                focus::give("filters-close");
            }
            (true, false) => {
                modal.set(None);
                focus::give("filters-open");
            }
            _ => {}
        }
    });
    effect(move || {
        let widened = window_event_listener(ev::resize, move |_| {
            if open.get_untracked() && screen::is_wide() {
                open.set(false);
            }
        });
        on_cleanup(move || {
            widened.remove();
            modal.set(None);
        });
    });
}

fn groups(exploring: Exploring) -> Vec<Node> {
    let mut groups: Vec<Node> = UNFOLDED
        .into_iter()
        .filter_map(|key| group(exploring, key))
        .collect();
    let folded = FacetKey::ALL
        .into_iter()
        .filter(|key| !UNFOLDED.contains(key));
    groups.extend(folded.filter_map(|key| {
        let inside = group(exploring, key)?;
        let open = exploring
            .live
            .with_untracked(|live| !live.picked(key).is_empty());
        Some(fold(key.label(), open, inside))
    }));
    groups.push(ranges(exploring));
    groups.push(measure(exploring));
    groups
}

/// A facet, unless there is nothing to choose between.
fn group(exploring: Exploring, key: FacetKey) -> Option<Node> {
    let facet = exploring.explorer().facets().get(key).clone();
    if facet.listed().len() < 2 {
        return None;
    }
    let on_map = facet
        .stated()
        .iter()
        .filter(|value| value.tile.is_some())
        .count();
    let shape = if key == FacetKey::Region && on_map > 1 {
        Shape::Tile
    } else {
        Shape::Line
    };
    let now = {
        let facet = facet.clone();
        Call::new(move |()| {
            let live = exploring.live.get_untracked();
            exploring
                .outcome
                .with_untracked(|outcome| rows(&facet, &live, outcome))
        })
    };
    let follow = Call::new(move |()| {
        exploring.outcome.track();
        exploring.live.track();
    });
    let told = Live::new(move || {
        exploring.painted.track();
        now.run(())
    });
    let soon = Soon {
        follow,
        rows: now,
        sight: exploring.sight,
    };
    Some(view! { <FacetGroup facet rows=told soon shape/> })
}

fn fold(label: &'static str, open: bool, inside: Node) -> Node {
    view! { <details class="filters__fold" open=open><summary>{label}</summary>{inside}</details> }
}

fn ranges(exploring: Exploring) -> Node {
    let award = Live::new(move || exploring.live.with(|live| live.award));
    let year = Live::new(move || exploring.live.with(|live| live.year));
    let open = exploring
        .live
        .with_untracked(|live| !live.award.is_open() || !live.year.is_open());
    let inside = view! {
        <RangeFields legend="Award" name="award" unit="£" bounds=award/>
        <RangeFields legend="Year it started" name="year" unit="" bounds=year/>
    };
    fold("Your own range", open, inside)
}

fn measure(exploring: Exploring) -> Node {
    let money = move || exploring.live.with(|live| live.measure == Measure::Money);
    view! {
        <label class="filters__measure">
            <input type="checkbox" name="count" value="money" checked=untrack(money) prop:checked=money/>
            <span>"Count pounds awarded instead of projects"</span>
        </label>
    }
}
