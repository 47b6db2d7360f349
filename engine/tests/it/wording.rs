//! What typed words stand for, what is said about them, and what is marked.

use crate::programmes::build;
use crate::small::{ask, titled, typed};
use springboard_engine::catalogue::Catalogue;
use springboard_engine::explain::{Matches, marks, near_spellings, used_instead};
use springboard_engine::parts::{read, write};
use springboard_engine::query::{Completion, Query};

fn marked<'a>(catalogue: &Catalogue, query: &Query, text: &'a str) -> Vec<&'a str> {
    let answer = ask(catalogue, query);
    marks(catalogue, &answer, text)
        .into_iter()
        .map(|range| &text[range])
        .collect()
}

#[test]
fn words_that_were_used_instead_are_said() {
    let catalogue = build(&titled(&["Fostering", "Foster carers", "Early help"]));
    let answer = ask(&catalogue, &typed("fosterng"));
    assert_eq!(answer.records, [0, 1]);
    assert_eq!(
        used_instead(&catalogue, &answer, 0).collect::<Vec<_>>(),
        ["fostering"]
    );
    assert_eq!(answer.replaced().count(), 1);
    assert_eq!(ask(&catalogue, &typed("fostering")).replaced().count(), 0);
    assert_eq!(near_spellings(&catalogue, "carrers", 3), ["carers"]);
    let loose = Query {
        loose: true,
        ..typed("fostering")
    };
    assert_eq!(ask(&catalogue, &loose).records, [0, 1]);
}

#[test]
fn matched_words_are_marked_where_they_stand() {
    let mut records = titled(&["Édith’s foster carers", "Foster parents and carers"]);
    records[0].fields[2] = "Carers foster too".to_owned();
    let catalogue = build(&records);
    assert_eq!(
        marked(&catalogue, &typed("edith"), &records[0].fields[0]),
        ["Édith’s"]
    );
    assert_eq!(
        marked(&catalogue, &typed("fostering car"), &records[1].fields[0]),
        ["Foster", "carers"]
    );
    let phrase = typed("\"foster carers\"");
    assert_eq!(
        marked(&catalogue, &phrase, &records[0].fields[0]),
        ["foster", "carers"]
    );
    assert_eq!(marked(&catalogue, &phrase, &records[0].fields[2]), [""; 0]);
    assert_eq!(ask(&catalogue, &phrase).records, [0]);
    let answer = ask(&catalogue, &typed("fostering"));
    let found = Matches::of(&catalogue, &answer).found_in(0);
    let fields: Vec<_> = found
        .into_iter()
        .map(|found| (found.words, found.field, found.as_words))
        .collect();
    assert_eq!(
        fields,
        [(0..1, 0, vec!["foster"]), (0..1, 2, vec!["foster"])]
    );
}

#[test]
fn a_phrase_is_found_as_one_in_the_fields_that_have_it_side_by_side() {
    let mut records = titled(&["Foster carers’ own home", "Home for foster carers"]);
    records[0].fields[2] = "Carers who foster at home".to_owned();
    let parts = write(&build(&records));
    let mut catalogue = read(&parts[0].bytes).unwrap();
    catalogue.add_part(&parts[1].bytes).unwrap();
    let found = |catalogue: &Catalogue| -> Vec<_> {
        let answer = ask(catalogue, &typed("\"foster carers\" home "));
        let found = Matches::of(catalogue, &answer).found_in(0);
        let told = found
            .into_iter()
            .map(|found| (found.words, found.field, found.as_words.join(" ")));
        told.collect()
    };
    let of = |words, field, as_words: &str| (words, field, as_words.to_owned());
    let scattered = [
        of(0..1, 0, "foster"),
        of(0..1, 2, "foster"),
        of(1..2, 0, "carers"),
        of(1..2, 2, "carers"),
    ];
    let home = [of(2..3, 0, "home"), of(2..3, 2, "home")];
    assert_eq!(found(&catalogue), [&scattered[..], &home].concat());
    catalogue.add_part(&parts[2].bytes).unwrap();
    assert_eq!(
        found(&catalogue),
        [&[of(0..2, 0, "foster carers")][..], &home].concat()
    );
}

