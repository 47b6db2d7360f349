//! One facet: which records have which value, and counting them.
//!
//! Every facet ends with the pseudo-value "not stated", so that each record has at least one value. Knows no other
//! facet and no query.

use crate::bits::{self, Block, Set, blocks_for};
use crate::lanes;
use crate::layout::{Layout, Listed};
use crate::number::NumberColumn;
use crate::query::Choice;
use crate::value_set::ValueSet;

/// One facet of a catalogue, by slot.
#[derive(Debug)]
pub struct FacetColumn {
    /// How many records have each value, "not stated" last.
    pub totals: Vec<u32>,
    /// The values of each slot; one without any has "not stated".
    listed: Listed,
    sets: Vec<ValueSet>,
    /// Whether every record has exactly one value.
    single: bool,
    /// How many blocks counting every value touches at most.
    work: usize,
}

/// The blocks of a set that are not empty.
#[derive(Debug, Default)]
pub struct Crowd {
    places: Vec<u32>,
    blocks: Vec<Block>,
}

/// A set to be counted, with what is known about it.
#[derive(Clone, Copy)]
pub struct Counted<'a> {
    /// The set.
    pub set: &'a Set,
    /// How many records it has.
    pub count: u32,
    /// Its blocks that are not empty.
    pub crowd: &'a Crowd,
}

/// What visiting one value of one record costs, in blocks counted.
const VISIT: u64 = 3;

impl Crowd {
    /// Takes up the blocks of `set`. Each is written, and only kept by moving on when it is not empty: whether one
    /// is empty cannot be foreseen, so that not branching is faster.
    pub fn gather(&mut self, set: &Set) {
        self.places.resize(set.blocks.len(), 0);
        self.blocks.resize(set.blocks.len(), [0; 2]);
        let mut end = 0;
        for (place, block) in set.blocks.iter().enumerate() {
            if let (Some(to_place), Some(to_block)) =
                (self.places.get_mut(end), self.blocks.get_mut(end))
            {
                (*to_place, *to_block) = (place as u32, *block);
            }
            end += usize::from(block[0] | block[1] != 0);
        }
        self.places.truncate(end);
        self.blocks.truncate(end);
    }
}

impl FacetColumn {
    /// Lays out values given by record; `values` is how many there are without "not stated".
    pub fn new(given: &Listed, values: usize, layout: &Layout) -> Self {
        let listed = by_slot(given, values as u16, layout);
        let records = layout.record_of.len();
        let mut totals = vec![0; values + 1];
        listed
            .values
            .iter()
            .for_each(|&value| totals[usize::from(value)] += 1);
        let slots = slots_by_value(&listed, &totals);
        let mut rest = &slots[..];
        let mut sets = Vec::with_capacity(totals.len());
        for &total in &totals {
            let (own, others) = rest.split_at(total as usize);
            sets.push(ValueSet::new(own, blocks_for(records)));
            rest = others;
        }
        let work = sets.iter().map(ValueSet::work).sum();
        Self {
            totals,
            single: listed.values.len() == records,
            listed,
            sets,
            work,
        }
    }

    /// The values of the record in a slot; "not stated" alone when it has none.
    pub fn of(&self, slot: u32) -> &[u16] {
        self.listed.of(slot as usize)
    }

    /// Adds the records that have one of these values.
    pub fn any_of(&self, values: &[u32], out: &mut Set) {
        for &value in values {
            if let Some(set) = self.sets.get(value as usize) {
                set.or_into(out);
            }
        }
    }

    /// `out`, empty before, becomes the records that a choice lets through.
    pub fn choose(&self, choice: &Choice, everything: &Set, out: &mut Set) {
        self.any_of(choice.exclude, out);
        if choice.include.is_empty() {
            return out.invert(everything);
        }
        let barred = (!choice.exclude.is_empty()).then(|| out.clone());
        out.blocks.fill([0; 2]);
        self.any_of(choice.include, out);
        if let Some(barred) = barred {
            out.and_not(&barred.blocks);
        }
    }

