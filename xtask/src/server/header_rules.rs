//! Reads a site's `_headers` file as static hosts do, so that what is tried here is what they send:
//! a line with a path (`*` at its end stands for all below it), then indented headers.

use std::fs;
use std::path::Path;

use axum::http::HeaderMap;
use axum::http::header::{CONTENT_SECURITY_POLICY, HeaderName, HeaderValue};

/// One header for one path or for all that begin alike.
#[derive(Debug, PartialEq, Eq)]
struct Rule {
    path: String,
    name: HeaderName,
    value: HeaderValue,
}

/// What a site asks its host to send.
#[derive(Debug, Default)]
pub(super) struct HeaderRules(Vec<Rule>);

impl HeaderRules {
    /// The rules of the site in this directory; none when it has no such file.
    pub(super) fn of(root: &Path) -> Self {
        fs::read_to_string(root.join("_headers"))
            .map(|text| Self::parse(&text))
            .unwrap_or_default()
    }

    fn parse(text: &str) -> Self {
        let mut rules = Vec::new();
        let mut path = "";
        for line in text
            .lines()
            .filter(|line| !line.trim_start().starts_with('#'))
        {
            if !line.starts_with(char::is_whitespace) {
                path = line.trim_end();
            } else if let Some((name, value)) = line.trim().split_once(':')
                && let (Ok(name), Ok(value)) = (name.parse(), value.trim().parse())
            {
                rules.push(Rule {
                    path: path.to_owned(),
                    name,
                    value,
                });
            }
        }
        Self(rules)
    }

    /// Puts what is asked for a path into an answer. Policies add up, every other header has one value.
    pub(super) fn apply(&self, path: &str, headers: &mut HeaderMap) {
        for rule in self.0.iter().filter(|rule| rule.meets(path)) {
            if rule.name == CONTENT_SECURITY_POLICY {
                headers.append(rule.name.clone(), rule.value.clone());
            } else {
                headers.insert(rule.name.clone(), rule.value.clone());
            }
        }
    }
}

impl Rule {
    fn meets(&self, path: &str) -> bool {
        match self.path.strip_suffix('*') {
            Some(start) => path.starts_with(start),
            None => path == self.path,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_gets_what_every_rule_that_meets_it_says() {
        let text = "# a: comment\n/*\n  X-A: everywhere\n  Content-Security-Policy: one; two\n/a/*\n  X-A: below: a\n  Content-Security-Policy: three\n/b\n  nonsense\n  X B: bad\n";
        let rules = HeaderRules::parse(text);
        for (path, x_a, policies) in [
            ("/", "everywhere", 1),
            ("/a/b/", "below: a", 2),
            ("/a", "everywhere", 1),
            ("/b", "everywhere", 1),
        ] {
            let mut headers = HeaderMap::new();
            rules.apply(path, &mut headers);
            assert_eq!(headers["x-a"], x_a, "{path}");
            assert_eq!(
                headers.get_all(CONTENT_SECURITY_POLICY).iter().count(),
                policies,
                "{path}"
            );
        }
    }
}
