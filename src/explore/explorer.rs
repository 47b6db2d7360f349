//! Asking the engine: a selection goes in, an outcome comes out.
//!
//! Holds the catalogue, as far as its parts have arrived, and the engine's reusable memory. Knows nothing of
//! addresses or of words for people, except the reason a project is in a result, which only the engine can tell.

use std::sync::{Mutex, MutexGuard, PoisonError};

use springboard_engine::answer::Answer;
use springboard_engine::catalogue::Catalogue;
use springboard_engine::explain::{Matches, marks};
use springboard_engine::parts::{self, Part, PartError};
use springboard_engine::query::Query;
use springboard_engine::search::Searcher;

use super::asked::Asked;
use super::catalogue::{AWARD, Field, YEAR, catalogue};
use super::facet::FacetKey;
use super::facets::Facets;
use super::figures::{Figures, Places};
use super::legend::{self, About};
use super::listed::Listed;
use super::outcome::{Award, Hit, LeftOut, Outcome, Relaxed, Tally};
use super::reason::reason;
use super::relax::relaxed;
use super::selection::{Selection, Sort, View};
use super::spelling::{respelt, unheard};
use super::wanted::Wanted;
use crate::content::bundle::Bundle;

/// Answers selections over one programme.
#[derive(Debug)]
pub struct Explorer {
    about: About,
    facets: Facets,
    memory: Mutex<Memory>,
}

/// The columns, and what the engine uses again from one question to the next.
#[derive(Debug)]
struct Memory {
    catalogue: Catalogue,
    searcher: Searcher,
    answer: Answer,
}

impl Explorer {
    /// Lays out a bundle for exploring, every part at hand.
    pub fn of(bundle: &Bundle) -> Self {
        let facets = Facets::of(bundle);
        let catalogue = catalogue(bundle, &facets);
        Self::over(About::of(&bundle.programme), facets, catalogue)
    }

    /// Reads the list that was laid out when content was built; other parts may follow.
    ///
    /// # Errors
    /// When it is no list, is not whole, or is from another version of this site.
    pub fn read(list: &[u8]) -> Result<Self, PartError> {
        let catalogue = parts::read(list)?;
        let (about, facets) = legend::read(catalogue.schema())?;
        Ok(Self::over(about, facets, catalogue))
    }

    fn over(about: About, facets: Facets, catalogue: Catalogue) -> Self {
        let memory = Memory {
            catalogue,
            searcher: Searcher::default(),
            answer: Answer::default(),
        };
        Self {
            about,
            facets,
            memory: Mutex::new(memory),
        }
    }

    /// Takes up the part that was wanted.
    ///
    /// # Errors
    /// When it is refused, or is another part of this list; nothing is lost by it.
    pub fn add(&self, wanted: Wanted, part: &[u8]) -> Result<(), PartError> {
        self.memory().catalogue.add_part(part)?;
        self.has(wanted).then_some(()).ok_or(PartError::Kind)
    }

    /// Every part, as files for the browser.
    pub fn parts(&self) -> Vec<Part> {
        parts::write(&self.memory().catalogue)
    }

    /// The programme's words.
    pub fn about(&self) -> &About {
        &self.about
    }

    /// What can be chosen.
    pub fn facets(&self) -> &Facets {
        &self.facets
    }

    /// Has this part arrived?
    pub fn has(&self, wanted: Wanted) -> bool {
        wanted.is_in(&self.memory().catalogue)
    }

