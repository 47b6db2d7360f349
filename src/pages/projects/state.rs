//! What is chosen on the projects page, and the address that says the same.
//!
//! The address is the truth: Back, Forward and links change what is chosen, and every choice is written to
//! it. Typed words are the one thing that runs ahead, by a moment, since browsers limit how often a page may
//! change its address.

use std::sync::Arc;

use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::{use_location, use_navigate};

use crate::browser::address;
use crate::browser::form::{self, Field};
use crate::browser::timer::Later;
use crate::explore::explorer::Explorer;
use crate::explore::facet::FacetKey;
use crate::explore::outcome::Outcome;
use crate::explore::query::{Parsed, Unknown, amount, write};
use crate::explore::selection::{Bounds, Measure, PAGE, Pick, Selection, Sort, Spelling, View};
use crate::pages::site::Site;
use crate::routes::Route;

/// The id of the form that holds every choice, which `new FormData` turns into the query.
pub const FORM: &str = "filters";

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

type Go = Box<dyn Fn(&str, NavigateOptions) + Send + Sync>;

/// The page's state.
#[derive(Clone, Copy)]
pub struct Exploring {
    /// The content and where the site lies.
    pub site: StoredValue<Site>,
    /// Answers selections.
    pub explorer: StoredValue<Arc<Explorer>>,
    /// What is chosen.
    pub live: RwSignal<Selection>,
    /// What that finds.
    pub outcome: Memo<Outcome>,
    /// What the address names that is not here.
    pub unknown: Memo<Vec<Unknown>>,
    go: StoredValue<Go>,
    typing: Later,
}

impl Exploring {
    /// Reads the address and follows it from then on.
    pub fn start(site: &Site) -> Self {
        let explorer = site.explorer();
        let search = use_location().search;
        let parse = {
            let explorer = explorer.clone();
            move |query: &str| Parsed::read(query, explorer.facets())
        };
        let live = RwSignal::new(parse(&search.get_untracked()).selection);
        let outcome = {
            let explorer = explorer.clone();
            Memo::new(move |_| live.with(|live| explorer.outcome(live)))
        };
        let unknown = {
            let parse = parse.clone();
            Memo::new(move |_| search.with(|query| parse(query).unknown))
        };
        let navigate = use_navigate();
        let exploring = Self {
            site: StoredValue::new(site.clone()),
            explorer: StoredValue::new(explorer),
            live,
            outcome,
            unknown,
            go: StoredValue::new(Box::new(move |href, options| navigate(href, options))),
            typing: Later::new(),
        };
        exploring.follow(search);
        exploring
    }

    /// Takes over what the address says when it was changed from elsewhere, and at first what the form holds:
    /// a reader may have ticked and typed before the script was there.
    fn follow(self, search: Memo<String>) {
        Effect::new(move |before: Option<()>| {
            let chosen = search.with(|query| {
                self.explorer
                    .with_value(|explorer| Parsed::read(query, explorer.facets()))
            });
            if before.is_none() {
                self.adopt();
            } else if self.query(&chosen.selection)
                != self.live.with_untracked(|live| self.query(live))
            {
                self.typing.forget();
                self.live.set(chosen.selection);
            }
        });
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
            .with_value(|explorer| Parsed::read(&query, explorer.facets()))
            .selection;
        if held != Selection::default() {
            self.set(held, Step::Replace);
        }
    }

    /// A selection as a query string.
    pub fn query(self, selection: &Selection) -> String {
        self.explorer
            .with_value(|explorer| write(selection, explorer.facets()))
    }

    /// The address of a selection.
    pub fn href(self, selection: &Selection) -> String {
        let query = self.query(selection);
        self.site
            .with_value(|site| Route::Projects.href_with(&site.base, &query))
    }

    /// Chooses `selection`.
    pub fn set(self, selection: Selection, step: Step) {
        self.typing.forget();
        self.live.set(selection);
        self.tell_address(step);
    }

    /// Changes what is chosen.
    pub fn update(self, step: Step, change: impl FnOnce(&mut Selection)) {
        let mut selection = self.live.get_untracked();
        change(&mut selection);
        self.set(selection, step);
    }

    fn tell_address(self, step: Step) {
        let href = self.live.with_untracked(|live| self.href(live));
        let options = NavigateOptions {
            resolve: false,
            scroll: false,
            replace: step == Step::Replace,
            ..Default::default()
        };
        self.go.with_value(|go| go(&href, options));
        address::ensure(&href);
    }

    /// Words were typed: found at once, in the address a moment later.
    pub fn typed(self, words: &str) {
        self.live.update(|live| *live = live.with_words(words));
        self.typing
            .after(TYPING, move || self.tell_address(Step::Replace));
    }

    /// A field was changed.
    pub fn changed(self, field: &Field) {
        if let Some(key) = FacetKey::find(&field.name) {
            return self.ticked(key, field);
        }
        let number = amount(&field.value);
        match field.name.as_str() {
            "award-from" => self.update(Step::Push, |live| {
                live.award = Bounds::between(number, live.award.to);
            }),
            "award-to" => self.update(Step::Push, |live| {
                live.award = Bounds::between(live.award.from, number);
            }),
            "year-from" => self.update(Step::Push, |live| {
                live.year = Bounds::between(number, live.year.to);
            }),
            "year-to" => self.update(Step::Push, |live| {
                live.year = Bounds::between(live.year.from, number);
            }),
            "sort" => self.update(Step::Push, |live| {
                live.sort = Sort::find(&field.value).unwrap_or_default();
            }),
            "view" => self.update(Step::Push, |live| {
                live.view = View::find(&field.value).unwrap_or_default();
            }),
            "spelling" => self.update(Step::Push, |live| {
                live.spelling = if field.checked {
                    Spelling::Loose
                } else {
                    Spelling::Strict
                };
            }),
            "count" => self.update(Step::Push, |live| {
                live.measure = if field.checked {
                    Measure::Money
                } else {
                    Measure::Projects
                };
            }),
            _ => {}
        }
    }

    fn ticked(self, key: FacetKey, field: &Field) {
        let (slug, wanted) = match field.value.strip_prefix('-') {
            Some(slug) => (slug, Pick::Out),
            None => (field.value.as_str(), Pick::In),
        };
        let value = self
            .explorer
            .with_value(|explorer| explorer.facets().get(key).find(slug));
        if let Some(value) = value {
            let pick = if field.checked { wanted } else { Pick::Off };
            self.update(Step::Push, |live| live.pick(key, value, pick));
        }
    }

    /// Shows a page of projects more.
    pub fn show_more(self) {
        self.update(Step::Replace, |live| live.show(live.shown() + PAGE));
    }
}
