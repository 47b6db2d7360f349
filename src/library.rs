//! The library's list: filters on the left, the items on the right, all of it in the address.
//!
//! `shelf` lays the items out for the engine, `chosen` reads and writes the address; both know neither signals nor a
//! browser. `browse` is what a reader uses.

pub mod shelf;

pub mod chosen;

pub mod browse;

mod filters;

mod items;
