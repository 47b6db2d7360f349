//! Two number fields that bound a range. States: open, one end, both ends, something that is no number (passed over,
//! and said so).

use leptos::prelude::*;

use crate::explore::selection::Bounds;
use crate::view::{Live, view};

/// What [`crate::explore::query::amount`] reads as a number, as browsers check it.
const NUMBER: &str = "\\s*£?[\\d, ]*\\s*";

/// The two ends of a range of `name`; the fields are called `{name}-from` and `{name}-to`.
#[component]
pub fn RangeFields(
    /// What stands above the fields.
    legend: &'static str,
    /// The range's name in addresses.
    name: &'static str,
    /// What stands before each number, `£` say, or nothing.
    unit: &'static str,
    /// The chosen ends.
    #[prop(into)]
    bounds: Live<Bounds>,
) -> impl IntoView {
    let end = |end: Option<u32>| end.map(|number| number.to_string()).unwrap_or_default();
    let hint = if unit.is_empty() {
        "Not a year, such as 2016"
    } else {
        "Not an amount, such as 500,000"
    };
    let field = move |words: &'static str, suffix: &'static str, value: Live<String>| {
        view! {
            <label class="range-fields__end">
                <span>{words}{(!unit.is_empty()).then(|| [" (", unit, ")"].concat())}</span>
                <input type="text" inputmode="numeric" autocomplete="off" pattern=NUMBER name=[name, suffix].concat()
                    value=value.get_untracked() prop:value=value/>
                <span class="range-fields__hint" role="alert">{hint}</span>
            </label>
        }
    };
    view! {
        <fieldset class="range-fields">
            <legend>{legend}</legend>
            {field("From", "-from", Live::new(move || end(bounds.get().from)))}
            {field("To", "-to", Live::new(move || end(bounds.get().to)))}
        </fieldset>
    }
}
