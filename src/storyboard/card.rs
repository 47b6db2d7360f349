//! A board in the gallery: its first figure, whose it is, how long it takes.

use leptos::prelude::*;

use super::art::figure;
use super::length::Length;
use super::scene::scene_drawing;
use super::shelf::{Cover, cover};
use crate::content::story::Storyboard;
use crate::view::{IntoNode, view};

/// A board worth opening, an entry of a list. Its heading is of the third level.
#[component]
pub fn BoardCard(
    /// The board.
    story: Storyboard,
    /// Its address.
    href: String,
    /// Hue of its project's main policy area.
    hue: Option<u16>,
) -> impl IntoView {
    let length = Length::of(&story).to_string();
    let style = hue.map(|hue| format!("--area-hue:{hue}"));
    let face = match cover(&story) {
        Cover::Figure(value, label) => figure(value.to_owned(), label.to_owned()),
        Cover::Fact(fact) => {
            view! { <p class="storyboard-art__fact" dir="auto">{fact.to_owned()}</p> }
        }
        Cover::Scene(name) => scene_drawing(name, String::new()).into_node(),

        Cover::Bare => ().into_node(),
    };
    let authority = (!story.authority.is_empty())
        .then(|| view! { <p class="storyboard-card__authority" dir="auto">{story.authority}</p> });
    let strapline =
        (!story.strapline.is_empty()).then(|| view! { <p dir="auto">{story.strapline}</p> });
    view! {
        <li class="storyboard-card" style=style>
            <div class="storyboard-card__words">
                {authority}
                <h3 dir="auto"><a href=href>{story.title}</a></h3>
                {strapline}
                <p class="storyboard-card__length">{length}</p>
            </div>
            <div class="storyboard-card__face">{face}</div>
        </li>
    }
}
