//! One search for everything, and where else to look.

use std::sync::Arc;

use springboard_engine::builder::Builder;
use springboard_engine::schema::Schema;

use super::site::Site;
use crate::find::Finder;
use crate::island::Island;
use crate::routes::{self, Route};
use crate::search::results::search;
use crate::view::{Node, view};

/// The heading.
pub const TITLE: &str = "Search";

/// What the page is about, in a sentence.
pub const SUMMARY: &str =
    "Find a project, a panel of a storyboard, something in the library or a poll by its words.";

/// The page.
pub fn page(site: &Site) -> Node {
    // Before anything is asked the index is not looked at.
    let empty = Builder::new(Schema::default()).expect("a schema without columns breaks no limit");
    let first = search(Arc::new(Finder::of(empty.finish())), site.base.clone(), "");
    let ways: Vec<_> = [
        (Route::Projects, "All projects, by policy area"),
        (Route::Storyboards, "Storyboards"),
        (Route::Library, "Library, by kind"),
        (Route::Polls, "Polls"),
        (Route::Lineage, "Who took up whose practice"),
        (Route::Timeline, "The programme in dates"),
        (Route::Figures, "The programme in figures"),
        (Route::Evidence, "How sure can we be?"),
        (Route::About, "About the programme"),
    ]
    .into_iter()
    .map(|(route, words)| view! { <li><a href=site.href(&route)>{words}</a></li> })
    .collect();
    view! {
        <div class="prose o-page search-page">
            <header class="prose__head"><h1>{TITLE}</h1></header>
            <p class="u-no-script o-measure">"Searching needs scripts, which this browser does not run. Everything can be reached by links:"</p>
            <Island app="search" base=site.base.clone() file=routes::files::part("search")>{first}</Island>
            <nav aria-labelledby="ways">
                <h2 id="ways">"Or look around"</h2>
                <ul class="link-list">{ways}</ul>
            </nav>
        </div>
    }
}
