//! The vote counter: a small native service that owns the ballots and nothing else. What a valid
//! ballot is, it asks `poll::ballot`; what goes over the wire, `poll::contract`.
//!
//! It keeps a ballot's token hash, its choice and its hour. Knows no views and no site.

pub mod options;

pub mod definitions;

pub mod limit;

mod prefix;

pub mod ballots;

mod statements;

mod writer;

pub mod problem;

mod cors;

mod body;

mod answers;

pub mod service;

pub mod export;

pub mod dress;
