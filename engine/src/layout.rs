//! The inner order of the records.
//!
//! Records that share facet values lie together, so that the bits of a value fill few blocks. The order follows from
//! the facet values alone: whoever reads the facets can work it out, and it never travels. A place in this order is a
//! slot; a record is numbered as it was added.

/// Values per record, in the order the records were added.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Listed {
    /// Where the values of each record start, and where the last end.
    pub starts: Vec<u32>,
    /// The values; each record's ascending.
    pub values: Vec<u16>,
}

/// The two directions between records and slots.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Layout {
    /// The slot of each record.
    pub slot_of: Vec<u32>,
    /// The record in each slot.
    pub record_of: Vec<u32>,
}

/// How many of the first facets decide the order, and how many values of the first of them: more gain nothing.
const KEYS: usize = 4;
const KEYS_OF_FIRST: usize = 2;

impl Listed {
    /// The values of one record.
    #[inline]
    pub fn of(&self, record: usize) -> &[u16] {
        &self.values[self.starts[record] as usize..self.starts[record + 1] as usize]
    }
}

impl Layout {
    /// The order for these facets; `sizes` says how many values each has.
    pub fn new(records: usize, facets: &[Listed], sizes: &[usize]) -> Self {
        let mut order: Vec<u32> = (0..records as u32).collect();
        let mut spare = vec![0; records];
        let mut key = vec![0; records];
        for (facet, nth) in keys(facets.len(), sizes).into_iter().rev() {
            for (record, key) in key.iter_mut().enumerate() {
                *key = facets[facet]
                    .of(record)
                    .get(nth)
                    .map_or(0, |&value| value + 1);
            }
            sort_by_key(&mut order, &mut spare, sizes[facet] + 1, &key);
        }
        let mut slot_of = spare;
        for (slot, &record) in order.iter().enumerate() {
            slot_of[record as usize] = slot as u32;
        }
        Self {
            slot_of,
            record_of: order,
        }
    }
}

/// Which value of which facet decides first, second and so on: the facet with most values leads.
fn keys(facets: usize, sizes: &[usize]) -> Vec<(usize, usize)> {
    let (mut left, mut keys): (Vec<usize>, _) = ((0..facets).collect(), Vec::new());
    for rank in 0..KEYS.min(facets) {
        let largest = (0..left.len())
            .rev()
            .max_by_key(|&at| sizes[left[at]])
            .unwrap_or(0);
        let facet = left.remove(largest);
        let depth = if rank == 0 { KEYS_OF_FIRST } else { 1 };
        keys.extend((0..depth).map(|nth| (facet, nth)));
    }
    keys
}

/// A stable counting sort by the key of each record; `spare` is as long as `order`.
fn sort_by_key(order: &mut Vec<u32>, spare: &mut Vec<u32>, keys: usize, key: &[u16]) {
    let mut starts = vec![0u32; keys + 1];
    for &key in key {
        starts[usize::from(key) + 1] += 1;
    }
    for at in 1..starts.len() {
        starts[at] += starts[at - 1];
    }
    for &record in order.iter() {
        let start = &mut starts[usize::from(key[record as usize])];
        spare[*start as usize] = record;
        *start += 1;
    }
    std::mem::swap(order, spare);
}
