//! What was typed: words and phrases, and the words of the catalogue each stands for.
//!
//! Strict first: a word stands for its family (one stem), or for what it begins. Only a word that stands for nothing
//! is replaced by those spelt nearest; when asked to be loose, every word also stands for those spelt nearly alike.

use crate::near::each_near;
use crate::query::{Completion, Query};
use crate::tokens::each_word;
use crate::vocabulary::Vocabulary;
use std::ops::Range;

/// The words that were typed.
#[derive(Clone, Debug, Default)]
pub struct Words {
    /// The words, the first `len` of them in use; the others are memory to be used again.
    words: Vec<Word>,
    len: usize,
    /// The terms: single words, and phrases of several.
    pub(crate) terms: Vec<Term>,
    /// How many typed words at least were passed over because there were too many.
    pub ignored: u32,
    /// For a word that is folded, or two stems.
    buffers: [String; 2],
}

/// One typed word.
#[derive(Clone, Debug, Default)]
pub struct Word {
    /// As typed, folded.
    pub typed: String,
    /// Where it stands in what was typed, in bytes.
    pub place: Range<usize>,
    /// How it was understood.
    pub spelling: Spelling,
    /// The words spelt nearly alike that are used, nearest first.
    pub instead: Vec<u32>,
    /// Words that begin so.
    pub(crate) span: Range<u32>,
    /// Words beside the span.
    pub(crate) mates: Vec<u32>,
    /// Those of its words that are whole: the word itself and its family.
    pub(crate) whole: Vec<u32>,
    prefix: bool,
    exact: bool,
    quoted: bool,
}

/// How a typed word was understood.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Spelling {
    /// As it was typed.
    #[default]
    AsTyped,
    /// As other words spelt nearly alike, because no record has it.
    Instead,
    /// As it was typed and also as words spelt nearly alike, because that was asked for.
    Loosely,
    /// Not at all: no record has it or anything like it.
    Unknown,
}

/// A word alone, or words that must stand side by side.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Term {
    pub words: Range<usize>,
}

/// How many typed words count; a person types fewer.
pub const MOST_WORDS: usize = 16;
/// How many bytes of what was typed are read.
pub const MOST_TEXT: usize = 2000;

const QUOTES: [char; 6] = ['"', '“', '”', '„', '«', '»'];

impl Words {
    /// The words in use.
    pub fn words(&self) -> &[Word] {
        &self.words[..self.len]
    }

    /// Whether nothing was typed.
    pub fn is_empty(&self) -> bool {
        self.len == 0
    }

    /// Whether any term is a phrase.
    pub fn has_phrase(&self) -> bool {
        self.terms.iter().any(|term| term.words.len() > 1)
    }

    /// Takes apart what was typed.
    pub(crate) fn parse(&mut self, query: &Query) {
        (self.len, self.ignored) = (0, u32::from(query.text.len() > MOST_TEXT));
        self.terms.clear();
        let end = (0..=query.text.len().min(MOST_TEXT))
            .rev()
            .find(|&at| query.text.is_char_boundary(at));
        let text = query.text.get(..end.unwrap_or(0)).unwrap_or_default();
        let (mut quoted, mut rest) = (false, Some(text));
        while let Some(piece) = rest {
            let cut = piece.find(QUOTES);
            let at = cut.unwrap_or(piece.len());
            let (now, after) = piece.split_at_checked(at).unwrap_or((piece, ""));
            rest = cut.map(|_| after.strip_prefix(QUOTES).unwrap_or(""));
            // Each piece reaches to the end of the text.
            let start = text.len() - piece.len();
            self.read(now, start, quoted, query.completion, rest.is_none());
            quoted = !quoted;
        }
    }

