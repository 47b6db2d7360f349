//! What projects speak of: the subjects of their findings, and words that only a few of them use.

use std::collections::{BTreeMap, BTreeSet};

use crate::content::bundle::{Bundle, Project, ProjectIx};

/// Shorter words say little.
const SHORTEST: usize = 5;
/// A word that more than one in so many projects use tells none apart.
const RARE: usize = 15;
/// A word may always be used by so many, in a small programme too.
const ALWAYS_RARE: usize = 3;
/// The end that is taken off, so that "sibling" and "siblings" are one word.
const PLURAL: &str = "s";
/// Ends of words that say how something was done rather than what it was about.
const MANNERS: [&str; 3] = ["ed", "ing", "ly"];
/// Words that stand in any text. English, as the endings are: other languages share fewer words or more.
const EVERYWHERE: [&str; 54] = [
    "about", "above", "across", "after", "again", "almost", "along", "among", "another", "around",
    "because", "before", "being", "below", "between", "could", "during", "eight", "enough",
    "every", "first", "inside", "lesson", "might", "million", "never", "often", "other", "outside",
    "person", "rather", "seven", "should", "since", "spent", "still", "their", "there", "these",
    "those", "thousand", "three", "through", "together", "under", "until", "where", "whether",
    "which", "while", "whose", "within", "without", "would",
];

/// What every project of a bundle speaks of.
pub(super) struct Spoken {
    /// By project: the subjects of its findings.
    subjects: Vec<BTreeSet<String>>,
    /// By subject: how many projects have findings on it.
    subject_uses: BTreeMap<String, usize>,
    /// By project: its rare words, each as it is written there.
    words: Vec<BTreeMap<String, String>>,
}

impl Spoken {
    pub(super) fn of(bundle: &Bundle) -> Self {
        let subjects: Vec<BTreeSet<String>> = bundle.projects.iter().map(subjects).collect();
        let mut subject_uses = BTreeMap::new();
        for subject in subjects.iter().flatten() {
            *subject_uses.entry(subject.clone()).or_default() += 1;
        }
        let mut words: Vec<BTreeMap<String, String>> = bundle.projects.iter().map(words).collect();
        let mut uses: BTreeMap<String, usize> = BTreeMap::new();
        for word in words.iter().flat_map(BTreeMap::keys) {
            *uses.entry(word.clone()).or_default() += 1;
        }
        let rare = (bundle.projects.len() / RARE).max(ALWAYS_RARE);
        for own in &mut words {
            own.retain(|word, _| uses.get(word).is_some_and(|uses| *uses <= rare));
        }
        Self {
            subjects,
            subject_uses,
            words,
        }
    }

    /// The rarest subject on which both have findings, and its weight: 1 for one that many have, up to 3.
    pub(super) fn findings(&self, one: ProjectIx, two: ProjectIx) -> Option<(u32, String)> {
        let shared = self.subjects[one.0].intersection(&self.subjects[two.0]);
        let rarest = shared.min_by_key(|subject| self.uses(subject))?;
        let weight = match self.uses(rarest) {
            0..=4 => 3,
            5..=10 => 2,
            _ => 1,
        };
        Some((weight, rarest.clone()))
    }

    /// Rare words that both use, in the order of the alphabet; as the second one writes them.
    pub(super) fn words(&self, one: ProjectIx, two: ProjectIx, most: usize) -> Vec<String> {
        let own = &self.words[one.0];
        let shared = self.words[two.0]
            .iter()
            .filter(|(stem, _)| own.contains_key(*stem));
        shared.take(most).map(|(_, word)| word.clone()).collect()
    }

    fn uses(&self, subject: &str) -> usize {
        self.subject_uses.get(subject).copied().unwrap_or(0)
    }
}

fn subjects(project: &Project) -> BTreeSet<String> {
    let claims = project.claims.iter();
    let about = claims.map(|claim| claim.about.to_lowercase());
    about.filter(|about| !about.is_empty()).collect()
}

/// The words of the summary and of the findings, by what is left without a plural's end. Names are left
/// out: who shares a place is said otherwise.
fn words(project: &Project) -> BTreeMap<String, String> {
    let claims = project.claims.iter().map(|claim| claim.text.as_str());
    let mut found = BTreeMap::new();
    for text in claims.chain([project.summary.as_str()]) {
        for word in text.split(|c: char| !c.is_alphabetic()) {
            let stem = word.strip_suffix(PLURAL).unwrap_or(word);
            if tells_something(word, stem) {
                found
                    .entry(stem.to_owned())
                    .or_insert_with(|| word.to_owned());
            }
        }
    }
    found
}

fn tells_something(word: &str, stem: &str) -> bool {
    word.chars().all(char::is_lowercase)
        && stem.chars().count() >= SHORTEST
        && !MANNERS.iter().any(|end| word.ends_with(end))
        && ![word, stem].iter().any(|form| EVERYWHERE.contains(form))
}
