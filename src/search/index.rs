//! Everything that can be searched, laid out for the engine: one record for each place a reader can land on.

use springboard_engine::builder::{Builder, Record};
use springboard_engine::schema::{FacetSpec, FieldSpec, Keep, Schema};

use crate::content::bundle::{Bundle, Project};
use crate::content::record::{Item, Page, Poll};
use crate::content::story::Storyboard;
use crate::content::text::plain;
use crate::find::Finder;
use crate::routes::{Route, panel_id};

/// The groups of results, in the order of the page.
pub const GROUPS: [&str; 5] = [
    "Projects",
    "Storyboards",
    "Library",
    "Polls",
    "Policy areas and pages",
];

const PROJECTS: u32 = 0;
const STORYBOARDS: u32 = 1;
const LIBRARY: u32 = 2;
const POLLS: u32 = 3;
const PAGES: u32 = 4;

/// A text of a record; its place here is its number in the engine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    /// Its address below the base, with a fragment where it is a section.
    Path,
    /// Its title.
    Title,
    /// What it is, or which section: "Panel 3", "What was hard".
    About,
    /// What it says.
    Text,
    /// More words to find it by: places, who led it.
    More,
}

/// Everything in a bundle. A record that the engine cannot hold is left out.
pub fn lay_out(bundle: &Bundle) -> Finder {
    let mut builder = Builder::new(schema()).expect("a fixed schema breaks no limit");
    for entry in entries(bundle) {
        let record = Record {
            facets: vec![vec![entry.group]],
            numbers: Vec::new(),
            fields: vec![entry.path, entry.title, entry.about, entry.text, entry.more],
        };
        // What does not fit is not found; everything else is.
        let _ = builder.add(&record);
    }
    Finder::of(builder.finish())
}

fn schema() -> Schema {
    Schema {
        facets: vec![FacetSpec::new("group", GROUPS)],
        numbers: Vec::new(),
        fields: vec![
            FieldSpec::new("path", 0, Keep::List),
            FieldSpec::new("title", 12, Keep::List),
            FieldSpec::new("about", 1, Keep::List),
            FieldSpec::new("text", 4, Keep::List),
            FieldSpec::new("more", 3, Keep::Nowhere),
        ],
        title: Some(Field::Title as usize),
        notes: Vec::new(),
    }
}

#[derive(Default)]
struct Entry {
    group: u32,
    path: String,
    title: String,
    about: String,
    text: String,
    more: String,
}

fn entries(bundle: &Bundle) -> Vec<Entry> {
    let mut entries = Vec::new();
    for project in &bundle.projects {
        add_project(bundle, project, &mut entries);
    }
    for story in &bundle.storyboards {
        add_storyboard(story, &mut entries);
    }
    entries.extend(bundle.library.iter().map(|item| item_entry(bundle, item)));
    entries.extend(bundle.polls.iter().map(poll_entry));
    entries.extend(bundle.areas.iter().map(|area| Entry {
        group: PAGES,
        path: Route::Area(area.id.clone()).path(),
        title: area.name.clone(),
        about: "Policy area".to_owned(),
        text: area.description.clone(),
        more: String::new(),
    }));
    entries.extend(bundle.pages.iter().filter_map(page_entry));
    entries
}

fn add_project(bundle: &Bundle, project: &Project, entries: &mut Vec<Entry>) {
    let path = Route::Project(project.slug.clone()).path();
    let areas = project
        .areas
        .iter()
        .map(|area| bundle.areas[area.0].name.as_str());
    let region = project
        .region
        .map(|region| bundle.programme.regions.get(region).name.as_str());
    let places = project.authorities.iter().map(String::as_str);
    let more: Vec<&str> = places.chain(areas).chain(region).collect();
    entries.push(Entry {
        group: PROJECTS,
        path: path.clone(),
        title: project.title.clone(),
        about: project.lead.clone(),
        text: project.summary.clone(),
        more: more.join(" · "),
    });
    let claims = project.claims.iter().map(|claim| claim.text.as_str());
    let changed = joined(&plain(&project.changed), claims);
    let hard = joined("", project.hard.iter().map(|hard| hard.text.as_str()));
    for (anchor, about, text) in [
        ("tried", "What was tried", plain(&project.tried)),
        ("changed", "What changed", changed),
        ("hard", "What was hard or did not work", hard),
    ] {
        if !text.is_empty() {
            entries.push(Entry {
                group: PROJECTS,
                path: format!("{path}#{anchor}"),
                title: project.title.clone(),
                about: about.to_owned(),
                text,
                more: String::new(),
            });
        }
    }
}

fn joined<'a>(first: &'a str, others: impl Iterator<Item = &'a str>) -> String {
    let parts = std::iter::once(first).chain(others);
    let parts: Vec<&str> = parts.filter(|part| !part.is_empty()).collect();
    parts.join(" ")
}

fn add_storyboard(story: &Storyboard, entries: &mut Vec<Entry>) {
    let path = Route::Storyboard(story.slug.clone()).path();
    entries.push(Entry {
        group: STORYBOARDS,
        path: path.clone(),
        title: story.title.clone(),
        about: "Storyboard".to_owned(),
        text: story.strapline.clone(),
        more: story.authority.clone(),
    });
    entries.extend((1..).zip(&story.panels).map(|(number, panel)| Entry {
        group: STORYBOARDS,
        path: format!("{path}#{}", panel_id(number)),
        title: panel.heading.clone(),
        about: format!("{}, panel {number}", story.title),
        text: panel.text.clone(),
        more: panel.alt.clone(),
    }));
}

fn item_entry(bundle: &Bundle, item: &Item) -> Entry {
    let kind = bundle.programme.library_kinds.get(item.kind).name.clone();
    let about = match item.date {
        Some(date) => format!("{kind} · {date}"),
        None => kind,
    };
    let points = item.key_points.iter().map(String::as_str);
    Entry {
        group: LIBRARY,
        path: Route::Item(item.slug.clone()).path(),
        title: item.title.clone(),
        about,
        text: joined(&item.summary, points),
        more: [item.place.as_str(), item.theme.as_str(), &plain(&item.body)].join(" "),
    }
}

fn poll_entry(poll: &Poll) -> Entry {
    let options = poll.options.iter().map(|option| option.label.as_str());
    Entry {
        group: POLLS,
        path: Route::Poll(poll.id.clone()).path(),
        title: poll.question.clone(),
        about: "Poll".to_owned(),
        text: poll.intro.clone(),
        more: options.collect::<Vec<_>>().join(" · "),
    }
}

/// A prose page, where the site has one of that name.
fn page_entry(page: &Page) -> Option<Entry> {
    let route = Route::parse(page.slug.as_str())?;
    Some(Entry {
        group: PAGES,
        path: route.path(),
        title: page.title.clone(),
        about: "Page".to_owned(),
        text: page.summary.clone(),
        more: plain(&page.body),
    })
}
