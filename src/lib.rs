//! Springboard: a public innovation programme's content as a site that people explore.
//!
//! Data flows one way and a module imports only from those named before it; a test in `tests/it`
//! reads the sources and fails on a breach. ARCHITECTURE.md says what each layer must not know.

pub mod content;

pub mod explore;

pub mod routes;

pub mod browser;

pub mod components;

pub mod poll;

pub mod storyboard;

pub mod pages;

pub mod app;

#[cfg(feature = "ssr")]
pub mod prerender;

#[cfg(feature = "tools")]
pub mod authoring;
