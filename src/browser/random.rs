//! Randomness that nobody can guess.

use leptos::prelude::window;

/// 128 random bits; `None` in a browser without a source of them.
pub fn bits() -> Option<[u8; 16]> {
    let mut bits = [0; 16];
    window()
        .crypto()
        .ok()?
        .get_random_values_with_u8_array(&mut bits)
        .ok()?;
    Some(bits)
}
