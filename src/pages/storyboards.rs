//! The gallery: every board, those of projects first.

use super::site::Site;
use crate::routes::Route;
use crate::storyboard::card::BoardCard;
use crate::storyboard::shelf::{Shelf, hue, shelves};
use crate::view::{Node, view};

/// The page.
pub fn page(site: &Site) -> Node {
    let shelves = shelves(&site.bundle);
    let none = shelves
        .is_empty()
        .then(|| view! { <p>"There are no storyboards yet."</p> });
    let groups: Vec<_> = shelves
        .iter()
        .enumerate()
        .map(|(at, shelf)| group(site, at + 1, shelf))
        .collect();
    view! {
        <div class="storyboards o-page">
            <header class="storyboards__head">
                <h1>"Storyboards"</h1>
                <p class="o-lede">"What a project was really like, told panel by panel: the challenge, the idea, who was involved, what changed and what was learned."</p>
            </header>
            {none}
            {groups}
        </div>
    }
}

fn group(site: &Site, number: usize, shelf: &Shelf<'_>) -> Node {
    let id = format!("shelf-{number}");
    let labelled_by = id.clone();
    let note = shelf
        .note()
        .map(|note| view! { <p class="storyboards__note" dir="auto">"About each of these: "{note.to_owned()}</p> });
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
            <h2 id=id>{shelf.name.clone()}</h2>
            {note}
            <ul class="storyboards__cards">{cards}</ul>
        </section>
    }
}
