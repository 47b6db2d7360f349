//! The frame around every page: skip link, masthead, main landmark, foot.

use leptos::prelude::*;

use crate::routes::{Base, Route};
use crate::view::view;

/// Masthead, page and foot. `route` is the page that is open; `None` where there is none.
#[component]
pub fn Frame(
    /// The path before every address.
    base: Base,
    /// The programme's short name, in the masthead.
    name: String,
    /// What the foot says of the programme and of this site.
    closing: String,
    /// The open page.
    route: Option<Route>,
    /// The page.
    children: Children,
) -> impl IntoView {
    let links = [
        (Route::Projects, "Projects"),
        (Route::Storyboards, "Storyboards"),
        (Route::Library, "Library"),
        (Route::Polls, "Have your say"),
    ]
    .map(|(target, words)| {
        let href = target.href(&base);
        let current = route.as_ref().and_then(|open| current(open, &target));
        view! { <a href=href aria-current=current>{words}</a> }
    });
    let home = Route::Home.href(&base);
    // The search page has a field of its own. On a phone there is a link to it in the field's place: a second field
    // above a page's own would be taken for it, and would push the page off the first screen.
    let search = (route != Some(Route::Search)).then(|| Route::Search.href(&base));
    let search_link = search.clone().map(|href| {
        view! {
            <a class="frame-search-link u-no-print" href=href aria-label="Search everything">
                <svg viewBox="0 0 24 24" aria-hidden="true"><circle cx="10.5" cy="10.5" r="6.5"></circle><path d="M15.5 15.5 21 21"></path></svg>
            </a>
        }
    });
    let search_field = search.map(|action| {
        view! {
            <form class="frame-search u-no-print" role="search" aria-label="Everything on this site" action=action method="get">
                <input type="search" name="q" aria-label="Search everything" placeholder="Search everything" maxlength="200" autocomplete="off"/>
                <button type="submit">"Go"<span class="u-unseen">": search"</span></button>
            </form>
        }
    });
    let foot = [
        (Route::About, "About"),
        (Route::Briefing, "Make a briefing"),
        (Route::Timeline, "In dates"),
        (Route::Figures, "In figures"),
        (Route::Lineage, "Who took up what"),
        (Route::Evidence, "How sure can we be?"),
        (Route::Accessibility, "Accessibility"),
        (Route::Privacy, "Privacy"),
    ]
    .map(|(route, words)| view! { <li><a href=route.href(&base)>{words}</a></li> });
    view! {
        <a class="frame-skip u-unseen" href="#main">"Skip to the content"</a>
        <header class="frame-head o-page">
            <a class="frame-mark" href=home>
                <svg viewBox="0 0 32 32" aria-hidden="true"><path d=SEEDLING></path></svg>
                <span>{name}" "<b>"Explorer"</b></span>
            </a>
            {search_link}
            <nav class="frame-nav u-no-print" aria-label="Main">{links}</nav>
            {search_field}
        </header>
        <main id="main" tabindex="-1">{children()}</main>
        <footer class="frame-foot">
            <div class="frame-foot__inner o-page">
                <ul>{foot}</ul>
                <p class="o-soft o-measure">{closing}</p>
            </div>
        </footer>
    }
}

/// A seedling: two leaves on a stem, in a square of 32.
const SEEDLING: &str =
    "M16 29V15M16 17C16 9 9 6 3 6c0 8 5 12 13 11ZM16 13c0-6 5-9 13-9 0 7-5 10-13 9Z";

/// `page` for the link to the open page, `true` for the list that the open page belongs to.
fn current(open: &Route, target: &Route) -> Option<&'static str> {
    let same_list = matches!(
        (open, target),
        (Route::Project(_) | Route::Area(_), Route::Projects)
            | (Route::Storyboard(_) | Route::Panel(..), Route::Storyboards)
            | (Route::Item(_), Route::Library)
            | (Route::Poll(_), Route::Polls)
    );
    if open == target {
        Some("page")
    } else {
        same_list.then_some("true")
    }
}
