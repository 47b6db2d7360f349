//! Words in and words out: search, typos, reasons, chips, notes. Tables.

use springboard::explore::chips::{self, Chip};
use springboard::explore::facet::FacetKey;
use springboard::explore::notes;
use springboard::explore::outcome::Outcome;
use springboard::explore::query::Parsed;
use springboard::explore::selection::{Pick, Selection};

use crate::explore_sample::{Sample, four};

fn ask(explorer: &Sample, query: &str) -> (Selection, Outcome) {
    let parsed = Parsed::read(query, explorer.facets());
    let outcome = explorer.outcome(&parsed.selection);
    (parsed.selection, outcome)
}

fn titles(explorer: &Sample, outcome: &Outcome) -> Vec<String> {
    outcome
        .hits
        .iter()
        .map(|hit| explorer.bundle.projects[hit.project].title.clone())
        .collect()
}

#[test]
fn words_find_projects_in_every_searched_text() {
    let explorer = four();
    for (query, found) in [
        ("q=open", &["Open Door"][..]),
        ("q=northtown", &["Open Door", "Second Home"]),
        ("q=carers", &["Open Door", "Second Home"]),
        ("q=fost", &["Open Door", "Second Home"]),
        ("q=costs", &["Second Home"]),
        ("q=north", &["Open Door", "Second Home"]),
        ("q=%22leaves+care%22", &["Wide Net"]),
        ("q=OPÉN", &["Open Door"]),
        ("q=carers&area=care-leavers", &["Second Home"]),
    ] {
        assert_eq!(
            titles(&explorer, &ask(&explorer, query).1),
            found,
            "{query}"
        );
    }
}

#[test]
fn a_typo_is_forgiven_and_said() {
    let explorer = four();
    let (selection, outcome) = ask(&explorer, "q=fosterng");
    assert_eq!(outcome.total, 2);
    let notes = notes::notes(&outcome, &selection, &[]);
    assert_eq!(
        notes,
        ["Showing results for “fostering”. No project has “fosterng”."]
    );
    let (_, outcome) = ask(&explorer, "q=zzzzzz");
    assert_eq!(
        (outcome.total, outcome.unheard),
        (0, vec!["zzzzzz".to_owned()])
    );
}

#[test]
fn words_are_repeated_as_they_were_typed() {
    let explorer = four();
    let (selection, outcome) = ask(&explorer, "q=Fósterng+Pläce");
    assert_eq!(outcome.unheard, ["Pläce"]);
    assert_eq!(
        notes::notes(&outcome, &selection, &[]),
        ["Showing results for “fostering”. No project has “Fósterng”."]
    );
    assert_eq!(
        notes::nothing(&outcome),
        "No project has “Pläce”, or a word spelt like it. These steps find some:"
    );
    let (_, outcome) = ask(&explorer, "q=Pläce+Squäre");
    assert_eq!(
        notes::nothing(&outcome),
        "No project has “Pläce” or “Squäre”, or a word spelt like them. These steps find some:"
    );
    let (_, outcome) = ask(&explorer, "q=%22CARE+Leavers%22&region=north");
    let dropped = outcome.relaxed.iter().map(|way| way.dropped.concat());
    assert_eq!(dropped.collect::<Vec<_>>(), ["North", "“CARE Leavers”"]);
}

#[test]
fn near_spellings_count_when_the_words_strictly_find_nothing_or_when_asked_for() {
    let explorer = four();
    let (selection, outcome) = ask(&explorer, "q=stay+leaves");
    assert_eq!(titles(&explorer, &outcome), ["Second Home"]);
    let note = "Also showing results for “leavers”, spelt nearly like “leaves”.";
    assert_eq!(notes::notes(&outcome, &selection, &[]), [note]);
    assert_eq!(explorer.everything(&selection), [1]);
    // Here the filters find nothing, and the words are not to blame.
    let (_, outcome) = ask(&explorer, "q=leaves&region=south");
    assert_eq!((outcome.total, outcome.respelt.len()), (0, 0));
    let (_, outcome) = ask(&explorer, "q=leaves&region=south&spelling=loose");
    assert_eq!(titles(&explorer, &outcome), ["Second Home"]);
}

#[test]
fn a_hit_says_why_it_is_there() {
    let explorer = four();
    let reasons = |query| -> Vec<String> {
        ask(&explorer, query)
            .1
            .hits
            .into_iter()
            .map(|hit| hit.reason)
            .collect()
    };
    assert_eq!(reasons("q=costs"), ["Matches “costs” in outcomes"]);
    assert_eq!(
        reasons("q=%22Care+leavers%22"),
        [
            "Matches “care leavers” in policy area and summary",
            "Matches “care leavers” in policy area",
        ]
    );
    assert_eq!(
        reasons("q=leave&area=care-leavers&area=fostering"),
        [
            "Matches “leavers” in policy area and summary; policy area Care leavers",
            "Matches “leavers” in policy area and summary; policy area Fostering and Care leavers",
        ]
    );
    assert_eq!(
        reasons("area=adoption&area=not-stated"),
        ["Policy area Not stated"]
    );
    assert_eq!(reasons("area=fostering"), ["", ""]);
    let (_, outcome) = ask(&explorer, "q=door");
    assert_eq!(
        outcome.hits[0].title.as_slice(),
        std::slice::from_ref(&(5..9))
    );
}

