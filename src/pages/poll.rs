//! One poll.

use std::sync::Arc;

use super::site::Site;
use crate::poll::letter::Letterbox;
use crate::poll::widget::PollWidget;
use crate::routes::Route;
use crate::view::{Node, view};

/// The page of the poll of that id, where there is one.
pub fn page(site: &Site, id: &str) -> Option<Node> {
    let poll = site.bundle.poll(id)?;
    let programme = &site.bundle.programme;
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
            <PollWidget
                poll=Arc::new(poll.clone())
                base=site.base.clone()
                by=programme.updated
                letterbox=Letterbox::of(programme)
            />
        </div>
    };
    Some(page)
}
