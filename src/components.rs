//! Components: one a file, named alike. Leaves take values, parents take signals; none reads context.

pub mod frame;

pub mod rich_text;

pub mod source_list;

pub mod finding_list;

pub mod fact_list;

pub mod note_list;

pub mod project_card;
