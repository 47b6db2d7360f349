//! The page for addresses that lead nowhere: says so, and leads on.

use super::site::Site;
use crate::routes::Route;
use crate::view::{Node, view};

/// The page.
pub fn page(site: &Site) -> Node {
    let links = [
        (Route::Home, "The front page"),
        (Route::Projects, "All projects"),
        (Route::Storyboards, "Storyboards"),
        (Route::Library, "The library"),
    ]
    .map(|(route, words)| view! { <li><a href=site.href(&route)>{words}</a></li> });
    view! {
        <div class="prose o-page">
            <header class="prose__head">
                <h1>"Page not found"</h1>
                <p class="o-lede">"There is no page at this address. It may have been mistyped, or what it named may have been left out of this site’s content."</p>
            </header>
            <ul class="link-list">{links}</ul>
        </div>
    }
}
