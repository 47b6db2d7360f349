//! Asking the engine: a selection goes in, an outcome comes out.
//!
//! Holds the catalogue and the engine's reusable memory. Knows nothing of addresses or of words for
//! people, except the reason a project is in a result, which only the engine can tell.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use springboard_engine::answer::Answer;
use springboard_engine::catalogue::Catalogue;
use springboard_engine::explain::{marks, used_instead};
use springboard_engine::query::Query;
use springboard_engine::search::Searcher;
use springboard_engine::terms;

use super::asked::Asked;
use super::catalogue::{AWARD, YEAR, catalogue};
use super::facet::FacetKey;
use super::facets::Facets;
use super::figures::{Figures, Places};
use super::outcome::{Award, Hit, LeftOut, Outcome, Respelt, Tally};
use super::reason::reason;
use super::relax::relaxed;
use super::selection::{Selection, Sort, View};
use crate::content::bundle::Bundle;

/// Answers selections over one bundle.
#[derive(Debug)]
pub struct Explorer {
    bundle: Arc<Bundle>,
    facets: Facets,
    catalogue: Catalogue,
    memory: Mutex<Memory>,
}

/// What the engine uses again from one question to the next.
#[derive(Debug, Default)]
struct Memory {
    searcher: Searcher,
    answer: Answer,
}

impl Explorer {
    /// Lays out a bundle for exploring.
    pub fn new(bundle: Arc<Bundle>) -> Self {
        let facets = Facets::of(&bundle);
        let catalogue = catalogue(&bundle, &facets);
        Self {
            bundle,
            facets,
            catalogue,
            memory: Mutex::default(),
        }
    }

    /// The bundle it answers over.
    pub fn bundle(&self) -> &Arc<Bundle> {
        &self.bundle
    }

    /// What can be chosen.
    pub fn facets(&self) -> &Facets {
        &self.facets
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
                &self.catalogue,
                &self.facets,
                &query,
                &memory.answer,
                selection,
            );
        }
        if selection.view == View::Map {
            outcome.places = Some(Places::of(&self.bundle, &self.facets, &records));
        } else {
            outcome.hits = records
                .iter()
                .map(|&record| self.hit(&memory.answer, selection, record))
                .collect();
        }
        outcome
    }

    /// Every project that a selection finds, in order, as indexes into the bundle.
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
        Memory { searcher, answer }: &mut Memory,
        query: &Query,
        back: bool,
    ) -> Vec<u32> {
        searcher.answer(&self.catalogue, query, answer);
        if back {
            let total = answer.total as usize;
            let limit = query.limit.min(total);
            let from_end = Query {
                offset: total - limit,
                limit,
                ..*query
            };
            searcher.answer(&self.catalogue, &from_end, answer);
            answer.records.reverse();
        }
        answer.records.clone()
    }

    /// Everything about an answer but its projects.
    fn tell(&self, Memory { searcher, answer }: &Memory, selection: &Selection) -> Outcome {
        let figures = searcher.figures(&self.catalogue, FacetKey::Area.index(), Some(AWARD));
        let total = answer.total as usize;
        let left_out = |column| {
            let found = answer.left_out.iter().find(|left| left.column == column);
            found.map_or(0, |left| left.records as usize)
        };
        let tally = |key: FacetKey| Tally {
            projects: answer.counts(key.index()).to_vec(),
            pounds: answer.sums(key.index()).to_vec(),
        };
        Outcome {
            total,
            all: self.catalogue.len(),
            award: Award {
                sum: u64::try_from(figures.sum).unwrap_or(0),
                without: figures.without as usize,
            },
            tallies: FacetKey::ALL.map(tally).into(),
            left_out: LeftOut {
                award: left_out(AWARD),
                year: left_out(YEAR),
            },
            placed_last: answer.placed_last as usize,
            respelt: self.respelt(answer),
            unheard: unheard(answer),
            figures: (selection.view == View::Figures).then(|| Figures::of(&figures, total)),
            ..Outcome::default()
        }
    }

    fn respelt(&self, answer: &Answer) -> Vec<Respelt> {
        let words = answer.words.words().iter().enumerate();
        let respelt = words
            .filter(|(_, word)| !word.instead.is_empty())
            .map(|(at, word)| Respelt {
                typed: word.typed.clone(),
                used: used_instead(&self.catalogue, answer, at)
                    .map(str::to_owned)
                    .collect(),
                replaced: word.spelling == terms::Spelling::Instead,
            });
        respelt.collect()
    }

    fn hit(&self, answer: &Answer, selection: &Selection, record: u32) -> Hit {
        let project = record as usize;
        let Some(known) = self.bundle.projects.get(project) else {
            return Hit {
                project,
                ..Hit::default()
            };
        };
        if answer.words.is_empty() {
            let reason = reason(
                &self.catalogue,
                &self.facets,
                answer,
                selection,
                (record, known),
            );
            return Hit {
                project,
                reason,
                ..Hit::default()
            };
        }
        let marks = |text| marks(&self.catalogue, answer, text);
        Hit {
            project,
            title: marks(&known.title),
            lead: marks(&known.lead),
            summary: marks(&known.summary),
            reason: reason(
                &self.catalogue,
                &self.facets,
                answer,
                selection,
                (record, known),
            ),
        }
    }
}

fn unheard(answer: &Answer) -> Vec<String> {
    let words = answer.words.words().iter();
    let unknown = words.filter(|word| word.spelling == terms::Spelling::Unknown);
    unknown.map(|word| word.typed.clone()).collect()
}
