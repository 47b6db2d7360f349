//! The orders a result can come in, and taking one page of a result in an order.

use crate::bits::Set;
use crate::catalogue::Catalogue;
use crate::fold::fold_into;
use crate::query::Sort;
use crate::schema::{MAX_NUMBER, MAX_RECORDS};
use std::sync::OnceLock;

/// One order of every record, in both directions.
#[derive(Debug)]
pub struct Order {
    /// The slots, first to last.
    slots: Vec<u32>,
    /// The place of each slot.
    place_of: Vec<u32>,
}

/// The orders of a catalogue; each is worked out when it is first asked for.
#[derive(Debug)]
pub struct Orders {
    title: OnceLock<Order>,
    /// For each numeric column, ascending and descending.
    numbers: Vec<[OnceLock<Order>; 2]>,
}

impl Orders {
    /// No order yet, for so many numeric columns.
    pub fn new(numbers: usize) -> Self {
        Self {
            title: OnceLock::new(),
            numbers: (0..numbers).map(|_| Default::default()).collect(),
        }
    }
}

impl Catalogue {
    /// Both directions of an order: slots first to last, and the place of each slot.
    pub(crate) fn order(&self, sort: Sort) -> (&[u32], &[u32]) {
        let order = match sort {
            Sort::Title => Some(self.orders.title.get_or_init(|| self.by_title())),
            Sort::Number { column, descending } => self.orders.numbers.get(column).map(|orders| {
                orders[usize::from(descending)].get_or_init(|| self.by_number(column, descending))
            }),
            Sort::Relevance | Sort::Added => None,
        };
        order.map_or((&self.layout.slot_of, &self.layout.record_of), |order| {
            (&order.slots, &order.place_of)
        })
    }

    fn by_title(&self) -> Order {
        let column = self
            .schema
            .title
            .and_then(|field| self.listed.get(field)?.as_ref());
        let (mut folded, mut starts) = (String::new(), vec![0]);
        for record in 0..self.len() {
            fold_into(
                column.and_then(|column| column.get(record)).unwrap_or(""),
                &mut folded,
            );
            starts.push(folded.len());
        }
        let key =
            |record: u32| &folded.as_bytes()[starts[record as usize]..starts[record as usize + 1]];
        let first = |record: u32| {
            key(record)
                .iter()
                .chain(&[0; 8])
                .take(8)
                .fold(0, |sum, &byte| sum << 8 | u64::from(byte))
        };
        let mut records: Vec<(u64, u32)> = (0..self.len() as u32)
            .map(|record| (first(record), record))
            .collect();
        records.sort_unstable_by(|one, other| {
            one.0
                .cmp(&other.0)
                .then_with(|| key(one.1).cmp(key(other.1)))
                .then(one.1.cmp(&other.1))
        });
        Order::new(
            records
                .into_iter()
                .map(|(_, record)| self.layout.slot_of[record as usize])
                .collect(),
        )
    }

    /// A number stands above its record in one integer; a record without one stands above every number.
    fn by_number(&self, column: usize, descending: bool) -> Order {
        let key =
            |record: u32| match self.numbers[column].value(self.layout.slot_of[record as usize]) {
                Some(number) => {
                    let above = MAX_NUMBER + if descending { -number } else { number };
                    (above as u64) << RECORD_BITS | u64::from(record)
                }
                None => u64::MAX << RECORD_BITS | u64::from(record),
            };
        let mut records: Vec<u64> = (0..self.len() as u32).map(key).collect();
        records.sort_unstable();
        let record = |key: u64| key as usize & (MAX_RECORDS - 1);
        Order::new(
            records
                .into_iter()
                .map(|key| self.layout.slot_of[record(key)])
                .collect(),
        )
    }
}

/// How many bits the number of a record takes.
const RECORD_BITS: u32 = MAX_RECORDS.trailing_zeros();

impl Order {
    fn new(slots: Vec<u32>) -> Self {
        let mut place_of = vec![0; slots.len()];
        for (place, &slot) in slots.iter().enumerate() {
            place_of[slot as usize] = place as u32;
        }
        Self { slots, place_of }
    }
}

/// What gathering and sorting one record costs, in records looked at.
const GATHER: usize = 12;

/// Appends the slots from `offset` on, at most `limit`, of a set of `count` records in an order.
pub fn page(
    order: (&[u32], &[u32]),
    set: &Set,
    count: usize,
    offset: usize,
    limit: usize,
    out: &mut Vec<u32>,
) {
    let (slots, place_of) = order;
    let wanted = offset.saturating_add(limit).min(count);
    if wanted <= offset {
        return;
    }
    let start = out.len();
    if wanted.saturating_mul(slots.len()) / count < count.saturating_mul(GATHER) {
        let found = slots
            .iter()
            .filter(|&&slot| set.has(slot))
            .skip(offset)
            .take(limit);
        return out.extend(found);
    }
    set.each(|slot| out.push(place_of[slot as usize]));
    out[start..].sort_unstable();
    out.truncate(start + wanted);
    out.drain(start..start + offset);
    out[start..]
        .iter_mut()
        .for_each(|place| *place = slots[*place as usize]);
}
