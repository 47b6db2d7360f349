//! What a printed result says of itself.

use springboard::explore::outcome::{Hit, Outcome};
use springboard::explore::selection::{Selection, Sort, View};
use springboard::explore::summary;

#[test]
fn paper_says_how_much_is_listed_and_in_which_order() {
    let of = |shown: usize, total: usize| Outcome {
        hits: vec![Hit::default(); shown],
        total,
        all: 89,
        ..Outcome::default()
    };
    assert_eq!(summary::listed(&of(24, 89)), ", the first 24 of them here");
    assert_eq!(summary::listed(&of(1, 1)), "");
    let ordered = |words: &str, sort, view| {
        let mut selection = Selection::default().with_words(words);
        (selection.sort, selection.view) = (sort, view);
        summary::order(&selection)
    };
    assert_eq!(
        ordered(" ", Sort::Best, View::Cards),
        Some("as the programme lists them")
    );
    assert_eq!(
        ordered("care", Sort::Best, View::Table),
        Some("Most relevant")
    );
    assert_eq!(
        ordered("", Sort::TitleBack, View::Table),
        Some("Title, Z to A")
    );
    assert_eq!(ordered("", Sort::Title, View::Map), None);
}
