//! Addresses of frames, hostile ones among them.

use proptest::prelude::*;

use super::*;

#[test]
fn what_is_read_is_written_in_one_way() {
    for (query, written) in [
        ("", ""),
        ("?area=fostering&q=leeds", ""),
        ("embed-accent=%230D5C4A", "embed-accent=0d5c4a"),
        ("embed-accent=111&embed-accent=222", "embed-accent=222222"),
        ("embed-scheme=auto&embed-links=top&embed-events=off", ""),
        (
            "embed-events=on&embed-without=notes,heading%20notes&embed-font=Georgia,+serif&embed-radius=0",
            "embed-radius=0&embed-font=Georgia%2Cserif&embed-without=heading+notes&embed-events=on",
        ),
    ] {
        let (options, notes) = Options::read(query);
        assert_eq!(options.query(), written, "{query}");
        assert_eq!(notes, [], "{query}");
    }
}

#[test]
fn hostile_values_fall_away_with_a_note() {
    let long = "a".repeat(LONGEST_VALUE + 1);
    for value in [
        "url(javascript:alert(1))",
        "expression(alert(1))",
        "red;}*{display:none",
        "</style><script>",
        "-1",
        "33",
        "NaN",
        "1e99",
        "\u{0}",
        long.as_str(),
    ] {
        let mut query = String::new();
        for name in [
            "accent", "surface", "text", "radius", "scheme", "links", "without", "events", "new",
        ] {
            push(&mut query, &format!("{PREFIX}{name}"), value);
        }
        let (options, notes) = Options::read(&query);
        assert_eq!(options, Options::default(), "{value}");
        assert_eq!(notes.len(), MOST_NOTES, "{value}: {notes:?}");
        assert!(
            notes.iter().all(|note| !note.to_string().contains(value)),
            "{value}"
        );
    }
}

#[test]
fn a_font_of_ten_thousand_letters_is_not_looked_at() {
    let (options, notes) = Options::read(&format!("embed-font={}", "a".repeat(10_000)));
    assert_eq!(options, Options::default());
    assert_eq!(
        notes[0].to_string(),
        "“embed-font” was left out: it is too long."
    );
}

proptest! {
    #[test]
    fn any_text_is_read_and_what_is_written_is_read_alike(text in ".{0,300}", value in "[a-z0-9# ,()-]{0,40}") {
        for query in [text.clone(), format!("embed-font={value}&embed-accent={value}&embed-without={value}&{text}")] {
            let (options, _) = Options::read(&query);
            let (again, notes) = Options::read(&options.query());
            prop_assert_eq!(&again, &options);
            prop_assert_eq!(notes, vec![]);
        }
    }
}
