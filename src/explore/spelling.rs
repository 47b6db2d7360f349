//! What became of typed words: which others were used for them, and which are nowhere.

use springboard_engine::answer::Answer;
use springboard_engine::catalogue::Catalogue;
use springboard_engine::explain::used_instead;
use springboard_engine::terms::{Spelling, Word};

use super::outcome::Respelt;

/// The words of `text` that were replaced or widened.
pub fn respelt(catalogue: &Catalogue, answer: &Answer, text: &str) -> Vec<Respelt> {
    let words = answer.words.words().iter().enumerate();
    let respelt = words
        .filter(|(_, word)| !word.instead.is_empty())
        .map(|(at, word)| Respelt {
            typed: as_typed(word, text),
            used: used_instead(catalogue, answer, at)
                .map(str::to_owned)
                .collect(),
            replaced: word.spelling == Spelling::Instead,
        });
    respelt.collect()
}

/// The words of `text` that no project has, nor anything spelt like them.
pub fn unheard(answer: &Answer, text: &str) -> Vec<String> {
    let words = answer.words.words().iter();
    let unknown = words.filter(|word| word.spelling == Spelling::Unknown);
    unknown.map(|word| as_typed(word, text)).collect()
}

/// A word with the capitals and accents that it was typed with.
fn as_typed(word: &Word, text: &str) -> String {
    let typed = text.get(word.place.clone());
    typed.unwrap_or(&word.typed).to_owned()
}
