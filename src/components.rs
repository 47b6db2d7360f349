//! Components: one a file, named alike. Leaves take values, parents take signals; none reads context.

pub mod frame;

pub mod rich_text;

pub mod source_list;

pub mod finding_list;

pub mod standing_scale;

pub mod fact_list;

pub mod note_list;

pub mod project_card;

pub mod marked;

pub mod facet_value;

pub mod facet_group;

pub mod range_fields;

pub mod search_box;

pub mod chips;

pub mod live_region;

pub mod sort_menu;

pub mod view_switch;

pub mod take_away;

pub mod nothing_found;

pub mod result_list;

pub mod result_table;

pub mod region_map;

pub mod result_figures;