#[test]
fn typed_words_know_their_place_in_what_was_typed() {
    let catalogue = build(&titled(&["Foster carers"]));
    let text = " Édith’s “ Care   Leavers” und-FOSTER und ½";
    let answer = ask(&catalogue, &typed(text));
    let places = answer.words.words().iter();
    let typed: Vec<(&str, &str)> = places
        .map(|word| (word.typed.as_str(), &text[word.place.clone()]))
        .collect();
    assert_eq!(
        typed,
        [
            ("ediths", "Édith’s"),
            ("care", "Care"),
            ("leavers", "Leavers"),
            ("und", "und"),
            ("foster", "FOSTER"),
            ("1", "½"),
            ("2", "½"),
        ]
    );
}

#[test]
fn words_and_phrases_wait_for_their_parts() {
    let parts = write(&build(&titled(&["Foster carers", "Carers foster"])));
    let mut catalogue = read(&parts[0].bytes).unwrap();
    let query = typed("\"foster carers\"");
    let answer = ask(&catalogue, &query);
    assert_eq!(
        (answer.total, answer.awaits_words, answer.awaits_phrases),
        (2, true, false)
    );
    catalogue.add_part(&parts[1].bytes).unwrap();
    let answer = ask(&catalogue, &query);
    assert_eq!(
        (answer.total, answer.awaits_words, answer.awaits_phrases),
        (2, false, true)
    );
    catalogue.add_part(&parts[2].bytes).unwrap();
    assert_eq!(ask(&catalogue, &query).records, [0]);
}

#[test]
fn completion_decides_what_a_word_stands_for() {
    let catalogue = build(&titled(&["Care", "Caring", "Career", "Carers"]));
    for (text, completion, records) in [
        ("care", Completion::Last, &[0, 1, 2, 3][..]),
        ("care ", Completion::Last, &[0, 1]),
        ("care", Completion::Whole, &[0, 1]),
        ("care", Completion::Every, &[0, 2, 3]),
        ("care caree", Completion::Every, &[2]),
    ] {
        let mut found = ask(
            &catalogue,
            &Query {
                completion,
                ..typed(text)
            },
        )
        .records;
        found.sort_unstable();
        assert_eq!(found, records, "{text:?} {completion:?}");
    }
}

#[test]
fn hostile_text_is_only_text() {
    let long = "fostering ".repeat(300);
    let titles = [
        &long,
        "שלום עולם foster",
        "🙂🙃",
        "a\0b NUL",
        "مرحبا",
        "\"quoted\" “too”",
        "",
        "l'été à Paris",
    ];
    let catalogue = build(&titled(&titles));
    for (text, records) in [
        ("שלום", &[1][..]),
        ("مرح", &[4]),
        ("🙂", &[0, 1, 2, 3, 4, 5, 6, 7]),
        ("a\0b", &[3]),
        ("lete", &[7]),
        ("ETE", &[]),
        ("\"", &[0, 1, 2, 3, 4, 5, 6, 7]),
        ("\"\"\"\"foster", &[0, 1]),
    ] {
        let mut found = ask(&catalogue, &typed(text)).records;
        found.sort_unstable();
        assert_eq!(found, records, "{text:?}");
    }
    let many: String = (0..30).map(|at| format!("foster{at} ")).collect();
    let answer = ask(&catalogue, &typed(&many));
    assert_eq!((answer.words.words().len(), answer.words.ignored), (16, 14));
    let enormous = ask(&catalogue, &typed(&"foster ".repeat(100_000)));
    assert_eq!((enormous.total, enormous.words.ignored), (2, 1));
}
