//! Thin typed wraps of web APIs. Callable everywhere; without a browser they do nothing.

pub mod document;

pub mod notice;

pub mod storage;

pub mod random;

pub mod online;

pub mod clock;

pub mod address;

pub mod clipboard;

pub mod focus;

pub mod fullscreen;

pub mod paper;
