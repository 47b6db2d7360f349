//! A result as cards. States: one, many, more to show.

use leptos::prelude::*;

use super::project_card::{Card, ProjectCard};
use crate::explore::outcome::Hit;
use crate::view::{Call, Live, Node, refilled, still, view};

/// The projects that are shown, in order; a card is made anew only when it says something else.
#[component]
pub fn ResultList(
    /// The id of the list.
    id: &'static str,
    /// The projects.
    #[prop(into)]
    hits: Live<Vec<Hit>>,
    /// The card of a project.
    card: Call<Hit, Option<Card>>,
) -> impl IntoView {
    view! {
        <ol class="result-list o-grid" role="list" id=id>
            {refilled(move || hits.get(), Hit::key, move |hit| still("li", move || drawn(card.run(hit))))}
        </ol>
    }
}

fn drawn(card: Option<Card>) -> Node {
    view! { {card.map(|card| view! { <ProjectCard card/> })} }
}
