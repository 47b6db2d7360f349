//! A page's title and description.

use crate::content::bundle::{Bundle, Programme};
use crate::routes::Route;
use crate::storyboard::length::opening;

/// What search engines, share previews and tabs show of a page. Plain text, not yet escaped.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Head {
    /// The page's own title and the site's name.
    pub title: String,
    /// One or two sentences.
    pub description: String,
}

impl Head {
    /// The head of `route`; `None` names the page that is not there.
    pub fn of(bundle: &Bundle, route: Option<&Route>) -> Self {
        let programme = &bundle.programme;
        let (own, description) = own(bundle, route).unwrap_or_else(|| {
            (
                "Page not found".to_owned(),
                "There is no page at this address.".to_owned(),
            )
        });
        let title = if own.is_empty() {
            programme.name.clone()
        } else {
            format!("{own} · {}", programme.short_name)
        };
        let description = if description.is_empty() {
            programme.summary.clone()
        } else {
            description
        };
        Self { title, description }
    }

    /// The page's own title without the site's name; the front page is named like the site.
    pub fn name(bundle: &Bundle, route: &Route) -> String {
        match own(bundle, Some(route)) {
            Some((name, _)) if !name.is_empty() => name,
            _ => bundle.programme.short_name.clone(),
        }
    }
}

fn own(bundle: &Bundle, route: Option<&Route>) -> Option<(String, String)> {
    let programme = &bundle.programme;
    Some(match route? {
        Route::Home => (String::new(), programme.summary.clone()),
        Route::Projects => ("Projects".to_owned(), programme.projects_heading.clone()),
        Route::Project(slug) => {
            let project = bundle.project(slug.as_str())?;
            (project.title.clone(), project.summary.clone())
        }
        Route::Area(id) => {
            let (_, area) = bundle.area(id.as_str())?;
            (area.name.clone(), area.description.clone())
        }
        Route::Storyboards => (
            "Storyboards".to_owned(),
            "What a project was really like, told panel by panel.".to_owned(),
        ),
        Route::Storyboard(slug) => {
            let story = bundle.storyboard(slug.as_str())?;
            (
                format!("{}: a storyboard", story.title),
                story.strapline.clone(),
            )
        }
        Route::Panel(slug, number) => {
            let story = bundle.storyboard(slug.as_str())?;
            let panel = story.panels.get(number.checked_sub(1)?)?;
            (
                format!("{} · {}", panel.heading, story.title),
                opening(&panel.text),
            )
        }
        Route::Library => (
            "Library".to_owned(),
            "Newsletters, reports, evaluations, events and case studies.".to_owned(),
        ),
        Route::Item(slug) => {
            let item = bundle.item(slug.as_str())?;
            (item.title.clone(), item.summary.clone())
        }
        Route::Polls => (
            "Have your say".to_owned(),
            "Questions the programme put to its readers.".to_owned(),
        ),
        Route::Poll(id) => {
            let poll = bundle.poll(id.as_str())?;
            (poll.question.clone(), poll.intro.clone())
        }
        Route::Evidence => bundle.page(super::evidence::TEXT).map_or_else(
            || (super::evidence::TITLE.to_owned(), String::new()),
            |page| (page.title.clone(), page.summary.clone()),
        ),
        Route::Embed => (
            "Put this on your own site".to_owned(),
            "Lists, storyboards and polls of this site for the pages of others.".to_owned(),
        ),
        Route::Embedded(embedded) => return own(bundle, Some(&embedded.full())),
        Route::Search | Route::Briefing | Route::Lineage | Route::Timeline | Route::Figures => {
            let (title, summary) = fixed(route?)?;
            (title.to_owned(), summary.to_owned())
        }
        Route::About | Route::Accessibility | Route::Privacy => {
            let page = bundle.page(route?.path().trim_matches('/'))?;
            (page.title.clone(), page.summary.clone())
        }
    })
}

/// Title and summary of the pages that are the same for every programme.
fn fixed(route: &Route) -> Option<(&'static str, &'static str)> {
    use super::{briefing, figures, lineage, search, timeline};
    Some(match route {
        Route::Search => (search::TITLE, search::SUMMARY),
        Route::Briefing => (briefing::TITLE, briefing::SUMMARY),
        Route::Lineage => (lineage::TITLE, lineage::SUMMARY),
        Route::Timeline => (timeline::TITLE, timeline::SUMMARY),
        Route::Figures => (figures::TITLE, figures::SUMMARY),
        _ => return None,
    })
}

/// What the foot of every page says.
pub fn closing(programme: &Programme) -> String {
    let state = if programme.closed {
        "The programme has closed; this site keeps what it learned within reach."
    } else {
        ""
    };
    let revised = programme
        .updated
        .map(|day| format!(" Content last revised on {day}."))
        .unwrap_or_default();
    format!(
        "{}. {state}{revised} No cookies, no tracking, nothing sent to third parties.",
        programme.name
    )
}
