//! Selections and addresses: read from anything, written in one way. Tables and laws.

use proptest::prelude::*;
use springboard::explore::facet::FacetKey;
use springboard::explore::query::{Parsed, write};
use springboard::explore::selection::{
    Bounds, MOST_SHOWN, Measure, PAGE, Pick, Selection, Sort, Spelling, View,
};

use crate::explore_sample::four;

/// Reads `raw` and compares how it is written again, and which values were not known.
fn check(raw: &str, written: &str, unknown: &[&str]) {
    let explorer = four();
    let parsed = Parsed::read(raw, explorer.facets());
    assert_eq!(
        write(&parsed.selection, explorer.facets()),
        written,
        "{raw}"
    );
    let named: Vec<&str> = parsed
        .unknown
        .iter()
        .map(|unknown| unknown.value.as_str())
        .collect();
    assert_eq!(named, unknown, "{raw}");
}

#[test]
fn an_address_is_written_in_one_way() {
    check("", "", &[]);
    check("?area=fostering", "area=fostering", &[]);
    check(
        "round=2&area=fostering&q=carers",
        "q=carers&area=fostering&round=2",
        &[],
    );
    check(
        "area=care-leavers&area=fostering&area=care-leavers",
        "area=fostering&area=care-leavers",
        &[],
    );
    check(
        "area=-fostering&region=not-stated",
        "area=-fostering&region=not-stated",
        &[],
    );
    check(
        "authority=northtown-council",
        "authority=northtown-council",
        &[],
    );
    check(
        "strength=evaluated&setback=no-effect&setback=-hard",
        "strength=evaluated&setback=no-effect&setback=-hard",
        &[],
    );
    check(
        "evidence=published&finding=no-effect&funding=4m-up",
        "evidence=published&finding=no-effect&funding=4m-up",
        &[],
    );
    check("sort=best&view=cards&count=projects&shown=24", "", &[]);
    check(
        "sort=funding&view=map&count=money&spelling=loose&shown=48",
        "sort=funding&view=map&count=money&spelling=loose&shown=48",
        &[],
    );
}

#[test]
fn the_last_of_two_opposites_counts() {
    check("area=fostering&area=-fostering", "area=-fostering", &[]);
    check("area=-fostering&area=fostering", "area=fostering", &[]);
    check("sort=title&sort=year", "sort=year", &[]);
    check("q=a&q=b", "q=b", &[]);
}

#[test]
fn words_keep_every_script_and_lose_what_nobody_typed() {
    check("q=+care++leavers+", "q=care++leavers", &[]);
    check("q=%C3%A9t%C3%A9", "q=%C3%A9t%C3%A9", &[]);
    check("q=100%25+%26+%23+%2B", "q=100%25+%26+%23+%2B", &[]);
    check("q=%22no+wrong+door%22", "q=%22no+wrong+door%22", &[]);
    check("q=a%00b%0Ac", "q=a+b+c", &[]);
    check("q=%F0%9F%8C%B1", "q=%F0%9F%8C%B1", &[]);
    // A lone surrogate, broken UTF-8 and broken escapes become what can be shown.
    check("q=%ED%A0%80", "q=%EF%BF%BD%EF%BF%BD%EF%BF%BD", &[]);
    check("q=%FF", "q=%EF%BF%BD", &[]);
    check("q=%zz%4", "q=%25zz%254", &[]);
}

#[test]
fn ranges_have_two_ends_or_one_and_come_the_right_way_round() {
    check("award=100000..500000", "award=100000..500000", &[]);
    check("award=500000..100000", "award=100000..500000", &[]);
    check(
        "award=..500000&year=2015..",
        "award=..500000&year=2015..",
        &[],
    );
    check("year=2016", "year=2016", &[]);
    check(
        "award-from=%C2%A3100%2C000&award-to=500+000",
        "award=100000..500000",
        &[],
    );
    check("award=..", "", &[]);
    check("award=99999999999999999999", "award=4294967295", &[]);
}

#[test]
fn what_is_not_known_falls_away_and_is_named() {
    check(
        "area=kinship&area=fostering",
        "area=fostering",
        &["kinship"],
    );
    check(
        "sort=luck&view=globe&award=much&year=-1",
        "",
        &["luck", "globe", "much", "-1"],
    );
    check("utm_source=x&fbclid=y&area=", "", &[]);
    check(&"area=x&".repeat(300), "", &["x"; 5]);
    check(&format!("area={}", "x".repeat(400)), "", &[&"x".repeat(60)]);
}

#[test]
fn an_enormous_query_is_cut() {
    check(
        &format!("q={}", "a".repeat(100_000)),
        &format!("q={}", "a".repeat(200)),
        &[],
    );
    check(&format!("{}&area=fostering", "&".repeat(50_000)), "", &[]);
    check(&format!("{}area=fostering", "x=1&".repeat(600)), "", &[]);
    check("shown=999999999", &format!("shown={MOST_SHOWN}"), &[]);
    check("shown=-3&shown=x&shown=25", "shown=48", &[]);
}

/// One choice: facet, value, wanted or not.
fn picks() -> impl Strategy<Value = Vec<(usize, u32, bool)>> {
    prop::collection::vec((0..FacetKey::ALL.len(), 0..7u32, any::<bool>()), 0..8)
}

fn bounds() -> impl Strategy<Value = Bounds> {
    (any::<Option<u32>>(), any::<Option<u32>>()).prop_map(|(from, to)| Bounds::between(from, to))
}

prop_compose! {
    fn selections()(
        words in r#"[a-zé "&=+%#🌱-]{0,20}"#, picks in picks(), award in bounds(), year in bounds(),
        sort in 0..Sort::ALL.len(), view in 0..View::ALL.len(), money: bool, loose: bool, pages in 1..MOST_SHOWN / PAGE,
    ) -> Selection {
        let explorer = four();
        let mut selection = Selection::default();
        selection.words = words.trim().to_owned();
        (selection.award, selection.year) = (award, year);
        (selection.sort, selection.view) = (Sort::ALL[sort].0, View::ALL[view].0);
        selection.measure = if money { Measure::Money } else { Measure::Projects };
        selection.spelling = if loose { Spelling::Loose } else { Spelling::Strict };
        for (facet, value, wanted) in picks {
            let facet = explorer.facets().get(FacetKey::ALL[facet]);
            let value = value % (facet.not_stated() + 1);
            selection.pick(facet.key, value, if wanted { Pick::In } else { Pick::Out });
        }
        selection.show(pages * PAGE);
        selection
    }
}

proptest! {
    #[test]
    fn what_is_written_is_read_again(selection in selections()) {
        let explorer = four();
        let parsed = Parsed::read(&write(&selection, explorer.facets()), explorer.facets());
        prop_assert_eq!(parsed.selection, selection);
        prop_assert_eq!(parsed.unknown, vec![]);
    }

    #[test]
    fn anything_is_read_and_then_written_in_one_way(raw in r"\PC{0,80}|[a-z=&%+\-.0-9]{0,120}") {
        let explorer = four();
        let once = write(&Parsed::read(&raw, explorer.facets()).selection, explorer.facets());
        let twice = write(&Parsed::read(&once, explorer.facets()).selection, explorer.facets());
        prop_assert_eq!(once, twice);
    }
}
