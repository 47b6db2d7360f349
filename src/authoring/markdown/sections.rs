//! Cuts a project's text into the sections that its record has fields for.

use super::{Block, Fault};

/// Headings that a project's text may have, and the field each fills.
const SECTIONS: [(&str, &str); 2] = [("What was tried", "tried"), ("What changed", "changed")];

/// The fields that a project's text fills.
pub const FIELDS: [&str; 2] = [SECTIONS[0].1, SECTIONS[1].1];

/// The text under one heading.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Section {
    /// Field of the record.
    pub field: &'static str,
    /// Line of the heading.
    pub line: usize,
    /// What stands under it.
    pub blocks: Vec<Block>,
}

/// The sections of a project's text, and what stands outside of them.
pub fn sections(blocks: Vec<Block>) -> (Vec<Section>, Vec<Fault>) {
    let mut sections: Vec<Section> = Vec::new();
    let mut faults = Vec::new();
    let mut lost = false;
    for block in blocks {
        if block.level == Some(2) {
            let opened = open(&block, &sections);
            lost = opened.is_err();
            match opened {
                Ok(section) => sections.push(section),
                Err(wrong) => faults.push(fault(block.line, wrong)),
            }
        } else if let Some(section) = sections.last_mut().filter(|_| !lost) {
            section.blocks.push(block);
        } else if !lost {
            lost = true;
            faults.push(fault(
                block.line,
                "words stand before the first heading".to_owned(),
            ));
        }
    }
    (sections, faults)
}

/// The section under a heading, or why there is none.
fn open(heading: &Block, sections: &[Section]) -> Result<Section, String> {
    let words = heading.words();
    let words = words.trim();
    let known = SECTIONS
        .iter()
        .find(|(known, _)| words.eq_ignore_ascii_case(known));
    let (_, field) = known.ok_or_else(|| format!("a project has no part `{words}`"))?;
    if sections.iter().any(|section| section.field == *field) {
        return Err(format!("the heading `{words}` stands here again"));
    }
    Ok(Section {
        field,
        line: heading.line,
        blocks: Vec::new(),
    })
}

fn fault(line: usize, wrong: String) -> Fault {
    Fault {
        line,
        wrong,
        expected: "`## What was tried` and `## What changed`, each once",
        mend: "move the words under one of these; what was hard is listed as `[[hard]]` in the front matter",
    }
}
