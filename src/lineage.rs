//! Lineage: who took up whose practice, as a graph with a drawing and a list that says the same.
//!
//! `graph` is made of a bundle's records, `layout` gives it places on paper, `drawing` and `edge_list` show it. The
//! first two know no signals and no browser. Nothing here knows pages or the other features.

pub mod graph;

pub mod layout;

mod layers;

mod settle;

pub mod lettering;

pub mod drawing;

pub mod edge_list;
