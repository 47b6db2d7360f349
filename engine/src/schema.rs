//! What kinds of columns a catalogue has: facets, numbers and text fields, with their keys and labels.
//!
//! No records live here, and nothing about what a key means.

/// The columns of a catalogue.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Schema {
    /// The facets, in the order the caller numbers them.
    pub facets: Vec<FacetSpec>,
    /// The numeric columns, in the order the caller numbers them.
    pub numbers: Vec<NumberSpec>,
    /// The text fields, in the order the caller numbers them.
    pub fields: Vec<FieldSpec>,
    /// The field whose folded text is the title order; it must be kept in the list.
    pub title: Option<usize>,
    /// Texts of the caller's own, about the whole catalogue, that travel with the list.
    pub notes: Vec<String>,
}

/// One facet: a closed list of values, of which a record has any number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FacetSpec {
    /// The caller's name for it.
    pub key: String,
    /// The labels of its values; a value is an index into this list.
    pub values: Vec<String>,
}

/// One numeric column, of which a record has at most one value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NumberSpec {
    /// The caller's name for it.
    pub key: String,
}

/// One text field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldSpec {
    /// The caller's name for it.
    pub key: String,
    /// How much a match here is worth, up to [`MAX_WEIGHT`]; 0 means that the field is not searched.
    pub weight: u8,
    /// In which part its text travels.
    pub keep: Keep,
}

/// Where the text of a field is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Keep {
    /// With the list: needed to draw a card.
    List,
    /// In the chunks of texts that come on demand.
    Texts,
    /// Nowhere: it is only searched.
    Nowhere,
}

/// The most a field may weigh.
pub const MAX_WEIGHT: u8 = 15;
/// The most records a catalogue may hold.
pub const MAX_RECORDS: usize = 1 << 22;
/// The most values one facet may have.
pub const MAX_VALUES: usize = 1 << 15;
/// The most columns of each kind.
pub const MAX_COLUMNS: usize = 64;
/// The largest magnitude of a number; with it a sum over every record fits 64 bits.
pub const MAX_NUMBER: i64 = 1 << 40;

impl FacetSpec {
    /// A facet with these value labels.
    pub fn new<L: Into<String>>(key: &str, values: impl IntoIterator<Item = L>) -> Self {
        Self {
            key: key.to_owned(),
            values: values.into_iter().map(Into::into).collect(),
        }
    }
}

impl NumberSpec {
    /// A numeric column.
    pub fn new(key: &str) -> Self {
        Self {
            key: key.to_owned(),
        }
    }
}

impl FieldSpec {
    /// A text field.
    pub fn new(key: &str, weight: u8, keep: Keep) -> Self {
        Self {
            key: key.to_owned(),
            weight,
            keep,
        }
    }
}

impl Schema {
    /// Whether every limit holds; the message names the first that does not.
    pub fn check(&self) -> Result<(), &'static str> {
        let columns = [
            self.facets.len(),
            self.numbers.len(),
            self.fields.len(),
            self.notes.len(),
        ];
        if columns.iter().any(|&count| count > MAX_COLUMNS) {
            return Err("too many columns");
        }
        if self
            .facets
            .iter()
            .any(|facet| facet.values.len() > MAX_VALUES)
        {
            return Err("too many values in a facet");
        }
        if self.fields.iter().any(|field| field.weight > MAX_WEIGHT) {
            return Err("a field weighs too much");
        }
        let title = self.title.map(|at| self.fields.get(at));
        match title {
            Some(None) => Err("the title names no field"),
            Some(Some(field)) if field.keep != Keep::List => {
                Err("the title is not kept in the list")
            }
            _ => Ok(()),
        }
    }
}
