//! Small values that content is made of: slugs, links, dates known in part, pounds.
//!
//! Each is parsed once and cannot be wrong afterwards. No value here knows which record holds it.

use std::fmt;

/// The longest slug that is accepted, in bytes; file systems allow 255 for a name.
const LONGEST_SLUG: usize = 120;

/// An identifier that is also part of an address: lower-case ASCII letters and digits joined by single hyphens.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Slug(Box<str>);

impl Slug {
    /// Accepts `text` when it is a slug.
    pub fn parse(text: &str) -> Option<Self> {
        let sound = !text.is_empty()
            && text.len() <= LONGEST_SLUG
            && text.split('-').all(|word| {
                !word.is_empty()
                    && word
                        .bytes()
                        .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit())
            });
        sound.then(|| Self(text.into()))
    }

    /// The identifier itself.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Slug {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Where a link leads. Nothing else may stand in an `href` that comes from content.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Link {
    /// An absolute `https:` or `http:` address.
    Web(Box<str>),
    /// A `mailto:` address.
    Mail(Box<str>),
    /// A path of this site, starting with `/`, without the base.
    Site(Box<str>),
}

impl Link {
    /// Accepts `https:`, `http:` and `mailto:` addresses and paths of this site.
    ///
    /// Control characters, spaces, back-slashes and `//host` are refused, since browsers read them in surprising ways.
    pub fn parse(text: &str) -> Option<Self> {
        if text
            .chars()
            .any(|c| c.is_control() || c.is_whitespace() || c == '\\' || c == '"')
        {
            return None;
        }
        let scheme_end = text.find(':').unwrap_or(0);
        let scheme = text[..scheme_end].to_ascii_lowercase();
        match scheme.as_str() {
            "https" | "http" => {
                let host = text[scheme_end + 1..].strip_prefix("//")?;
                let named = host.starts_with(|c: char| c.is_alphanumeric() || c == '[');
                named.then(|| Self::Web(text.into()))
            }
            "mailto" => text[scheme_end + 1..]
                .contains('@')
                .then(|| Self::Mail(text.into())),
            _ if text.starts_with('/') && !text.starts_with("//") => Some(Self::Site(text.into())),
            _ => None,
        }
    }

    /// The address as it was written.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Web(text) | Self::Mail(text) | Self::Site(text) => text,
        }
    }

    /// The host of a web address without `www.`, to name a source by; `None` for other links.
    pub fn host(&self) -> Option<&str> {
        let Self::Web(text) = self else { return None };
        let (_, rest) = text.split_once("//")?;
        let host = rest.split(['/', '?', '#']).next()?;
        Some(host.strip_prefix("www.").unwrap_or(host))
    }
}

/// A date of which the year is known, perhaps the month, perhaps the day. Orders by time, the less known first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Date {
    /// Year, 1900 to 2199.
    pub year: u16,
    /// Month, 1 to 12.
    pub month: Option<u8>,
    /// Day of the month, only with a month.
    pub day: Option<u8>,
}

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

impl Date {
    /// Accepts `2017`, `2017-03` and `2017-03-16` when such a day exists.
    pub fn parse(text: &str) -> Option<Self> {
        let mut parts = text.split('-');
        let year = digits(parts.next()?, 4)?;
        let month = parts
            .next()
            .map(|p| digits(p, 2))
            .map_or(Some(None), |m| m.map(Some))?;
        let day = parts
            .next()
            .map(|p| digits(p, 2))
            .map_or(Some(None), |d| d.map(Some))?;
        if parts.next().is_some() || !(1900..2200).contains(&year) {
            return None;
        }
        let month = month.map(|m| u8::try_from(m).unwrap_or(0));
        let day = day.map(|d| u8::try_from(d).unwrap_or(0));
        let month_exists = month.is_none_or(|m| (1..=12).contains(&m));
        let day_exists = day.is_none_or(|d| d >= 1 && d <= days_in(year, month.unwrap_or(0)));
        (month_exists && day_exists).then_some(Self { year, month, day })
    }

    /// A number that orders dates as they order themselves: the less known first.
    pub fn days(self) -> u32 {
        u32::from(self.year) * 512
            + u32::from(self.month.unwrap_or(0)) * 32
            + u32::from(self.day.unwrap_or(0))
    }

    /// As machines read it: `2017-03-16`, shorter where less is known.
    pub fn iso(self) -> String {
        match (self.month, self.day) {
            (Some(m), Some(d)) => format!("{}-{m:02}-{d:02}", self.year),
            (Some(m), None) => format!("{}-{m:02}", self.year),
            _ => self.year.to_string(),
        }
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(name) = self.month.and_then(|m| MONTHS.get(usize::from(m) - 1)) {
            if let Some(day) = self.day {
                write!(f, "{day} ")?;
            }
            write!(f, "{name} ")?;
        }
        write!(f, "{}", self.year)
    }
}

fn digits(text: &str, length: usize) -> Option<u16> {
    (text.len() == length && text.bytes().all(|b| b.is_ascii_digit())).then(|| text.parse().ok())?
}

fn days_in(year: u16, month: u8) -> u8 {
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => {
            29
        }
        2 => 28,
        1..=12 => 31,
        _ => 0,
    }
}

/// An amount in whole pounds sterling.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Pounds(pub u64);

impl Pounds {
    /// For a card: `£4.85m`, `£956k`, `£800`. Never rounds up to the next unit.
    pub fn short(self) -> String {
        match self.0 {
            n if n >= 1_000_000 => format!("£{}m", trimmed(n / 10_000, 100)),
            n if n >= 1_000 => format!("£{}k", n / 1_000),
            n => format!("£{n}"),
        }
    }
}

impl fmt::Display for Pounds {
    /// For a page: `£4,850,000`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "£{}", grouped(self.0))
    }
}

/// A whole number with a comma between thousands: `4,850,000`.
pub fn grouped(number: u64) -> String {
    let plain = number.to_string();
    let mut out = String::with_capacity(plain.len() + plain.len() / 3);
    for (i, digit) in plain.chars().enumerate() {
        if i > 0 && (plain.len() - i).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

/// `485` of `100` is `4.85`; trailing zeros fall away.
fn trimmed(hundredths: u64, of: u64) -> String {
    let text = format!("{}.{:02}", hundredths / of, hundredths % of);
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

#[cfg(test)]
mod tests;
