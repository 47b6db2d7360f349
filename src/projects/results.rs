//! The result: its count and money, what is chosen, what to know, and the projects themselves.

use super::state::{Exploring, FORM, Step};
use super::{taking, views};
use crate::browser::timer::Later;
use crate::browser::{address, focus, sizes};
use crate::components::chips::{Chips, Shown};
use crate::components::live_region::LiveRegion;
use crate::components::sort_menu::SortMenu;
use crate::components::view_switch::ViewSwitch;
use crate::explore::chips::{self, Chip};
use crate::explore::notes;
use crate::explore::outcome::Outcome;
use crate::explore::selection::{MOST_SHOWN, PAGE};
use crate::explore::summary;
use crate::view::{Call, Held, Live, Node, effect, view};

/// The landmark.
pub fn section(exploring: Exploring) -> Node {
    let words = Live::new(move || exploring.outcome.with(summary::announcement));
    let explained = Live::new(move || {
        let reason = |outcome: &Outcome| Some(!outcome.hits.first()?.reason.is_empty());
        exploring.outcome.with(reason).unwrap_or_default()
    });
    measure(exploring);
    view! {
        <section id="results" class="results" aria-labelledby="count" tabindex="-1">
            {bar(exploring)}
            {chosen(exploring)}
            {notes(exploring)}
            {printed(exploring)}
            <div class="results__view" data-explained=move || explained.get()>{views::drawn(exploring)}</div>
            {more(exploring)}
            {address(exploring)}
            <LiveRegion words/>
        </section>
    }
}

/// How long a result has to stay until the last of its cards are measured, in milliseconds. Shorter takes time from
/// who types; longer, and somebody may be at the end of the list before.
const AT_REST: u64 = 400;

/// How many cards fill the largest screens, and so stand in sight with the end of the list.
const IN_SIGHT: u32 = 12;

/// Once a result stays: how high its last cards are, so that "Show more" stands still under who goes there at once.
fn measure(exploring: Exploring) {
    let later = Later::new();
    effect(move || {
        exploring.outcome.track();
        later.after(AT_REST, || {
            sizes::learn_last(".result-list > li", IN_SIGHT);
        });
    });
}

/// Count and money, then what can be done with the result.
fn bar(exploring: Exploring) -> Node {
    let count = Live::new(move || exploring.outcome.with(summary::count));
    let money = move || {
        exploring.outcome.with(
            |outcome| match summary::money(outcome.award, outcome.total) {
                words if words.is_empty() => words,
                words => [" · ", &words].concat(),
            },
        )
    };
    let sort = Live::new(move || exploring.live.with(|live| live.sort));
    let view = Live::new(move || exploring.live.with(|live| live.view));
    let unordered = move || !view.get().is_list();
    view! {
        <div class="results__bar">
            <h2 id="count" class="results__count" tabindex="-1">
                <b class="o-figures">{move || count.get().0}</b>{move || count.get().1}<span>{money}</span>
            </h2>
            <div class="results__tools u-script u-no-print">
                <ViewSwitch form=FORM chosen=view/>
                <div hidden=unordered><SortMenu form=FORM sort/></div>
                {taking::menu(exploring)}
            </div>
        </div>
    }
}

fn chosen(exploring: Exploring) -> Node {
    let shown = Live::new(move || {
        let explorer = exploring.explorer();
        exploring.live.with(|live| {
            let shown = |id: Chip| Shown {
                id,
                label: chips::label(id, live, explorer.facets()),
                hue: chips::hue(id, explorer.facets()),
            };
            chips::chips(live)
                .into_iter()
                .map(shown)
                .collect::<Vec<_>>()
        })
    });
    let on_remove = Call::new(move |(chip, place): (Chip, usize)| {
        let rest = exploring
            .live
            .with_untracked(|live| chips::without(chip, live));
        exploring.set(rest, Step::Push);
        focus::give_soon(".chips:not([hidden]) .chips__chip", place, "#count");
    });
    let on_clear = Call::new(move |()| {
        let rest = exploring.live.with_untracked(|live| live.cleared());
        exploring.set(rest, Step::Push);
        focus::give_soon(".chips:not([hidden]) .chips__chip", 0, "#count");
    });
    view! { <div class="u-script u-no-print"><Chips chips=shown on_remove on_clear/></div> }
}

fn notes(exploring: Exploring) -> Node {
    let notes = Live::new(move || {
        let mut notes = exploring.outcome.with(|outcome| {
            exploring.live.with(|live| {
                exploring
                    .unknown
                    .with(|unknown| notes::notes(outcome, live, unknown))
            })
        });
        notes.extend(exploring.supply.failures.get());
        notes
    });
    let entries = move || {
        notes
            .get()
            .into_iter()
            .map(|note| view! { <li>{note}</li> })
            .collect::<Vec<_>>()
    };
    view! { <ul class="results__notes" hidden=move || notes.with(Vec::is_empty)>{entries}</ul> }
}

/// On paper: the filters by name, the order, and how much of the result is listed. The address stands at the foot.
fn printed(exploring: Exploring) -> Node {
    let filters = move || {
        let explorer = exploring.explorer();
        let names: Vec<String> = exploring.live.with(|live| {
            chips::chips(live)
                .into_iter()
                .map(|chip| chips::label(chip, live, explorer.facets()))
                .collect()
        });
        if names.is_empty() {
            "Filters: none.".to_owned()
        } else {
            ["Filters: ", &names.join("; "), "."].concat()
        }
    };
    let order = move || {
        let listed = exploring.outcome.with(summary::listed);
        let order = exploring.live.with(summary::order);
        order.map(|order| [" Order: ", order, &listed, "."].concat())
    };
    view! { <p class="results__printed">{filters}{order}</p> }
}

/// On paper: the address, with the host that the reader sees where the content names none.
fn address(exploring: Exploring) -> Node {
    let origin = Held::new(exploring.explorer().about().host.clone());
    effect(move || {
        if origin.with_untracked(String::is_empty) {
            origin.set(address::origin());
        }
    });
    let path = move || exploring.live.with(|live| exploring.href(live));
    view! { <p class="results__address">{origin}{path}</p> }
}

/// How much of the result is listed: is it a list at all, how many are shown, how many there are.
type Listed = Live<(bool, usize, usize)>;

/// More projects, with the keyboard on the first new one.
fn more(exploring: Exploring) -> Node {
    let listed: Listed = Live::new(move || {
        let in_list = exploring.live.with(|live| live.view.is_list());
        exploring
            .outcome
            .with(|outcome| (in_list, outcome.hits.len(), outcome.total))
    });
    let hidden = move || listed.with(|(in_list, shown, total)| !in_list || shown == total);
    let full = move || listed.get().1 >= MOST_SHOWN;
    let press = move |_| {
        let before = listed.get_untracked().1;
        exploring.show_more();
        focus::give_soon("#results [data-hit]", before, "#count");
    };
    let words = move || {
        listed.with(|(_, shown, total)| {
            format!("Show {} more", PAGE.min(total.saturating_sub(*shown)))
        })
    };
    view! {
        <div class="results__more u-script u-no-print" hidden=hidden>
            <button type="button" class="o-button" hidden=full on:click=press>{words}</button>
            <span class="o-soft">{move || state(listed.get())}</span>
        </div>
    }
}

fn state((_, shown, total): (bool, usize, usize)) -> String {
    let rest = if shown >= MOST_SHOWN {
        ". Narrow the filters, or download the whole list."
    } else {
        ""
    };
    format!(
        "{} of {} shown{rest}",
        summary::number(shown),
        summary::number(total)
    )
}
