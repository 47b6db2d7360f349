//! Input that nobody means: nothing at all, everything alike, hostile text.

use crate::programmes::{build, schema};
use crate::small::{ask, titled};
use springboard_engine::builder::{BuildError, Builder, Record};
use springboard_engine::parts::{read, write};
use springboard_engine::query::{Choice, Query, Range, Sort};
use springboard_engine::relax::relax;
use springboard_engine::schema::{FacetSpec, FieldSpec, Keep, MAX_NUMBER, Schema};

#[test]
fn no_records_no_columns_no_answers() {
    let nothing = Builder::new(Schema::default()).unwrap().finish();
    let wild = [Choice {
        facet: 9,
        include: &[7],
        exclude: &[],
    }];
    let ranges = [Range {
        column: 3,
        min: 0,
        max: 1,
    }];
    let sort = Sort::Number {
        column: 8,
        descending: true,
    };
    let query = Query {
        text: "x",
        facets: &wild,
        ranges: &ranges,
        sort,
        weigh: Some(4),
        ..Query::default()
    };
    for catalogue in [
        &nothing,
        &build(&[]),
        &read(&write(&nothing)[0].bytes).unwrap(),
    ] {
        let answer = ask(catalogue, &query);
        assert_eq!(
            (answer.total, answer.records.len(), answer.counts(9).len()),
            (0, 0, 0)
        );
        assert_eq!(relax(catalogue, &query, 9), []);
        assert_eq!(catalogue.text(0, 0), None);
        assert_eq!(catalogue.number(0, 0), None);
        assert_eq!(catalogue.values(0, 0), []);
    }
}

#[test]
fn all_alike_keep_the_order_they_were_added_in() {
    let catalogue = build(&titled(&["Same care"; 300]));
    for sort in [
        Sort::Relevance,
        Sort::Added,
        Sort::Title,
        Sort::Number {
            column: 0,
            descending: true,
        },
    ] {
        let answer = ask(
            &catalogue,
            &Query {
                text: "care",
                sort,
                offset: 100,
                limit: 120,
                ..Query::default()
            },
        );
        assert_eq!(answer.records, (100..220).collect::<Vec<u32>>(), "{sort:?}");
        assert_eq!(answer.counts(0), [0, 0, 0, 300]);
    }
}

#[test]
fn not_stated_can_be_chosen_and_left_out() {
    let mut records = titled(&["One", "Two", "Three"]);
    records[1].facets[0] = vec![2];
    let catalogue = build(&records);
    let unstated = catalogue.not_stated(0);
    for (include, exclude, wanted) in [
        (vec![unstated], vec![], vec![0, 2]),
        (vec![], vec![unstated], vec![1]),
    ] {
        let choice = [Choice {
            facet: 0,
            include: &include,
            exclude: &exclude,
        }];
        let answer = ask(
            &catalogue,
            &Query {
                facets: &choice,
                ..Query::default()
            },
        );
        assert_eq!(answer.records, wanted);
        assert_eq!(answer.counts(0), [0, 0, 1, 2]);
    }
}

#[test]
fn a_facet_chosen_twice_is_chosen_as_the_first_time() {
    let mut records = titled(&["One", "Two"]);
    records[1].facets[0] = vec![2];
    let catalogue = build(&records);
    let twice = [
        Choice {
            facet: 0,
            include: &[2],
            exclude: &[],
        },
        Choice {
            facet: 0,
            include: &[1],
            exclude: &[],
        },
    ];
    assert_eq!(
        ask(
            &catalogue,
            &Query {
                facets: &twice,
                ..Query::default()
            }
        )
        .records,
        [1]
    );
    assert_eq!(
        relax(
            &catalogue,
            &Query {
                facets: &twice,
                ..Query::default()
            },
            9
        ),
        []
    );
}

#[test]
fn records_that_do_not_fit_are_refused_and_change_nothing() {
    let good = titled(&["Good"]).remove(0);
    let mut builder = Builder::new(schema()).unwrap();
    builder.add(&good).unwrap();
    for (record, error) in [
        (
            Record {
                facets: vec![],
                ..good.clone()
            },
            BuildError::Shape,
        ),
        (
            Record {
                facets: vec![vec![3], vec![], vec![]],
                ..good.clone()
            },
            BuildError::Value { facet: 0, value: 3 },
        ),
        (
            Record {
                numbers: vec![None, Some(MAX_NUMBER + 1)],
                ..good.clone()
            },
            BuildError::Number { column: 1 },
        ),
        (
            Record {
                numbers: vec![Some(i64::MIN), None],
                ..good.clone()
            },
            BuildError::Number { column: 0 },
        ),
    ] {
        assert_eq!(builder.add(&record), Err(error));
    }
    assert_eq!(builder.finish().len(), 1);
}

#[test]
fn schemas_beyond_the_limits_are_refused() {
    let title_elsewhere = Schema {
        fields: vec![FieldSpec::new("t", 1, Keep::Texts)],
        title: Some(0),
        ..Schema::default()
    };
    assert!(matches!(
        Builder::new(title_elsewhere),
        Err(BuildError::Schema(_))
    ));
    let many = Schema {
        facets: vec![FacetSpec::new("f", (0..40_000).map(|at| at.to_string()))],
        ..Schema::default()
    };
    assert!(matches!(Builder::new(many), Err(BuildError::Schema(_))));
}

#[test]
fn the_largest_numbers_come_before_none_at_all() {
    let mut records = titled(&["none", "least", "most", "zero"]);
    for (record, number) in
        records
            .iter_mut()
            .zip([None, Some(-MAX_NUMBER), Some(MAX_NUMBER), Some(0)])
    {
        record.numbers[0] = number;
    }
    let catalogue = build(&records);
    for (descending, wanted) in [(false, [1, 3, 2, 0]), (true, [2, 3, 1, 0])] {
        let sort = Sort::Number {
            column: 0,
            descending,
        };
        let answer = ask(
            &catalogue,
            &Query {
                sort,
                ..Query::default()
            },
        );
        assert_eq!(answer.records, wanted);
        assert_eq!(answer.placed_last, 1);
    }
}
