//! The path below which a site is served: parsed once from the command line, so that everything
//! after it can rely on a leading and a trailing slash.

use std::fmt;
use std::str::FromStr;

/// A base path such as `/` or `/programme/`: begins and ends with a slash, odd characters refused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Base(String);

impl Base {
    /// The base with both slashes.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The base without its last slash: what is written in front of a path that begins with one.
    #[must_use]
    pub fn prefix(&self) -> &str {
        self.0.trim_end_matches('/')
    }
}

impl Default for Base {
    fn default() -> Self {
        Self("/".to_owned())
    }
}

impl fmt::Display for Base {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl FromStr for Base {
    type Err = String;

    fn from_str(given: &str) -> Result<Self, String> {
        if matches!(given, "" | "/") {
            return Ok(Self::default());
        }
        let inner = given.strip_prefix('/').unwrap_or(given);
        let inner = inner.strip_suffix('/').unwrap_or(inner);
        if inner.split('/').all(is_plain_segment) {
            return Ok(Self(format!("/{inner}/")));
        }
        Err(format!(
            "the base path \"{given}\" cannot be used: expected something like /programme/, made of \
             letters, digits, '-', '_', '.' and '~' between single slashes"
        ))
    }
}

/// Dots alone would climb; a space, `%`, `:` or `?` would mean something else in an address.
fn is_plain_segment(segment: &str) -> bool {
    let plain = |c: char| c.is_ascii_alphanumeric() || "-_.~".contains(c);
    !segment.is_empty() && segment.chars().all(plain) && segment.chars().any(|c| c != '.')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_base_gets_both_slashes() {
        for (given, expected) in [
            ("", "/"),
            ("/", "/"),
            ("programme", "/programme/"),
            ("/programme", "/programme/"),
            ("programme/", "/programme/"),
            ("/a/b-2_c.d~e/", "/a/b-2_c.d~e/"),
        ] {
            assert_eq!(
                Base::from_str(given).unwrap().as_str(),
                expected,
                "{given:?}"
            );
        }
    }

    #[test]
    fn an_odd_base_is_refused() {
        for given in [
            "//",
            "//a",
            "a//b",
            "/../",
            "/a/./b",
            "https://a.example/",
            "a b",
            "a?b",
            "%2e",
            "é",
            "a\\b",
        ] {
            assert!(Base::from_str(given).is_err(), "{given:?}");
        }
    }

    #[test]
    fn the_prefix_can_stand_before_a_path() {
        assert_eq!(Base::default().prefix(), "");
        assert_eq!(Base::from_str("a/b").unwrap().prefix(), "/a/b");
    }
}
