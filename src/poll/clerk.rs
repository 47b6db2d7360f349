//! Does what a [`Desk`] asks for: remembers, sends, reads, waits, moves the focus.

use std::sync::Arc;
use std::time::Duration;

use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, HtmlInputElement};

use super::client::Client;
use super::desk::event::{Command, Event, Place, Waking};
use super::desk::{Desk, Memory, Own, State};
use super::moment::Moment;
use super::receipt::receipt;
use super::store::Store;
use crate::browser::storage::{DeviceShelf, PageShelf, Shelf};
use crate::browser::{clock, host, online, random};
use crate::content::record::Poll;
use crate::content::value::Slug;
use crate::routes::Base;

/// Serves one desk. Copied into every handler of the widget.
#[derive(Clone, Copy)]
pub(super) struct Clerk {
    desk: RwSignal<Desk>,
    office: StoredValue<Office, LocalStorage>,
}

/// What the clerk works with.
struct Office {
    poll: Arc<Poll>,
    base: Base,
    client: Option<Client>,
    store: Option<Store>,
}

/// The id of an element of a poll's widget.
pub(super) fn part(poll: &Poll, name: &str) -> String {
    ["poll-", poll.id.as_str(), "-", name].concat()
}

/// The id of the control of one answer.
pub(super) fn answer(poll: &Poll, option: &Slug) -> String {
    part(poll, &["answer-", option.as_str()].concat())
}

impl Clerk {
    /// A clerk for `desk`; nothing outside is touched before [`Clerk::wake`].
    pub(super) fn new(desk: RwSignal<Desk>, base: Base) -> Self {
        let poll = desk.with_untracked(|desk| desk.poll.clone());
        let client = poll
            .counter
            .as_ref()
            .map(|link| Client::new(poll.clone(), &base.link(link)));
        Self {
            desk,
            office: StoredValue::new_local(Office {
                poll,
                base,
                client,
                store: None,
            }),
        }
    }

    /// Starts work in the browser: reads the clock and what is remembered, and listens.
    pub(super) fn wake(self) {
        let (memory, own, name, ticked) = self.office.with_value(|office| {
            (
                office.memory(),
                office.store().own(&office.poll),
                Store::name(office.base.as_str(), &office.poll),
                office.ticked(),
            )
        });
        self.office
            .update_value(|office| office.store = Some(office.store()));
        let today = Moment::from_seconds(clock::seconds()).day();
        self.tell(Event::Woke(Waking {
            today,
            memory,
            own,
            ticked,
        }));
        online::on_return(move || {
            self.look();
            self.tell(Event::Retry);
        });
        online::on_kept_elsewhere(name, move || self.look());
    }

    /// Tells the desk what happened and does what it asks for.
    pub(super) fn tell(self, event: Event) {
        let step = |desk: &mut Desk| {
            let before = desk.state();
            let commands = desk.step(event);
            tell_host(desk, before);
            commands
        };
        // The widget may be gone when an answer arrives; what was remembered is sent again another time.
        for command in self.desk.try_update(step).unwrap_or_default() {
            match command {
                Command::Keep(own) => self.keep(&own),
                Command::Send => self.send(),
                Command::Read => self.read(),
                Command::RetryIn(seconds) => self.retry_in(seconds),
                Command::Focus(place) => self.focus(place),
            }
        }
    }

    /// The name under which the reader's ballot is published, once there is a token.
    pub(super) fn receipt(self) -> Option<String> {
        let token = self
            .office
            .try_with_value(|office| office.store.as_ref()?.present_token())??;
        self.desk
            .try_with_untracked(|desk| receipt(desk.poll.id.as_str(), &token))
    }

    /// Looks at what is remembered, which another tab may have changed.
    fn look(self) {
        if let Some(own) = self.remembered() {
            self.tell(Event::Elsewhere(own));
        }
    }

    fn remembered(self) -> Option<Own> {
        self.office
            .try_with_value(|office| office.store.as_ref().map(|store| store.own(&office.poll)))
            .flatten()
    }

