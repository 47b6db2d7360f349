//! Who hears the events of an element.

use std::borrow::Cow;
use std::cell::Cell;
use std::rc::Rc;

use leptos::prelude::Owner;
use send_wrapper::SendWrapper;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};

use super::Part;

type Hear = Box<dyn FnMut(JsValue)>;

/// Who hears an event. Natively there are no events, and nothing is kept.
pub struct Listener {
    event: Cow<'static, str>,
    capture: bool,
    hear: Option<SendWrapper<(Hear, Owner)>>,
}

impl Listener {
    #[inline(never)]
    pub(super) fn part(event: Cow<'static, str>, capture: bool, hear: Hear) -> Part {
        let hear = cfg!(target_arch = "wasm32")
            .then(|| SendWrapper::new((hear, Owner::current().unwrap_or_default())));
        Part::Listener(Self {
            event,
            capture,
            hear,
        })
    }
}

/// A listener in the document. Who hears can be exchanged without touching the document.
pub(super) struct Heard {
    element: web_sys::Element,
    event: Cow<'static, str>,
    capture: bool,
    /// Empty while an event is being heard.
    hear: Rc<Cell<Option<(Hear, Owner)>>>,
    /// Not `FnMut`: an event may come while another is being heard.
    entry: Closure<dyn Fn(JsValue)>,
}

impl Heard {
    pub fn new(listener: Listener, element: &web_sys::Element) -> Self {
        let Listener {
            event,
            capture,
            hear,
        } = listener;
        let hear = Rc::new(Cell::new(hear.map(SendWrapper::take)));
        let entry = Closure::wrap(Box::new({
            let hear = hear.clone();
            // While it hears one event, another of the same kind on the same element passes by.
            move |event| {
                let Some((mut now, owner)) = hear.take() else {
                    return;
                };
                owner.with(|| now(event));
                let exchanged = hear.take();
                hear.set(exchanged.or(Some((now, owner))));
            }
        }) as Box<dyn Fn(JsValue)>);
        let function = entry.as_ref().unchecked_ref();
        drop(element.add_event_listener_with_callback_and_bool(&event, function, capture));
        Self {
            element: element.clone(),
            event,
            capture,
            hear,
            entry,
        }
    }

    /// Takes another's place in hearing, where it is the same event.
    pub fn exchange(&self, listener: Listener) -> Option<Listener> {
        if self.event != listener.event || self.capture != listener.capture {
            return Some(listener);
        }
        self.hear.set(listener.hear.map(SendWrapper::take));
        None
    }
}

impl Drop for Heard {
    fn drop(&mut self) {
        // Events that were queued may still come to an element that has left the document.
        let function = self.entry.as_ref().unchecked_ref();
        drop(self.element.remove_event_listener_with_callback_and_bool(
            &self.event,
            function,
            self.capture,
        ));
    }
}
