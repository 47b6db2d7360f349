//! Thin typed wraps of web APIs. Callable everywhere; without a browser they do nothing.

pub mod document;

pub mod notice;

pub mod storage;

pub mod random;

pub mod online;

pub mod clock;
