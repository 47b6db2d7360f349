//! What readers go through, as tables of events, states and what is asked for.

use super::event::{Command, Event, Place, Waking};
use super::*;
use crate::content::record::{ShowResults, Snapshot};
use crate::content::value::Link;
use crate::poll::ballot::example;
use crate::poll::contract::{Failure, Status};
use crate::poll::tally::{Taken, Tally};
use crate::poll::wire::Changes;

fn day(text: &str) -> Date {
    Date::parse(text).expect("a day")
}

fn slug(text: &str) -> Slug {
    Slug::parse(text).expect("a slug")
}

fn choice(id: &str) -> Choice {
    Choice::new(&example::poll(1, "", ""), [id]).expect("a choice")
}

fn counted_poll(results: ShowResults) -> Poll {
    let counter = Link::parse("https://counter.example");
    Poll {
        counter,
        results,
        ..example::poll(1, "2026-01-01", "2026-12-31")
    }
}

fn woken(poll: Poll, own: Own) -> (Desk, Vec<Command>) {
    let mut desk = Desk::new(Arc::new(poll), None);
    assert_eq!(desk.state(), State::Loading);
    let found = Waking {
        today: day("2026-11-21"),
        memory: Memory::Device,
        own,
        ticked: vec![],
    };
    let commands = desk.step(Event::Woke(found));
    (desk, commands)
}

fn at_counter() -> Desk {
    woken(counted_poll(ShowResults::After), Own::default()).0
}

fn cast(desk: &mut Desk, id: &str) -> Vec<Command> {
    desk.step(Event::Tick(slug(id), true));
    desk.step(Event::Cast)
}

fn waiting(id: &str) -> Own {
    Own {
        wish: Some(Wish::Count(choice(id))),
        ..Own::default()
    }
}

fn counted(id: &str) -> Own {
    Own {
        counted: Some(choice(id)),
        ..Own::default()
    }
}

fn kept(id: &str) -> Own {
    Own {
        kept: Some(choice(id)),
        ..Own::default()
    }
}

fn status(window: Window) -> Status {
    let tally = Tally {
        voters: 1,
        votes: vec![1, 0, 0, 0],
    };
    let taken = Taken::At(crate::poll::moment::Moment::default());
    Status {
        window,
        changes: Changes::Allowed,
        count: Some(Count { tally, taken }),
    }
}

mod sending;

#[test]
fn what_is_remembered_decides_what_a_reader_finds() {
    let plain = || example::poll(1, "", "");
    let counter = || counted_poll(ShowResults::After);
    for (poll, own, state) in [
        (plain(), Own::default(), State::Open),
        (plain(), kept("a"), State::Kept),
        (plain(), counted("a"), State::Kept),
        (plain(), waiting("a"), State::Kept),
        (counter(), Own::default(), State::Open),
        (counter(), kept("a"), State::Choosing),
        (counter(), counted("a"), State::AlreadyCounted),
        (counter(), waiting("a"), State::Sending),
        (
            example::poll(1, "2026-11-22", ""),
            Own::default(),
            State::NotYetOpen,
        ),
        (example::poll(1, "", "2026-11-20"), kept("a"), State::Closed),
    ] {
        assert_eq!(woken(poll, own.clone()).0.state(), state, "{own:?}");
    }
}

#[test]
fn a_poll_that_closed_before_the_last_revision_is_closed_at_the_first_render() {
    for (closes, by, state) in [
        ("2026-11-20", Some(day("2026-11-21")), State::Closed),
        ("2026-11-21", Some(day("2026-11-21")), State::Loading),
        ("2026-11-20", None, State::Loading),
    ] {
        assert_eq!(
            Desk::new(Arc::new(example::poll(1, "", closes)), by).state(),
            state,
            "{closes}"
        );
    }
}

#[test]
fn what_was_ticked_before_the_app_came_alive_stays_ticked() {
    let mut desk = Desk::new(Arc::new(example::poll(1, "", "")), None);
    let found = Waking {
        today: day("2026-11-21"),
        memory: Memory::Device,
        own: Own::default(),
        ticked: vec![slug("b")],
    };
    desk.step(Event::Woke(found));
    assert_eq!(
        (desk.state(), desk.ticked),
        (State::Choosing, vec![slug("b")])
    );
}

