//! What each event does to a [`Desk`].

use super::event::{Command, Event, Place, Waking};
use super::{Desk, Memory, News, Own, Progress, Reading, Side, Wish};
use crate::content::value::Slug;
use crate::poll::ballot::{Choice, Window};
use crate::poll::contract::{Failure, Status};
use crate::poll::wire::Stored;

/// First wait before a vote is sent again, in seconds; doubled each time. Shorter would press on a
/// counter that is in trouble, longer would leave a reader waiting after a hiccup.
const FIRST_WAIT: u32 = 4;

/// Longest wait, in seconds.
const LONGEST_WAIT: u32 = 300;

impl Desk {
    /// Takes in what happened and says what is to be done about it.
    pub fn step(&mut self, event: Event) -> Vec<Command> {
        match event {
            Event::Woke(found) => self.wake(found),
            Event::Tick(option, on) => self.tick(option, on),
            Event::Cast => self.cast(),
            Event::Withdraw => self.withdraw(),
            Event::Peek => self.turn(Side::Results),
            Event::Back => self.turn(Side::Ballot),
            Event::Retry => self.retry(),
            Event::TryNow => self.try_now(),
            Event::Answered(wish, Ok(stored)) => self.stored(wish, stored),
            Event::Answered(_, Err(failure)) if failure.passes() => self.wait(failure),
            Event::Answered(_, Err(failure)) => self.refused(failure),
            Event::Ask => self.ask(),
            Event::Read(outcome) => self.read(outcome),
            Event::Elsewhere(own) => self.elsewhere(own),
            Event::Overtaken(own) => self.overtaken(own),
            Event::Forgetful => self.forget(),
        }
    }

    fn wake(&mut self, found: Waking) -> Vec<Command> {
        self.window = Some(Window::of(&self.poll, found.today));
        self.memory = found.memory;
        self.ticked = found.ticked;
        self.remember(found.own);
        if self.own != Own::default() {
            self.side = Side::Results;
        }
        let mut commands = self.ask();
        commands.extend(self.retry());
        commands
    }

    /// Takes over what was remembered. A choice kept without a counter is not sent unasked when
    /// there is one now, and a vote for a counter that is gone is only kept.
    fn remember(&mut self, own: Own) {
        self.own = own;
        if !self.has_counter() {
            let sent = self.own.counted.take();
            if let Some(Wish::Count(choice)) = self.own.wish.take() {
                self.own.kept = Some(choice);
            }
            self.own.kept = self.own.kept.take().or(sent);
        } else if let Some(kept) = self.own.kept.take()
            && self.ticked.is_empty()
        {
            self.tick_all(&kept);
        }
        self.progress = if self.own.wish.is_some() {
            Progress::Waiting(Failure::Unreachable)
        } else {
            Progress::Idle
        };
    }

    fn tick(&mut self, option: Slug, on: bool) -> Vec<Command> {
        if self.progress == Progress::Sending {
            return vec![];
        }
        self.wrong = None;
        if self.poll.max_choices == 1 {
            self.ticked.clear();
        }
        self.ticked.retain(|ticked| *ticked != option);
        if on {
            self.ticked.push(option);
        }
        vec![]
    }

    fn cast(&mut self) -> Vec<Command> {
        if self.progress == Progress::Sending {
            return vec![];
        }
        let choice = match Choice::new(&self.poll, self.ticked.iter().map(Slug::as_str)) {
            Ok(choice) => choice,
            Err(wrong) => {
                self.wrong = Some(wrong);
                return vec![Command::Focus(Place::Ballot)];
            }
        };
        self.wrong = None;
        if self.has_counter() {
            self.attended = true;
            return self.wish(Wish::Count(choice));
        }
        self.own.kept = Some(choice);
        self.news = News::Kept;
        self.side = Side::Results;
        vec![
            Command::Keep(self.own.clone()),
            Command::Focus(Place::Outcome),
        ]
    }

    fn withdraw(&mut self) -> Vec<Command> {
        self.ticked.clear();
        if self.has_counter() {
            self.attended = true;
            return self.wish(Wish::Withdraw);
        }
        self.own = Own::default();
        self.news = News::Forgotten;
        self.side = Side::Ballot;
        vec![Command::Keep(Own::default()), Command::Focus(Place::Ballot)]
    }

    /// The wish is remembered before it is sent, so that a closed tab or a lost answer loses nothing.
    fn wish(&mut self, wish: Wish) -> Vec<Command> {
        self.own.wish = Some(wish);
        self.progress = Progress::Sending;
        self.tries = 0;
        vec![Command::Keep(self.own.clone()), Command::Send]
    }

