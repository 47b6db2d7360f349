//! Embedding: what other sites can put on their pages, how it may look there, and the lines to paste.
//!
//! Values and text only: no signals, no browser, no clock. `public/embed-frame.js` applies the same
//! rules to the address of a frame; `tests/fixtures/embed-themes.json` holds both to one table.

pub mod colour;

pub mod palette;

pub mod theme;

pub mod options;

pub mod snippet;

pub mod oembed;

pub mod draft;

pub mod height;

pub mod things;
