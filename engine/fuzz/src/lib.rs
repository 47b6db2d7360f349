//! What the fuzz targets share: a small programme with every oddity, and questions made from bytes.

use springboard_engine::builder::{Builder, Record};
use springboard_engine::catalogue::Catalogue;
use springboard_engine::query::{Choice, Completion, Query, Range, Sort};
use springboard_engine::schema::{FacetSpec, FieldSpec, Keep, NumberSpec, Schema};

const TITLES: [&str; 8] = [
    "Fostering together",
    "Édith’s house",
    "",
    "שלום foster",
    "🙂 care\0leavers",
    "Kinship carers",
    "STRASSE straße",
    "한글 kin",
];

/// A programme of two hundred records.
pub fn programme() -> Catalogue {
    let schema = Schema {
        facets: vec![
            FacetSpec::new("area", ["a", "b", "c"]),
            FacetSpec::new("place", (0..40).map(|place| place.to_string())),
        ],
        numbers: vec![NumberSpec::new("funding"), NumberSpec::new("year")],
        fields: vec![
            FieldSpec::new("title", 8, Keep::List),
            FieldSpec::new("summary", 1, Keep::Texts),
            FieldSpec::new("places", 2, Keep::Nowhere),
        ],
        title: Some(0),
        notes: vec![
            "A programme\thttps://example.org".to_owned(),
            "1\na\tb".to_owned(),
            String::new(),
        ],
    };
    let mut builder = Builder::new(schema).expect("the schema keeps to the limits");
    for at in 0..200u32 {
        let title = TITLES[at as usize % TITLES.len()];
        let record = Record {
            facets: vec![(0..at % 3).collect(), vec![at * 7 % 40, at % 11]],
            numbers: vec![
                (at % 4 > 0).then_some(i64::from(at) * 500),
                Some(2013 + i64::from(at % 9)),
            ],
            fields: vec![
                title.to_owned(),
                format!("{title} number {at} of care"),
                format!("place{}", at % 5),
            ],
        };
        builder
            .add(&record)
            .expect("records are made for the schema");
    }
    builder.finish()
}

/// Takes questions apart from bytes; what is missing is nothing.
pub struct Bytes<'a>(pub &'a [u8]);

impl Bytes<'_> {
    fn next(&mut self) -> u8 {
        let Some((first, rest)) = self.0.split_first() else {
            return 0;
        };
        self.0 = rest;
        *first
    }

    fn values(&mut self) -> Vec<u32> {
        (0..self.next() % 4)
            .map(|_| u32::from(self.next() % 48))
            .collect()
    }
}

/// Asks what the bytes say.
pub fn with_question<T>(data: &[u8], ask: impl FnOnce(&Query) -> T) -> T {
    let mut bytes = Bytes(data);
    let owned: Vec<(usize, Vec<u32>, Vec<u32>)> = (0..bytes.next() % 4)
        .map(|_| {
            (
                usize::from(bytes.next() % 4),
                bytes.values(),
                bytes.values(),
            )
        })
        .collect();
    let facets: Vec<Choice> = owned
        .iter()
        .map(|(facet, include, exclude)| Choice {
            facet: *facet,
            include,
            exclude,
        })
        .collect();
    let ranges: Vec<Range> = (0..bytes.next() % 3)
        .map(|_| Range {
            column: usize::from(bytes.next() % 3),
            min: i64::from(bytes.next()) * 300,
            max: if bytes.next() % 4 == 0 {
                i64::MAX
            } else {
                i64::from(bytes.next()) * 400
            },
        })
        .collect();
    let how = bytes.next();
    let sort = match how % 6 {
        0 => Sort::Added,
        1 => Sort::Title,
        2 => Sort::Number {
            column: usize::from(bytes.next() % 3),
            descending: how % 2 == 0,
        },
        _ => Sort::Relevance,
    };
    let completion =
        [Completion::Last, Completion::Whole, Completion::Every][usize::from(how / 6 % 3)];
    let limit = [usize::MAX, 50, 3][usize::from(bytes.next() % 3)];
    let (offset, weigh) = (
        usize::from(bytes.next() % 64),
        (how % 5 == 0).then_some(usize::from(how % 3)),
    );
    let text = String::from_utf8_lossy(bytes.0);
    let loose = how > 200;
    ask(&Query {
        text: &text,
        completion,
        loose,
        facets: &facets,
        ranges: &ranges,
        sort,
        weigh,
        offset,
        limit,
    })
}
