//! The poll as people see it: the ballot or what came of it, results, limits, other suggestions. The
//! question itself is the heading of whoever shows the widget.

use std::sync::Arc;

use leptos::prelude::*;

use super::ballot::Window;
use super::clerk::{Clerk, part};
use super::desk::event::Event;
use super::desk::{Desk, State};
use super::excerpt::Excerpt;
use super::letter::Letterbox;
use super::words;
use crate::components::source_list::SourceRow;
use crate::content::record::Poll;
use crate::content::value::Date;
use crate::routes::{self, Base};
use crate::view::{Node, view};

mod ballot_form;

mod recount;

mod results;

use ballot_form::BallotForm;
use recount::{Receipt, Recount};
use results::{PublishedResults, Results};

/// The widget of a poll, from what its app starts from.
pub fn widget(excerpt: Excerpt, base: Base) -> Node {
    let Excerpt {
        poll,
        letterbox,
        by,
    } = excerpt;
    view! { <PollWidget poll=Arc::new(poll) base by letterbox/> }
}

/// One poll, independent of any other on the page.
#[component]
pub fn PollWidget(
    /// The poll.
    poll: Arc<Poll>,
    /// The path before every address.
    base: Base,
    /// A day that is surely past, such as the content's last revision.
    by: Option<Date>,
    /// Where readers can write to.
    letterbox: Option<Letterbox>,
) -> impl IntoView {
    let desk = Desk::new(poll.clone(), by);
    let over = desk.window == Some(Window::Closed);
    let desk = RwSignal::new(desk);
    let ballots = base.file(&routes::ballots(&poll.id));
    let clerk = Clerk::new(desk, base);
    // Only after hydration, so that the first render is the same everywhere. Reads no signal: runs once.
    Effect::new(move |_| clerk.wake());
    let state = move || desk.with(|desk| desk.state().name());
    let busy = move || {
        desk.with(|desk| desk.state() == State::Sending)
            .then_some("true")
    };
    view! {
        <div class="poll" data-state=state aria-busy=busy>
            <Outcome desk poll=poll.clone()/>
            <BallotForm desk clerk poll=poll.clone()/>
            <Results desk poll=poll.clone()/>
            <Actions desk clerk letterbox=letterbox.clone()/>
            <Receipt desk clerk/>
            <Recount desk clerk poll=poll.clone() ballots/>
            {(!over).then(|| view! { <HowWithoutScript poll=poll.clone() letterbox=letterbox.clone()/> })}
            <PublishedResults poll=poll.clone()/>
            <Origins poll=poll.clone()/>
            <Suggestions poll letterbox/>
        </div>
    }
}

/// What came of the vote: a heading that takes the focus, and the sentence that is read aloud.
#[component]
fn Outcome(desk: RwSignal<Desk>, poll: Arc<Poll>) -> impl IntoView {
    let hidden = move || desk.with(|desk| desk.shows_ballot() && desk.state() != State::Refused);
    let message = move || desk.with(words::message);
    let silent = move || message().is_empty();
    view! {
        <h2 class="poll__outcome" id=part(&poll, "outcome") tabindex="-1" hidden=hidden>
            {move || desk.with(words::outcome)}
        </h2>
        <p class="poll__message" class=("poll__message--silent", silent) role="status">{message}</p>
    }
}

/// What the reader can do besides voting.
#[component]
fn Actions(desk: RwSignal<Desk>, clerk: Clerk, letterbox: Option<Letterbox>) -> impl IntoView {
    let hidden = move |of: fn(State) -> bool| move || !desk.with(|desk| of(desk.state()));
    let take_back = move || desk.with(words::take_back);
    let letter = move || {
        let letterbox = letterbox.as_ref()?;
        let choice = desk.with(|desk| desk.own.kept.clone())?;
        Some(desk.with(|desk| letterbox.vote(&desk.poll, Some(&choice))))
    };
    let button = |words: &'static str, event: Event, of: fn(State) -> bool| {
        let press = move |_| clerk.tell(event.clone());
        view! { <button class="o-button" type="button" hidden=hidden(of) on:click=press>{words}</button> }
    };
    view! {
        <div class="poll__actions o-row u-script">
            {button("Try now", Event::TryNow, |state| state == State::Waiting)}
            {button("Change my choice", Event::Back, State::has_vote)}
            {button("Back to the ballot", Event::Back, |state| state == State::Peeking)}
            <button class="o-button" type="button" hidden=hidden(State::has_vote) on:click=move |_| clerk.tell(Event::Withdraw)>
                {take_back}
            </button>
            {move || letter().map(|href| view! { <a class="o-button" href=href>"Send my choice by e-mail"</a> })}
        </div>
    }
}

/// How to take part where no script runs.
#[component]
fn HowWithoutScript(poll: Arc<Poll>, letterbox: Option<Letterbox>) -> impl IntoView {
    let way = match letterbox {
        Some(letterbox) => {
            let href = letterbox.vote(&poll, None);
            let address = letterbox.address().to_owned();
            view! { "To take part without it, write to "<a href=href>{address}</a>". "{letterbox.caution()} }
        }
        None => view! { "There is no way to take part without it." },
    };
    view! { <p class="poll__way u-no-script">"Voting on this page needs JavaScript. "{way}</p> }
}

/// Where the answers come from.
#[component]
fn Origins(poll: Arc<Poll>) -> impl IntoView {
    let noted: Vec<_> = poll
        .options
        .iter()
        .filter(|option| !option.note.is_empty() || !option.sources.is_empty())
        .map(|option| {
            let sources = (!option.sources.is_empty())
                .then(|| view! { <SourceRow sources=option.sources.clone()/> });
            view! { <dt>{option.label.clone()}</dt><dd><p>{option.note.clone()}</p>{sources}</dd> }
        })
        .collect();
    let list = (!noted.is_empty()).then(|| {
        view! {
            <details class="poll__origins">
                <summary>"Where each answer comes from"</summary>
                <dl>{noted}</dl>
            </details>
        }
    });
    let note = (!poll.note.is_empty())
        .then(|| view! { <p class="o-small o-measure">{poll.note.clone()}</p> });
    view! { {note} {list} }
}

/// Other suggestions go to the programme by e-mail.
#[component]
fn Suggestions(poll: Arc<Poll>, letterbox: Option<Letterbox>) -> impl IntoView {
    letterbox.map(|letterbox| {
        view! {
            <p class="poll__suggestions o-measure">
                "Other suggestions? Write to "
                <a href=letterbox.suggestion(&poll)>{letterbox.address().to_owned()}</a>". "
                {letterbox.caution()}
            </p>
        }
    })
}
