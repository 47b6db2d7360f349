//! The law of loading: whatever the text, no panic, and every issue names a place that exists.

#![allow(clippy::unwrap_used, reason = "a test may stop where it stands")]

use std::fmt::Write;

use proptest::prelude::*;
use serde_json::Value;
use springboard::content::issue::Issue;
use springboard::content::load::load;
use springboard::content::raw::RawBundle;
use springboard::content::validate::believe;
use springboard::content::value::{Date, Link, Pounds, Slug};

const VERSION_1_0: &str = include_str!("../fixtures/bundle-1.0.json");

/// Values that are wrong, or odd, in most places.
fn odd() -> impl Strategy<Value = Value> {
    prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        "[ -~é\u{202e}]{0,12}".prop_map(Value::from),
        Just(Value::from("javascript:alert(1)")),
        Just(Value::from("open-door")),
        Just(serde_json::json!([])),
        Just(serde_json::json!({})),
        Just(serde_json::json!([[{ "kind": "list", "items": [[{}]] }]])),
        Just(serde_json::json!({ "slug": "x", "title": "y", "kind": "z" })),
    ]
}

/// Replaces, removes or repeats the part of `root` that a walk of `steps` leads to.
fn mutate(root: &mut Value, steps: &[usize], odd: &Value) {
    let Some((last, walk)) = steps.split_last() else {
        return;
    };
    let mut pointer = String::new();
    for step in walk {
        match root.pointer(&pointer) {
            Some(Value::Array(items)) if !items.is_empty() => {
                write!(pointer, "/{}", step % items.len()).unwrap();
            }
            Some(Value::Object(fields)) if !fields.is_empty() => {
                write!(
                    pointer,
                    "/{}",
                    fields.keys().nth(step % fields.len()).unwrap()
                )
                .unwrap();
            }
            _ => break,
        }
    }
    match root.pointer_mut(&pointer) {
        Some(Value::Array(items)) if !items.is_empty() && last % 3 == 0 => {
            drop(items.remove(last % items.len()));
        }
        Some(Value::Array(items)) if !items.is_empty() && last % 3 == 1 => {
            items.push(items[last % items.len()].clone());
        }
        Some(Value::Object(fields)) if !fields.is_empty() && last % 3 == 0 => {
            let key = fields.keys().nth(last % fields.len()).cloned().unwrap();
            fields.remove(&key);
        }
        Some(part) => *part = odd.clone(),
        None => {}
    }
}

/// A place exists when its list has that many records and its path leads into the record, or to a field it lacks.
fn assert_place_exists(root: &Value, issue: &Issue) {
    let list = &root[issue.place.list];
    let record = match list.as_array() {
        Some(records) => records
            .get(issue.place.index)
            .unwrap_or_else(|| panic!("no record at {issue}")),
        None => list,
    };
    let mut at = record;
    for field in issue
        .place
        .path
        .replace('[', ".[")
        .split('.')
        .filter(|field| !field.is_empty())
    {
        at = match field
            .strip_prefix('[')
            .and_then(|index| index.strip_suffix(']'))
        {
            Some(index) => {
                let index: usize = index.parse().unwrap();
                let items = at
                    .as_array()
                    .unwrap_or_else(|| panic!("no list at {issue}"));
                assert!(index < items.len(), "{issue}");
                &items[index]
            }
            None => at.get(field).unwrap_or(&Value::Null),
        };
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 600, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_loads_or_says_why(text in "\\PC{0,200}") {
        if let Err(error) = load(&text) {
            prop_assert!(!error.to_string().is_empty() && !error.detail().is_empty());
        }
    }

    #[test]
    fn a_cut_bundle_loads_or_says_why(at in 0..VERSION_1_0.len()) {
        let cut: String = VERSION_1_0.chars().take(at).collect();
        let whole = load(&cut);
        prop_assert!(whole.is_ok() == (cut.trim_end() == VERSION_1_0.trim_end()));
    }

    #[test]
    fn a_mutated_bundle_loads_and_its_issues_name_places_that_exist(
        changes in prop::collection::vec((prop::collection::vec(any::<usize>(), 1..8), odd()), 1..6)
    ) {
        let mut root: Value = serde_json::from_str(VERSION_1_0).unwrap();
        for (steps, odd) in &changes {
            mutate(&mut root, steps, odd);
        }
        if let Ok(loaded) = load(&root.to_string()) {
            for issue in &loaded.issues {
                assert_place_exists(&root, issue);
            }
        }
    }

    /// Derived readers take less code to write, those written by hand less to run: they must agree.
    #[test]
    fn what_serde_reads_whole_is_read_the_same_field_by_field(
        changes in prop::collection::vec((prop::collection::vec(any::<usize>(), 1..8), odd()), 0..3)
    ) {
        let mut root: Value = serde_json::from_str(VERSION_1_0).unwrap();
        for (steps, odd) in &changes {
            mutate(&mut root, steps, odd);
        }
        if let (Ok(raw), Ok(loaded)) = (serde_json::from_value::<RawBundle>(root.clone()), load(&root.to_string())) {
            // A derived reader takes a list for the fields in their order, which the format does not.
            prop_assume!(loaded.issues.iter().all(|issue| issue.expected != "a group of fields"));
            prop_assert_eq!(format!("{:?}", believe(raw)), format!("{loaded:?}"));
        }
    }

    #[test]
    fn one_broken_record_costs_no_other(record in 0..2_usize, odd in odd()) {
        let mut root: Value = serde_json::from_str(VERSION_1_0).unwrap();
        root["projects"][record] = odd;
        let loaded = load(&root.to_string()).unwrap();
        let other = ["second-home", "open-door"][record];
        prop_assert!(loaded.bundle.project(other).is_some());
        prop_assert_eq!(loaded.bundle.library.len(), 2);
    }

    #[test]
    fn a_date_reads_as_it_is_written(year in 1900_u16..2200, month in 0_u8..14, day in 0_u8..33) {
        let mut text = year.to_string();
        if month > 0 {
            write!(text, "-{month:02}").unwrap();
        }
        if month > 0 && day > 0 {
            write!(text, "-{day:02}").unwrap();
        }
        if let Some(date) = Date::parse(&text) {
            prop_assert_eq!(date.iso(), text);
        } else {
            prop_assert!(month > 12 || day > 28);
        }
    }

    #[test]
    fn what_is_parsed_prints_as_it_was_written(text in "[a-z0-9-]{1,12}|/[a-z/#?=&]{0,12}|https?://[a-z.]{1,9}[/a-z?#]{0,9}") {
        if let Some(slug) = Slug::parse(&text) {
            prop_assert_eq!(slug.as_str(), &text);
        }
        if let Some(link) = Link::parse(&text) {
            prop_assert_eq!(link.as_str(), &text);
        }
    }

    #[test]
    fn pounds_print_every_digit(pounds in any::<u64>()) {
        let digits: String = Pounds(pounds).to_string().chars().filter(char::is_ascii_digit).collect();
        prop_assert_eq!(digits.parse::<u64>().unwrap(), pounds);
    }
}
