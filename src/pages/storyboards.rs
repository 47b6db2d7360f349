//! The gallery: every board, those of projects first.

use super::site::Site;
use crate::routes::Route;
use crate::storyboard::card::BoardCard;
use crate::storyboard::shelf::{hue, shelves};
use crate::view::{Node, view};

/// The page.
pub fn page(site: &Site) -> Node {
    let groups: Vec<_> = shelves(&site.bundle)
        .into_iter()
        .enumerate()
        .map(|(at, shelf)| {
            let id = format!("shelf-{}", at + 1);
            let labelled_by = id.clone();
            let note = shelf.note().map(
                |note| view! { <p class="storyboards__note" dir="auto">"About each of these: "{note.to_owned()}</p> },
            );
            let cards: Vec<_> = shelf
                .boards
                .iter()
                .map(|board| {
                    let href = site.href(&Route::Storyboard(board.slug.clone()));
                    view! { <BoardCard story=(*board).clone() href hue=hue(&site.bundle, board)/> }
                })
                .collect();
            view! {
                <section class="storyboards__shelf" aria-labelledby=labelled_by>
                    <h2 id=id>{shelf.name}</h2>
                    {note}
                    <ul class="storyboards__cards">{cards}</ul>
                </section>
            }
        })
        .collect();
    let groups = if groups.is_empty() {
        vec![view! { <p>"There are no storyboards yet."</p> }]
    } else {
        groups
    };
    view! {
        <div class="storyboards o-page">
            <header class="storyboards__head">
                <h1>"Storyboards"</h1>
                <p class="o-lede">"What a project was really like, told panel by panel: the challenge, the idea, who was involved, what changed and what was learned."</p>
            </header>
            {groups}
        </div>
    }
}
