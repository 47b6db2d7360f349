//! Native tests of the library, a file by subject.

#![allow(clippy::unwrap_used, reason = "a test may stop where it stands")]

mod briefing;
mod content_believe;
#[cfg(feature = "tools")]
mod content_desk;
#[cfg(feature = "tools")]
mod content_docs;
#[cfg(feature = "tools")]
mod content_files;
mod content_load;
#[cfg(feature = "tools")]
mod content_markdown;
#[cfg(feature = "tools")]
mod content_published;
#[cfg(feature = "tools")]
mod content_rules;
mod content_scenes;
mod content_total;
#[cfg(feature = "counter")]
mod counter;
mod embed;
#[cfg(feature = "ssr")]
mod embed_pages;
#[cfg(feature = "ssr")]
mod evidence_pages;
mod explore_export;
mod explore_outcome;
mod explore_paper;
mod explore_parts;
mod explore_query;
mod explore_rows;
mod explore_sample;
mod explore_sentences;
mod explore_words;
#[cfg(feature = "ssr")]
mod figures_pages;
mod kin;
mod layers;
mod library_list;
#[cfg(feature = "ssr")]
mod library_pages;
#[cfg(feature = "ssr")]
mod lineage_pages;
mod poll;
#[cfg(feature = "ssr")]
mod projects_page;
#[cfg(all(feature = "ssr", feature = "tools"))]
mod publish;
#[cfg(feature = "ssr")]
mod rendered;
mod search_everything;
#[cfg(feature = "ssr")]
mod storyboard_pages;
mod storyboard_shelf;
#[cfg(feature = "ssr")]
mod style_sheets;
#[cfg(feature = "ssr")]
mod timeline_pages;
