//! Two number fields that bound a range. States: open, one end, both ends.

use leptos::prelude::*;

use crate::explore::selection::Bounds;
use crate::view::view;

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
    bounds: Signal<Bounds>,
) -> impl IntoView {
    let end = |end: Option<u32>| end.map(|number| number.to_string()).unwrap_or_default();
    let field = move |words: &'static str, suffix: &'static str, value: Signal<String>| {
        view! {
            <label class="range-fields__end">
                <span>{words}{(!unit.is_empty()).then(|| [" (", unit, ")"].concat())}</span>
                <input type="text" inputmode="numeric" autocomplete="off" name=[name, suffix].concat()
                    value=value.get_untracked() prop:value=value/>
            </label>
        }
    };
    view! {
        <fieldset class="range-fields">
            <legend>{legend}</legend>
            {field("From", "-from", Signal::derive(move || end(bounds.get().from)))}
            {field("To", "-to", Signal::derive(move || end(bounds.get().to)))}
        </fieldset>
    }
}
