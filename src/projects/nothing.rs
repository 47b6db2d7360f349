//! Nothing is found: why, and the ways on, each applied by one press.

use super::state::{Exploring, Step};
use crate::browser::focus;
use crate::components::nothing_found::{NothingFound, Way};
use crate::explore::notes;
use crate::explore::outcome::Relaxed;
use crate::explore::reason::listed;
use crate::explore::selection::{Selection, Spelling};
use crate::explore::summary::{number, projects};
use crate::view::{Call, IntoNode, Node, view};

/// The answer; it follows what is chosen.
pub fn answer(exploring: Exploring) -> Node {
    let draw = move || {
        let why = exploring.outcome.with(notes::nothing);
        let ways = ways(exploring);
        let words = ways.iter().map(|(way, _)| way.clone()).collect();
        let on_take = Call::new(move |at: usize| {
            if let Some((_, selection)) = ways.get(at) {
                exploring.set(selection.clone(), Step::Push);
                focus::give_soon("#count", 0, "#count");
            }
        });
        view! { <NothingFound why ways=words on_take/> }
    };
    draw.into_node()
}

fn ways(exploring: Exploring) -> Vec<(Way, Selection)> {
    let live = exploring.live.get();
    exploring.outcome.with(|outcome| {
        let mut ways: Vec<_> = outcome.relaxed.iter().map(dropping).collect();
        if outcome.unheard.is_empty() {
            ways.extend(near_spellings(exploring, &live));
        }
        let cleared = live.cleared();
        // The one thing that is chosen may be on offer already.
        if outcome.all > 0 && !ways.iter().any(|(_, way)| *way == cleared) {
            let finds = format!("all {}", number(outcome.all));
            ways.push((
                Way {
                    words: "Clear everything".to_owned(),
                    finds,
                },
                cleared,
            ));
        }
        ways
    })
}

fn dropping(way: &Relaxed) -> (Way, Selection) {
    let words = format!("Drop {}", listed(&way.dropped, "and"));
    (
        Way {
            words,
            finds: finds(way.total),
        },
        way.selection.clone(),
    )
}

/// Words spelt nearly like those typed, where that finds something.
fn near_spellings(exploring: Exploring, live: &Selection) -> Option<(Way, Selection)> {
    if live.spelling == Spelling::Loose || live.words.trim().is_empty() {
        return None;
    }
    let mut loose = live.clone();
    loose.spelling = Spelling::Loose;
    let total = exploring.explorer().outcome(&loose).total;
    (total > 0).then(|| {
        (
            Way {
                words: "Take near spellings too".to_owned(),
                finds: finds(total),
            },
            loose,
        )
    })
}

fn finds(total: usize) -> String {
    format!("{} {}", number(total), projects(total))
}
