//! Making a briefing: choose projects, compare them, take them away. The shortlist is the address.

use leptos::ev::SubmitEvent;
use leptos::html;
use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use super::compare;
use super::digest::{Choice, Digest};
use super::paper::{self, Cover};
use super::sheet;
use super::shortlist::{SIDE_BY_SIDE, Shortlist};
use crate::browser::{address, clock, download, fetch, focus, paper as printing};
use crate::components::chips::{Chips, Shown};
use crate::components::live_region::LiveRegion;
use crate::content::value::{Date, Slug};
use crate::routes::{self, Base, MOST_BRIEFED, Route};
use crate::view::{Call, Held, Kept, Live, Node, effect, view};

/// A project of the shortlist as far as it has arrived: its words, or why there are none.
pub type Arrived = (String, Result<Digest, String>);

/// The state of the desk.
#[derive(Clone, Copy)]
pub struct Desk {
    base: Kept<Base>,
    choice: Kept<Choice>,
    list: Held<Shortlist>,
    arrived: Held<Vec<Arrived>>,
}

/// The desk; `query` is what the address asks for at first.
pub fn desk(choice: Choice, base: Base, query: &str) -> Node {
    let desk = Desk {
        base: Kept::new(base),
        choice: Kept::new(choice),
        list: Held::new(Shortlist::read(query)),
        arrived: Held::new(Default::default()),
    };
    effect(move || desk.list.with(|list| desk.send_for(list)));
    effect(move || {
        address::on_travel(move || desk.list.set(Shortlist::read(&address::query())));
    });
    let none = move || desk.list.with(|list| list.slugs.is_empty());
    let count = Live::new(move || desk.list.with(|list| count(list.slugs.len())));
    view! {
        {picker(desk)}
        <section class="briefing" aria-labelledby="chosen">
            <h2 id="chosen" tabindex="-1">{move || count.get()}</h2>
            {chosen(desk)}
            {tools(desk)}
            <p class="o-soft" hidden=move || desk.list.with(|list| list.slugs.len() <= SIDE_BY_SIDE)>
                "The first four stand side by side. The files hold all of them."
            </p>
            {move || compare::table(desk.base.get(), &desk.shown())}
            <p class="project__gap" hidden=move || !none()>"No project is chosen yet. Choose one above, or follow “Add to a briefing” on a project’s page."</p>
            <LiveRegion words=count/>
        </section>
    }
}

impl Desk {
    /// Asks for the projects that have not arrived.
    fn send_for(self, list: &Shortlist) {
        for slug in &list.slugs {
            let slug = slug.as_str().to_owned();
            let known = self
                .arrived
                .with_untracked(|arrived| arrived.iter().any(|(other, _)| *other == slug));
            let here = self
                .choice
                .with(|choice| choice.projects.iter().any(|(other, _)| *other == slug));
            if known {
                continue;
            }
            if !here {
                let gone = format!("There is no project “{slug}” here, or there is none any more.");
                self.arrived
                    .update(|arrived| arrived.push((slug, Err(gone))));
                continue;
            }
            let file = self
                .base
                .with(|base| base.file(&routes::files::digest(&slug)));
            spawn_local(async move {
                let text = fetch::text(&file, "A project of this briefing").await;
                let digest = text.and_then(|text| {
                    serde_json::from_str(&text)
                        .map_err(|_| "A project of this briefing cannot be read.".to_owned())
                });
                self.arrived.update(|arrived| arrived.push((slug, digest)));
            });
        }
    }

    /// The shortlist in its order, as far as it has arrived.
    fn shown(self) -> Vec<Arrived> {
        let list = self.list.get();
        self.arrived.with(|arrived| {
            let find = |slug: &Slug| arrived.iter().find(|(other, _)| other == slug.as_str());
            list.slugs.iter().filter_map(find).cloned().collect()
        })
    }

    fn digests(self) -> Vec<Digest> {
        untrack(|| self.shown())
            .into_iter()
            .filter_map(|(_, digest)| digest.ok())
            .collect()
    }