    /// Gives a project to `see`, where there is one with this number.
    pub fn project<T>(&self, project: usize, see: impl FnOnce(Listed<'_>) -> T) -> Option<T> {
        let memory = self.memory();
        Listed::new(&memory.catalogue, &self.facets, project).map(see)
    }

    /// The chunks of texts that these projects still lack, each once.
    pub fn chunks_lacking(&self, projects: impl IntoIterator<Item = usize>) -> Vec<usize> {
        let memory = self.memory();
        let mut lacking = Vec::new();
        for record in projects.into_iter().filter_map(|at| u32::try_from(at).ok()) {
            let (chunk, here) = memory.catalogue.chunk(record);
            if !here && !lacking.contains(&chunk) {
                lacking.push(chunk);
            }
        }
        lacking
    }

    /// What a selection finds.
    pub fn outcome(&self, selection: &Selection) -> Outcome {
        let asked = Asked::of(selection);
        let query = asked.query(selection);
        let mut memory = self.memory();
        let records = self.ask(&mut memory, &query, selection);
        let mut outcome = self.tell(&memory, selection);
        if outcome.total == 0 {
            outcome.relaxed = relaxed(
                &memory.catalogue,
                &self.facets,
                &query,
                &memory.answer,
                selection,
            );
            self.keep_promises(&mut memory, &mut outcome.relaxed);
        }
        if selection.view == View::Map {
            outcome.places = Some(Places::of(&memory.catalogue, &self.facets, &records));
        } else {
            let matches = Matches::of(&memory.catalogue, &memory.answer);
            outcome.hits = records
                .iter()
                .map(|&record| self.hit(&matches, selection, record))
                .collect();
        }
        outcome
    }

    /// What is left of the words may be read otherwise than within the whole: the last one is still being typed, say.
    /// So each way on is asked what it finds, and promises that.
    fn keep_promises(&self, memory: &mut Memory, ways: &mut Vec<Relaxed>) {
        for way in ways.iter_mut() {
            let asked = Asked::of(&way.selection);
            self.ask(memory, &asked.query(&way.selection), &way.selection);
            way.total = memory.answer.total as usize;
        }
        ways.retain(|way| way.total > 0);
    }

    /// Every project that a selection finds, in order, as their numbers.
    pub fn everything(&self, selection: &Selection) -> Vec<usize> {
        let asked = Asked::of(selection);
        let query = Query {
            limit: usize::MAX,
            ..asked.query(selection)
        };
        let records = self.ask(&mut self.memory(), &query, selection);
        records.into_iter().map(|record| record as usize).collect()
    }

    /// Memory that a panicking thread left behind is overwritten by the next question anyway.
    fn memory(&self) -> MutexGuard<'_, Memory> {
        self.memory.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Asks strictly; and loosely where it is the words, not the filters, that strictly find nothing.
    fn ask(&self, memory: &mut Memory, query: &Query, selection: &Selection) -> Vec<u32> {
        let back = selection.sort == Sort::TitleBack;
        let strict = self.page(memory, query, back);
        if memory.answer.total > 0 || query.loose || memory.answer.words.is_empty() {
            return strict;
        }
        let words = Query {
            text: query.text,
            limit: 0,
            ..Query::default()
        };
        self.page(memory, &words, false);
        if memory.answer.total == 0 {
            let loose = self.page(
                memory,
                &Query {
                    loose: true,
                    ..*query
                },
                back,
            );
            if memory.answer.total > 0 {
                return loose;
            }
        }
        self.page(memory, query, back)
    }

    /// The records of the page; `back` takes it from the end of the order.
    fn page(
        &self,
        Memory {
            catalogue,
            searcher,
            answer,
        }: &mut Memory,
        query: &Query,
        back: bool,
    ) -> Vec<u32> {
        searcher.answer(catalogue, query, answer);
        if back {
            let total = answer.total as usize;
            let limit = query.limit.min(total);
            let from_end = Query {
                offset: total - limit,
                limit,
                ..*query
            };
            searcher.answer(catalogue, &from_end, answer);
            answer.records.reverse();
        }
        answer.records.clone()
    }

    /// Everything about an answer but its projects.
    fn tell(&self, memory: &Memory, selection: &Selection) -> Outcome {
        let Memory {
            catalogue,
            searcher,
            answer,
        } = memory;
        let (sum, without) = searcher.sum_of(catalogue, AWARD);
        let total = answer.total as usize;
        let left_out = |column| {
            let found = answer.left_out.iter().find(|left| left.column == column);
            found.map_or(0, |left| left.records as usize)
        };
        let tally = |key: FacetKey| Tally {
            projects: answer.counts(key.index()).to_vec(),
            pounds: answer.sums(key.index()).to_vec(),
            unknown: answer.unknown(key.index()).to_vec(),
        };
        Outcome {
            total,
            all: catalogue.len(),
            award: Award {
                sum: u64::try_from(sum).unwrap_or(0),
                without: without as usize,
            },
            tallies: FacetKey::ALL.map(tally).into(),
            left_out: LeftOut {
                award: left_out(AWARD),
                year: left_out(YEAR),
            },
            placed_last: answer.placed_last as usize,
            respelt: respelt(catalogue, answer, &selection.words),
            unheard: unheard(answer, &selection.words),
            awaits_words: answer.awaits_words,
            awaits_phrases: answer.awaits_phrases,
            figures: (selection.view == View::Figures).then(|| {
                let area = FacetKey::Area.index();
                Figures::of(&searcher.figures(catalogue, area, Some(AWARD)), total)
            }),
            ..Outcome::default()
        }
    }

    fn hit(&self, matches: &Matches<'_>, selection: &Selection, record: u32) -> Hit {
        let (catalogue, answer) = (matches.catalogue, matches.answer);
        let reason = reason(&self.facets, matches, selection, record);
        let project = record as usize;
        let text = |field: Field| catalogue.text(field.index(), record);
        let marks = |field: Field| match text(field) {
            Some(text) if !answer.words.is_empty() => marks(catalogue, answer, text),
            _ => Vec::new(),
        };
        Hit {
            project,
            title: marks(Field::Title),
            lead: marks(Field::Lead),
            summary: marks(Field::Summary),
            reason,
            is_whole: text(Field::Summary).is_some(),
        }
    }
}
