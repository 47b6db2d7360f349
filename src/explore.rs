//! Exploring: what can be chosen, how a choice is written in an address, and what it finds.
//!
//! Std and the engine only: no signals, no browser, no clock. Every sentence about a result is made
//! here, so that views only place words.

pub mod facet;

pub mod facets;

pub mod legend;

pub mod membership;

pub mod selection;

pub mod pairs;

pub mod query;

pub mod catalogue;

pub mod listed;

pub mod outcome;

pub mod asked;

pub mod wanted;

pub mod spelling;

pub mod explorer;

pub mod reason;

pub mod relax;

pub mod rows;

pub mod chips;

pub mod summary;

pub mod notes;

pub mod figures;

pub mod export;
