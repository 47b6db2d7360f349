//! Building a catalogue from records.
//!
//! Everything that can be wrong with a record is said when it is added; finishing cannot fail.

use crate::catalogue::{CHUNK, Catalogue, Columns, TextColumn};
use crate::layout::Listed;
use crate::phrase::Positions;
use crate::postings::{FieldPostings, WordIndex};
use crate::schema::{Keep, MAX_NUMBER, MAX_RECORDS, Schema};
use crate::tokens::each_word;
use crate::vocabulary::Vocabulary;
use std::collections::HashMap;
use std::fmt;

/// One record to be added, with one entry for each column of the schema.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Record {
    /// The values in each facet, in any order; none means "not stated".
    pub facets: Vec<Vec<u32>>,
    /// The number in each numeric column, if it is known.
    pub numbers: Vec<Option<i64>>,
    /// The text of each field.
    pub fields: Vec<String>,
}

/// Why a record or a schema was refused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BuildError {
    /// The schema breaks a limit, which is named.
    Schema(&'static str),
    /// There are as many records as a catalogue may hold.
    Full,
    /// The record does not have one entry for each column.
    Shape,
    /// A facet has no such value.
    Value {
        /// Which facet.
        facet: usize,
        /// The value it does not have.
        value: u32,
    },
    /// A number is too large to be summed.
    Number {
        /// Which column.
        column: usize,
    },
    /// The texts of a field have more than four billion bytes.
    Text,
}

/// Gathers records.
#[derive(Debug)]
pub struct Builder {
    columns: Columns,
    texts: Vec<Vec<TextColumn>>,
    words: HashMap<String, u32>,
    /// For each searched field the numbers of its words in reading order, record by record.
    read: Vec<Reading>,
    word: String,
}

#[derive(Debug, Default)]
struct Reading {
    starts: Vec<u32>,
    words: Vec<u32>,
}

impl Builder {
    /// A builder for these columns.
    pub fn new(schema: Schema) -> Result<Self, BuildError> {
        schema.check().map_err(BuildError::Schema)?;
        let listed = |keep| (keep == Keep::List).then(|| TextColumn::new(std::iter::empty()));
        let fields = schema.fields.len();
        Ok(Self {
            columns: Columns {
                records: 0,
                facets: vec![
                    Listed {
                        starts: vec![0],
                        values: Vec::new()
                    };
                    schema.facets.len()
                ],
                numbers: vec![Vec::new(); schema.numbers.len()],
                listed: schema
                    .fields
                    .iter()
                    .map(|field| listed(field.keep))
                    .collect(),
                schema,
            },
            texts: Vec::new(),
            words: HashMap::new(),
            read: (0..fields)
                .map(|_| Reading {
                    starts: vec![0],
                    words: Vec::new(),
                })
                .collect(),
            word: String::new(),
        })
    }

    /// Adds a record, or says why not and leaves everything as it was.
    pub fn add(&mut self, record: &Record) -> Result<(), BuildError> {
        self.check(record)?;
        for (listed, values) in self.columns.facets.iter_mut().zip(&record.facets) {
            let mut values: Vec<u16> = values.iter().map(|&value| value as u16).collect();
            values.sort_unstable();
            values.dedup();
            listed.values.extend_from_slice(&values);
            listed.starts.push(listed.values.len() as u32);
        }
        for (column, &number) in self.columns.numbers.iter_mut().zip(&record.numbers) {
            column.push(number);
        }
        if self.columns.records.is_multiple_of(CHUNK) {
            let empty = TextColumn::new(std::iter::empty());
            self.texts
                .push(vec![empty; self.columns.schema.fields.len()]);
        }
        for (field, text) in record.fields.iter().enumerate() {
            self.add_text(field, text);
        }
        self.columns.records += 1;
        Ok(())
    }

    fn check(&self, record: &Record) -> Result<(), BuildError> {
        let schema = &self.columns.schema;
        let given = (
            record.facets.len(),
            record.numbers.len(),
            record.fields.len(),
        );
        if given
            != (
                schema.facets.len(),
                schema.numbers.len(),
                schema.fields.len(),
            )
        {
            return Err(BuildError::Shape);
        }
        if self.columns.records >= MAX_RECORDS {
            return Err(BuildError::Full);
        }
        for (facet, values) in record.facets.iter().enumerate() {
            let count = schema.facets[facet].values.len();
            if let Some(&value) = values.iter().find(|&&value| value as usize >= count) {
                return Err(BuildError::Value { facet, value });
            }
        }
        let too_large = |number: &Option<i64>| {
            number.is_some_and(|number| number.unsigned_abs() > MAX_NUMBER as u64)
        };
        if let Some(column) = record.numbers.iter().position(too_large) {
            return Err(BuildError::Number { column });
        }
        if self.is_full(&record.fields) {
            Err(BuildError::Text)
        } else {
            Ok(())
        }
    }

