//! How much room there is.

use leptos::prelude::window;

/// From this width on the filters stand beside the result; the style sheets use the same number.
const WIDE: &str = "(width >= 56rem)";

/// Is there room for two columns?
pub fn is_wide() -> bool {
    window()
        .match_media(WIDE)
        .ok()
        .flatten()
        .is_some_and(|query| query.matches())
}
