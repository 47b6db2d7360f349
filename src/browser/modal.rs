//! A part of the page that for a while stands over everything else.

use web_sys::Element;

use super::fullscreen;

/// While this lives, everything but one part of the page is inert and the page does not scroll.
pub struct Modal {
    silenced: Vec<Element>,
}

impl Modal {
    /// Opens over everything that is neither around `part` nor in it.
    pub fn over(part: &Element) -> Self {
        Self {
            silenced: fullscreen::isolate(part),
        }
    }
}

impl Drop for Modal {
    fn drop(&mut self) {
        fullscreen::release(std::mem::take(&mut self.silenced));
    }
}
