//! How a vote gets to the counter, or does not.

use super::*;

#[test]
fn a_vote_is_remembered_before_it_is_sent() {
    let mut desk = at_counter();
    assert_eq!(
        cast(&mut desk, "a"),
        [Command::Keep(waiting("a")), Command::Send]
    );
    assert_eq!(desk.state(), State::Sending);
    assert_eq!(desk.step(Event::Cast), [], "a second press sends nothing");
    let answer = Event::Answered(Wish::Count(choice("a")), Ok(Stored::Counted));
    let commands = desk.step(answer);
    assert_eq!(
        commands,
        [
            Command::Keep(counted("a")),
            Command::Read,
            Command::Focus(Place::Outcome)
        ]
    );
    assert_eq!(desk.state(), State::Counted);
}

#[test]
fn a_vote_that_does_not_get_through_waits_and_is_sent_again() {
    let mut desk = at_counter();
    cast(&mut desk, "a");
    let fail = || Event::Answered(Wish::Count(choice("a")), Err(Failure::Unreachable));
    assert_eq!(
        desk.step(fail()),
        [Command::RetryIn(4), Command::Focus(Place::Outcome)]
    );
    assert_eq!(desk.state(), State::Waiting);
    let mut waits = vec![];
    for _ in 0..9 {
        assert_eq!(desk.step(Event::Retry), [Command::Send]);
        let commands = desk.step(fail());
        assert_eq!(
            commands.len(),
            1,
            "the focus of a reader who does something else stays"
        );
        waits.extend(commands);
    }
    assert_eq!(
        waits[..3],
        [
            Command::RetryIn(8),
            Command::RetryIn(16),
            Command::RetryIn(32)
        ]
    );
    assert_eq!(waits[8], Command::RetryIn(300));
    desk.step(Event::Retry);
    let commands = desk.step(Event::Answered(
        Wish::Count(choice("a")),
        Ok(Stored::Counted),
    ));
    assert_eq!(commands, [Command::Keep(counted("a")), Command::Read]);
    assert_eq!(desk.step(Event::Retry), [], "nothing waits any more");
}

#[test]
fn a_refused_change_leaves_the_counted_vote() {
    for (failure, window) in [
        (Failure::Closed, Window::Closed),
        (Failure::Final, Window::Open),
        (Failure::Unknown, Window::Open),
        (Failure::Refused(422), Window::Open),
    ] {
        let (mut desk, _) = woken(counted_poll(ShowResults::After), counted("a"));
        desk.step(Event::Back);
        cast(&mut desk, "b");
        let commands = desk.step(Event::Answered(Wish::Count(choice("b")), Err(failure)));
        assert_eq!(commands[0], Command::Keep(counted("a")), "{failure:?}");
        assert_eq!(desk.state(), State::Refused);
        desk.step(Event::Read(Ok(status(window))));
        let expected = if window == Window::Closed {
            State::Closed
        } else {
            State::Refused
        };
        assert_eq!(desk.state(), expected, "{failure:?}");
        assert_eq!(desk.own_choice(), Some(&choice("a")));
    }
}

#[test]
fn another_tab_is_followed_without_taking_the_focus() {
    let mut desk = at_counter();
    assert_eq!(desk.step(Event::Elsewhere(Own::default())), []);
    assert_eq!(
        desk.step(Event::Elsewhere(waiting("b"))),
        [Command::RetryIn(4)]
    );
    assert_eq!(desk.state(), State::Waiting);
    assert_eq!(desk.step(Event::Elsewhere(counted("b"))), [Command::Read]);
    assert_eq!(
        (desk.state(), desk.own_choice()),
        (State::Counted, Some(&choice("b")))
    );
    desk.step(Event::Elsewhere(Own::default()));
    assert_eq!(desk.state(), State::Open);
}

#[test]
fn an_answer_to_an_older_vote_has_the_newer_one_sent_again() {
    for (own, wish) in [
        (counted("b"), Wish::Count(choice("b"))),
        (waiting("b"), Wish::Count(choice("b"))),
        (Own::default(), Wish::Withdraw),
    ] {
        let mut desk = at_counter();
        cast(&mut desk, "a");
        let expected = Own {
            wish: Some(wish),
            ..own.clone()
        };
        assert_eq!(
            desk.step(Event::Overtaken(own)),
            [Command::Keep(expected), Command::Send]
        );
    }
}
