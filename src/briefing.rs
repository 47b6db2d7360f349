//! Briefings: a shortlist of projects that lives in the address, compared side by side and taken away as a file.
//!
//! `digest` is a project in words, written when the site is built; `shortlist` is the address; `paper` and `sheet` are
//! the files. None of these knows signals or a browser; `desk` is what a reader uses.

pub mod digest;

pub mod shortlist;

pub mod paper;

pub mod sheet;

pub mod desk;

mod compare;
