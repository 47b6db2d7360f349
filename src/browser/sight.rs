//! What is in sight.

use std::ops::Range;
use std::rc::Rc;

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::{DomRect, Element};

use super::timer::after_paint;
use crate::view::{Kept, effect};

/// How far below the edge of the window counts as in sight, in CSS pixels: when a line above goes away, so much moves up.
const BELOW: f64 = 64.0;

/// Who wants to know what is in sight. Looking makes the browser lay out what has changed, so that it is done when
/// nothing has: after each frame of an answer, and whenever something is moved.
#[derive(Clone, Copy)]
pub struct Sight {
    looks: Kept<Vec<Rc<dyn Fn()>>>,
}

impl Sight {
    /// Watches the page for as long as it lives.
    pub fn watch() -> Self {
        let sight = Self {
            looks: Kept::new(Vec::new()),
        };
        effect(move || {
            after_paint(move || sight.look());
            // Neither scrolling nor opening is told to those around: they are heard on the way in.
            let moved = Closure::<dyn Fn()>::new(move || sight.look()).into_js_value();
            for event in ["scroll", "resize", "toggle"] {
                // Fails for no event.
                let _ = window().add_event_listener_with_callback_and_bool(
                    event,
                    moved.unchecked_ref(),
                    true,
                );
            }
        });
        sight
    }

    /// Lets someone `look` whenever it is time to.
    pub fn add(self, look: impl Fn() + 'static) {
        self.looks.update(|looks| looks.push(Rc::new(look)));
    }

    /// Lets everyone look now.
    pub fn look(self) {
        for look in self.looks.get() {
            look();
        }
    }
}

/// Which children of the element of this id are in sight, by place. They lie in reading order.
pub fn children_in_sight(id: &str) -> Range<usize> {
    let Some(list) = document().get_element_by_id(id) else {
        return 0..0;
    };
    let (children, edge) = (list.children(), edge());
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
    first_where(&|place| place.bottom() > 0.0)..first_where(&|place| place.top() >= edge)
}

/// Is any of the element in sight?
pub fn is_in_sight(element: &Element) -> bool {
    let place = element.get_bounding_client_rect();
    // What is not shown at all has its bottom at 0.
    place.bottom() > 0.0 && place.top() < edge()
}

fn edge() -> f64 {
    let height = window().inner_height().ok();
    height
        .and_then(|height| height.as_f64())
        .unwrap_or_default()
        + BELOW
}
