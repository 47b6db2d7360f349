//! The sentences, read in the states they belong to.

use std::sync::Arc;

use super::*;
use crate::content::record::Poll;
use crate::content::value::{Date, Link};
use crate::poll::ballot::example;
use crate::poll::desk::Own;
use crate::poll::desk::event::{Event, Waking};

fn desk(counter: bool, memory: Memory, own: &[&str]) -> Desk {
    let poll = Poll {
        counter: Link::parse("https://counter.example").filter(|_| counter),
        ..example::poll(2, "", "")
    };
    let choice = Choice::new(&poll, own.iter().copied()).ok();
    let own = if counter {
        Own {
            counted: choice,
            ..Own::default()
        }
    } else {
        Own {
            kept: choice,
            ..Own::default()
        }
    };
    let mut desk = Desk::new(Arc::new(poll), None);
    let today = Date::parse("2026-11-21").expect("a day");
    desk.step(Event::Woke(Waking {
        today,
        memory,
        own,
        ticked: vec![],
    }));
    desk
}

#[test]
fn a_choice_that_nobody_counted_is_never_called_counted() {
    for memory in [Memory::Device, Memory::PageOnly] {
        let desk = desk(false, memory, &["a", "b"]);
        let said = message(&desk);
        assert!(
            said.starts_with("You chose “Answer a” and “Answer b”."),
            "{said}"
        );
        assert!(said.ends_with("Nobody has counted it."), "{said}");
        assert_eq!(
            said.contains("on this device only"),
            memory == Memory::Device,
            "{said}"
        );
        assert_eq!(outcome(&desk), "Your choice");
    }
}

#[test]
fn a_page_that_cannot_remember_says_so() {
    for (counter, part) in [
        (true, "cannot remember that you voted"),
        (false, "cannot keep your choice"),
    ] {
        assert!(way(&desk(counter, Memory::PageOnly, &[])).contains(part));
        assert!(!way(&desk(counter, Memory::Device, &[])).contains("cannot"));
    }
}

#[test]
fn a_waiting_vote_says_why_and_what_becomes_of_it() {
    for (failure, part) in [
        (Failure::Unreachable, "cannot be reached"),
        (Failure::Busy, "too many votes from your network"),
        (Failure::OutOfOrder, "out of order"),
    ] {
        let mut desk = desk(true, Memory::Device, &[]);
        desk.step(Event::Tick(desk.poll.options[0].id.clone(), true));
        desk.step(Event::Cast);
        let wish = desk.own.wish.clone().expect("a wish");
        desk.step(Event::Answered(wish, Err(failure)));
        let said = message(&desk);
        assert!(
            said.contains(part)
                && said.contains("kept on this device, and sent as soon as that works"),
            "{said}"
        );
        assert_eq!(outcome(&desk), "Your vote is not sent yet");
    }
}

#[test]
fn one_person_has_and_people_have() {
    for (voters, expected) in [
        (0, "0 people have voted."),
        (1, "1 person has voted."),
        (1_234, "1,234 people have voted."),
    ] {
        let tally = crate::poll::tally::Tally {
            voters,
            votes: vec![],
        };
        let said = counted_when(&Count {
            tally,
            taken: Taken::On(Date::parse("2026-04-02").expect("a day")),
        });
        assert_eq!(said, format!("{expected} Count published on 2 April 2026."));
    }
}

#[test]
fn the_legend_says_how_many() {
    for (most, options, expected) in [
        (1, 4, "Choose one answer"),
        (2, 4, "Choose up to 2 answers"),
        (4, 4, "Choose as many answers as you like"),
    ] {
        assert_eq!(legend(most, options), expected);
    }
}