#[test]
fn without_a_counter_a_choice_is_kept_and_can_be_changed_and_forgotten() {
    let (mut desk, commands) = woken(example::poll(1, "", ""), Own::default());
    assert_eq!(commands, []);
    assert_eq!(desk.step(Event::Cast), [Command::Focus(Place::Ballot)]);
    assert_eq!(desk.wrong, Some(NotValid::Nothing));
    assert_eq!(
        cast(&mut desk, "a"),
        [Command::Keep(kept("a")), Command::Focus(Place::Outcome)]
    );
    assert_eq!((desk.state(), desk.wrong.clone()), (State::Kept, None));
    assert!(!desk.shows_results(), "a choice kept here is no count");
    desk.step(Event::Back);
    assert_eq!(
        (desk.state(), desk.ticked.clone()),
        (State::Choosing, vec![slug("a")])
    );
    assert_eq!(
        cast(&mut desk, "b"),
        [Command::Keep(kept("b")), Command::Focus(Place::Outcome)]
    );
    assert_eq!(
        desk.step(Event::Withdraw),
        [Command::Keep(Own::default()), Command::Focus(Place::Ballot)]
    );
    assert_eq!((desk.state(), desk.ticked), (State::Open, vec![]));
}

#[test]
fn results_show_when_the_poll_says_so() {
    for (results, before, after, closed) in [
        (ShowResults::Before, true, true, true),
        (ShowResults::After, false, true, true),
        (ShowResults::Closed, false, false, true),
    ] {
        let sees = |own: Own, window: Window| {
            let (mut desk, _) = woken(counted_poll(results), own);
            desk.step(Event::Read(Ok(status(window))));
            desk.may_see_results()
        };
        assert_eq!(sees(Own::default(), Window::Open), before, "{results:?}");
        assert_eq!(sees(counted("a"), Window::Open), after, "{results:?}");
        assert_eq!(sees(Own::default(), Window::Closed), closed, "{results:?}");
    }
}

#[test]
fn a_reader_may_peek_and_come_back() {
    let (mut desk, _) = woken(counted_poll(ShowResults::Before), Own::default());
    desk.step(Event::Read(Ok(status(Window::Open))));
    assert_eq!(
        desk.step(Event::Peek),
        [Command::Read, Command::Focus(Place::Outcome)]
    );
    assert_eq!((desk.state(), desk.shows_results()), (State::Peeking, true));
    assert_eq!(desk.step(Event::Back), [Command::Focus(Place::Ballot)]);
    assert_eq!((desk.state(), desk.shows_results()), (State::Open, false));
}

#[test]
fn the_counters_clock_wins_over_the_devices() {
    let (mut desk, _) = woken(counted_poll(ShowResults::After), Own::default());
    for (window, state) in [
        (Window::Closed, State::Closed),
        (Window::NotYet, State::NotYetOpen),
        (Window::Open, State::Open),
    ] {
        desk.step(Event::Read(Ok(status(window))));
        assert_eq!(desk.state(), state);
    }
}

#[test]
fn the_last_count_stays_when_the_next_does_not_arrive() {
    let mut poll = counted_poll(ShowResults::Before);
    poll.snapshot = Some(Snapshot {
        date: day("2026-06-01"),
        voters: 4,
        votes: vec![1, 1, 1, 1],
    });
    let (mut desk, commands) = woken(poll, Own::default());
    assert_eq!(commands, [Command::Read]);
    let voters = |desk: &Desk| desk.count().map(|count| count.tally.voters);
    desk.step(Event::Read(Err(Failure::Unreachable)));
    assert_eq!(voters(&desk), Some(4), "the published count stands in");
    desk.step(Event::Read(Ok(status(Window::Open))));
    assert_eq!(voters(&desk), Some(1));
    desk.step(Event::Read(Err(Failure::Unreachable)));
    assert_eq!(voters(&desk), Some(1));
}
