//! The ballot: a fieldset with a legend, one radio button or checkbox an answer.

use std::sync::Arc;

use leptos::prelude::*;

use crate::content::record::{Poll, PollOption};
use crate::poll::clerk::{Clerk, answer, part};
use crate::poll::desk::event::Event;
use crate::poll::desk::{Desk, State};
use crate::poll::words;
use crate::view::view;

/// The ballot of one poll; hidden while something else is to be seen.
#[component]
pub(super) fn BallotForm(desk: RwSignal<Desk>, clerk: Clerk, poll: Arc<Poll>) -> impl IntoView {
    let hidden = move || desk.with(|desk| !desk.shows_ballot());
    let wrong = move || desk.with(|desk| desk.wrong.as_ref().map(ToString::to_string));
    let error = part(&poll, "error");
    let described = {
        let error = error.clone();
        move || {
            desk.with(|desk| desk.wrong.is_some())
                .then(|| error.clone())
        }
    };
    let legend = words::legend(poll.max_choices, poll.options.len());
    let question = poll.question.clone();
    let answers = poll.options.clone().into_iter();
    let options: Vec<_> = answers
        .map(move |option| view! { <Answer desk clerk poll=poll.clone() option/> })
        .collect();
    let cast = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        clerk.tell(Event::Cast);
    };
    // The method keeps a press before the app is alive from reloading the page.
    view! {
        <form class="poll-ballot" method="dialog" autocomplete="off" hidden=hidden on:submit=cast>
            <fieldset class="poll-ballot__answers" aria-describedby=described>
                <legend class="poll-ballot__legend"><span class="u-unseen">{question}": "</span>{legend}</legend>
                <p class="poll-ballot__error" id=error hidden=move || wrong().is_none()>{wrong}</p>
                {options}
            </fieldset>
            <Foot desk clerk/>
        </form>
    }
}

/// One answer: the whole line is the target.
#[component]
fn Answer(
    desk: RwSignal<Desk>,
    clerk: Clerk,
    poll: Arc<Poll>,
    option: PollOption,
) -> impl IntoView {
    let kind = if poll.max_choices == 1 {
        "radio"
    } else {
        "checkbox"
    };
    let id = option.id.clone();
    let checked = move || desk.with(|desk| desk.ticked.contains(&id));
    let id = option.id.clone();
    let tick = move |event| clerk.tell(Event::Tick(id.clone(), event_target_checked(&event)));
    view! {
        <label class="poll-ballot__answer">
            <input type=kind name=part(&poll, "answer") id=answer(&poll, &option.id) value=option.id.to_string() prop:checked=checked on:change=tick/>
            <span>{option.label.clone()}</span>
        </label>
    }
}

/// The buttons, and what happens to a vote.
#[component]
fn Foot(desk: RwSignal<Desk>, clerk: Clerk) -> impl IntoView {
    let sending = move || desk.with(|desk| desk.state() == State::Sending);
    let words = move || {
        if sending() {
            "Sending…"
        } else if desk.with(Desk::has_counter) {
            "Vote"
        } else {
            "Keep my choice"
        }
    };
    let no_peek = move || desk.with(|desk| !desk.may_peek());
    view! {
        <div class="o-row u-script">
            <button class="o-button o-button--main" type="submit" aria-disabled=move || sending().then_some("true")>{words}</button>
            <button class="o-button" type="button" hidden=no_peek on:click=move |_| clerk.tell(Event::Peek)>"See the results"</button>
        </div>
        <p class="poll__way o-small o-soft o-measure u-script">{move || desk.with(words::way)}</p>
    }
}