    /// How many records of a set have each value.
    pub fn count(&self, of: Counted, out: &mut [u32]) {
        let records = self.listed.starts.len() - 1;
        let (count, all) = (of.count as usize, of.set.blocks.len());
        if count == 0 {
            return out.fill(0);
        }
        if count == records {
            return out.copy_from_slice(&self.totals);
        }
        let fewer = count.min(records - count);
        // In 64 bits: in a browser a usize has 32, which this product exceeds.
        let visits = fewer as u64 * self.listed.values.len() as u64 / records as u64;
        let share = if self.few(of.crowd, all) {
            of.crowd.places.len()
        } else {
            all
        };
        if visits * VISIT < self.work.min(self.sets.len() * share) as u64 {
            return if fewer < count {
                self.visit_missing(of.set, out)
            } else {
                self.visit(of.set, out)
            };
        }
        self.count_sets(of, out);
    }

    fn few(&self, crowd: &Crowd, all: usize) -> bool {
        crowd.places.len() * 3 < all * 2
    }

    /// Counts value by value, leaving the last to arithmetic where every record has one value.
    fn count_sets(&self, of: Counted, out: &mut [u32]) {
        let few = self.few(of.crowd, of.set.blocks.len());
        let spared = if self.single {
            self.costliest()
        } else {
            usize::MAX
        };
        let mut sum = 0;
        for (value, set) in self.sets.iter().enumerate() {
            if value == spared {
                continue;
            }
            out[value] = match set {
                ValueSet::Whole(blocks) if few => {
                    lanes::count_at(&of.crowd.places, &of.crowd.blocks, blocks)
                }
                ValueSet::Whole(blocks) => of.set.count_and(blocks),
                ValueSet::Scattered { places, blocks } => {
                    lanes::count_at(places, blocks, &of.set.blocks)
                }
            };
            sum += out[value];
        }
        if let Some(out) = out.get_mut(spared) {
            *out = of.count - sum;
        }
    }

    fn costliest(&self) -> usize {
        (0..self.sets.len())
            .max_by_key(|&value| self.sets[value].work())
            .unwrap_or(usize::MAX)
    }

    /// Counts record by record.
    pub fn visit(&self, set: &Set, out: &mut [u32]) {
        out.fill(0);
        set.each(|slot| {
            self.listed
                .of(slot as usize)
                .iter()
                .for_each(|&value| out[usize::from(value)] += 1)
        });
    }

    /// Takes the records that are missing, when they are fewer, off the totals.
    fn visit_missing(&self, set: &Set, out: &mut [u32]) {
        out.copy_from_slice(&self.totals);
        let records = self.listed.starts.len() - 1;
        for (place, block) in set.blocks.iter().enumerate() {
            let mut take = |slot: u32| {
                if (slot as usize) < records {
                    self.listed
                        .of(slot as usize)
                        .iter()
                        .for_each(|&value| out[usize::from(value)] -= 1);
                }
            };
            bits::each_in([!block[0], !block[1]], place, &mut take);
        }
    }

    /// The sum of a number over the records of a set that have each value, and how many of them have no number.
    pub fn weigh(&self, set: &Set, by: &NumberColumn, sums: &mut [i64], unknown: &mut [u32]) {
        sums.fill(0);
        unknown.fill(0);
        set.each(|slot| {
            let (amount, missing) = by.value(slot).map_or((0, 1), |amount| (amount, 0));
            for &value in self.listed.of(slot as usize) {
                sums[usize::from(value)] += amount;
                unknown[usize::from(value)] += missing;
            }
        });
    }
}

/// The values in the order of the slots, "not stated" where there are none.
fn by_slot(given: &Listed, not_stated: u16, layout: &Layout) -> Listed {
    let mut listed = Listed {
        starts: Vec::with_capacity(layout.record_of.len() + 1),
        values: Vec::with_capacity(given.values.len()),
    };
    listed.starts.push(0);
    for &record in &layout.record_of {
        match given.of(record as usize) {
            [] => listed.values.push(not_stated),
            own => own.iter().for_each(|&value| listed.values.push(value)),
        }
        listed.starts.push(listed.values.len() as u32);
    }
    listed
}

/// The slots that have each value, value by value.
fn slots_by_value(listed: &Listed, totals: &[u32]) -> Vec<u32> {
    let mut next = Vec::with_capacity(totals.len());
    let mut end = 0u32;
    for &total in totals {
        next.push(end);
        end += total;
    }
    let mut slots = vec![0; listed.values.len()];
    for (slot, bounds) in listed.starts.windows(2).enumerate() {
        for &value in &listed.values[bounds[0] as usize..bounds[1] as usize] {
            let place = &mut next[usize::from(value)];
            slots[*place as usize] = slot as u32;
            *place += 1;
        }
    }
    slots
}
