//! Taking the result away: its link, a file, paper.

use leptos::prelude::*;

use super::state::{Exploring, Step};
use crate::browser::{download, paper};
use crate::components::take_away::{Kind, TakeAway};
use crate::explore::export;
use crate::explore::selection::View;
use crate::view::{Node, view};

/// The menu.
pub fn menu(exploring: Exploring) -> Node {
    let title = exploring
        .site
        .with_value(|site| site.bundle.programme.name.clone());
    let on_take = Callback::new(move |kind| take(exploring, kind));
    view! { <TakeAway title on_take/> }
}

fn take(exploring: Exploring, kind: Kind) {
    let explorer = exploring.explorer.get_value();
    let everything = || {
        exploring
            .live
            .with_untracked(|live| explorer.everything(live))
    };
    match kind {
        Kind::Csv => download::offer(
            "projects.csv",
            "text/csv;charset=utf-8",
            &export::csv(explorer.bundle(), &everything()),
        ),
        Kind::Json => download::offer(
            "projects.json",
            "application/json",
            &export::json(explorer.bundle(), &everything()),
        ),
        Kind::Print => {
            let total = exploring.outcome.with_untracked(|outcome| outcome.total);
            exploring.update(Step::Replace, |live| {
                if matches!(live.view, View::Cards | View::Table) {
                    live.show(total);
                }
            });
            // The whole list has to be in the document first.
            request_animation_frame(|| paper::print("projects"));
        }
    }
}
