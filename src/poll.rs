//! Polls: one question, what a reader answered, what is known of everybody's answers.
//!
//! The models (`moment`, `ballot`, `tally`, `wire`, `contract`, `json`, `receipt`, `desk`, `words`, `letter`,
//! `excerpt`, `recount`) know of no signals and no browser; the counter service uses the same ones. Nothing here
//! reads context or spells an address of the site.

pub mod moment;

pub mod ballot;

pub mod tally;

pub mod wire;

pub mod contract;

pub mod json;

pub mod receipt;

pub mod desk;

pub mod words;

pub mod letter;

pub mod excerpt;

pub mod recount;

pub mod store;

mod client;

pub mod clerk;

pub mod widget;
