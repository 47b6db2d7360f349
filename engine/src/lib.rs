//! The explore engine: facets, words and numbers over one immutable catalogue of records.
//!
//! What lives here: counting, searching, ranking, relaxing, folding, and the binary parts a catalogue travels in.
//! What must not: any knowledge of a programme, of JSON, of addresses, of a browser, of a clock.
//!
//! A [`catalogue::Catalogue`] comes from a [`builder::Builder`] or from part files ([`parts`]). A
//! [`search::Searcher`] holds the reusable memory and answers a [`query::Query`] with an [`answer::Answer`].
//!
//! ```
//! use springboard_engine::answer::Answer;
//! use springboard_engine::builder::{Builder, Record};
//! use springboard_engine::query::{Choice, Query};
//! use springboard_engine::schema::{FacetSpec, FieldSpec, Keep, Schema};
//! use springboard_engine::search::Searcher;
//!
//! let schema = Schema {
//!     facets: vec![FacetSpec::new("area", ["Fostering", "Kinship care"])],
//!     numbers: vec![],
//!     fields: vec![FieldSpec::new("title", 8, Keep::List)],
//!     title: Some(0),
//!     notes: Vec::new(),
//! };
//! let mut builder = Builder::new(schema).unwrap();
//! for (area, title) in [(0, "Foster homes"), (1, "Grandparents"), (0, "Fostering together")] {
//!     let record = Record { facets: vec![vec![area]], numbers: vec![], fields: vec![title.into()] };
//!     builder.add(&record).unwrap();
//! }
//! let catalogue = builder.finish();
//! let (mut searcher, mut answer) = (Searcher::new(), Answer::new());
//! let chosen = [Choice { facet: 0, include: &[0], exclude: &[] }];
//! let query = Query { text: "foster", facets: &chosen, ..Query::default() };
//! searcher.answer(&catalogue, &query, &mut answer);
//! assert_eq!(answer.total, 2);
//! assert_eq!(answer.counts(0), [2, 0, 0]); // Fostering, Kinship care, not stated
//! ```
#![forbid(unsafe_code)]
#![warn(missing_docs)]

pub mod answer;
mod bits;
pub mod builder;
pub mod catalogue;
pub mod explain;
mod facet;
pub mod fold;
mod lanes;
mod layout;
mod near;
mod number;
mod order;
pub mod parts;
mod phrase;
mod postings;
pub mod query;
mod rank;
pub mod relax;
pub mod schema;
pub mod search;
pub mod stem;
pub mod terms;
mod text;
pub mod tokens;
mod value_set;
mod vocabulary;
