//! A part of the page that for a while stands over everything else.

use leptos::prelude::document;
use web_sys::Element;

use super::fullscreen;

/// The style sheet keeps a root element with this attribute from scrolling.
const HELD: &str = "data-held";

/// While this lives, everything but one part of the page is inert and the page does not scroll.
pub struct Modal {
    silenced: Vec<Element>,
}

impl Modal {
    /// Opens over everything that is neither around `part` nor in it.
    pub fn over(part: &Element) -> Self {
        hold(true);
        Self {
            silenced: fullscreen::isolate(part),
        }
    }
}

impl Drop for Modal {
    fn drop(&mut self) {
        fullscreen::release(std::mem::take(&mut self.silenced));
        hold(false);
    }
}

fn hold(held: bool) {
    if let Some(root) = document().document_element() {
        // Fails only for an impossible attribute name.
        let _ = root.toggle_attribute_with_force(HELD, held);
    }
}
