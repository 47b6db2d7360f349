//! Taking the result away: its link, a file, paper.

use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use super::state::{Exploring, Step};
use crate::browser::{download, notice, paper};
use crate::components::take_away::{Kind, TakeAway};
use crate::explore::explorer::Explorer;
use crate::explore::export;
use crate::explore::selection::View;
use crate::explore::summary;
use crate::routes::embedded::Embedded;
use crate::routes::{self, MOST_BRIEFED};
use crate::view::{Call, Live, Node, view};

/// The menu.
pub fn menu(exploring: Exploring) -> Node {
    let title = exploring.explorer().about().name.clone();
    let on_take = Call::new(move |kind| take(exploring, kind));
    let embed = move || {
        let query = exploring.live.with(|live| exploring.query(live));
        Embedded::Projects.builder(&exploring.base.get(), &query)
    };
    let brief = Live::new(move || briefing(exploring));
    view! { <TakeAway title embed=Live::new(embed) brief on_take/> }
}

/// A briefing of the result: its address and what leads there, where there is anything to brief on.
fn briefing(exploring: Exploring) -> Option<(String, String)> {
    let total = exploring.outcome.with(|outcome| outcome.total);
    let explorer = exploring.explorer();
    let found = exploring.live.with(|live| explorer.everything(live));
    let slug = |project: usize| explorer.project(project, |project| project.slug());
    let slugs = found.into_iter().take(MOST_BRIEFED).filter_map(slug);
    let href = exploring.base.with(|base| routes::briefing_of(base, slugs));
    (total > 0).then(|| (href, summary::brief(total, MOST_BRIEFED)))
}

fn take(exploring: Exploring, kind: Kind) {
    match kind {
        Kind::Csv => file(
            exploring,
            "projects.csv",
            "text/csv;charset=utf-8",
            export::csv,
        ),
        Kind::Json => file(exploring, "projects.json", "application/json", export::json),
        Kind::Print => print(exploring),
    }
}

/// Offers a file of the whole result, once the texts that it needs are there.
fn file(
    exploring: Exploring,
    name: &'static str,
    kind: &'static str,
    written: fn(&Explorer, &[usize]) -> String,
) {
    let explorer = exploring.explorer();
    let everything = exploring
        .live
        .with_untracked(|live| explorer.everything(live));
    spawn_local(async move {
        match exploring.supply.texts(exploring, everything.clone()).await {
            Ok(()) => download::offer(name, kind, &written(&explorer, &everything)),
            Err(reason) => notice::show(&[&reason, " The file was not made."].concat()),
        }
    });
}

/// Prints the whole list as a table, or the map or the figures as they are; then all is as it was.
fn print(exploring: Exploring) {
    let total = exploring.outcome.with_untracked(|outcome| outcome.total);
    let before = exploring.live.get_untracked();
    exploring.update(Step::Replace, |live| {
        if live.view.is_list() {
            live.view = View::Table;
            live.show(total);
        }
    });
    let restore = move || exploring.set(before, Step::Replace);
    // The whole list has to be in the document first.
    request_animation_frame(|| paper::print_and_then("projects", restore));
}
