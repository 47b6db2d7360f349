//! What can be asked of a catalogue.
//!
//! A query borrows everything, so that asking costs no allocation. Values and columns that do not exist are legal:
//! a value nobody has matches nothing, a column that is not there is ignored.

/// One question.
#[derive(Clone, Copy, Debug)]
pub struct Query<'a> {
    /// The words as typed; quotes make phrases.
    pub text: &'a str,
    /// How words that were typed stand for words in the records.
    pub completion: Completion,
    /// Also take words that are spelt nearly like the typed ones.
    pub loose: bool,
    /// What is chosen per facet: OR within one choice, AND between choices.
    pub facets: &'a [Choice<'a>],
    /// Bounds on numeric columns.
    pub ranges: &'a [Range],
    /// The order of the records.
    pub sort: Sort,
    /// A numeric column by which the facets are weighed as well as counted.
    pub weigh: Option<usize>,
    /// How many records of the result to pass over.
    pub offset: usize,
    /// How many records to return; `usize::MAX` for all.
    pub limit: usize,
}

/// What is chosen in one facet. The index after the last value stands for "not stated".
#[derive(Clone, Copy, Debug, Default)]
pub struct Choice<'a> {
    /// Which facet.
    pub facet: usize,
    /// A record must have one of these, if there are any.
    pub include: &'a [u32],
    /// A record must have none of these.
    pub exclude: &'a [u32],
}

/// Inclusive bounds on one numeric column. A record without a value is left out, and counted as such.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Range {
    /// Which column.
    pub column: usize,
    /// The least value that passes.
    pub min: i64,
    /// The greatest value that passes.
    pub max: i64,
}

/// How typed words stand for words in the records.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Completion {
    /// Whole words by their stem; the last one, if nothing follows it, also as the beginning of a word.
    #[default]
    Last,
    /// Whole words by their stem.
    Whole,
    /// Every typed word as the beginning of a word, without stemming.
    Every,
}

/// The order of the records of a result. Ties keep the order in which the records were added.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Sort {
    /// By relevance when words were typed, else as added.
    #[default]
    Relevance,
    /// As added.
    Added,
    /// By the folded title.
    Title,
    /// By a number; records without one come last either way.
    Number {
        /// Which column.
        column: usize,
        /// Greatest first.
        descending: bool,
    },
}

impl Default for Query<'_> {
    fn default() -> Self {
        Query {
            text: "",
            completion: Completion::default(),
            loose: false,
            facets: &[],
            ranges: &[],
            sort: Sort::default(),
            weigh: None,
            offset: 0,
            limit: 50,
        }
    }
}
