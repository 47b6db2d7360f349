//! What every answer must be, worked out record by record in the plainest way.

use crate::slips::near;
use springboard_engine::builder::Record;
use springboard_engine::query::{Completion, Query, Sort};
use springboard_engine::schema::Schema;
use springboard_engine::stem::stem_into;
use springboard_engine::tokens::each_word;
use std::collections::BTreeSet;

/// A typed term: the texts of the words each of its words stands for.
pub struct Term {
    /// For each word of the term: all it stands for, and those that are whole.
    pub words: Vec<Stands>,
}

/// All a word stands for, those that are whole, and whether it only begins others.
pub type Stands = (BTreeSet<String>, BTreeSet<String>, bool);

/// Records with the words of each field in reading order.
pub struct Naive<'a> {
    pub schema: &'a Schema,
    pub records: &'a [Record],
    pub read: Vec<Vec<Vec<String>>>,
    vocabulary: BTreeSet<String>,
}

pub fn words(text: &str) -> Vec<String> {
    let mut words = Vec::new();
    each_word(text, &mut String::new(), |word, _| {
        words.push(word.to_owned())
    });
    words
}

fn stem(word: &str) -> String {
    let mut out = String::new();
    stem_into(word, &mut out);
    out
}

impl<'a> Naive<'a> {
    pub fn new(schema: &'a Schema, records: &'a [Record]) -> Self {
        let searched = |(field, text): (usize, &String)| {
            if schema.fields[field].weight > 0 {
                words(text)
            } else {
                Vec::new()
            }
        };
        let read: Vec<Vec<Vec<String>>> = records
            .iter()
            .map(|record| record.fields.iter().enumerate().map(searched).collect())
            .collect();
        let vocabulary = read.iter().flatten().flatten().cloned().collect();
        Self {
            schema,
            records,
            read,
            vocabulary,
        }
    }

    fn stands_for(
        &self,
        typed: &str,
        prefix: bool,
        exact: bool,
        quoted: bool,
        loose: bool,
    ) -> Stands {
        let pick = |test: &dyn Fn(&str) -> bool| -> BTreeSet<String> {
            self.vocabulary
                .iter()
                .filter(|word| test(word))
                .cloned()
                .collect()
        };
        let whole = pick(&|word| {
            if exact {
                word == typed
            } else {
                stem(word) == stem(typed)
            }
        });
        let mut all = whole.clone();
        if prefix {
            all.extend(pick(&|word| word.starts_with(typed)));
        }
        if all.is_empty() {
            return (self.instead(typed, exact), whole, false);
        }
        if loose && !quoted {
            all.extend(pick(&|word| near(word, typed).is_some()));
        }
        (all, whole, prefix)
    }

    /// The words spelt nearest to one that nothing has, with their families unless it is to be exact.
    fn instead(&self, typed: &str, exact: bool) -> BTreeSet<String> {
        let nearest = self
            .vocabulary
            .iter()
            .filter_map(|word| near(word, typed))
            .min();
        let instead: Vec<&String> = self
            .vocabulary
            .iter()
            .filter(|word| nearest.is_some() && near(word, typed) == nearest)
            .collect();
        let related = |word: &String| {
            instead.contains(&word)
                || (!exact && instead.iter().any(|instead| stem(instead) == stem(word)))
        };
        self.vocabulary
            .iter()
            .filter(|word| related(word))
            .cloned()
            .collect()
    }

    pub fn terms(&self, query: &Query) -> Vec<Term> {
        let pieces: Vec<&str> = query.text.split('"').collect();
        let mut terms = Vec::new();
        for (nth, piece) in pieces.iter().enumerate() {
            let (quoted, last, typed) = (nth % 2 == 1, nth + 1 == pieces.len(), words(piece));
            let unfinished = last
                && piece.ends_with(char::is_alphanumeric)
                && query.completion == Completion::Last;
            let every = query.completion == Completion::Every;
            let stands = |(at, word): (usize, &String)| {
                let prefix = (unfinished && at + 1 == typed.len()) || (every && !quoted);
                self.stands_for(word, prefix, quoted || every, quoted, query.loose)
            };
            let found: Vec<_> = typed.iter().enumerate().map(stands).collect();
            if quoted {
                terms.extend((!found.is_empty()).then_some(Term { words: found }));
            } else {
                terms.extend(found.into_iter().map(|word| Term { words: vec![word] }));
            }
        }
        terms
    }

