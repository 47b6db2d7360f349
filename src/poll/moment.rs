//! Moments in time, as text and as days. Reads no clock: the present is always an argument.

use std::fmt;

use crate::content::value::Date;

const MINUTE: u64 = 60;
const HOUR: u64 = 60 * MINUTE;
const DAY: u64 = 24 * HOUR;

/// The last second of 2199, which is as far as a [`Date`] goes.
const LAST: u64 = 7_258_118_399;

/// A second between 1970 and 2199, in Coordinated Universal Time.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Moment(u64);

impl Moment {
    /// The moment so many seconds after the start of 1970; what lies beyond 2199 counts as its end.
    pub fn from_seconds(seconds: u64) -> Self {
        Self(seconds.min(LAST))
    }

    /// Seconds since the start of 1970.
    pub fn seconds(self) -> u64 {
        self.0
    }

    /// The start of the hour it lies in.
    #[must_use]
    pub fn hour(self) -> Self {
        Self(self.0 - self.0 % HOUR)
    }

    /// The day it lies in.
    pub fn day(self) -> Date {
        let (year, month, day) = civil(self.0 / DAY);
        Date {
            year,
            month: Some(month),
            day: Some(day),
        }
    }

    /// As machines read it: `2026-11-21T22:04:00Z`.
    pub fn iso(self) -> String {
        let (hour, minute) = self.clock();
        format!(
            "{}T{hour:02}:{minute:02}:{:02}Z",
            self.day().iso(),
            self.0 % MINUTE
        )
    }

    /// Reads what [`Moment::iso`] writes; a fraction of a second is dropped.
    pub fn parse(text: &str) -> Option<Self> {
        let (date, time) = text.strip_suffix('Z')?.split_once('T')?;
        let (whole, fraction) = time.split_once('.').unwrap_or((time, "0"));
        if fraction.is_empty() || !fraction.bytes().all(|b| b.is_ascii_digit()) {
            return None;
        }
        let date = Date::parse(date)?;
        let days = days_before(date.year, date.month?, date.day?)?;
        let mut parts = whole.split(':').map(two_digits);
        let (hour, minute, second) = (parts.next()??, parts.next()??, parts.next()??);
        let sound = parts.next().is_none() && hour < 24 && minute < 60 && second < 60;
        sound.then(|| Self(days * DAY + hour * HOUR + minute * MINUTE + second))
    }

    fn clock(self) -> (u64, u64) {
        (self.0 % DAY / HOUR, self.0 % HOUR / MINUTE)
    }
}

impl fmt::Display for Moment {
    /// For people: `22:04 UTC on 21 November 2026`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (hour, minute) = self.clock();
        write!(f, "{hour:02}:{minute:02} UTC on {}", self.day())
    }
}

fn two_digits(text: &str) -> Option<u64> {
    (text.len() == 2 && text.bytes().all(|b| b.is_ascii_digit())).then(|| text.parse().ok())?
}

/// Year, month and day of a day counted from the start of 1970.
///
/// Counts in eras of 400 years that begin on 1 March, so that the leap day comes last.
fn civil(days: u64) -> (u16, u8, u8) {
    let shifted = days + 719_468;
    let (era, of_era) = (shifted / 146_097, shifted % 146_097);
    let year_of_era = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let from_march = (5 * of_year + 2) / 153;
    let day = of_year - (153 * from_march + 2) / 5 + 1;
    let month = if from_march < 10 {
        from_march + 3
    } else {
        from_march - 9
    };
    let year = era * 400 + year_of_era + u64::from(month <= 2);
    let small = |number: u64| u8::try_from(number).unwrap_or(1);
    (
        u16::try_from(year).unwrap_or(2199),
        small(month),
        small(day),
    )
}

/// Days from the start of 1970 to this one; `None` before it.
fn days_before(year: u16, month: u8, day: u8) -> Option<u64> {
    let year = u64::from(year) - u64::from(month <= 2);
    let (era, year_of_era) = (year / 400, year % 400);
    let from_march = (u64::from(month) + 9) % 12;
    let of_year = (153 * from_march + 2) / 5 + u64::from(day) - 1;
    let of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + of_year;
    (era * 146_097 + of_era).checked_sub(719_468)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_moment_is_written_and_read_alike() {
        for (seconds, iso, words) in [
            (0, "1970-01-01T00:00:00Z", "00:00 UTC on 1 January 1970"),
            (
                951_827_696,
                "2000-02-29T12:34:56Z",
                "12:34 UTC on 29 February 2000",
            ),
            (
                1_795_298_640,
                "2026-11-21T22:04:00Z",
                "22:04 UTC on 21 November 2026",
            ),
            (
                LAST,
                "2199-12-31T23:59:59Z",
                "23:59 UTC on 31 December 2199",
            ),
        ] {
            let moment = Moment::from_seconds(seconds);
            assert_eq!(moment.iso(), iso);
            assert_eq!(moment.to_string(), words);
            assert_eq!(Moment::parse(iso), Some(moment));
        }
        assert_eq!(Moment::from_seconds(u64::MAX).seconds(), LAST);
    }

    #[test]
    fn every_day_is_a_day_that_exists() {
        for days in 0..=LAST / DAY {
            let (year, month, day) = civil(days);
            assert_eq!(days_before(year, month, day), Some(days));
            assert!(Date::parse(&Moment(days * DAY).day().iso()).is_some());
        }
    }

    #[test]
    fn other_text_is_no_moment() {
        for text in [
            "",
            "2026-11-21",
            "2026-11-21T22:04:00",
            "2026-11-21 22:04:00Z",
            "2026-11-21T24:00:00Z",
            "2026-11-21T22:60:00Z",
            "2026-11-21T22:04Z",
            "2026-11-21T22:04:00:00Z",
            "2026-11-21T22:04:00.Z",
            "2026-11-21T22:04:00+00:00",
            "2026-11T22:04:00Z",
            "2026-02-30T22:04:00Z",
            "1969-12-31T23:59:59Z",
        ] {
            assert_eq!(Moment::parse(text), None, "{text:?}");
        }
        assert_eq!(Moment::parse("1970-01-01T00:00:01.999Z"), Some(Moment(1)));
    }

    #[test]
    fn an_hour_forgets_minutes() {
        assert_eq!(Moment(3_600 * 5 + 3_599).hour(), Moment(3_600 * 5));
    }
}
