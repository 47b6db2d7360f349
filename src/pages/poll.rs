//! One poll.

use super::site::Site;
use crate::content::record::Poll;
use crate::island::Island;
use crate::poll::excerpt::Excerpt;
use crate::poll::widget::widget;
use crate::routes::Route;
use crate::routes::embedded::Embedded;
use crate::view::{Node, view};

/// The page of the poll of that id, where there is one.
pub fn page(site: &Site, id: &str) -> Option<Node> {
    let poll = site.bundle.poll(id)?;
    let days = super::polls::days(poll);
    let days = (!days.is_empty()).then(|| view! { <p class="o-soft">{days}</p> });
    let intro =
        (!poll.intro.is_empty()).then(|| view! { <p class="o-lede">{poll.intro.clone()}</p> });
    let page = view! {
        <div class="poll-page o-page">
            <p><a href=site.href(&Route::Polls)>"All polls"</a></p>
            <header class="poll-page__head">
                <h1>{poll.question.clone()}</h1>
                {intro}
                {days}
            </header>
            {island(site, poll)}
            {super::embed::link(site, &Embedded::Poll(poll.id.clone()))}
        </div>
    };
    Some(page)
}

/// The poll, brought to life by its app.
pub fn island(site: &Site, poll: &Poll) -> Node {
    let excerpt = Excerpt::of(poll, &site.bundle.programme);
    let content = excerpt.written();
    let widget = widget(excerpt, site.base.clone());
    view! { <Island app="poll" base=site.base.clone() content>{widget}</Island> }
}
