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
    let sum = |lengths: &mut dyn Iterator<Item = u16>| -> Option<Vec<u32>> {
        let mut starts = vec![0u32];
        for length in lengths {
            let end = starts.last()?.checked_add(u32::from(length))?;
            starts.push(end);
        }
        Some(starts).filter(|starts| starts.last().is_some_and(|&end| end as usize <= most))
    };
    let starts = sum(&mut lengths.iter().copied()).ok_or(wrong)?;
    let held = starts.last().map_or(0, |&end| end as usize);
    let different = Listed {
        starts,
        values: reader.numbers(held)?,
    };
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
    let starts = sum(&mut which.iter().map(|&which| lengths[which as usize])).ok_or(wrong)?;
    let mut all = Vec::with_capacity(starts.last().map_or(0, |&end| end as usize));
    for which in which {
        all.extend_from_slice(different.of(which as usize));
    }
    Ok(Listed {
        starts,
        values: all,
    })
}
