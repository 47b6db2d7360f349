//! The order of a result, as a menu.

use leptos::prelude::*;

use crate::explore::selection::Sort;
use crate::view::{Live, view};

/// A menu of every order. What is chosen in it is its form's to hear.
#[component]
pub fn SortMenu(
    /// The id of the form it belongs to.
    form: &'static str,
    /// The chosen order.
    #[prop(into)]
    sort: Live<Sort>,
) -> impl IntoView {
    let chosen = sort.get_untracked();
    let options = Sort::ALL.map(|(order, name, words)| view! { <option value=name selected=order == chosen>{words}</option> });
    view! {
        <label class="sort-menu">
            <span>"Sort"</span>
            <select name="sort" form=form prop:value=move || sort.get().name()>{options}</select>
        </label>
    }
}
