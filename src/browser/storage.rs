//! What can be kept between visits: the device's storage, or the page's own memory where that is
//! blocked. Knows nothing of what is kept.

use std::cell::RefCell;

use leptos::prelude::window;
use web_sys::Storage;

/// Texts under names.
pub trait Shelf {
    /// The text under a name.
    fn read(&self, name: &str) -> Option<String>;

    /// Puts a text under a name; says whether it will be there to read.
    fn write(&self, name: &str, text: &str) -> bool;
}

/// The device's storage for this site.
#[derive(Clone, Debug)]
pub struct DeviceShelf(Storage);

impl DeviceShelf {
    /// The storage, when it can be written and is this site's own.
    ///
    /// In a frame of another site browsers block it or give each surrounding site a different one,
    /// so that what is kept there would mislead.
    pub fn open() -> Option<Self> {
        const TRIAL: &str = "springboard/trial";
        if in_foreign_frame() {
            return None;
        }
        let storage = window().local_storage().ok()??;
        // Full or forbidden storage fails only when it is written to.
        storage.set_item(TRIAL, "1").ok()?;
        storage.remove_item(TRIAL).ok()?;
        Some(Self(storage))
    }
}

impl Shelf for DeviceShelf {
    fn read(&self, name: &str) -> Option<String> {
        self.0.get_item(name).ok()?
    }

    fn write(&self, name: &str, text: &str) -> bool {
        self.0.set_item(name, text).is_ok()
    }
}

/// Is this page inside a page of another origin?
fn in_foreign_frame() -> bool {
    let window = window();
    match window.top() {
        Ok(Some(top)) => top.location().origin().ok() != window.location().origin().ok(),
        _ => true,
    }
}

/// The page's own memory, gone with the page.
#[derive(Debug, Default)]
pub struct PageShelf(RefCell<Vec<(String, String)>>);

impl Shelf for PageShelf {
    fn read(&self, name: &str) -> Option<String> {
        let kept = self.0.borrow();
        let (_, text) = kept.iter().find(|(kept, _)| kept == name)?;
        Some(text.clone())
    }

    fn write(&self, name: &str, text: &str) -> bool {
        let mut kept = self.0.borrow_mut();
        kept.retain(|(kept, _)| kept != name);
        kept.push((name.to_owned(), text.to_owned()));
        true
    }
}