    /// Reads what lies between two quotes, `start` bytes into what was typed.
    fn read(&mut self, text: &str, start: usize, quoted: bool, completion: Completion, last: bool) {
        let (first, mut end, mut buffer) = (self.len, 0, std::mem::take(&mut self.buffers[0]));
        each_word(text, &mut buffer, |word, range| {
            end = range.end;
            let again = !quoted && self.terms.iter().any(|term| self.is_alone(term, word));
            if again {
                return;
            }
            if self.len == MOST_WORDS {
                self.ignored += 1;
                return;
            }
            if !quoted {
                self.terms.push(Term {
                    words: self.len..self.len + 1,
                });
            }
            let place = start + range.start..start + range.end;
            self.add(word, place, quoted, completion == Completion::Every);
        });
        self.buffers[0] = buffer;
        if quoted && self.len > first {
            self.terms.push(Term {
                words: first..self.len,
            });
        }
        let unfinished = last && completion == Completion::Last && end > 0 && end == text.len();
        if let (true, Some(word)) = (unfinished, self.words[..self.len].last_mut()) {
            word.prefix = true;
        }
    }

    fn is_alone(&self, term: &Term, word: &str) -> bool {
        let first = &self.words[term.words.start];
        !first.quoted && first.typed == word
    }

    fn add(&mut self, typed: &str, place: Range<usize>, quoted: bool, every: bool) {
        if self.words.len() == self.len {
            self.words.push(Word::default());
        }
        let word = &mut self.words[self.len];
        word.typed.clear();
        word.typed.push_str(typed);
        word.place = place;
        (word.prefix, word.exact, word.quoted) = (every && !quoted, quoted || every, quoted);
        self.len += 1;
    }

    /// Finds the words of the catalogue that each typed word stands for.
    pub(crate) fn resolve(&mut self, vocabulary: &Vocabulary, loose: bool) {
        let (words, stems) = (&mut self.words[..self.len], &mut self.buffers);
        for word in words {
            word.resolve(vocabulary, stems);
            if word.is_unknown() {
                word.replace(vocabulary, stems);
            } else if loose && !word.quoted {
                word.widen(vocabulary);
            }
        }
    }
}

impl Word {
    /// Whether it stands for a word of the catalogue.
    pub(crate) fn stands_for(&self, number: u32) -> bool {
        self.span.contains(&number) || self.mates.contains(&number)
    }

    /// Every word it stands for.
    pub(crate) fn each(&self) -> impl Iterator<Item = u32> {
        self.span.clone().chain(self.mates.iter().copied())
    }

    fn is_unknown(&self) -> bool {
        self.span.is_empty() && self.mates.is_empty()
    }

    fn resolve(&mut self, vocabulary: &Vocabulary, stems: &mut [String; 2]) {
        (self.span, self.spelling) = (0..0, Spelling::AsTyped);
        self.mates.clear();
        self.whole.clear();
        self.instead.clear();
        let own = vocabulary.find(&self.typed);
        if self.prefix {
            self.span = vocabulary.beginning(&self.typed);
        }
        if self.exact {
            self.whole.extend(own);
        } else {
            vocabulary.add_family(&self.typed, stems, &mut self.whole);
        }
        self.mates.extend(
            self.whole
                .iter()
                .filter(|&number| !self.span.contains(number)),
        );
    }

    /// Takes the nearest words instead, as if they had been typed.
    fn replace(&mut self, vocabulary: &Vocabulary, stems: &mut [String; 2]) {
        let mut nearest = u32::MAX;
        each_near(vocabulary, &self.typed, |number, distance| {
            if distance < nearest {
                nearest = distance;
                self.instead.clear();
            }
            if distance == nearest {
                self.instead.push(number);
            }
        });
        self.spelling = if self.instead.is_empty() {
            Spelling::Unknown
        } else {
            Spelling::Instead
        };
        self.mates.extend_from_slice(&self.instead);
        if !self.exact {
            for &number in &self.instead {
                let word = vocabulary.word(number);
                vocabulary.add_family(word, stems, &mut self.mates);
            }
            self.mates.sort_unstable();
            self.mates.dedup();
        }
    }

    /// Also takes words spelt nearly alike.
    fn widen(&mut self, vocabulary: &Vocabulary) {
        let Self {
            typed,
            span,
            mates,
            instead,
            ..
        } = self;
        each_near(vocabulary, typed, |number, _| {
            if !span.contains(&number) && !mates.contains(&number) {
                instead.push(number);
                mates.push(number);
            }
        });
        if !self.instead.is_empty() {
            self.spelling = Spelling::Loosely;
        }
    }
}
