//! What became of typed words: which others were used for them, and which are nowhere.

use springboard_engine::answer::Answer;
use springboard_engine::catalogue::Catalogue;
use springboard_engine::explain::used_instead;
use springboard_engine::terms::Spelling;

use super::outcome::Respelt;

/// The words that were replaced or widened.
pub fn respelt(catalogue: &Catalogue, answer: &Answer) -> Vec<Respelt> {
    let words = answer.words.words().iter().enumerate();
    let respelt = words
        .filter(|(_, word)| !word.instead.is_empty())
        .map(|(at, word)| Respelt {
            typed: word.typed.clone(),
            used: used_instead(catalogue, answer, at)
                .map(str::to_owned)
                .collect(),
            replaced: word.spelling == Spelling::Instead,
        });
    respelt.collect()
}

/// The words that no project has, nor anything spelt like them.
pub fn unheard(answer: &Answer) -> Vec<String> {
    let words = answer.words.words().iter();
    let unknown = words.filter(|word| word.spelling == Spelling::Unknown);
    unknown.map(|word| word.typed.clone()).collect()
}
