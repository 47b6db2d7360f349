//! The search field and what it finds, in groups. The words are in the address.

use std::sync::Arc;

use leptos::ev::SubmitEvent;
use leptos::web_sys::Event;
use springboard_engine::query::Sort;

use super::excerpt::excerpt;
use super::index::{Field, GROUPS};
use crate::browser::timer::Later;
use crate::browser::{address, focus, form};
use crate::components::live_region::LiveRegion;
use crate::components::marked::marked;
use crate::components::search_box::SearchBox;
use crate::explore::pairs::{pairs, push};
use crate::explore::query::clean;
use crate::find::{Finder, Found, Hit};
use crate::routes::{Base, Route};
use crate::view::{Held, Kept, Live, Node, effect, view};

/// How many results of a group are shown until all are asked for.
const FIRST: usize = 6;

/// How long after the last key the words go into the address, in milliseconds: browsers limit such changes.
const TYPING: u64 = 250;

/// The id of the form.
const FORM: &str = "search";

#[derive(Clone, Copy)]
struct Searching {
    base: Kept<Base>,
    words: Held<String>,
    found: Live<Found>,
    /// Which groups are shown whole.
    whole: Held<[bool; GROUPS.len()]>,
    typing: Later,
}

/// The search; `query` is what the address asks for at first.
pub fn search(finder: Arc<Finder>, base: Base, query: &str) -> Node {
    let searching = Searching::start(finder, base, query);
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        searching.tell_address();
        focus::give("found");
    };
    let typed = move |event: Event| {
        if let Some(field) = form::Field::of(&event) {
            searching.typed(&field.value);
        }
    };
    let count = Live::new(move || {
        let words = searching.words.get();
        searching.found.with(|found| count(&words, found))
    });
    let groups = move || {
        let whole = searching.whole.get();
        searching.found.with(|found| {
            (0..GROUPS.len())
                .map(|at| group(searching, found, at, whole[at]))
                .collect::<Vec<_>>()
        })
    };
    let nearly = move || searching.found.with(|found| !found.nearly);
    view! {
        <form id=FORM class="search-form u-script" role="search" aria-label="Search everything" autocomplete="off" on:submit=submit on:input=typed>
            <SearchBox label="Search projects, storyboards, library, polls and pages".to_owned() words=searching.words/>
        </form>
        <h2 id="found" class="search-count" tabindex="-1">{move || count.get()}</h2>
        <p class="o-soft" hidden=nearly>"Nothing is spelt so. These are spelt nearly alike."</p>
        <div class="search-groups">{groups}</div>
        <LiveRegion words=count/>
    }
}

impl Searching {
    fn start(finder: Arc<Finder>, base: Base, query: &str) -> Self {
        let words = Held::new(asked(query));
        let found = Live::new(move || {
            words.with(|words| match words.trim() {
                "" => Found::default(),
                words => finder.find(words, &[], Sort::Relevance, usize::MAX),
            })
        });
        let searching = Self {
            base: Kept::new(base),
            words,
            found,
            whole: Held::new(Default::default()),
            typing: Later::new(),
        };
        effect(move || {
            // What was typed before the script was there.
            let held = form::query(FORM)
                .map(|query| asked(&query))
                .unwrap_or_default();
            if searching.words.with_untracked(String::is_empty) && !held.is_empty() {
                searching.words.set(held);
            }
            address::on_travel(move || searching.words.set(asked(&address::query())));
        });
        searching
    }

    fn typed(self, words: &str) {
        self.words.set(words.to_owned());
        self.whole.set(Default::default());
        self.typing.after(TYPING, move || self.tell_address());
    }

    fn tell_address(self) {
        let mut query = String::new();
        let words = self.words.with_untracked(|words| clean(words));
        if !words.is_empty() {
            push(&mut query, "q", &words);
        }
        let href = self.base.with(|base| Route::Search.href_with(base, &query));
        address::replace(&href);
    }

    /// Shows a group whole, and puts the keyboard on the first result that this brought.
    fn show_whole(self, at: usize) {
        self.whole.update(|whole| whole[at] = true);
        self.typing
            .after(0, move || focus::give(&hit_id(at, FIRST)));
    }
}

/// The words that an address asks for.
fn asked(query: &str) -> String {
    let words = pairs(query).filter(|(name, _)| name == "q").last();
    words.map(|(_, words)| clean(&words)).unwrap_or_default()
}

fn count(words: &str, found: &Found) -> String {
    match (words.trim(), found.total) {
        ("", _) => "Type what you are looking for".to_owned(),
        (words, 0) => format!("Nothing found for “{words}”"),
        (words, 1) => format!("One result for “{words}”"),
        (words, total) => format!("{total} results for “{words}”"),
    }
}

fn hit_id(group: usize, place: usize) -> String {
    format!("hit-{}-{}", group + 1, place + 1)
}

/// One group; nothing where it has no results.
fn group(searching: Searching, found: &Found, at: usize, whole: bool) -> Option<Node> {
    let own = |hit: &&Hit| {
        let groups = hit.values.first().and_then(|values| values.first());
        groups.is_some_and(|group| *group as usize == at)
    };
    let all = found.hits.iter().filter(own).count();
    let shown = if whole { all } else { FIRST };
    let hits: Vec<_> = found
        .hits
        .iter()
        .filter(own)
        .take(shown)
        .enumerate()
        .map(|(place, hit)| result(searching, hit, hit_id(at, place)))
        .collect();
    let id = format!("group-{}", at + 1);
    let heading = id.clone();
    let more = (all > shown).then(|| {
        let words = format!("Show all {all} in this group");
        view! { <button type="button" class="o-button" on:click=move |_| searching.show_whole(at)>{words}</button> }
    });
    (all > 0).then(|| {
        view! {
            <section class="search-group" aria-labelledby=id>
                <h2 id=heading>{GROUPS[at]}" "<span class="o-soft o-figures">{all.to_string()}</span></h2>
                <ol class="search-list">{hits}</ol>
                {more}
            </section>
        }
    })
}

fn result(searching: Searching, hit: &Hit, id: String) -> Node {
    let text = |field: Field| hit.texts.get(field as usize).cloned().unwrap_or_default();
    let href = searching
        .base
        .with(|base| base.file(&text(Field::Path).words));
    let (title, about) = (text(Field::Title), text(Field::About));
    let said = excerpt(&text(Field::Text));
    view! {
        <li>
            <h3><a id=id href=href>{marked(&title.words, &title.marks)}</a></h3>
            <p class="o-small o-soft">{marked(&about.words, &about.marks)}</p>
            <p>{marked(&said.words, &said.marks)}</p>
        </li>
    }
}
