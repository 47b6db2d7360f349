//! Storyboards: one story in four forms, from the same panels. The viewer, the page, the printed board, one panel.
//!
//! Models first (`board`, `length`, `sources`, `shelf`: pure, tested natively), then drawings and views.
//! Nothing here reads context, and nothing knows of polls or embeds.

pub mod board;

pub mod length;

pub mod sources;

pub mod sheet;

pub mod shelf;

pub mod scenes;

pub mod scene;

pub mod art;

pub mod panel;

pub mod reading;

pub mod strip;

pub mod turns;

pub mod copy_link;

pub mod toolbar;

mod whole_screen;

mod moves;

pub mod viewer;

pub mod card;
