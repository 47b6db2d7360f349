//! The programme in dates: milestones by year on a line, to be filtered by kind without any script.
//!
//! The filter is a set of radio buttons; the style sheet hides what they leave out. A browser that cannot do that
//! shows everything.

use super::site::Site;
use crate::components::source_list::SourceRow;
use crate::content::record::Milestone;
use crate::content::value::Date;
use crate::routes::Route;
use crate::view::{Node, view};

mod kinds;

mod line;

/// The heading.
pub const TITLE: &str = "The programme in dates";

/// What the page is about, in a sentence.
pub const SUMMARY: &str = "How the programme went, from its launch to the reports that judged it.";

/// The page.
pub fn page(site: &Site) -> Node {
    let timeline = &site.bundle.timeline;
    let body = if timeline.is_empty() {
        view! { <p class="project__gap">"No dates are recorded yet."</p> }
    } else {
        let kinds = kinds::of(timeline);
        view! { {filter(&kinds, timeline.len())}{line::overview(timeline, &kinds)}{years(site, &kinds)} }
    };
    view! {
        <div class="prose o-page timeline-page">
            <header class="prose__head">
                <h1>{TITLE}</h1>
                <p class="o-lede">{SUMMARY}</p>
                <p class="o-measure">{extent(timeline)}</p>
            </header>
            {body}
        </div>
    }
}

/// "25 milestones, October 2013 to November 2022. …"
fn extent(timeline: &[Milestone]) -> Option<String> {
    let (first, last) = (timeline.first()?.date, timeline.last()?.date);
    let count = timeline.len();
    let vague = timeline.iter().filter(|one| one.date.day.is_none()).count();
    let milestones = if count == 1 {
        "milestone"
    } else {
        "milestones"
    };
    let span = if first == last {
        first.to_string()
    } else {
        format!("{first} to {last}")
    };
    let known = match vague {
        0 => String::new(),
        vague => format!(
            " Of {vague} the day is not known: the line shows them as wide as their month or year."
        ),
    };
    Some(format!("{count} {milestones}, {span}.{known}"))
}

fn filter(kinds: &[kinds::Kind], all: usize) -> Node {
    let every = (0, "Everything".to_owned(), all);
    let choices: Vec<_> = std::iter::once(every)
        .chain((1..).zip(kinds).map(|(at, kind)| (at, kind.name.clone(), kind.count)))
        .map(|(at, name, count)| {
            let id = format!("kind-{at}");
            let mark = line::mark(at);
            view! {
                <li>
                    <input type="radio" name="kind" id=id.clone() checked=at == 0/>
                    <label for=id>{mark}{name}" "<span class="o-soft">{count.to_string()}</span></label>
                </li>
            }
        })
        .collect();
    view! {
        <fieldset class="timeline-filter u-no-print">
            <legend>"Show"</legend>
            <ul>{choices}</ul>
        </fieldset>
    }
}

fn years(site: &Site, kinds: &[kinds::Kind]) -> Vec<Node> {
    let timeline = &site.bundle.timeline;
    let mut years: Vec<Node> = Vec::new();
    let mut rest = timeline.as_slice();
    let mut at = 0;
    while let Some(first) = rest.first() {
        let year = first.date.year;
        let count = rest.iter().take_while(|one| one.date.year == year).count();
        let (these, others) = rest.split_at(count);
        let entries: Vec<_> = (at..)
            .zip(these)
            .map(|(at, milestone)| entry(site, kinds, at, milestone))
            .collect();
        let id = format!("year-{year}");
        let heading = id.clone();
        years.push(view! {
            <section class="timeline-page__year" aria-labelledby=id>
                <h2 id=heading>{year.to_string()}</h2>
                <ol class="timeline">{entries}</ol>
            </section>
        });
        at += count;
        rest = others;
    }
    years
}

fn entry(site: &Site, kinds: &[kinds::Kind], at: usize, milestone: &Milestone) -> Node {
    let kind = kinds::place(kinds, milestone);
    let name = kinds::name(&milestone.kind);
    view! {
        <li id=id(at) data-kind=kind.to_string()>
            <p class="timeline__date"><time datetime=milestone.date.iso()>{when(milestone.date)}</time>" · "{line::mark(kind)}{name}</p>
            <h3>{milestone.title.clone()}</h3>
            <p>{milestone.text.clone()}</p>
            {more(site, milestone)}
            <SourceRow sources=milestone.sources.clone()/>
        </li>
    }
}

/// The date, and what is not known of it.
fn when(date: Date) -> String {
    match (date.month, date.day) {
        (None, _) => format!("{date}, month not known"),
        (Some(_), None) => format!("{date}, day not known"),
        _ => date.to_string(),
    }
}

fn more(site: &Site, milestone: &Milestone) -> Option<Node> {
    let bundle = &site.bundle;
    let projects = milestone
        .projects
        .iter()
        .map(|ix| &bundle.projects[ix.0])
        .map(|project| (project.title.clone(), Route::Project(project.slug.clone())));
    let items = milestone
        .library
        .iter()
        .map(|ix| &bundle.library[ix.0])
        .map(|item| (item.title.clone(), Route::Item(item.slug.clone())));
    let links: Vec<_> = projects
        .chain(items)
        .map(|(words, route)| view! { <li><a href=site.href(&route)>{words}</a></li> })
        .collect();
    (!links.is_empty())
        .then(|| view! { <ul class="timeline__more" aria-label="More about it">{links}</ul> })
}

/// What names a milestone within the page.
pub fn id(at: usize) -> String {
    format!("milestone-{}", at + 1)
}
