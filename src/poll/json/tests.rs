//! The reader against `serde_json`.

use proptest::prelude::*;
use serde_json::Value;

use super::*;

/// Whether both read the same; of two fields with one name the last counts.
fn alike(json: &Json, value: &Value) -> bool {
    match (json, value) {
        (Json::Null, Value::Null) => true,
        (Json::Truth(one), Value::Bool(other)) => one == other,
        (Json::Whole(number), Value::Number(other)) => other.as_u64() == Some(*number),
        (Json::Number, Value::Number(other)) => other.as_u64().is_none(),
        (Json::Text(one), Value::String(other)) => one == other,
        (Json::List(some), Value::Array(others)) => {
            some.len() == others.len()
                && some
                    .iter()
                    .zip(others)
                    .all(|(one, other)| alike(one, other))
        }
        (Json::Fields(some), Value::Object(others)) => {
            let last = |name: &String| some.iter().rev().find(|(field, _)| field == name);
            some.iter().all(|(name, _)| others.contains_key(name))
                && others
                    .iter()
                    .all(|(name, other)| last(name).is_some_and(|(_, one)| alike(one, other)))
        }
        _ => false,
    }
}

/// Reads a text with both: whether they agree.
fn agree(text: &str) -> bool {
    match (Json::read(text), serde_json::from_str::<Value>(text)) {
        (Some(json), Ok(value)) => alike(&json, &value),
        (None, Err(_)) => true,
        // `serde_json` holds a number that no `f64` can hold for no JSON; here nobody asks what it is.
        (Some(_), Err(error)) => error.to_string().starts_with("number out of range"),
        (None, Ok(_)) => false,
    }
}

#[test]
fn a_text_is_read_as_it_is_written_or_not_at_all() {
    for text in [
        "",
        " ",
        "null",
        " null ",
        "nul",
        "nullx",
        "null null",
        "true",
        "false",
        "truefalse",
        "0",
        "00",
        "01",
        "-0",
        "-1",
        "-",
        "1.",
        ".5",
        "1.50",
        "1e3",
        "1E+3",
        "1e",
        "1e+",
        "+1",
        "18446744073709551615",
        "18446744073709551616",
        "\"\"",
        "\"",
        "\"a",
        r#""\"\\\/\b\f\n\r\t""#,
        r#""\u00e9\u20AC\ud83d\ude00""#,
        r#""\ud83d""#,
        r#""\ud83d\n""#,
        r#""\ud83d\u0041""#,
        r#""\ude00""#,
        r#""\u12""#,
        r#""\u12g4""#,
        r#""\x""#,
        r#""\"#,
        "\"\u{1}\"",
        "\"\n\"",
        "\"ä€😀\"",
        "\"ä\\u00e4ä\"",
        "[]",
        "[ ]",
        "[1]",
        "[1,]",
        "[,1]",
        "[1 2]",
        "[1,[2,[]]]",
        "[",
        "[1",
        "]",
        "[1}",
        "{}",
        "{ }",
        r#"{"a":1}"#,
        r#"{"b":1,"a":2,"b":3}"#,
        "1e999",
        r#" { "a" : { "b" : [ null ] } } "#,
        r#"{"a"}"#,
        r#"{"a":}"#,
        r#"{"a":1,}"#,
        r#"{a:1}"#,
        r#"{1:1}"#,
        r#"{"a":1"#,
        r#"{"a":1]"#,
        "<!doctype html>",
        "\u{feff}{}",
        "\u{a0}1",
    ] {
        assert!(agree(text), "{text:?} is read as {:?}", Json::read(text));
    }
}

#[test]
fn depth_ends_somewhere() {
    let nested = |depth: usize| "[".repeat(depth) + &"]".repeat(depth);
    assert!(Json::read(&nested(8)).is_some());
    assert_eq!(Json::read(&nested(100)), None);
    assert_eq!(Json::read(&"[".repeat(1_000_000)), None);
    assert_eq!(Json::read(&"{\"a\":".repeat(1_000_000)), None);
}

#[test]
fn fields_are_found_by_name_and_kind() {
    let read = Json::read(r#"{"a":"x","b":2,"c":[1,"y"],"d":null,"a":"z"}"#).expect("fields");
    assert_eq!(read.text("a"), Some("z"), "the last counts");
    assert_eq!(read.text("b"), None);
    assert_eq!(read.whole("b"), Some(2));
    assert_eq!(read.whole("a"), None);
    assert_eq!(read.field("d"), None);
    assert_eq!(read.list("c").map(<[Json]>::len), Some(2));
    assert_eq!(read.all("c", Json::as_text), None);
    assert_eq!(read.list("a"), None);
    assert_eq!(Json::Null.field("a"), None);
}

/// A text as it may be: sound JSON, or sound JSON with something changed in it.
fn texts() -> impl Strategy<Value = String> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<u64>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        any::<String>().prop_map(Value::from),
    ];
    let value = leaf.prop_recursive(4, 24, 4, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4).prop_map(Value::from),
            prop::collection::btree_map(any::<String>(), inner, 0..4)
                .prop_map(|fields| Value::Object(fields.into_iter().collect())),
        ]
    });
    let spoil = prop::option::of((any::<prop::sample::Index>(), any::<char>()));
    (value, any::<bool>(), spoil).prop_map(|(value, wide, spoil)| {
        let text = if wide {
            format!("{value:#}")
        } else {
            value.to_string()
        };
        let mut letters: Vec<char> = text.chars().collect();
        if let Some((place, letter)) = spoil {
            let place = place.index(letters.len());
            letters[place] = letter;
        }
        letters.into_iter().collect()
    })
}

proptest! {
    #[test]
    fn any_text_is_read_as_serde_reads_it(text in texts()) {
        prop_assert!(agree(&text), "{text:?}");
    }

    #[test]
    fn any_other_text_is_a_value_or_none(text in ".*") {
        let _ = Json::read(&text);
    }

    #[test]
    fn ids_are_written_as_they_are_read(ids in prop::collection::vec("[a-z0-9-]{1,9}", 0..5)) {
        let text = list_of(ids.iter().map(String::as_str));
        let expected = ids.into_iter().map(Json::Text).collect();
        prop_assert_eq!(Json::read(&text), Some(Json::List(expected)));
    }
}
