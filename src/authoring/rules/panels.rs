//! Rules about storyboard panels: a text for every drawing, a source for every figure, nothing that is not shown.

use std::collections::BTreeSet;

use crate::content::raw_story::RawPanel;
use crate::content::story::SCENES;

use super::super::nearest::nearest;
use super::Desk;

/// Words that a panel may have, so that it fits a phone beside its drawing.
const MOST_WORDS: usize = 120;

/// Which fields each kind of panel draws. Kinds that are not listed are reported when the bundle is believed.
const DRAWN: [(&str, &[&str]); 9] = [
    ("text", &["scene", "fact"]),
    ("figure", &["value", "label"]),
    ("compare", &["label", "bars"]),
    ("chart", &["label", "bars"]),
    ("steps", &["items"]),
    ("quote", &["quote", "speaker"]),
    ("people", &["items"]),
    ("map", &["regions", "places"]),
    ("image", &["src"]),
];

pub(super) fn headings(panels: &[RawPanel], desk: &mut Desk<'_>) {
    let mut seen = BTreeSet::new();
    for (index, panel) in panels.iter().enumerate() {
        let heading = panel.heading.trim();
        if !heading.is_empty() && !seen.insert(heading.to_lowercase()) {
            let path = format!("panels[{index}].heading");
            let wrong = format!("the heading `{heading}` stands on an earlier panel");
            desk.note(
                &path,
                wrong,
                "a heading of its own",
                "say what is new in this panel",
            );
        }
    }
}

pub(super) fn panel(panel: &RawPanel, path: &str, desk: &mut Desk<'_>) {
    let kind = if panel.kind.is_empty() {
        "text"
    } else {
        panel.kind.as_str()
    };
    text(panel, path, desk);
    let draws = kind != "text" || panel.scene.is_some();
    if draws && panel.alt.trim().is_empty() {
        let expected = "what the drawing shows, in words";
        desk.note(
            path,
            "this panel has no text alternative",
            expected,
            "add `alt = \"…\"`",
        );
    }
    if panel.value.is_some() || panel.fact.is_some() || !panel.bars.is_empty() {
        desk.figure(path, "the figure on this panel", &panel.sources);
    }
    scene(panel, path, desk);
    not_drawn(panel, kind, path, desk);
}

fn text(panel: &RawPanel, path: &str, desk: &mut Desk<'_>) {
    let words = panel.text.split_whitespace().count();
    if words > MOST_WORDS {
        let expected = format!("{MOST_WORDS} at most");
        desk.note(
            &format!("{path}.text"),
            format!("the panel has {words} words"),
            &expected,
            "make two panels of it",
        );
    }
    if words == 0 {
        let expected = "words that tell what the drawing shows";
        desk.note(
            path,
            "this panel has no text",
            expected,
            "add `text = \"…\"`",
        );
    }
}

fn scene(panel: &RawPanel, path: &str, desk: &mut Desk<'_>) {
    let Some(scene) = panel
        .scene
        .as_deref()
        .filter(|scene| !SCENES.contains(scene))
    else {
        return;
    };
    let mend = nearest(scene, SCENES.into_iter())
        .map_or_else(String::new, |meant| format!("did you mean `{meant}`?"));
    let expected = format!("one of {}", SCENES.join(", "));
    desk.note(
        &format!("{path}.scene"),
        format!("there is no scene `{scene}`"),
        &expected,
        &mend,
    );
}

/// Fields that this kind of panel does not draw would be lost without a word.
fn not_drawn(panel: &RawPanel, kind: &str, path: &str, desk: &mut Desk<'_>) {
    let Some((_, drawn)) = DRAWN.iter().find(|(known, _)| *known == kind) else {
        return;
    };
    for (field, filled) in [
        ("scene", panel.scene.is_some()),
        ("fact", panel.fact.is_some()),
        ("value", panel.value.is_some()),
        ("label", panel.label.is_some()),
        ("bars", !panel.bars.is_empty()),
        ("items", !panel.items.is_empty()),
        ("quote", panel.quote.is_some()),
        ("speaker", panel.speaker.is_some()),
        ("regions", !panel.regions.is_empty()),
        ("places", !panel.places.is_empty()),
        ("src", panel.src.is_some()),
    ] {
        if filled && !drawn.contains(&field) {
            let wrong = format!("a panel of kind `{kind}` does not show `{field}`");
            let expected = drawn.join(" or ");
            desk.note(
                &format!("{path}.{field}"),
                wrong,
                &expected,
                "take it away, or choose another kind",
            );
        }
    }
}