    fn turn(&mut self, side: Side) -> Vec<Command> {
        self.side = side;
        if side == Side::Results {
            let mut commands = self.ask();
            commands.push(Command::Focus(Place::Outcome));
            return commands;
        }
        if let Some(own) = self.own_choice().cloned() {
            self.tick_all(&own);
        }
        vec![Command::Focus(Place::Ballot)]
    }

    fn retry(&mut self) -> Vec<Command> {
        if self.own.wish.is_none() || self.progress == Progress::Sending {
            return vec![];
        }
        self.progress = Progress::Sending;
        vec![Command::Send]
    }

    fn try_now(&mut self) -> Vec<Command> {
        self.attended = true;
        self.retry()
    }

    fn stored(&mut self, wish: Wish, stored: Stored) -> Vec<Command> {
        let (counted, side, place) = match wish {
            Wish::Count(choice) => (Some(choice), Side::Results, Place::Outcome),
            Wish::Withdraw => (None, Side::Ballot, Place::Ballot),
        };
        self.own = Own {
            kept: None,
            counted,
            wish: None,
        };
        self.progress = Progress::Idle;
        self.news = News::Stored(stored);
        let mut commands = vec![Command::Keep(self.own.clone()), Command::Read];
        commands.extend(self.attend(side, place));
        commands
    }

    fn wait(&mut self, failure: Failure) -> Vec<Command> {
        self.progress = Progress::Waiting(failure);
        let seconds = FIRST_WAIT
            .saturating_mul(1 << self.tries.min(10))
            .min(LONGEST_WAIT);
        self.tries = self.tries.saturating_add(1);
        let mut commands = vec![Command::RetryIn(seconds)];
        commands.extend(self.attend(Side::Results, Place::Outcome));
        commands
    }

    /// Turns to a side and moves the focus for a reader who waits; leaves one who does something else alone.
    fn attend(&mut self, side: Side, place: Place) -> Option<Command> {
        std::mem::take(&mut self.attended).then(|| {
            self.side = side;
            Command::Focus(place)
        })
    }

    /// The wish is dropped; what was counted before still is.
    fn refused(&mut self, failure: Failure) -> Vec<Command> {
        self.own.wish = None;
        self.progress = Progress::Refused(failure);
        self.attended = false;
        // Whether the poll has closed or not yet opened is for the count's answer to tell.
        vec![
            Command::Keep(self.own.clone()),
            Command::Read,
            Command::Focus(Place::Outcome),
        ]
    }

    fn ask(&mut self) -> Vec<Command> {
        if !self.has_counter() {
            return vec![];
        }
        if !matches!(self.reading, Reading::Known(_)) {
            self.reading = Reading::Asked;
        }
        vec![Command::Read]
    }

    /// The counter's clock decides whether votes are taken. A count that is known stays when the next
    /// one does not arrive: it carries its time.
    fn read(&mut self, outcome: Result<Status, Failure>) -> Vec<Command> {
        match outcome {
            Ok(status) => {
                self.window = Some(status.window);
                self.reading = status.count.map_or(Reading::KeptBack, Reading::Known);
            }
            Err(_) if matches!(self.reading, Reading::Known(_)) => {}
            Err(failure) => self.reading = Reading::Failed(failure),
        }
        vec![]
    }

    fn elsewhere(&mut self, own: Own) -> Vec<Command> {
        if own == self.own {
            return vec![];
        }
        self.remember(own);
        self.news = News::Elsewhere;
        self.side = if self.own == Own::default() {
            Side::Ballot
        } else {
            Side::Results
        };
        match self.own.wish {
            // The other tab sends it; this one looks again in a while, in case that tab is closed.
            Some(_) => vec![Command::RetryIn(FIRST_WAIT)],
            None => self.ask(),
        }
    }

    /// The older request may have been counted after the newer one, so the newer is sent once more.
    fn overtaken(&mut self, own: Own) -> Vec<Command> {
        let wanted = own.counted.clone().map_or(Wish::Withdraw, Wish::Count);
        let wish = own.wish.clone().unwrap_or(wanted);
        self.own = own;
        self.news = News::Elsewhere;
        self.wish(wish)
    }

    fn forget(&mut self) -> Vec<Command> {
        self.memory = Memory::PageOnly;
        vec![]
    }

    fn tick_all(&mut self, choice: &Choice) {
        let options = self.poll.options.iter().map(|option| &option.id);
        self.ticked = options.filter(|id| choice.holds(id)).cloned().collect();
    }
}
