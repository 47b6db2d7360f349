//! What is chosen on the projects page, and the address that says the same.
//!
//! The address is the truth: Back, Forward and links change what is chosen, and every choice is written to
//! it. Typed words are the one thing that runs ahead, by a moment, since browsers limit how often a page may
//! change its address.

use std::ops::Range;
use std::sync::Arc;

use crate::browser::form;
use crate::browser::sight::{Sight, children_in_sight};
use crate::browser::timer::{Later, after_paint};
use crate::browser::{address, host, place};
use crate::explore::explorer::Explorer;
use crate::explore::outcome::Outcome;
use crate::explore::query::{Parsed, Unknown, write};
use crate::explore::selection::{PAGE, Selection};
use crate::routes::Base;

use super::Setting;
use super::supply::Supply;
use crate::view::{Held, Kept, Live, effect};

/// The id of the form that holds every choice, which `new FormData` turns into the query.
pub const FORM: &str = "filters";

/// The id of what holds the places of the list, in both of its forms.
pub const LIST: &str = "places";

/// How long after the last key the words go into the address, in milliseconds. Safari allows 100 changes in
/// 30 seconds; at 250 a steady typist stays far below.
const TYPING: u64 = 250;

/// How a choice enters the history.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// Back undoes it.
    Push,
    /// Back goes past it.
    Replace,
}

/// The page's state.
#[derive(Clone, Copy)]
pub struct Exploring {
    /// The path before every address.
    pub base: Kept<Base>,
    explorer: Kept<Arc<Explorer>>,
    /// What is chosen.
    pub live: Held<Selection>,
    /// What that finds.
    pub outcome: Live<Outcome>,
    /// What the address names that is not here.
    pub unknown: Live<Vec<Unknown>>,
    /// Counts how often a new result was painted. What is out of sight follows this, so that the answer to a choice is
    /// seen before everything that follows from it is worked out.
    pub painted: Held<usize>,
    /// Which places of the list are in sight: all until it was looked.
    pub seen: Kept<Range<usize>>,
    /// How far the page was scrolled when last looked at: asking within a choice makes the browser lay out the page.
    place: Kept<f64>,
    /// Looks what is in sight.
    pub sight: Sight,
    /// The parts that come later.
    pub supply: Supply,
    page: Kept<String>,
    search: Held<String>,
    typing: Later,
    /// What is chosen and not in the address yet, and how far the page was scrolled when it was chosen.
    unwritten: Kept<Option<(Selection, Step, f64)>>,
}

impl Exploring {
    /// Reads what the address says and follows it from then on.
    pub fn start(explorer: Arc<Explorer>, setting: Setting) -> Self {
        let supply = Supply::start();
        let search = Held::new(setting.query);
        let parse = {
            let explorer = explorer.clone();
            move |query: &str| Parsed::read(query, explorer.facets())
        };
        let live = Held::new(search.with_untracked(|query| parse(query)).selection);
        let outcome = {
            let explorer = explorer.clone();
            Live::new(move || {
                supply.arrived.track();
                live.with(|live| explorer.outcome(live))
            })
        };
        let unknown = Live::new(move || search.with(|query| parse(query).unknown));
        let exploring = Self {
            base: Kept::new(setting.base),
            explorer: Kept::new(explorer),
            live,
            outcome,
            unknown,
            painted: Held::new(0),
            seen: Kept::new(0..usize::MAX),
            place: Kept::new(0.0),
            sight: Sight::watch(),
            supply,
            page: Kept::new(setting.page),
            search,
            typing: Later::new(),
            unwritten: Kept::new(None),
        };
        exploring.follow();
        supply.follow(exploring);
        exploring
    }

    /// Answers selections.
    pub fn explorer(self) -> Arc<Explorer> {
        self.explorer.get()
    }

