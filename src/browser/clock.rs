//! The device's clock, which may be wrong.

use web_sys::js_sys::Date;

/// Seconds since the start of 1970, and 0 for anything before it.
pub fn seconds() -> u64 {
    // Casting from a float saturates and drops the fraction, which is what is wanted.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    let seconds = (Date::now() / 1000.0) as u64;
    seconds
}

/// Today's date where the device is, as `2017-03-16`.
pub fn today() -> String {
    let now = Date::new_0();
    format!(
        "{}-{:02}-{:02}",
        now.get_full_year(),
        now.get_month() + 1,
        now.get_date()
    )
}
