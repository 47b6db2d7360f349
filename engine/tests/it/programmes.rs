//! Generated programmes and questions.

use proptest::collection::vec;
use proptest::prelude::*;
use springboard_engine::builder::{Builder, Record};
use springboard_engine::catalogue::Catalogue;
use springboard_engine::fold::fold;
use springboard_engine::query::{Choice, Completion, Query, Range, Sort};
use springboard_engine::schema::{FacetSpec, FieldSpec, Keep, NumberSpec, Schema};

const WORDS: &[&str] = &[
    "foster",
    "fostering",
    "Fosters",
    "care",
    "caring",
    "carers",
    "carer",
    "kinship",
    "children",
    "child",
    "childs",
    "Édith",
    "edith",
    "mental",
    "health",
    "healthy",
    "the",
    "support",
    "supported",
    "support",
    "early",
    "nearly",
];
/// Also typed, but in no record.
const SLIPS: &[&str] = &[
    "fosterng", "childern", "kinshp", "suport", "zzqx", "f", "car", "he", "EDITH", "erly",
];
const SIZES: [usize; 3] = [3, 7, 40];

pub fn schema() -> Schema {
    let facet = |(nth, &size): (usize, &usize)| {
        FacetSpec::new(&format!("f{nth}"), (0..size).map(|v| v.to_string()))
    };
    Schema {
        facets: SIZES.iter().enumerate().map(facet).collect(),
        numbers: vec![NumberSpec::new("funding"), NumberSpec::new("year")],
        fields: vec![
            FieldSpec::new("title", 8, Keep::List),
            FieldSpec::new("lead", 3, Keep::List),
            FieldSpec::new("summary", 1, Keep::Texts),
            FieldSpec::new("places", 2, Keep::Nowhere),
            FieldSpec::new("slug", 0, Keep::List),
        ],
        title: Some(0),
        notes: vec![
            "What the caller says of it: ünd so weiter\n".to_owned(),
            String::new(),
        ],
    }
}

pub fn build(records: &[Record]) -> Catalogue {
    let mut builder = Builder::new(schema()).expect("the schema keeps to the limits");
    for record in records {
        builder
            .add(record)
            .expect("records are made for the schema");
    }
    builder.finish()
}

fn text(most: usize) -> impl Strategy<Value = String> {
    vec(prop::sample::select(WORDS), 0..most).prop_map(|words| words.join(" "))
}

pub fn record() -> impl Strategy<Value = Record> {
    // Value 6 of the second facet and the last ten of the third stay unused.
    let facets = (vec(0..3u32, 0..2), vec(0..6u32, 0..4), vec(0..30u32, 0..3));
    let number = prop_oneof![Just(None), (-5..20i64).prop_map(Some)];
    let fields = (
        text(4),
        text(2),
        text(8),
        text(2),
        Just("slug-fostering".to_owned()),
    );
    (facets, vec(number, 2), fields).prop_map(|((a, b, c), numbers, (d, e, f, g, h))| Record {
        facets: vec![a, b, c],
        numbers,
        fields: vec![d, e, f, g, h],
    })
}

/// Up to three hundred records: none, one, and more than two blocks of them.
pub fn records() -> impl Strategy<Value = Vec<Record>> {
    prop_oneof![1 => vec(record(), 0..3), 2 => vec(record(), 3..40), 2 => vec(record(), 100..300)]
}

/// A question that owns what it asks.
#[derive(Clone, Debug)]
pub struct Asked {
    pub text: String,
    pub completion: Completion,
    pub loose: bool,
    pub facets: Vec<(usize, Vec<u32>, Vec<u32>)>,
    pub ranges: Vec<Range>,
    pub sort: Sort,
    pub weigh: Option<usize>,
    pub window: (usize, usize),
}

impl Asked {
    pub fn with<T>(&self, use_query: impl FnOnce(&Query) -> T) -> T {
        let choice = |(facet, include, exclude): &'_ (usize, Vec<u32>, Vec<u32>)| {
            (*facet, include.clone(), exclude.clone())
        };
        let owned: Vec<_> = self.facets.iter().map(choice).collect();
        let facets: Vec<Choice> = owned
            .iter()
            .map(|(facet, include, exclude)| Choice {
                facet: *facet,
                include,
                exclude,
            })
            .collect();
        use_query(&Query {
            text: &self.text,
            completion: self.completion,
            loose: self.loose,
            facets: &facets,
            ranges: &self.ranges,
            sort: self.sort,
            weigh: self.weigh,
            offset: self.window.0,
            limit: self.window.1,
        })
    }
}

fn typed() -> impl Strategy<Value = String> {
    let word = prop_oneof![3 => prop::sample::select(WORDS), 1 => prop::sample::select(SLIPS)];
    let piece = vec(word, 1..4).prop_map(|words| {
        let mut seen: Vec<&str> = Vec::new();
        words.into_iter().for_each(|word| {
            if !seen.iter().any(|other| fold(other) == fold(word)) {
                seen.push(word)
            }
        });
        seen.join(" ")
    });
    let tail = prop::sample::select(&["", " ", ","][..]);
    let quoted = (text(3), piece.clone()).prop_map(|(words, rest)| format!("\"{words}\" {rest}"));
    prop_oneof![3 => Just(String::new()), 4 => (piece.clone(), tail).prop_map(|(a, b)| a + b), 1 => quoted,
        1 => piece.prop_map(|piece| format!("\"{piece}"))]
}

fn choices() -> impl Strategy<Value = Vec<(usize, Vec<u32>, Vec<u32>)>> {
    let values = |size: usize| {
        (
            vec(0..size as u32 + 2, 0..4),
            prop_oneof![3 => Just(vec![]), 1 => vec(0..size as u32 + 2, 1..3)],
        )
    };
    let facets = (values(SIZES[0]), values(SIZES[1]), values(SIZES[2]), 0..8u8);
    facets.prop_map(|(a, b, c, which)| {
        let all = [a, b, c]
            .into_iter()
            .enumerate()
            .filter(|(at, _)| which >> at & 1 == 1);
        all.map(|(at, (include, exclude))| (at, include, exclude))
            .collect::<Vec<_>>()
    })
}

pub fn asked() -> impl Strategy<Value = Asked> {
    let range = (0..2usize, -6..21i64, 0..20i64).prop_map(|(column, min, more)| Range {
        column,
        min,
        max: min + more,
    });
    let sort = prop_oneof![
        3 => Just(Sort::Relevance),
        1 => Just(Sort::Added),
        1 => Just(Sort::Title),
        1 => (0..2usize, any::<bool>()).prop_map(|(column, descending)| Sort::Number { column, descending }),
    ];
    let completion =
        prop::sample::select(&[Completion::Last, Completion::Whole, Completion::Every][..]);
    let window = (
        prop_oneof![Just(0), 0..20usize],
        prop_oneof![Just(50), Just(usize::MAX), 0..8usize],
    );
    let how = (
        completion,
        prop::bool::weighted(0.2),
        sort,
        prop::option::of(0..2usize),
        window,
    );
    (typed(), choices(), vec(range, 0..3), how).prop_map(
        |(text, facets, ranges, (completion, loose, sort, weigh, window))| Asked {
            text,
            completion,
            loose,
            facets,
            ranges,
            sort,
            weigh,
            window,
        },
    )
}
