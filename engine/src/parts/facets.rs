//! A facet in the list part: lists of values that many records share are written once.

use super::PartError;
use super::reader::{Reader, write_numbers};
use crate::layout::Listed;
use crate::phrase::write_short;
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// The different lists of values, those of most records first, then which of them each record has.
pub(super) fn write_facet(out: &mut Vec<u8>, lists: &[&[u16]]) {
    let mut times: BTreeMap<&[u16], usize> = BTreeMap::new();
    lists
        .iter()
        .for_each(|list| *times.entry(list).or_default() += 1);
    let mut different: Vec<&[u16]> = times.keys().copied().collect();
    different.sort_by_key(|list| Reverse(times[list]));
    let lengths = different.iter().map(|list| list.len() as u64);
    let values = different.iter().copied().flatten();
    write_short(out, different.len() as u32);
    write_numbers(out, &lengths.collect::<Vec<_>>());
    write_numbers(
        out,
        &values.map(|&value| u64::from(value)).collect::<Vec<_>>(),
    );
    let places: BTreeMap<&[u16], u64> = different.into_iter().zip(0..).collect();
    let which: Vec<u64> = lists.iter().map(|list| places[list]).collect();
    write_numbers(out, &which);
}

/// At most `most` values in all are read: a short part cannot claim very many.
pub(super) fn read_facet(
    reader: &mut Reader,
    records: usize,
    values: usize,
    most: usize,
) -> Result<Listed, PartError> {
    let wrong = PartError::Invalid("facet");
    let count = reader.count(records)?;
    let lengths: Vec<u16> = reader.numbers(count)?;
    let held = sum(lengths.iter().copied(), most).ok_or(wrong)?;
    let mut different = Listed {
        starts: vec![0],
        values: reader.numbers(held)?,
    };
    let mut end = 0;
    for &length in &lengths {
        end += u32::from(length);
        different.starts.push(end);
    }
    let known = different
        .values
        .iter()
        .all(|&value| usize::from(value) < values);
    let ascending =
        (0..count).all(|list| different.of(list).is_sorted_by(|one, other| one < other));
    let which: Vec<u32> = reader.numbers(records)?;
    if !known || !ascending || which.iter().any(|&which| which as usize >= count) {
        return Err(wrong);
    }
    let all = which.iter().map(|&which| lengths[which as usize]);
    let all = sum(all, most).ok_or(wrong)?;
    let mut facet = Listed {
        starts: Vec::with_capacity(records + 1),
        values: Vec::with_capacity(all),
    };
    facet.starts.push(0);
    for which in which {
        match different.of(which as usize) {
            // Most records have one: no slice is worth copying for it.
            [one] => facet.values.push(*one),
            own => facet.values.extend_from_slice(own),
        }
        facet.starts.push(facet.values.len() as u32);
    }
    Ok(facet)
}

/// How many values lists of these lengths have together, unless more than `most`.
fn sum(lengths: impl Iterator<Item = u16>, most: usize) -> Option<usize> {
    let all: u64 = lengths.map(u64::from).sum();
    let all = u32::try_from(all).ok()? as usize;
    (all <= most).then_some(all)
}
