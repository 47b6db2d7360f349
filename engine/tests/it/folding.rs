//! Folding is the same for every normal form, and done once it is done.

use crate::fold_source;
use proptest::prelude::*;
use springboard_engine::fold::fold;
use springboard_engine::tokens::each_word;
use unicode_normalization::UnicodeNormalization;

#[test]
fn the_table_is_what_the_generator_writes() {
    assert_eq!(
        fold_source::table(),
        include_bytes!("../../src/fold/table.bin")
    );
}

#[test]
fn every_character_of_the_table_folds_as_the_full_data_says() {
    for c in ('\0'..='\u{ffff}')
        .filter(|&c| !fold_source::is_left_out(c) || ('\u{ac00}'..='\u{d7a3}').contains(&c))
    {
        let text = c.to_string();
        assert_eq!(
            fold(&text),
            fold_source::folded(&text),
            "U+{:04X}",
            c as u32
        );
    }
}

#[test]
fn readers_spellings_meet() {
    for (one, other) in [
        ("ÉDITH", "edith"),
        ("Straße", "STRASSE"),
        ("ﬁne", "fine"),
        ("Łódź", "lodz"),
        ("Ærø", "aero"),
        ("ΌΣΟΣ", "οσος"),
        ("ЁЛКА", "елка"),
        ("ｆｏｓｔｅｒ", "foster"),
        ("İzmir", "izmir"),
        ("한글", "한글"),
        ("co\u{ad}op", "coop"),
    ] {
        assert_eq!(fold(one), fold(other), "{one} {other}");
    }
}

/// Text of letters the table knows, marks included.
fn known_text() -> impl Strategy<Value = String> {
    let known = |c: &char| !fold_source::is_left_out(*c) || ('\u{ac00}'..='\u{d7a3}').contains(c);
    let mark = prop::char::range('\u{300}', '\u{36f}');
    let any = prop_oneof![
        3 => prop::char::range('\0', '\u{17f}'),
        3 => prop::char::range('\u{180}', '\u{1fff}'),
        2 => prop::char::range('\u{2000}', '\u{31ff}'),
        1 => prop::char::range('\u{a000}', '\u{d7ff}'),
        1 => prop::char::range('\u{e000}', '\u{ffff}'),
        3 => mark,
    ];
    prop::collection::vec(any.prop_filter("known", known), 0..12)
        .prop_map(|chars| chars.into_iter().collect())
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn folding_twice_changes_nothing(text in any::<String>()) {
        prop_assert_eq!(fold(&fold(&text)), fold(&text));
    }

    #[test]
    fn every_normal_form_folds_alike(text in known_text()) {
        let folded = fold(&text);
        prop_assert_eq!(fold(&text.nfc().collect::<String>()), folded.clone());
        prop_assert_eq!(fold(&text.nfd().collect::<String>()), folded.clone());
        prop_assert_eq!(fold(&text.nfkc().collect::<String>()), folded.clone());
        prop_assert_eq!(fold(&text.nfkd().collect::<String>()), folded);
    }

    #[test]
    fn words_lie_in_order_inside_the_text(text in any::<String>()) {
        let mut last = 0;
        each_word(&text, &mut String::new(), |word, range| {
            assert!(!word.is_empty() && range.start >= last.min(range.start) && range.start < range.end);
            assert!(text.get(range.clone()).is_some());
            last = range.end;
        });
    }

    #[test]
    fn words_of_every_normal_form_are_alike(text in known_text()) {
        let words = |text: &str| {
            let mut words = Vec::new();
            each_word(text, &mut String::new(), |word, _| words.push(word.to_owned()));
            words
        };
        prop_assert_eq!(words(&text.nfd().collect::<String>()), words(&text));
        prop_assert_eq!(words(&text.nfkc().collect::<String>()), words(&text));
    }
}