    /// Takes over what the address says after Back and Forward, and at first what the form holds: a reader may
    /// have ticked and typed before the script was there.
    fn follow(self) {
        self.sight.add(move || {
            self.seen.set(children_in_sight(LIST));
            self.place.set(place::now());
        });
        effect(move || {
            self.adopt();
            address::on_travel(move || self.travelled());
        });
        let mut first = true;
        effect(move || {
            self.outcome.track();
            self.live.track();
            if !std::mem::take(&mut first) {
                after_paint(move || {
                    self.sight.look();
                    self.painted.update(|times| *times += 1);
                });
            }
        });
    }

    fn travelled(self) {
        // Back came before the choice that it undoes was in the history, and so went one step too far.
        if let Some((_, Step::Push, _)) = self.unwritten.take() {
            return address::forward();
        }
        self.search.set(address::query());
        let chosen = self.search.with_untracked(|query| {
            self.explorer
                .with(|explorer| Parsed::read(query, explorer.facets()))
        });
        self.typing.forget();
        self.live.set(chosen.selection);
        after_paint(place::find_again);
    }

    fn adopt(self) {
        if self
            .live
            .with_untracked(|live| *live != Selection::default())
        {
            return;
        }
        let Some(query) = form::query(FORM) else {
            return;
        };
        let held = self
            .explorer
            .with(|explorer| Parsed::read(&query, explorer.facets()))
            .selection;
        if held != Selection::default() {
            self.set(held, Step::Replace);
        }
    }

    /// A selection as a query string.
    pub fn query(self, selection: &Selection) -> String {
        self.explorer
            .with(|explorer| write(selection, explorer.facets()))
    }

    /// The address of a selection.
    pub fn href(self, selection: &Selection) -> String {
        let query = self.query(selection);
        let page = self.page.get();
        if query.is_empty() {
            page
        } else {
            [&page, "?", &query].concat()
        }
    }

    /// Chooses `selection`.
    pub fn set(self, selection: Selection, step: Step) {
        // Words that were typed just now belong to what was before, so that Back leads to them.
        if self.typing.forget() {
            self.tell_address(Step::Replace);
        }
        self.live.set(selection);
        self.tell_address(step);
    }

    /// Changes what is chosen.
    pub fn update(self, step: Step, change: impl FnOnce(&mut Selection)) {
        let mut selection = self.live.get_untracked();
        change(&mut selection);
        self.set(selection, step);
    }

    /// Writes the choice to the address after it was painted: a new entry in the history takes longer than all the
    /// rest of a choice. One that is still unwritten goes first.
    fn tell_address(self, step: Step) {
        self.write_address();
        self.unwritten
            .set(Some((self.live.get_untracked(), step, self.place.get())));
        after_paint(move || self.write_address());
    }

    fn write_address(self) {
        let unwritten = self.unwritten.take();
        let Some((chosen, step, place)) = unwritten else {
            return;
        };
        let href = self.href(&chosen);
        match step {
            Step::Push if href != address::path_and_query() => {
                // A shorter result may have moved the page since.
                place::note(place);
                address::push(&href);
            }
            _ => address::replace(&href),
        }
        self.search.set(self.query(&chosen));
        self.tell_host();
    }

    /// Tells a page that holds this one in a frame which filters are on, without the words that were typed.
    fn tell_host(self) {
        let filters = self
            .live
            .with_untracked(|live| self.query(&live.with_words("")));
        let found = self
            .outcome
            .with_untracked(|outcome| outcome.total)
            .to_string();
        // A query holds nothing that JSON would have to escape.
        host::tell(
            "filter",
            &["{\"filters\":\"", &filters, "\",\"found\":", &found, "}"].concat(),
        );
    }

    /// Words were typed: found at once, in the address a moment later.
    pub fn typed(self, words: &str) {
        self.live.update(|live| *live = live.with_words(words));
        self.typing
            .after(TYPING, move || self.tell_address(Step::Replace));
    }

    /// Shows a page of projects more.
    pub fn show_more(self) {
        self.update(Step::Replace, |live| live.show(live.shown() + PAGE));
    }
}
