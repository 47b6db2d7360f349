//! Finding among records that are not projects: library items, or everything at once.
//!
//! Holds an engine's catalogue and its reusable memory, and gives back what a list shows. Knows nothing of what the
//! records are, of addresses or of browsers.

use std::ops::Range;
use std::sync::{Mutex, MutexGuard, PoisonError};

use springboard_engine::answer::Answer;
use springboard_engine::catalogue::Catalogue;
use springboard_engine::explain::marks;
use springboard_engine::parts::{self, Kind, PartError};
use springboard_engine::query::{Choice, Query, Sort};
use springboard_engine::search::Searcher;

/// Answers questions over one catalogue.
#[derive(Debug)]
pub struct Finder {
    memory: Mutex<Memory>,
}

#[derive(Debug)]
struct Memory {
    catalogue: Catalogue,
    searcher: Searcher,
    answer: Answer,
}

/// What a question found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Found {
    /// How many records there are.
    pub all: usize,
    /// How many match.
    pub total: usize,
    /// Were the words found in other spellings only?
    pub nearly: bool,
    /// For each facet, how many records each of its values would have; "not stated" last.
    pub counts: Vec<Vec<u32>>,
    /// Those that are shown, in order.
    pub hits: Vec<Hit>,
}

/// A record that was found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Hit {
    /// Its number.
    pub record: u32,
    /// Its kept texts in the order of the fields, empty where one is not kept.
    pub texts: Vec<Text>,
    /// Its values in each facet.
    pub values: Vec<Vec<u32>>,
}

/// A text, with the words marked that were searched for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Text {
    /// The text.
    pub words: String,
    /// Where it matches, in bytes.
    pub marks: Vec<Range<usize>>,
}

impl Finder {
    /// Over a catalogue that was just laid out.
    pub fn of(catalogue: Catalogue) -> Self {
        Self {
            memory: Mutex::new(Memory {
                catalogue,
                searcher: Searcher::default(),
                answer: Answer::default(),
            }),
        }
    }

    /// Reads what [`Finder::file`] wrote.
    ///
    /// # Errors
    /// When it is no such file, is not whole, or is from another version of this site.
    pub fn read(file: &[u8]) -> Result<Self, PartError> {
        parts::read(file).map(Self::of)
    }

    /// Everything in one file but where words stand within a text: a phrase is then found by its words, which is
    /// enough here and halves the file.
    pub fn file(&self) -> Vec<u8> {
        let parts = parts::write(&self.memory().catalogue).into_iter();
        parts
            .filter(|part| part.kind != Kind::Phrases)
            .flat_map(|part| part.bytes)
            .collect()
    }

    /// The labels of a facet's values, without "not stated".
    pub fn labels(&self, facet: usize) -> Vec<String> {
        let memory = self.memory();
        let spec = memory.catalogue.schema().facets.get(facet);
        spec.map_or_else(Vec::new, |spec| spec.values.clone())
    }

    /// What matches these words and choices, the first `limit` of it. Words that nothing is spelt like are taken for
    /// those spelt nearly so.
    pub fn find(&self, words: &str, choices: &[Choice<'_>], sort: Sort, limit: usize) -> Found {
        let memory = &mut *self.memory();
        let strict = Query {
            text: words,
            facets: choices,
            sort,
            limit,
            ..Query::default()
        };
        memory.ask(&strict);
        let mut nearly = false;
        if memory.answer.total == 0 && !memory.answer.words.is_empty() {
            memory.ask(&Query {
                loose: true,
                ..strict
            });
            nearly = true;
        }
        nearly |= memory.answer.replaced().next().is_some();
        memory.found(nearly && memory.answer.total > 0)
    }

    /// Memory that a panicking thread left behind is overwritten by the next question anyway.
    fn memory(&self) -> MutexGuard<'_, Memory> {
        self.memory.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Memory {
    fn ask(&mut self, query: &Query<'_>) {
        self.searcher
            .answer(&self.catalogue, query, &mut self.answer);
    }

    fn found(&self, nearly: bool) -> Found {
        let facets = 0..self.catalogue.schema().facets.len();
        let records = self.answer.records.iter();
        Found {
            all: self.catalogue.len(),
            total: self.answer.total as usize,
            nearly,
            counts: facets
                .map(|facet| self.answer.counts(facet).to_vec())
                .collect(),
            hits: records.map(|record| self.hit(*record)).collect(),
        }
    }

    fn hit(&self, record: u32) -> Hit {
        let schema = self.catalogue.schema();
        let text = |field: usize| {
            let words = self.catalogue.text(field, record).unwrap_or_default();
            let searched = schema.fields.get(field).is_some_and(|spec| spec.weight > 0);
            Text {
                words: words.to_owned(),
                marks: if searched && !self.answer.words.is_empty() {
                    marks(&self.catalogue, &self.answer, words)
                } else {
                    Vec::new()
                },
            }
        };
        let values = |facet: usize| {
            let values = self.catalogue.values(facet, record).iter();
            values.map(|value| u32::from(*value)).collect()
        };
        Hit {
            record,
            texts: (0..schema.fields.len()).map(text).collect(),
            values: (0..schema.facets.len()).map(values).collect(),
        }
    }
}
