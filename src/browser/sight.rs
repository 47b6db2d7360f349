//! Which places of a list are in sight.

use std::ops::Range;

use leptos::ev;
use leptos::prelude::*;
use web_sys::DomRect;

/// How far below the edge of the window counts as in sight, in CSS pixels: when a line above goes away, so much moves up.
const BELOW: f64 = 64.0;

/// The places of a list that are in sight. Looking makes the browser lay out what has changed, so that it is done when
/// nothing has: after each frame of an answer, and whenever the page is moved.
#[derive(Clone, Copy)]
pub struct Sight {
    id: &'static str,
    places: StoredValue<Option<Range<usize>>>,
}

impl Sight {
    /// Watches the children of the element of this id, which lie in reading order.
    pub fn watch(id: &'static str) -> Self {
        let places = StoredValue::new(None);
        let sight = Self { id, places };
        Effect::new(move |_| {
            // The listeners go with the page.
            let _ = window_event_listener(ev::scroll, move |_| sight.look());
            let _ = window_event_listener(ev::resize, move |_| sight.look());
        });
        sight
    }

    /// Looks now.
    pub fn look(self) {
        self.places.set_value(Some(in_sight(self.id)));
    }

    /// The places in sight.
    pub fn places(self) -> Range<usize> {
        if self.places.with_value(Option::is_none) {
            self.look();
        }
        self.places.get_value().unwrap_or_default()
    }
}

fn in_sight(id: &str) -> Range<usize> {
    let Some(list) = document().get_element_by_id(id) else {
        return 0..0;
    };
    let children = list.children();
    let first_where = |is: &dyn Fn(DomRect) -> bool| {
        let (mut from, mut to) = (0, children.length());
        while from < to {
            let middle = from.midpoint(to);
            let child = children.item(middle);
            if child.is_some_and(|child| is(child.get_bounding_client_rect())) {
                to = middle;
            } else {
                from = middle + 1;
            }
        }
        usize::try_from(from).unwrap_or(usize::MAX)
    };
    let edge = window()
        .inner_height()
        .ok()
        .and_then(|height| height.as_f64());
    let edge = edge.unwrap_or_default() + BELOW;
    first_where(&|place| place.bottom() > 0.0)..first_where(&|place| place.top() >= edge)
}