    fn keep(self, own: &Own) {
        let kept = self
            .office
            .try_with_value(|office| office.store.as_ref().is_some_and(|store| store.keep(own)));
        if kept == Some(false) {
            self.office.update_value(|office| office.fall_back(own));
            self.tell(Event::Forgetful);
        }
    }

    fn send(self) {
        let outgoing = self.office.try_with_value(Office::outgoing).flatten();
        let Some((client, token, wish)) = outgoing else {
            return self.look();
        };
        spawn_local(async move {
            let outcome = client.send(&token, &wish).await;
            let Some(own) = self.remembered() else { return };
            if own.wish.as_ref() == Some(&wish) {
                self.tell(Event::Answered(wish, outcome));
            } else {
                self.tell(Event::Overtaken(own));
            }
        });
    }

    fn read(self) {
        let Some(client) = self
            .office
            .try_with_value(|office| office.client.clone())
            .flatten()
        else {
            return;
        };
        spawn_local(async move {
            let outcome = client.status().await;
            self.tell(Event::Read(outcome));
        });
    }

    fn retry_in(self, seconds: u32) {
        set_timeout(
            move || self.tell(Event::Retry),
            Duration::from_secs(seconds.into()),
        );
    }

    fn focus(self, place: Place) {
        let Some(Some(id)) = self.desk.try_with_untracked(|desk| target(desk, place)) else {
            return;
        };
        // The element may be hidden until the view has caught up with the desk.
        request_animation_frame(move || {
            let element = document().get_element_by_id(&id);
            if let Some(element) =
                element.and_then(|element| element.dyn_into::<HtmlElement>().ok())
            {
                let _ = element.focus();
            }
        });
    }
}

/// Tells a page that holds this one in a frame that there is a vote, and never for what.
fn tell_host(desk: &Desk, before: State) {
    let now = desk.state();
    // A vote that was remembered from an earlier visit is none.
    if matches!(before, State::Choosing | State::Sending) && now.has_vote() {
        let (id, name) = (desk.poll.id.as_str(), now.name());
        host::tell(
            "vote",
            &["{\"poll\":\"", id, "\",\"state\":\"", name, "\"}"].concat(),
        );
    }
}

/// The id of the element for a place: on the ballot the ticked answer, else the first.
fn target(desk: &Desk, place: Place) -> Option<String> {
    match place {
        Place::Outcome => Some(part(&desk.poll, "outcome")),
        Place::Ballot => {
            let first = desk.poll.options.first().map(|option| &option.id);
            desk.ticked
                .first()
                .or(first)
                .map(|option| answer(&desk.poll, option))
        }
    }
}

impl Office {
    fn memory(&self) -> Memory {
        if DeviceShelf::open().is_some() {
            Memory::Device
        } else {
            Memory::PageOnly
        }
    }

    fn store(&self) -> Store {
        let shelf: Box<dyn Shelf> = match DeviceShelf::open() {
            Some(shelf) => Box::new(shelf),
            None => Box::new(PageShelf::default()),
        };
        Store::new(shelf, self.base.as_str(), &self.poll)
    }

    /// From a device that takes nothing in any more to the page's own memory, under the same token.
    fn fall_back(&mut self, own: &Own) {
        let store = Store::new(
            Box::new(PageShelf::default()),
            self.base.as_str(),
            &self.poll,
        );
        if let Some(before) = &self.store {
            store.adopt(before);
        }
        store.keep(own);
        self.store = Some(store);
    }

    fn outgoing(&self) -> Option<(Client, super::contract::Token, super::desk::Wish)> {
        let store = self.store.as_ref()?;
        let wish = store.own(&self.poll).wish?;
        Some((self.client.clone()?, store.token(random::bits)?, wish))
    }

    /// What the reader ticked on the prerendered ballot before the app came alive.
    fn ticked(&self) -> Vec<Slug> {
        let ticked = |id: &Slug| {
            let input = document().get_element_by_id(&answer(&self.poll, id));
            input
                .and_then(|input| input.dyn_into::<HtmlInputElement>().ok())
                .is_some_and(|input| input.checked())
        };
        self.poll
            .options
            .iter()
            .map(|option| option.id.clone())
            .filter(ticked)
            .collect()
    }
}
