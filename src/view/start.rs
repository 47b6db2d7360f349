//! How the first view of an app comes into the page. It stays for as long as the page does, and what follows signals
//! in it needs an executor, which `island::run` sets.
//!
//! Not by leptos' own functions: theirs bring what passes data from a server, of which there is none here.

use leptos::prelude::Owner;
use web_sys::Element;

use super::Node;
use super::walk::Walk;
use super::zone::Zone;

/// Brings the markup in an element to life: `app` has to make the very same.
pub fn hydrate(root: &Element, app: impl FnOnce() -> Node) {
    start(|| {
        let mut walk = Some(Walk::inside(root));
        let zone = Zone::new(app(), &mut walk);
        if let Some(mut walk) = walk {
            walk.finish();
        }
        zone
    });
}

/// Puts what `app` makes into an element.
pub fn mount(root: &Element, app: impl FnOnce() -> Node) {
    start(|| {
        let mut zone = Zone::new(app(), &mut None);
        zone.mount(root, None);
        zone
    });
}

fn start(show: impl FnOnce() -> Zone) {
    let owner = Owner::new();
    std::mem::forget(owner.with(show));
    std::mem::forget(owner);
}
