//! The kinds of milestones, in the order in which they first occur. Kinds are content: any word can be one.

use crate::content::record::Milestone;

/// How many kinds the style sheet can tell apart; the rest share the last place.
pub const MOST: usize = 12;

/// A kind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kind {
    /// The content's own words that it stands for.
    words: Vec<String>,
    /// What people read.
    pub name: String,
    /// How many milestones there are of it.
    pub count: usize,
}

/// The kinds of these milestones, at most [`MOST`].
pub fn of(timeline: &[Milestone]) -> Vec<Kind> {
    let mut kinds: Vec<Kind> = Vec::new();
    for milestone in timeline {
        let word = &milestone.kind;
        if let Some(kind) = kinds.iter_mut().find(|kind| kind.words.contains(word)) {
            kind.count += 1;
        } else if kinds.len() < MOST {
            kinds.push(Kind {
                words: vec![word.clone()],
                name: name(word),
                count: 1,
            });
        } else if let Some(last) = kinds.last_mut() {
            last.words.push(word.clone());
            "Other kinds".clone_into(&mut last.name);
            last.count += 1;
        }
    }
    kinds
}

/// Which kind a milestone is of, from 1; 0 stands for all of them.
pub fn place(kinds: &[Kind], milestone: &Milestone) -> usize {
    kinds
        .iter()
        .position(|kind| kind.words.contains(&milestone.kind))
        .map_or(0, |at| at + 1)
}

/// A kind's word with a capital letter.
pub fn name(word: &str) -> String {
    let mut letters = word.chars();
    match letters.next() {
        Some(first) => first.to_uppercase().chain(letters).collect(),
        None => "Kind not stated".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::value::Date;

    fn timeline(kinds: &[String]) -> Vec<Milestone> {
        let milestone = |kind: &String| Milestone {
            date: Date::parse("2017").expect("a date"),
            title: "T".to_owned(),
            text: String::new(),
            kind: kind.clone(),
            projects: Vec::new(),
            library: Vec::new(),
            sources: Vec::new(),
        };
        kinds.iter().map(milestone).collect()
    }

    #[test]
    fn kinds_come_in_the_order_in_which_they_occur() {
        let words = ["event", "", "event", "report"].map(str::to_owned);
        let timeline = timeline(&words);
        let kinds = of(&timeline);
        let shown: Vec<(&str, usize)> = kinds
            .iter()
            .map(|kind| (kind.name.as_str(), kind.count))
            .collect();
        assert_eq!(shown, [("Event", 2), ("Kind not stated", 1), ("Report", 1)]);
        let places: Vec<usize> = timeline.iter().map(|one| place(&kinds, one)).collect();
        assert_eq!(places, [1, 2, 1, 3]);
    }

    #[test]
    fn more_kinds_than_can_be_told_apart_share_the_last_place() {
        let words: Vec<String> = (0..MOST + 5).map(|at| format!("kind {at}")).collect();
        let timeline = timeline(&words);
        let kinds = of(&timeline);
        assert_eq!(kinds.len(), MOST);
        let last = kinds.last().map(|kind| (kind.name.as_str(), kind.count));
        assert_eq!(last, Some(("Other kinds", 6)));
        assert_eq!(timeline.last().map(|one| place(&kinds, one)), Some(MOST));
    }
}
