//! How to mend what the app's own checks found: did-you-mean, amounts, dates, links.
//!
//! The app leaves this out to stay small; editors need it. Works on the words of a problem and the
//! names that the bundle knows.

use std::collections::BTreeMap;

use crate::content::raw::{RawBundle, RawTerm};

use super::nearest::nearest;
use super::problem::Problem;

/// Ids by the list they belong to: `policy_areas`, `programme.rounds` and so on.
#[derive(Clone, Debug, Default)]
pub struct Known(BTreeMap<&'static str, Vec<String>>);

/// A list of known ids is spelled out when it has no more entries than this.
const MOST_SPELLED_OUT: usize = 15;

impl Known {
    /// Everything that records may refer to.
    pub fn new(bundle: &RawBundle) -> Self {
        let ids = |terms: &[RawTerm]| terms.iter().map(|term| term.id.clone()).collect();
        let programme = &bundle.programme;
        Self(BTreeMap::from([
            (
                "policy_areas",
                bundle
                    .policy_areas
                    .iter()
                    .map(|area| area.id.clone())
                    .collect(),
            ),
            (
                "projects",
                bundle
                    .projects
                    .iter()
                    .map(|project| project.slug.clone())
                    .collect(),
            ),
            (
                "library",
                bundle
                    .library
                    .iter()
                    .map(|item| item.slug.clone())
                    .collect(),
            ),
            ("programme.rounds", ids(&programme.rounds)),
            ("programme.regions", ids(&programme.regions)),
            ("programme.levels", ids(&programme.levels)),
            ("programme.lead_kinds", ids(&programme.lead_kinds)),
            ("programme.library_kinds", ids(&programme.library_kinds)),
        ]))
    }
}

/// Adds how to mend a problem, where that is not said yet.
pub fn advise(problem: &mut Problem, known: &Known) {
    if !problem.mend.is_empty() {
        return;
    }
    let value = quoted(&problem.wrong).unwrap_or_default().to_owned();
    if problem.path == "funding_gbp" {
        "the award in whole pounds, as a plain number".clone_into(&mut problem.expected);
        problem.mend = amount(&value);
    } else if let Some(list) = problem.expected.strip_prefix("an id of ").and_then(quoted) {
        problem.mend = id_of(
            &value,
            known.0.get(list).map(Vec::as_slice).unwrap_or_default(),
        );
    } else if problem.wrong.contains(" is no date") {
        problem.mend = "write it in quotes, as far as it is known".to_owned();
    } else if problem.wrong.contains(" is no link") {
        problem.mend = link(&value);
    } else if problem.wrong.contains(" is no depth of a heading") {
        problem.mend = "start headings with `##`; the title stands in the front matter".to_owned();
    } else if problem.wrong.starts_with("the field `") {
        problem.mend = format!("add a line `{value} = …`");
    } else if problem.wrong.ends_with("is taken by an earlier record") {
        problem.mend = "rename one of the files".to_owned();
    } else if problem.wrong.ends_with("stands here") {
        problem.mend = quotes(&problem.wrong, &value, &problem.expected).to_owned();
    } else if let Some(meant) = meant(&value, &problem.expected) {
        problem.mend = format!("did you mean `{meant}`?");
    }
}

/// The first thing in back-quotes or quotes.
fn quoted(text: &str) -> Option<&str> {
    let start = text.find(['`', '"'])?;
    let rest = &text[start + 1..];
    Some(&rest[..rest.find(['`', '"'])?])
}

fn id_of(value: &str, ids: &[String]) -> String {
    if let Some(meant) = nearest(value, ids.iter().map(String::as_str)) {
        return format!("did you mean `{meant}`?");
    }
    if ids.is_empty() || ids.len() > MOST_SPELLED_OUT {
        return "the ids are the names of the files".to_owned();
    }
    format!("known are {}", ids.join(", "))
}

/// A number in quotes, or words without them.
fn quotes(wrong: &str, value: &str, expected: &str) -> &'static str {
    let in_quotes = wrong.starts_with("the text");
    match expected {
        "text" if wrong.starts_with('`') => "put it in quotes",
        "a whole number" | "a number" if in_quotes && value.parse::<f64>().is_ok() => {
            "take the quotes away"
        }
        "true or false" if in_quotes => "take the quotes away",
        "a list" if in_quotes => "put it in square brackets",
        _ => "",
    }
}

/// One of the words of "a, b, c or d" that `value` is near to.
fn meant<'a>(value: &str, expected: &'a str) -> Option<&'a str> {
    if !value.contains(char::is_alphabetic) {
        return None;
    }
    nearest(
        value,
        expected.split([',', ' ']).filter(|word| word.len() > 3),
    )
}

/// `£956k` is 956000.
fn amount(value: &str) -> String {
    match pounds(value) {
        Some(pounds) => format!("write `funding_gbp = {pounds}`"),
        None => {
            "write it without pence, commas, `£` and quotes, as `funding_gbp = 956000`".to_owned()
        }
    }
}

fn pounds(value: &str) -> Option<u64> {
    let plain: String = value
        .chars()
        .filter(|c| !matches!(c, '£' | ',' | ' ' | '_'))
        .collect();
    let plain = plain.to_lowercase();
    let letters = plain
        .find(|c: char| c.is_ascii_alphabetic())
        .unwrap_or(plain.len());
    let (number, unit) = plain.split_at(letters);
    let zeros = match unit {
        "" => 0,
        "k" => 3,
        "m" | "million" => 6,
        _ => return None,
    };
    let (whole, part) = number.split_once('.').unwrap_or((number, ""));
    if part.len() > zeros {
        return None;
    }
    format!("{whole}{part}{}", "0".repeat(zeros - part.len()))
        .parse()
        .ok()
}

fn link(value: &str) -> String {
    if value.chars().any(char::is_whitespace) {
        return "take the spaces out; inside of an address they are written %20".to_owned();
    }
    if value.starts_with("www.") {
        return format!("write `https://{value}`");
    }
    if value.contains(':') || value.is_empty() {
        return "use the address of the page, from `https:` on".to_owned();
    }
    format!(
        "for a page of this site write `/{}`",
        value.trim_start_matches(['.', '/'])
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_amount_is_read_as_people_write_it() {
        for (value, read) in [
            ("£956k", Some(956_000)),
            ("4.85m", Some(4_850_000)),
            ("£4.85 million", Some(4_850_000)),
            ("1,250,000", Some(1_250_000)),
            ("956000.5", None),
            ("a lot", None),
            ("", None),
        ] {
            assert_eq!(pounds(value), read, "{value}");
        }
    }
}
