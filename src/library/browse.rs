//! The list with its filters, and what happens when a reader chooses. The address is the truth.

use std::sync::Arc;

use leptos::web_sys::Event;
use springboard_engine::query::{Choice, Sort};

use super::chosen::Chosen;
use super::shelf::{self, KEYS};
use super::{filters, items};
use crate::browser::address;
use crate::browser::form::{self, Field};
use crate::browser::timer::Later;
use crate::explore::facet::Facet;
use crate::explore::selection::Pick;
use crate::find::{Finder, Found};
use crate::routes::{Base, Route};
use crate::view::{Held, Kept, Live, Node, effect, view};

/// The id of the form that holds every choice.
pub const FORM: &str = "filters";

/// How long after the last key the words go into the address, in milliseconds: browsers limit such changes.
const TYPING: u64 = 250;

/// The state of the list.
#[derive(Clone, Copy)]
pub struct Browsing {
    /// The path before every address.
    pub base: Kept<Base>,
    /// What can be chosen.
    pub facets: Kept<Vec<Facet>>,
    /// What is chosen.
    pub chosen: Held<Chosen>,
    /// What that finds.
    pub found: Live<Found>,
    typing: Later,
}

/// The list, with its filters; `query` is what is chosen at first, as the query of an address.
pub fn list(finder: Arc<Finder>, base: Base, query: &str) -> Node {
    let browsing = Browsing::start(finder, base, query);
    let changed = move |event: Event| {
        if let Some(field) = Field::of(&event) {
            browsing.changed(&field);
        }
    };
    let typed = move |event: Event| {
        if let Some(field) = Field::of(&event).filter(|field| field.name == "q") {
            browsing.typed(&field.value);
        }
    };
    view! {
        <div class="explore__parts" on:change=changed on:input=typed>
            {filters::rail(browsing)}
            {items::section(browsing)}
        </div>
    }
}

impl Browsing {
    fn start(finder: Arc<Finder>, base: Base, query: &str) -> Self {
        let facets = shelf::facets(&finder);
        let chosen = Held::new(Chosen::read(query, &facets));
        let found = Live::new(move || chosen.with(|chosen| find(&finder, chosen)));
        let browsing = Self {
            base: Kept::new(base),
            facets: Kept::new(facets),
            chosen,
            found,
            typing: Later::new(),
        };
        effect(move || {
            browsing.adopt();
            address::on_travel(move || browsing.chosen.set(browsing.read(&address::query())));
        });
        browsing
    }

    fn read(self, query: &str) -> Chosen {
        self.facets.with(|facets| Chosen::read(query, facets))
    }

    /// Takes over what the form holds: a reader may have ticked and typed before the script was there.
    fn adopt(self) {
        if self.chosen.with_untracked(Chosen::narrows) {
            return;
        }
        let held = form::query(FORM).map(|query| self.read(&query));
        if let Some(held) = held.filter(Chosen::narrows) {
            self.chosen.set(held);
            self.tell_address(false);
        }
    }

    /// Changes what is chosen; Back undoes it.
    pub fn update(self, change: impl FnOnce(&mut Chosen)) {
        self.typing.forget();
        self.chosen.update(change);
        self.tell_address(true);
    }

    fn typed(self, words: &str) {
        self.chosen.update(|chosen| chosen.take_words(words));
        self.typing.after(TYPING, move || self.tell_address(false));
    }

    fn changed(self, field: &Field) {
        let Some(at) = KEYS.iter().position(|key| key.name() == field.name) else {
            return;
        };
        let (slug, wanted) = match field.value.strip_prefix('-') {
            Some(slug) => (slug, Pick::Out),
            None => (field.value.as_str(), Pick::In),
        };
        let value = self
            .facets
            .with(|facets| facets.get(at).and_then(|facet| facet.find(slug)));
        if let Some(value) = value {
            let pick = if field.checked { wanted } else { Pick::Off };
            self.update(|chosen| chosen.pick(at, value, pick));
        }
    }

    fn tell_address(self, undone_by_back: bool) {
        let query = self
            .facets
            .with(|facets| self.chosen.with_untracked(|chosen| chosen.write(facets)));
        let href = self
            .base
            .with(|base| Route::Library.href_with(base, &query));
        if undone_by_back && href != address::path_and_query() {
            address::push(&href);
        } else {
            address::replace(&href);
        }
    }
}

fn find(finder: &Finder, chosen: &Chosen) -> Found {
    let choices: Vec<Choice<'_>> = chosen
        .values
        .iter()
        .enumerate()
        .map(|(facet, sides)| Choice {
            facet,
            include: &sides.wanted,
            exclude: &sides.unwanted,
        })
        .collect();
    // Items are laid out newest first.
    finder.find(&chosen.words, &choices, Sort::Added, chosen.shown())
}