    fn change(self, change: impl FnOnce(&mut Shortlist)) {
        self.list.update(change);
        let query = self.list.with_untracked(Shortlist::write);
        let href = self
            .base
            .with(|base| Route::Briefing.href_with(base, &query));
        address::push(&href);
    }

    fn title(self, slug: &str) -> String {
        self.choice.with(|choice| {
            let known = choice.projects.iter().find(|(other, _)| other == slug);
            known.map_or_else(|| slug.to_owned(), |(_, title)| title.clone())
        })
    }
}

fn count(projects: usize) -> String {
    match projects {
        0 => "Your briefing is empty".to_owned(),
        1 => "One project in this briefing".to_owned(),
        MOST_BRIEFED => format!("{MOST_BRIEFED} projects in this briefing, as many as it holds"),
        count => format!("{count} projects in this briefing"),
    }
}

fn picker(desk: Desk) -> Node {
    let field = NodeRef::<html::Select>::new();
    let options: Vec<_> = desk.choice.with(|choice| {
        let projects = choice.projects.iter();
        projects
            .map(|(slug, title)| view! { <option value=slug.clone()>{title.clone()}</option> })
            .collect()
    });
    let add = move |event: SubmitEvent| {
        event.prevent_default();
        let slug = field
            .get_untracked()
            .and_then(|field| Slug::parse(&field.value()));
        if let Some(slug) = slug {
            desk.change(|list| list.add(slug));
        }
    };
    view! {
        <form class="briefing__picker u-script u-no-print" on:submit=add>
            <label for="briefing-project">"Add a project"</label>
            <div class="o-row">
                <select id="briefing-project" name="p" node_ref=field>{options}</select>
                <button type="submit" class="o-button o-button--main">"Add to briefing"</button>
            </div>
        </form>
    }
}

fn chosen(desk: Desk) -> Node {
    let chips = Live::new(move || {
        let slugs = desk.list.with(|list| list.slugs.clone());
        let shown = |slug: &Slug| Shown {
            id: slug.as_str().to_owned(),
            label: desk.title(slug.as_str()),
            hue: None,
        };
        slugs.iter().map(shown).collect::<Vec<_>>()
    });
    let on_remove = Call::new(move |(slug, _): (String, usize)| {
        desk.change(|list| list.remove(&slug));
        focus::give("chosen");
    });
    let on_clear = Call::new(move |()| {
        desk.change(|list| list.slugs.clear());
        focus::give("chosen");
    });
    view! { <div class="u-no-print"><Chips chips on_remove on_clear/></div> }
}

fn tools(desk: Desk) -> Node {
    let none =
        move || desk.arrived.with(Vec::is_empty) || desk.list.with(|list| list.slugs.is_empty());
    let page =
        move |_| download::offer("briefing.html", "text/html;charset=utf-8", &document(desk));
    let csv = move |_| {
        download::offer(
            "briefing.csv",
            "text/csv;charset=utf-8",
            &sheet::csv(&desk.digests(), &clock::today()),
        );
    };
    let json = move |_| {
        download::offer(
            "briefing.json",
            "application/json",
            &sheet::json(&desk.digests(), &clock::today()),
        );
    };
    view! {
        <div class="o-row u-script u-no-print" hidden=none>
            <button type="button" id="briefing-file" class="o-button o-button--main" on:click=page>"Download as one page (HTML)"</button>
            <button type="button" class="o-button" on:click=csv>"CSV"</button>
            <button type="button" class="o-button" on:click=json>"JSON"</button>
            <button type="button" class="o-button" on:click=move |_| printing::print("briefing")>"Print"</button>
        </div>
    }
}

/// The file that needs nothing else.
fn document(desk: Desk) -> String {
    let today = clock::today();
    let made = Date::parse(&today).map_or(today, |date| date.to_string());
    let base = desk.base.with(|base| base.as_str().to_owned());
    let cover = Cover {
        programme: desk.choice.with(|choice| choice.programme.clone()),
        made,
        address: address::current(),
        site: [address::origin(), base].concat(),
    };
    paper::html(&cover, &desk.digests())
}
