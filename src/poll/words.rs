//! The sentences of the widget, computed apart from the views. Each says what is so and no more.

use super::ballot::{Choice, Window};
use super::contract::Failure;
use super::desk::{Desk, Memory, News, Progress, Reading, State, Wish};
use super::tally::{Count, Taken};
use super::wire::Stored;
use crate::content::record::ShowResults;
use crate::content::value::grouped;

#[cfg(test)]
mod tests;

/// How many answers a reader may choose, as the legend of the ballot.
pub fn legend(most: u8, options: usize) -> String {
    match usize::from(most) {
        0 | 1 => "Choose one answer".to_owned(),
        most if most >= options => "Choose as many answers as you like".to_owned(),
        most => format!("Choose up to {most} answers"),
    }
}

/// The heading over what came of the vote, or over the results.
pub fn outcome(desk: &Desk) -> &'static str {
    match desk.state() {
        State::NotYetOpen => "Voting has not started",
        State::Sending => "Sending your vote",
        State::Counted if desk.news == News::Elsewhere => "You voted in another tab",
        State::Counted => "Your vote is counted",
        State::AlreadyCounted => "You have voted",
        State::Waiting => "Your vote is not sent yet",
        State::Refused => "Your vote was not counted",
        State::Kept => "Your choice",
        State::Closed => "This poll is closed",
        State::Peeking | State::Loading | State::Open | State::Choosing => "Results so far",
    }
}

/// What a screen reader is told, and what stands under that heading.
pub fn message(desk: &Desk) -> String {
    match (desk.progress, desk.state()) {
        (Progress::Refused(failure), _) => refusal(desk, failure).to_owned(),
        (_, State::Loading) => String::new(),
        (_, State::NotYetOpen) => desk
            .poll
            .opens
            .map_or_else(String::new, |day| format!("Voting opens on {day}.")),
        (_, State::Open | State::Choosing) => turned(desk).to_owned(),
        (_, State::Sending) => "Your vote is on its way.".to_owned(),
        (Progress::Waiting(failure), State::Waiting) => waiting(desk, failure),
        (_, State::Waiting | State::Refused | State::Peeking) => String::new(),
        (_, State::Counted | State::AlreadyCounted) => counted(desk),
        (_, State::Kept) => kept(desk),
        (_, State::Closed) => closed(desk),
    }
}

/// Said beside the ballot when the last thing that happened took a vote away.
fn turned(desk: &Desk) -> &'static str {
    match desk.news {
        News::Stored(Stored::Withdrawn) => "Your vote is taken out of the count.",
        News::Forgotten => "Your choice is forgotten.",
        News::Elsewhere => "Your vote was taken out in another tab.",
        _ => "",
    }
}

fn counted(desk: &Desk) -> String {
    let Some(choice) = &desk.own.counted else {
        return String::new();
    };
    let answers = answers(desk, choice);
    let lead = match desk.news {
        News::Stored(Stored::Changed) => "Your vote is changed to",
        _ => "You voted for",
    };
    let change = if desk.window == Some(Window::Open) {
        " You can change it while the poll is open."
    } else {
        ""
    };
    format!("{lead} {answers}.{change}{}", forgetful(desk.memory))
}

fn kept(desk: &Desk) -> String {
    let Some(choice) = &desk.own.kept else {
        return String::new();
    };
    let where_ = match desk.memory {
        Memory::PageOnly => "It is kept in this page only, until you close it.",
        Memory::Unread | Memory::Device => "It is kept on this device only.",
    };
    format!(
        "You chose {}. {where_} Nobody has counted it.",
        answers(desk, choice)
    )
}

fn waiting(desk: &Desk, failure: Failure) -> String {
    let why = match failure {
        Failure::Busy => "The counter has had too many votes from your network in a short time.",
        Failure::OutOfOrder => "The counter is out of order.",
        _ => "The counter cannot be reached.",
    };
    let what = match &desk.own.wish {
        Some(Wish::Withdraw) => "Taking your vote out".to_owned(),
        Some(Wish::Count(choice)) => format!("Your vote for {}", answers(desk, choice)),
        None => "Your vote".to_owned(),
    };
    let kept = match desk.memory {
        Memory::PageOnly => {
            "is kept in this page, and sent as soon as that works, if you leave it open."
        }
        Memory::Unread | Memory::Device => {
            "is kept on this device, and sent as soon as that works."
        }
    };
    format!("{why} {what} {kept}")
}

