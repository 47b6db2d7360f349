//! The briefing's page: what it is for, and the desk to make one at.

use super::site::Site;
use crate::briefing::desk::desk;
use crate::briefing::digest::Choice;
use crate::island::Island;
use crate::routes::{self, Route};
use crate::view::{Node, view};

/// The heading.
pub const TITLE: &str = "Make a briefing";

/// What the page is about, in a sentence.
pub const SUMMARY: &str = "Choose projects, compare up to four side by side, and take them away as one page with their evidence and sources.";

/// The page.
pub fn page(site: &Site) -> Node {
    let first = desk(Choice::of(&site.bundle), site.base.clone(), "");
    view! {
        <div class="prose o-page briefing-page">
            <header class="prose__head">
                <h1>{TITLE}</h1>
                <p class="o-lede u-no-print">{SUMMARY}</p>
                <p class="o-measure u-no-print">"The shortlist lives in this page’s address and nowhere else: share or keep the address to share or keep the briefing."</p>
            </header>
            <p class="u-no-script o-measure">"Making a briefing needs scripts, which this browser does not run. Every "<a href=site.href(&Route::Projects)>"project’s page"</a>" prints as a briefing of that project."</p>
            <Island app="briefing" base=site.base.clone() file=routes::files::BRIEFING>{first}</Island>
        </div>
    }
}