    /// Whether places in these texts could no longer be counted in 32 bits.
    fn is_full(&self, texts: &[String]) -> bool {
        let most = u32::MAX as usize;
        texts.iter().enumerate().any(|(field, text)| {
            let kept = self.columns.listed[field]
                .as_ref()
                .map_or(0, |listed| listed.text.len());
            kept + text.len() > most / CHUNK || self.read[field].words.len() + text.len() > most
        })
    }

    fn add_text(&mut self, field: usize, text: &str) {
        let spec = &self.columns.schema.fields[field];
        let chunk = self.texts.last_mut().map(|chunk| &mut chunk[field]);
        let chunk = chunk.filter(|_| spec.keep != Keep::List);
        for column in [self.columns.listed[field].as_mut(), chunk]
            .into_iter()
            .flatten()
        {
            column
                .text
                .push_str(if spec.keep == Keep::Nowhere { "" } else { text });
            column.starts.push(column.text.len() as u32);
        }
        let (words, reading) = (&mut self.words, &mut self.read[field]);
        if spec.weight > 0 {
            each_word(text, &mut self.word, |word, _| {
                let next = words.len() as u32;
                let number = match words.get(word) {
                    Some(&number) => number,
                    None => *words.entry(word.to_owned()).or_insert(next),
                };
                reading.words.push(number);
            });
        }
        reading.starts.push(reading.words.len() as u32);
    }

    /// The catalogue of the records so far, with every part.
    pub fn finish(self) -> Catalogue {
        let mut catalogue = Catalogue::of(self.columns, 0);
        let mut sorted: Vec<(&str, u32)> = self
            .words
            .iter()
            .map(|(word, &number)| (word.as_str(), number))
            .collect();
        sorted.sort_unstable();
        let mut place_of = vec![0; sorted.len()];
        for (place, &(_, number)) in sorted.iter().enumerate() {
            place_of[number as usize] = place as u32;
        }
        let mut positions = Positions::default();
        let mut fields = Vec::new();
        for reading in &self.read {
            let postings = lay_out(
                reading,
                &place_of,
                &catalogue.layout.record_of,
                &mut positions,
            );
            fields.push(postings);
        }
        let vocabulary = Vocabulary::new(sorted.iter().map(|(word, _)| *word));
        catalogue.words = Some(WordIndex { vocabulary, fields });
        catalogue.positions = Some(positions);
        catalogue.chunks = self.texts.into_iter().map(Some).collect();
        catalogue
    }
}

/// Turns one field's words in reading order into slots and positions by word.
fn lay_out(
    reading: &Reading,
    place_of: &[u32],
    record_of: &[u32],
    positions: &mut Positions,
) -> FieldPostings {
    let mut occurrences: Vec<(u32, u32, u32)> = Vec::with_capacity(reading.words.len());
    for (slot, &record) in record_of.iter().enumerate() {
        let range =
            reading.starts[record as usize] as usize..reading.starts[record as usize + 1] as usize;
        for (position, &word) in reading.words[range].iter().enumerate() {
            occurrences.push((place_of[word as usize], slot as u32, position as u32));
        }
    }
    occurrences.sort_unstable();
    let mut postings = FieldPostings::new(record_of.len());
    let (mut at, mut slots) = (0, Vec::new());
    positions.start_field();
    for word in 0..place_of.len() as u32 {
        let start = at;
        while occurrences
            .get(at)
            .is_some_and(|occurrence| occurrence.0 == word)
        {
            at += 1;
        }
        slots.clear();
        for record in occurrences[start..at].chunk_by(|one, other| one.1 == other.1) {
            slots.push(record[0].1);
            positions.push(record.iter().map(|occurrence| occurrence.2));
        }
        positions.finish_word();
        postings.push(&slots);
    }
    postings.shrink();
    postings
}

impl fmt::Display for BuildError {
    fn fmt(&self, out: &mut fmt::Formatter) -> fmt::Result {
        match self {
            Self::Schema(limit) => out.write_str(limit),
            Self::Full => write!(out, "a catalogue holds at most {MAX_RECORDS} records"),
            Self::Shape => out.write_str("a record needs one entry for each column"),
            Self::Value { facet, value } => write!(out, "facet {facet} has no value {value}"),
            Self::Number { column } => {
                write!(out, "a number in column {column} is beyond ±{MAX_NUMBER}")
            }
            Self::Text => out.write_str("the texts of a field are too long"),
        }
    }
}

impl std::error::Error for BuildError {}
