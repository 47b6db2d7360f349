//! A part of a large programme that is wanted after its list: which file it is, and whether it has arrived.

use springboard_engine::catalogue::{CHUNK, Catalogue};

/// One such part.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// What searching needs.
    Words,
    /// What telling phrases needs.
    Phrases,
    /// The texts of one chunk of projects.
    Texts(usize),
}

impl Wanted {
    /// The name of its file, without an ending.
    pub fn name(self) -> String {
        match self {
            Self::Words => "words".to_owned(),
            Self::Phrases => "phrases".to_owned(),
            Self::Texts(chunk) => ["texts-", &chunk.to_string()].concat(),
        }
    }

    /// Has it arrived in this catalogue?
    pub fn is_in(self, catalogue: &Catalogue) -> bool {
        match self {
            Self::Words => catalogue.has_words(),
            Self::Phrases => catalogue.has_phrases(),
            Self::Texts(chunk) => {
                let first = u32::try_from(chunk.saturating_mul(CHUNK));
                first.is_ok_and(|first| catalogue.chunk(first).1)
            }
        }
    }
}
