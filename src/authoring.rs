//! The editors' tool: reads `content/`, finds every fault in one run, writes the bundle and its schema.
//!
//! Data flows down this list of modules. Only `folder` and `command` touch files; the rest turns text
//! into values and lists of problems, and is tried as tables. Nothing here is part of the site.

pub mod problem;

pub mod lines;

pub mod toml;

pub mod markdown;

mod places;

mod front_matter;

pub mod record;

pub mod settings;

pub mod schema;

pub mod fields;

pub mod draft;

pub mod nearest;

pub mod mend;

pub mod rules;

pub mod published;

pub mod report;

pub mod folder;

pub mod command;
