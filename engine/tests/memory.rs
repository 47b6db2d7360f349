//! Asking costs no memory per record: once warm, a question allocates the same handful of times at any size.
//!
//! Alone in its file, since it counts what the whole process allocates.
#![allow(unsafe_code)]

use springboard_engine::answer::Answer;
use springboard_engine::builder::{Builder, Record};
use springboard_engine::catalogue::Catalogue;
use springboard_engine::query::{Choice, Query, Range, Sort};
use springboard_engine::schema::{FacetSpec, FieldSpec, Keep, NumberSpec, Schema};
use springboard_engine::search::Searcher;
use std::alloc::{GlobalAlloc, Layout, System};
use std::sync::atomic::{AtomicUsize, Ordering};

struct Counting;

static TIMES: AtomicUsize = AtomicUsize::new(0);

// SAFETY: every call is handed on unchanged to the system's allocator, which keeps the contract.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        TIMES.fetch_add(1, Ordering::Relaxed);
        // SAFETY: the caller's layout is passed on as it came.
        unsafe { System.alloc(layout) }
    }

    unsafe fn dealloc(&self, place: *mut u8, layout: Layout) {
        // SAFETY: the place came from `alloc`, which handed out what the system gave for this layout.
        unsafe { System.dealloc(place, layout) }
    }
}

#[global_allocator]
static ALLOCATOR: Counting = Counting;

fn programme(records: u32) -> Catalogue {
    let schema = Schema {
        facets: vec![
            FacetSpec::new("area", ["a", "b", "c"]),
            FacetSpec::new("place", (0..90).map(|at| at.to_string())),
        ],
        numbers: vec![NumberSpec::new("funding")],
        fields: vec![
            FieldSpec::new("title", 8, Keep::List),
            FieldSpec::new("summary", 1, Keep::Texts),
        ],
        title: Some(0),
        notes: Vec::new(),
    };
    let mut builder = Builder::new(schema).expect("the schema keeps to the limits");
    for at in 0..records {
        let record = Record {
            facets: vec![vec![at % 3], vec![at % 90, at * 7 % 90]],
            numbers: vec![(at % 5 > 0).then_some(i64::from(at))],
            fields: vec![
                format!("Care {}", at % 13),
                format!("Fostering and kinship {}", at % 7),
            ],
        };
        builder
            .add(&record)
            .expect("records are made for the schema");
    }
    builder.finish()
}

/// How often asking all of the questions once more allocates.
fn allocations(records: u32) -> usize {
    let catalogue = programme(records);
    let facets = [
        Choice {
            facet: 0,
            include: &[1],
            exclude: &[],
        },
        Choice {
            facet: 1,
            include: &[4, 5],
            exclude: &[],
        },
    ];
    let ranges = [Range {
        column: 0,
        min: 10,
        max: 100_000,
    }];
    let sort = Sort::Number {
        column: 0,
        descending: true,
    };
    let questions = [
        Query::default(),
        Query {
            facets: &facets,
            ranges: &ranges,
            sort,
            weigh: Some(0),
            ..Query::default()
        },
        Query {
            text: "car fost",
            facets: &facets[..1],
            ..Query::default()
        },
        Query {
            text: "kinshp",
            ..Query::default()
        },
    ];
    let (mut searcher, mut answer) = (Searcher::new(), Answer::new());
    let mut ask_all = || {
        questions
            .iter()
            .for_each(|query| searcher.answer(&catalogue, query, &mut answer))
    };
    ask_all();
    let before = TIMES.load(Ordering::Relaxed);
    ask_all();
    TIMES.load(Ordering::Relaxed) - before
}

#[test]
fn a_warm_question_allocates_the_same_at_any_size() {
    let few = allocations(200);
    assert_eq!(few, allocations(20_000));
    assert!(
        few <= 2,
        "one list of shares for each ranked question, but {few}"
    );
}
