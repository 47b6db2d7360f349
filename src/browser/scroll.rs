//! Bringing parts of the page into sight.

use leptos::prelude::document;

/// Shows the start of the element of this id, if it lies above what is visible.
pub fn back_to_start(id: &str) {
    let Some(element) = document().get_element_by_id(id) else {
        return;
    };
    if element.get_bounding_client_rect().top() < 0.0 {
        element.scroll_into_view();
    }
}