fn refusal(desk: &Desk, failure: Failure) -> &'static str {
    match failure {
        Failure::Closed if desk.window == Some(Window::NotYet) => {
            "Voting has not started, so it was not counted."
        }
        Failure::Closed => "Voting was over when it arrived, so it was not counted.",
        Failure::Unknown => "The counter does not know this poll, so nothing can be counted.",
        Failure::Final => {
            "A vote is already counted for you, and this poll does not let it be changed."
        }
        _ => {
            "The counter did not accept it. Reload the page and vote again; the poll may have changed."
        }
    }
}

fn closed(desk: &Desk) -> String {
    let over = desk.poll.closes.map_or_else(
        || "Voting is over.".to_owned(),
        |day| format!("Voting ended on {day}."),
    );
    match (&desk.own.wish, &desk.own.counted) {
        (Some(_), _) => {
            format!("{over} A vote that waited on this device did not arrive in time to be sent.")
        }
        (None, Some(choice)) => format!("{over} You voted for {}.", answers(desk, choice)),
        (None, None) => over,
    }
}

/// The button that takes the vote back.
pub fn take_back(desk: &Desk) -> &'static str {
    if desk.has_counter() {
        "Take my vote out"
    } else {
        "Forget my choice"
    }
}

/// What happens to a vote, said before it is cast.
pub fn way(desk: &Desk) -> String {
    if !desk.has_counter() {
        return match desk.memory {
            Memory::PageOnly => "Nothing is counted here, and this page cannot keep your choice on this device: \
                your browser, or the page around this one, does not allow it. It stays until you close the page."
                .to_owned(),
            Memory::Unread | Memory::Device => {
                "Nothing is counted here. Your choice is kept on this device only, and only you can see it.".to_owned()
            }
        };
    }
    let then = match desk.poll.results {
        ShowResults::Closed => " The results are shown when voting is over.",
        ShowResults::After => " You then see the results.",
        ShowResults::Before => "",
    };
    let what = "Your vote is sent under a random number made for this poll only: no name, no address, no cookie.";
    format!("{what}{then}{}", forgetful(desk.memory))
}

/// Said where storage is blocked or belongs to another page.
fn forgetful(memory: Memory) -> &'static str {
    match memory {
        Memory::PageOnly => " This page cannot remember that you voted once you close it.",
        Memory::Unread | Memory::Device => "",
    }
}

/// How many voted, and when that was counted.
pub fn counted_when(count: &Count) -> String {
    let voters = count.tally.voters;
    let people = if voters == 1 {
        "person has"
    } else {
        "people have"
    };
    match count.taken {
        Taken::At(moment) => format!("{} {people} voted. Counted at {moment}.", grouped(voters)),
        Taken::On(day) => format!(
            "{} {people} voted. Count published on {day}.",
            grouped(voters)
        ),
    }
}

/// Why there is no fresher count, or none at all; empty where there is nothing to say.
pub fn reading(desk: &Desk) -> &'static str {
    match desk.reading {
        Reading::Asked => "Asking the counter for the count…",
        Reading::KeptBack => "The results are shown when voting is over.",
        Reading::Failed(Failure::Unknown) => {
            "The counter does not know this poll, so there is no live count."
        }
        Reading::Failed(_) if desk.poll.snapshot.is_some() => {
            "The counter cannot be reached; these are the last published results."
        }
        Reading::Failed(_) => "The counter cannot be reached, so the results cannot be shown now.",
        Reading::Unasked | Reading::Known(_) => "",
    }
}

/// What the results cannot tell.
pub const LIMITS: &str = "People chose for themselves whether to vote, so this does not show what everybody thinks, \
    and voting more than once is discouraged but not impossible.";

/// The chosen answers in a row, in quotation marks.
pub fn answers(desk: &Desk, choice: &Choice) -> String {
    let quoted: Vec<String> = choice
        .labels(&desk.poll)
        .into_iter()
        .map(|label| format!("“{label}”"))
        .collect();
    match quoted.split_last() {
        Some((last, [])) => last.clone(),
        Some((last, rest)) => format!("{} and {last}", rest.join(", ")),
        None => String::new(),
    }
}
