//! One search for everything: projects and their sections, storyboards and their panels, library, polls, pages.
//!
//! `index` lays all of it out for the engine and knows neither signals nor a browser, and so does `excerpt`; `results`
//! is what a reader uses.

pub mod index;

pub mod excerpt;

pub mod results;