    pub fn has_term(&self, record: usize, term: &Term) -> bool {
        self.read[record].iter().any(|words| {
            words.windows(term.words.len()).any(|window| {
                window
                    .iter()
                    .zip(&term.words)
                    .all(|(word, (all, ..))| all.contains(word))
            })
        })
    }

    /// The words of a text that stand where a term does.
    pub fn marked(&self, text: &[String], terms: &[Term]) -> Vec<String> {
        let stands = |at: usize| {
            terms.iter().any(|term| {
                (0..term.words.len())
                    .filter(|before| *before <= at)
                    .any(|before| {
                        let window = text.get(at - before..at - before + term.words.len());
                        let fits = |(word, (all, ..)): (&String, &Stands)| all.contains(word);
                        window.is_some_and(|window| window.iter().zip(&term.words).all(fits))
                    })
            })
        };
        (0..text.len())
            .filter(|&at| stands(at))
            .map(|at| text[at].clone())
            .collect()
    }

    /// Whether a record passes the choice in one facet.
    pub fn passes_facet(
        &self,
        record: usize,
        facet: usize,
        include: &[u32],
        exclude: &[u32],
    ) -> bool {
        let mut own = self.records[record].facets[facet].clone();
        if own.is_empty() {
            own.push(self.schema.facets[facet].values.len() as u32);
        }
        (include.is_empty() || own.iter().any(|value| include.contains(value)))
            && !own.iter().any(|value| exclude.contains(value))
    }

    pub fn passes_range(&self, record: usize, column: usize, min: i64, max: i64) -> bool {
        self.records[record].numbers[column].is_some_and(|number| number >= min && number <= max)
    }

    /// Whether a record passes everything but what is spared: a facet, or a range by its place.
    pub fn passes(
        &self,
        record: usize,
        query: &Query,
        terms: &[Term],
        facet: Option<usize>,
        range: Option<usize>,
    ) -> bool {
        let facets = query
            .facets
            .iter()
            .filter(|choice| Some(choice.facet) != facet);
        let ranges = query
            .ranges
            .iter()
            .enumerate()
            .filter(|(nth, _)| Some(*nth) != range);
        terms.iter().all(|term| self.has_term(record, term))
            && facets.into_iter().all(|choice| {
                self.passes_facet(record, choice.facet, choice.include, choice.exclude)
            })
            && ranges
                .into_iter()
                .all(|(_, range)| self.passes_range(record, range.column, range.min, range.max))
    }

    /// What a record scores.
    pub fn score(&self, record: usize, terms: &[Term]) -> u32 {
        let all: Vec<_> = terms.iter().flat_map(|term| &term.words).collect();
        let mut score = 0;
        for (stands, whole, bonus) in &all {
            let having = |record: &usize| {
                self.read[*record]
                    .iter()
                    .flatten()
                    .any(|word| stands.contains(word))
            };
            let count = (0..self.records.len()).filter(having).count();
            let rare = |one_in: usize| u32::from(count * one_in < self.records.len());
            let rarity = if all.len() == 1 {
                1
            } else {
                1 + rare(20) + rare(200)
            };
            for (field, words) in self.read[record].iter().enumerate() {
                if words.iter().any(|word| stands.contains(word)) {
                    score += u32::from(self.schema.fields[field].weight) * rarity;
                }
            }
            if *bonus
                && self.read[record]
                    .iter()
                    .flatten()
                    .any(|word| whole.contains(word))
            {
                score += 4 * rarity;
            }
        }
        score
    }

    /// The matching records in the order that was asked for.
    pub fn result(&self, query: &Query) -> Vec<u32> {
        let terms = self.terms(query);
        let passing = (0..self.records.len())
            .filter(|&record| self.passes(record, query, &terms, None, None));
        let mut found: Vec<usize> = passing.collect();
        match query.sort {
            Sort::Relevance => {
                found.sort_by_key(|&record| std::cmp::Reverse(self.score(record, &terms)))
            }
            Sort::Added => {}
            Sort::Title => found.sort_by_key(|&record| {
                self.schema.title.map(|field| {
                    springboard_engine::fold::fold(&self.records[record].fields[field])
                })
            }),
            Sort::Number { column, descending } => found.sort_by_key(|&record| {
                let number = self.records[record].numbers[column];
                (
                    number.is_none(),
                    number.map(|number| if descending { -number } else { number }),
                )
            }),
        }
        found.into_iter().map(|record| record as u32).collect()
    }
}
