//! Thin typed wraps of web APIs. Callable everywhere; without a browser they do nothing.

pub mod document;

pub mod notice;

pub mod host;

pub mod storage;

pub mod random;

pub mod online;

pub mod clock;

pub mod address;

pub mod clipboard;

pub mod focus;

pub mod fullscreen;

pub mod paper;

pub mod download;

pub mod form;

pub mod modal;

pub mod share;

pub mod timer;

pub mod value_rows;

pub mod screen;

pub mod sight;

pub mod scroll;

pub mod sizes;

pub mod place;

pub mod fetch;