#[test]
fn nothing_found_offers_the_smallest_steps() {
    let explorer = four();
    let (_, outcome) = ask(&explorer, "q=carers&region=national&round=2");
    let ways: Vec<(String, usize, String)> = outcome
        .relaxed
        .iter()
        .map(|way| {
            let query = springboard::explore::query::write(&way.selection, explorer.facets());
            (way.dropped.join(" + "), way.total, query)
        })
        .collect();
    assert_eq!(
        ways,
        [
            (
                "“carers”".to_owned(),
                1,
                "round=2&region=national".to_owned()
            ),
            ("National".to_owned(), 1, "q=carers&round=2".to_owned()),
        ]
    );
}

#[test]
fn every_way_on_finds_what_it_promises() {
    let explorer = four();
    let many = ["zzz"].repeat(3).join("+")
        + &"+a1".repeat(20)
        + "+b2+c3+d4+e5+f6+g7+h8+i9+j1+k2+l3+m4+n5+o6+p7+q8";
    for typed in [
        "open+zzzz+open",
        "%22carers+zzzz%22+carers",
        "carer+car+zzzz",
        "zzzz+leav",
        "leav+zzzz",
        "fostegrnuu++%2sterng+%22open+dg=loose2q=fosterng+%22open+dg=loose",
        "open%22zzzz+door%22carers",
        // A half: one sign, two words.
        "open+%22%C2%BD+zzzz%22",
        many.as_str(),
    ] {
        let (_, outcome) = ask(&explorer, &["q=", typed].concat());
        assert!(outcome.total == 0 && !outcome.relaxed.is_empty(), "{typed}");
        for way in &outcome.relaxed {
            let found = explorer.outcome(&way.selection).total;
            assert_eq!((found, found > 0), (way.total, true), "{typed}: {way:?}");
        }
    }
    let (_, outcome) = ask(&explorer, "q=%22open+zzzz%22+open");
    assert_eq!(outcome.relaxed[0].selection.words, "open");
}

#[test]
fn what_was_left_out_or_comes_last_is_said() {
    let explorer = four();
    let said = |query: &str| {
        let (selection, outcome) = ask(&explorer, query);
        notes::notes(
            &outcome,
            &selection,
            &Parsed::read(query, explorer.facets()).unknown,
        )
    };
    assert_eq!(
        said("award=..2000000"),
        ["1 more project with no known award is left out by the range."]
    );
    assert_eq!(
        said("year=2015..2015"),
        ["2 more projects with no known first year are left out by the range."]
    );
    assert_eq!(
        said("sort=year"),
        ["2 projects with no known first year come last."]
    );
    assert_eq!(
        said("area=kinship"),
        [
            "This link asked for the policy area “kinship”. There is no such policy area here, so it was passed over."
        ]
    );
    for typed in ["%F0%9F%99%82", "%22%22", "%ED%A0%80", "%C2%A3+%26"] {
        let query = ["q=", typed].concat();
        let (selection, outcome) = ask(&explorer, &query);
        let note = format!(
            "There is no word in “{}” that could be searched for.",
            selection.words
        );
        assert_eq!((said(&query), outcome.total), (vec![note], 4));
    }
    assert_eq!(said(""), [""; 0]);
}

#[test]
fn chips_name_everything_that_is_chosen() {
    let explorer = four();
    let query = "q=carers&area=fostering&area=-adoption&region=not-stated&level=practice&award=500000..&year=..2016";
    let (selection, _) = ask(&explorer, query);
    let labels: Vec<String> = chips::chips(&selection)
        .into_iter()
        .map(|chip| chips::label(chip, &selection, explorer.facets()))
        .collect();
    assert_eq!(
        labels,
        [
            "“carers”",
            "Fostering",
            "Not: Adoption",
            "Where: Not stated",
            "Level of innovation: Practice",
            "Award from £500,000",
            "Started up to 2016",
        ]
    );
    let quoted = ask(&explorer, "q=%22care+leavers%22").0;
    let label = chips::label(Chip::Words, &quoted, explorer.facets());
    assert_eq!(label, "\"care leavers\"");
    let mut rest = selection;
    for chip in chips::chips(&rest.clone()) {
        rest = chips::without(chip, &rest);
        assert!(!chips::chips(&rest).contains(&chip));
    }
    assert_eq!(rest, Selection::default());
    assert_eq!(
        chips::hue(Chip::Value(FacetKey::Area, 0, Pick::In), explorer.facets()),
        Some(290)
    );
}
