//! The programme's content: its serialised form, the form the app believes, and what lies between.
//!
//! Nothing here knows of signals, browsers, files or clocks. JSON text goes in, a [`bundle::Bundle`]
//! and a list of [`issue::Issue`]s come out; `docs/bundle-format.md` describes the same fields in prose.

pub mod raw;

pub mod raw_award;

pub mod raw_record;

pub mod raw_story;

pub mod raw_text;

pub mod issue;

pub mod bundle;

pub mod award;

pub mod evidence;

pub mod lookup;

pub mod record;

pub mod story;

pub mod text;

pub mod value;

pub mod load;

pub mod validate;
