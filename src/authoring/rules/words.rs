//! Rules about words: lengths, and headings that do not skip a level.

use crate::content::raw::RawProgramme;
use crate::content::raw_text::RawBlock;

use super::Desk;

/// Letters that a summary may have: two sentences, which a card shows whole and a search engine nearly so.
pub(super) const SUMMARY: usize = 350;

/// Letters that the summary of a library item may have; it often is all that is said of the item.
pub(super) const ITEM_SUMMARY: usize = 450;

pub(super) fn of_programme(programme: &RawProgramme, desk: &mut Desk<'_>) {
    for (path, text) in [
        ("short_name", &programme.short_name),
        ("strapline", &programme.strapline),
        ("summary", &programme.summary),
        ("projects_heading", &programme.projects_heading),
    ] {
        if text.trim().is_empty() {
            desk.note(
                path,
                "this is empty",
                "words: every page relies on them",
                "",
            );
        }
    }
}

pub(super) fn summary(text: &str, most: usize, desk: &mut Desk<'_>) {
    let letters = text.chars().count();
    if letters > most {
        let expected = format!("{most} at most");
        desk.note(
            "summary",
            format!("the summary has {letters} letters"),
            &expected,
            "move details into the text",
        );
    } else if text.trim().is_empty() {
        desk.note(
            "summary",
            "there is no summary",
            "one or two sentences",
            "add `summary = \"…\"`",
        );
    }
}

/// Headings below one of depth `above` go down one step at a time.
pub(super) fn headings(blocks: &[RawBlock], field: &str, above: u8, desk: &mut Desk<'_>) {
    let mut before = above;
    for (index, block) in blocks
        .iter()
        .enumerate()
        .filter(|(_, block)| block.kind == "heading")
    {
        let level = block.level.unwrap_or(2);
        if level > before + 1 {
            let wrong = format!("a heading of depth {level} follows one of depth {before}");
            let mend = format!("write it with {} `#`", before + 1);
            desk.note(
                &format!("{field}[{index}]"),
                wrong,
                "no depth to be skipped",
                &mend,
            );
        }
        before = level;
    }
}
