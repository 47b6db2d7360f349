//! What stands beside the values of a facet. Tables.

use springboard::explore::facet::FacetKey;
use springboard::explore::query::Parsed;
use springboard::explore::rows::{FIRST, Row, hide, rows};
use springboard::explore::selection::Pick;

use crate::explore_sample::{Sample, bundle, four};

/// The rows of a facet for a query.
fn shown(query: &str, key: FacetKey) -> Vec<Row> {
    let explorer = four();
    let selection = Parsed::read(query, explorer.facets()).selection;
    rows(
        explorer.facets().get(key),
        &selection,
        &explorer.outcome(&selection),
    )
}

#[test]
fn a_facet_lists_not_stated_only_where_it_occurs() {
    let explorer = four();
    let listed = |key| explorer.facets().get(key).listed().len();
    assert_eq!(listed(FacetKey::Area), 4);
    assert_eq!(listed(FacetKey::Evidence), 3);
    let all_stated = Sample::new(bundle(r#"{"slug": "a", "title": "A", "round": "1"}"#));
    assert_eq!(all_stated.facets().get(FacetKey::Round).listed().len(), 2);
}

#[test]
fn a_row_shows_count_and_share() {
    let areas = shown("area=fostering", FacetKey::Area);
    let areas: Vec<_> = areas
        .iter()
        .map(|row| (row.count.as_str(), row.share, row.empty, row.pick))
        .collect();
    assert_eq!(
        areas,
        [
            ("2", 1000, false, Pick::In),
            ("2", 1000, false, Pick::Off),
            ("0", 0, true, Pick::Off),
            ("1", 500, false, Pick::Off),
        ]
    );
    let rounds = shown("count=money", FacetKey::Round);
    assert_eq!(
        rounds
            .iter()
            .map(|row| row.count.as_str())
            .collect::<Vec<_>>(),
        ["£1.3m", "£4.5m", "not known"]
    );
    let none = shown("count=money&area=fostering", FacetKey::Round);
    assert_eq!(none.last().map(|row| row.count.as_str()), Some("£0"));
}

#[test]
fn awards_evaluations_and_findings_are_grouped() {
    let counts = |key| -> Vec<String> { shown("", key).into_iter().map(|row| row.count).collect() };
    // A band holds its lower end: £500,000, £1,250,000 and £4,000,000.
    assert_eq!(counts(FacetKey::Funding), ["0", "1", "1", "0", "1", "1"]);
    // Published, known of but not seen, none known.
    assert_eq!(counts(FacetKey::Evidence), ["1", "2", "1"]);
    // Better, mixed, no effect, worse, about delivery, no finding known.
    assert_eq!(counts(FacetKey::Finding), ["1", "0", "1", "0", "0", "2"]);
}

#[test]
fn a_long_facet_hides_its_small_values_but_never_a_chosen_one() {
    let facet = four().facets().get(FacetKey::Area).clone();
    let value = &facet.values[0];
    let values: Vec<_> = (0..30)
        .map(|at| {
            let mut value = value.clone();
            value.label = format!("Ville {at}é");
            value
        })
        .collect();
    let fresh = || -> Vec<Row> {
        let row = |at| Row {
            share: 1000 - 10 * u16::from(at),
            pick: if at == 29 { Pick::Out } else { Pick::Off },
            ..Row::default()
        };
        (0..30u8).map(row).collect()
    };
    let shown = |sought: &str, all| {
        let mut rows = fresh();
        hide(&values, &mut rows, sought, all);
        rows.iter().filter(|row| !row.hidden).count()
    };
    assert_eq!(shown("", false), FIRST + 1);
    assert_eq!(shown("", true), 30);
    assert_eq!(shown("VILLE 1é", false), 1 + 1);
    assert_eq!(shown("nowhere", true), 1);
}
