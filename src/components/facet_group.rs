//! A facet: its name, its values, and in a long one a search and "show all".
//!
//! States: few values, many values (search, the largest first), nothing sought matches.
//! Its controls are made once and keep the focus; only counts, bars and ticks change.

use leptos::html;
use leptos::prelude::*;

use super::facet_value::{Shape, facet_value};
use crate::browser::sight::Sight;
use crate::browser::value_rows::ValueRows;
use crate::explore::facet::Facet;
use crate::explore::rows::{LONG, Row, hide};
use crate::view::{Call, Held, Kept, Live, Node, effect, still, view};

/// What of a group is to change at once, while the rest waits for the rows themselves to change.
pub struct Soon {
    /// Follows what decides whether there is something new to say.
    pub follow: Call<()>,
    /// What the rows will be.
    pub rows: Call<(), Vec<Row>>,
    /// Looks what is in sight, which is what changes at once.
    pub sight: Sight,
}

/// A facet as a list of tick boxes, or as a map of tiles.
#[component]
pub fn FacetGroup(
    /// The facet.
    facet: Facet,
    /// What stands beside each of its listed values.
    #[prop(into)]
    rows: Live<Vec<Row>>,
    /// What of it is to change sooner.
    #[prop(optional)]
    soon: Option<Soon>,
    /// What its values look like.
    shape: Shape,
) -> impl IntoView {
    let group = NodeRef::<html::Fieldset>::new();
    let sought = Held::new(String::new());
    let all = Held::new(false);
    let count = facet.listed().len();
    let long = shape == Shape::Line && count >= LONG;
    let (key, hint) = (facet.key, facet.key.hint());
    let facet = Kept::new(facet);
    let fit = move |mut rows: Vec<Row>| {
        if long {
            facet.with(|facet| {
                sought.with(|sought| hide(facet.listed(), &mut rows, sought, all.get()));
            });
        }
        rows
    };
    let shown = Live::new(move || fit(rows.get()));
    let touched = Kept::new(false);
    let painter = Kept::new(None::<ValueRows>);
    if let Some(Soon {
        follow,
        rows,
        sight,
    }) = soon
    {
        effect(move || {
            follow.run(());
            painter.update(|painter| {
                if let Some(painter) = painter.as_mut().filter(|painter| painter.is_in_sight()) {
                    let rows = untrack(|| fit(rows.run(())));
                    painter.paint_in_sight(&rows, touched.get());
                }
            });
        });
        sight.add(move || {
            painter.update(|painter| {
                if let Some(painter) = painter {
                    painter.look();
                }
            });
        });
    }
    effect(move || {
        let rows = shown.get();
        painter.update(|painter| {
            if painter.is_none() {
                *painter = group.get().map(|group| ValueRows::within(group.as_ref()));
            }
            if let Some(painter) = painter {
                let touched = touched.take();
                painter.paint(&rows, touched);
            }
        });
    });
    let first = shown.get_untracked();
    let values: Vec<Node> = facet.with(|facet| {
        facet
            .listed()
            .iter()
            .zip(&first)
            .map(|(value, row)| {
                let (value, row) = (value.clone(), row.clone());
                // Painted in place from then on, so that it stands still for the view.
                still("li", move || facet_value(key, &value, &row, shape))
            })
            .collect()
    });
    view! {
        <fieldset class=shape.group_class() node_ref=group on:change=move |_| touched.set(true)>
            <legend>{key.label()}</legend>
            {(!hint.is_empty()).then(|| view! { <p class="o-small o-soft">{hint}</p> })}
            {long.then(|| search(key.noun(), sought))}
            {long.then(|| found(key.noun(), sought, shown))}
            <ul class="facet-group__values">{values}</ul>
            {long.then(|| more(count, sought, all))}
        </fieldset>
    }
}

/// The search within a long facet. It has no name, so that the form does not send it.
fn search(noun: &'static str, sought: Held<String>) -> Node {
    let label = ["Find a ", noun].concat();
    view! {
        <input class="facet-group__search" type="search" autocomplete="off" aria-label=label.clone() placeholder=label
            on:input=move |event| sought.set(event_target_value(&event))/>
    }
}

/// How many values match what is sought, also for those who do not see them.
fn found(noun: &'static str, sought: Held<String>, shown: Live<Vec<Row>>) -> Node {
    let words = move || {
        if sought.with(|sought| sought.trim().is_empty()) {
            return String::new();
        }
        match shown.with(|rows| rows.iter().filter(|row| !row.hidden).count()) {
            0 => ["No ", noun, " has that in its name"].concat(),
            count => [&count.to_string(), " found"].concat(),
        }
    };
    view! { <p class="o-small o-soft" role="status">{words}</p> }
}

fn more(count: usize, sought: Held<String>, all: Held<bool>) -> Node {
    let words = move || {
        if all.get() {
            "Show fewer".to_owned()
        } else {
            ["Show all ", &count.to_string()].concat()
        }
    };
    view! {
        <button type="button" class="facet-group__more" hidden=move || sought.with(|sought| !sought.trim().is_empty())
            aria-expanded=move || if all.get() { "true" } else { "false" }
            on:click=move |_| all.update(|all| *all = !*all)>{words}</button>
    }
}
