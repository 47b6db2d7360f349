//! Journeys: what a person does with the built site, by subject. They run in any of three browser
//! engines; each ends with an empty console unless it goes into trouble.

mod access;
mod arriving;
mod deploy;
mod embed;
mod embed_builder;
mod embed_height;
mod embed_hosts;
mod embed_lost;
mod embed_messages;
mod explore;
mod explore_hands;
mod explore_page;
mod explore_states;
mod failures;
mod hydration;
mod learning;
mod offline;
mod policy;
mod poll;
mod reading;
mod storyboard;
mod storyboard_print;
