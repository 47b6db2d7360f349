//! Input that nobody means: nothing at all, everything alike, hostile text.

use crate::programmes::{build, schema};
use springboard_engine::answer::Answer;
use springboard_engine::builder::{BuildError, Builder, Record};
use springboard_engine::catalogue::Catalogue;
use springboard_engine::explain::{found_in, marks, near_spellings, used_instead};
use springboard_engine::parts::{read, write};
use springboard_engine::query::{Choice, Completion, Query, Range, Sort};
use springboard_engine::relax::relax;
use springboard_engine::schema::{FacetSpec, FieldSpec, Keep, MAX_NUMBER, Schema};
use springboard_engine::search::Searcher;

fn titled(titles: &[&str]) -> Vec<Record> {
    let record = |title: &&str| Record {
        facets: vec![vec![], vec![], vec![]],
        numbers: vec![None, None],
        fields: [title, "", "", "", ""].map(String::from).to_vec(),
    };
    titles.iter().map(record).collect()
}

fn ask(catalogue: &Catalogue, query: &Query) -> Answer {
    let mut answer = Answer::new();
    Searcher::new().answer(catalogue, query, &mut answer);
    answer
}

fn typed(text: &str) -> Query<'_> {
    Query {
        text,
        ..Query::default()
    }
}

fn marked<'a>(catalogue: &Catalogue, query: &Query, text: &'a str) -> Vec<&'a str> {
    let answer = ask(catalogue, query);
    marks(catalogue, &answer, text)
        .into_iter()
        .map(|range| &text[range])
        .collect()
}

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
        assert_eq!(
            (
                catalogue.text(0, 0),
                catalogue.number(0, 0),
                catalogue.values(0, 0)
            ),
            (None, None, &[][..])
        );
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
    let found = found_in(&catalogue, &answer, 0);
    let fields: Vec<_> = found
        .iter()
        .map(|found| (found.word, found.field, found.as_word))
        .collect();
    assert_eq!(fields, [(0, 0, "foster"), (0, 2, "foster")]);
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
