//! The immutable catalogue: every column of every record.
//!
//! It holds and hands out; asking is [`crate::search`]'s. Parts that have not arrived are simply absent.

use crate::bits::Set;
use crate::facet::FacetColumn;
use crate::layout::{Layout, Listed};
use crate::number::NumberColumn;
use crate::order::Orders;
use crate::phrase::Positions;
use crate::postings::WordIndex;
use crate::schema::{Keep, Schema};

/// Columns of records, ready to be asked.
#[derive(Debug)]
pub struct Catalogue {
    pub(crate) schema: Schema,
    /// Which build the parts are of.
    pub(crate) build: u64,
    pub(crate) layout: Layout,
    pub(crate) facets: Vec<FacetColumn>,
    pub(crate) numbers: Vec<NumberColumn>,
    /// The texts that travel with the list, by field.
    pub(crate) listed: Vec<Option<TextColumn>>,
    pub(crate) orders: Orders,
    pub(crate) words: Option<WordIndex>,
    pub(crate) positions: Option<Positions>,
    /// The texts on demand, by field and chunk.
    pub(crate) chunks: Vec<Option<Vec<TextColumn>>>,
    pub(crate) everything: Set,
}

/// How many records share a chunk of texts.
pub const CHUNK: usize = 128;

/// One text per record.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct TextColumn {
    pub text: String,
    pub starts: Vec<u32>,
    /// Which of the texts each record has, where few texts serve many records.
    pub which: Option<Vec<u32>>,
}

impl TextColumn {
    pub fn new<'a>(texts: impl Iterator<Item = &'a str>) -> Self {
        let mut column = Self {
            text: String::new(),
            starts: vec![0],
            which: None,
        };
        for text in texts {
            column.text.push_str(text);
            column.starts.push(column.text.len() as u32);
        }
        column
    }

    pub fn get(&self, record: usize) -> Option<&str> {
        let at = match &self.which {
            Some(which) => *which.get(record)? as usize,
            None => record,
        };
        self.text
            .get(*self.starts.get(at)? as usize..*self.starts.get(at + 1)? as usize)
    }
}

/// What the list part holds, and the builder gathers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Columns {
    pub schema: Schema,
    pub records: usize,
    pub facets: Vec<Listed>,
    pub numbers: Vec<Vec<Option<i64>>>,
    pub listed: Vec<Option<TextColumn>>,
}

impl Catalogue {
    pub(crate) fn of(columns: Columns, build: u64) -> Self {
        let Columns {
            schema,
            records,
            facets,
            numbers,
            listed,
        } = columns;
        let sizes: Vec<usize> = schema
            .facets
            .iter()
            .map(|facet| facet.values.len())
            .collect();
        let layout = Layout::new(records, &facets, &sizes);
        let by_slot = |values: &Vec<Option<i64>>| {
            NumberColumn::new(
                layout
                    .record_of
                    .iter()
                    .map(|&record| values[record as usize]),
            )
        };
        Self {
            facets: facets
                .iter()
                .zip(&sizes)
                .map(|(facet, &size)| FacetColumn::new(facet, size, &layout))
                .collect(),
            numbers: numbers.iter().map(by_slot).collect(),
            orders: Orders::new(numbers.len()),
            chunks: vec![None; records.div_ceil(CHUNK)],
            everything: Set::all(records),
            words: None,
            positions: None,
            schema,
            build,
            layout,
            listed,
        }
    }

    /// Its columns.
    pub fn schema(&self) -> &Schema {
        &self.schema
    }

    /// How many records it has.
    pub fn len(&self) -> usize {
        self.layout.record_of.len()
    }

    /// Whether it has no records.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Which build its parts are of; 0 for one that was built here.
    pub fn build(&self) -> u64 {
        self.build
    }

    /// Whether words can be searched yet.
    pub fn has_words(&self) -> bool {
        self.words.is_some()
    }

    /// Whether phrases can be told from scattered words yet.
    pub fn has_phrases(&self) -> bool {
        self.positions.is_some()
    }

    /// The value that stands for "not stated" in a facet.
    pub fn not_stated(&self, facet: usize) -> u32 {
        self.schema
            .facets
            .get(facet)
            .map_or(0, |facet| facet.values.len() as u32)
    }

    /// The values of a record in a facet; none when they are not stated.
    pub fn values(&self, facet: usize, record: u32) -> &[u16] {
        let own = self
            .slot(record)
            .zip(self.facets.get(facet))
            .map_or(&[][..], |(slot, column)| column.of(slot));
        if own
            .first()
            .is_some_and(|&value| u32::from(value) == self.not_stated(facet))
        {
            &[]
        } else {
            own
        }
    }

    /// The number of a record, if it is known.
    pub fn number(&self, column: usize, record: u32) -> Option<i64> {
        self.numbers.get(column)?.value(self.slot(record)?)
    }

    /// A text of a record, if its part is here.
    pub fn text(&self, field: usize, record: u32) -> Option<&str> {
        let at = record as usize;
        if self.schema.fields.get(field)?.keep == Keep::Nowhere {
            return None;
        }
        if let Some(listed) = self.listed.get(field)? {
            return listed.get(at);
        }
        self.chunks
            .get(at / CHUNK)?
            .as_ref()?
            .get(field)?
            .get(at % CHUNK)
    }

    /// Which chunk of texts a record's are in, and whether it is here.
    pub fn chunk(&self, record: u32) -> (usize, bool) {
        let chunk = record as usize / CHUNK;
        (chunk, self.chunks.get(chunk).is_some_and(Option::is_some))
    }

    pub(crate) fn slot(&self, record: u32) -> Option<u32> {
        self.layout.slot_of.get(record as usize).copied()
    }
}
