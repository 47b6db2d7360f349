//! How a result is drawn: cards, table, map, figures. Radio buttons, so that a choice made before the
//! script arrived is kept.

use leptos::prelude::*;

use crate::explore::selection::View;
use crate::view::{Live, view};

/// One radio button for each view. What is chosen is its form's to hear.
#[component]
pub fn ViewSwitch(
    /// The id of the form it belongs to.
    form: &'static str,
    /// The chosen view.
    #[prop(into)]
    chosen: Live<View>,
) -> impl IntoView {
    let first = chosen.get_untracked();
    let buttons = View::ALL.map(|(drawn, name, words)| {
        view! {
            <label class="view-switch__view">
                <input type="radio" name="view" value=name form=form checked=drawn == first
                    prop:checked=move || chosen.get() == drawn/>
                <span>{words}</span>
            </label>
        }
    });
    view! {
        <fieldset class="view-switch">
            <legend class="u-unseen">"View"</legend>
            {buttons}
        </fieldset>
    }
}
