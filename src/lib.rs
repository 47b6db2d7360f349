//! Springboard: a public innovation programme's content as a site that people explore.
//!
//! Data flows one way and a module imports only from those named before it; a test in `tests/it`
//! reads the sources and fails on a breach. ARCHITECTURE.md says what each layer must not know.

// `view!` writes this name, and works in this crate, its programs and its tests alike.
extern crate self as springboard;

pub mod content;

pub mod markup;

pub mod explore;

pub mod kin;

pub mod find;

pub mod routes;

pub mod view;

pub mod browser;

pub mod components;

pub mod storyboard;

pub mod poll;

pub mod embed;

pub mod lineage;

pub mod library;

pub mod search;

pub mod briefing;

pub mod island;

pub mod builder;

pub mod projects;

#[cfg(feature = "ssr")]
pub mod pages;

#[cfg(feature = "ssr")]
pub mod app;

#[cfg(feature = "ssr")]
pub mod publish;

#[cfg(feature = "ssr")]
pub mod prerender;

#[cfg(feature = "counter")]
pub mod counter;

#[cfg(feature = "tools")]
pub mod authoring;
