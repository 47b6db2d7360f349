//! The list part: schema, facets, numbers, and the texts that cards need; all in the order records were added.

use super::PartError;
use super::facets::{read_facet, write_facet};
use super::reader::{Reader, write_numbers, write_text, write_texts};
use super::wording;
use crate::catalogue::{Catalogue, Columns, TextColumn};
use crate::phrase::write_short;
use crate::schema::{
    FacetSpec, FieldSpec, Keep, MAX_COLUMNS, MAX_NUMBER, MAX_RECORDS, MAX_VALUES, NumberSpec,
    Schema,
};
use std::collections::BTreeMap;

/// Texts, words and numbers are written as a list of different ones when those are at most one in this many.
const REPEATED: usize = 4;

pub(super) fn write(catalogue: &Catalogue) -> Vec<u8> {
    let mut out = Vec::new();
    write_schema(&mut out, &catalogue.schema);
    write_short(&mut out, catalogue.len() as u32);
    let records = 0..catalogue.len() as u32;
    let mut made = 0;
    for facet in 0..catalogue.facets.len() {
        let lists: Vec<&[u16]> = records
            .clone()
            .map(|record| catalogue.values(facet, record))
            .collect();
        made += lists.iter().map(|list| list.len()).sum::<usize>();
        write_facet(&mut out, &lists);
    }
    for column in 0..catalogue.numbers.len() {
        let numbers: Vec<Option<i64>> = records
            .clone()
            .map(|record| catalogue.number(column, record))
            .collect();
        write_column(&mut out, &numbers);
    }
    for texts in catalogue.listed.iter().flatten() {
        let texts: Vec<&str> = (0..catalogue.len())
            .map(|record| texts.get(record).unwrap_or(""))
            .collect();
        made += write_listed(&mut out, &texts);
    }
    let least = least_length(&catalogue.schema, catalogue.len()) + made / CELLS_IN_A_BYTE;
    out.resize(out.len().max(least), 0);
    out
}

/// A list is filled up to so many bytes, so that a short one cannot claim to have very many records, values or texts.
fn least_length(schema: &Schema, records: usize) -> usize {
    records * (schema.facets.len() + schema.numbers.len() + schema.fields.len() + 1)
        / CELLS_IN_A_BYTE
}

const CELLS_IN_A_BYTE: usize = 64;

pub(super) fn read(payload: &[u8]) -> Result<Columns, PartError> {
    let mut reader = Reader::new(payload);
    let schema = read_schema(&mut reader)?;
    let records = reader.count(MAX_RECORDS)?;
    if payload.len() < least_length(&schema, records) {
        return Err(PartError::Invalid("records"));
    }
    let most = (payload.len() + 1) * CELLS_IN_A_BYTE;
    let facets = schema
        .facets
        .iter()
        .map(|facet| read_facet(&mut reader, records, facet.values.len(), most));
    let facets = facets.collect::<Result<_, _>>()?;
    let numbers = schema
        .numbers
        .iter()
        .map(|_| read_column(&mut reader, records))
        .collect::<Result<_, _>>()?;
    let listed = schema.fields.iter().map(|field| match field.keep {
        Keep::List => read_listed(&mut reader, records, most).map(Some),
        Keep::Texts | Keep::Nowhere => Ok(None),
    });
    let listed = listed.collect::<Result<_, _>>()?;
    reader.finish_filled()?;
    Ok(Columns {
        schema,
        records,
        facets,
        numbers,
        listed,
    })
}

fn write_schema(out: &mut Vec<u8>, schema: &Schema) {
    write_short(out, schema.facets.len() as u32);
    for facet in &schema.facets {
        write_text(out, &facet.key);
        write_short(out, facet.values.len() as u32);
        facet.values.iter().for_each(|value| write_text(out, value));
    }
    write_short(out, schema.numbers.len() as u32);
    schema
        .numbers
        .iter()
        .for_each(|number| write_text(out, &number.key));
    write_short(out, schema.fields.len() as u32);
    for field in &schema.fields {
        write_text(out, &field.key);
        out.extend_from_slice(&[field.weight, field.keep as u8]);
    }
    write_short(out, schema.title.map_or(0, |title| title as u32 + 1));
    write_short(out, schema.notes.len() as u32);
    schema.notes.iter().for_each(|note| write_text(out, note));
}

fn read_schema(reader: &mut Reader) -> Result<Schema, PartError> {
    let mut schema = Schema::default();
    for _ in 0..reader.count(MAX_COLUMNS)? {
        let key = reader.text()?.to_owned();
        let count = reader.count(MAX_VALUES)?;
        let values: Result<_, _> = (0..count)
            .map(|_| reader.text().map(str::to_owned))
            .collect();
        schema.facets.push(FacetSpec {
            key,
            values: values?,
        });
    }
    for _ in 0..reader.count(MAX_COLUMNS)? {
        schema.numbers.push(NumberSpec::new(reader.text()?));
    }
    for _ in 0..reader.count(MAX_COLUMNS)? {
        let key = reader.text()?;
        let [weight, keep] = reader.array()?;
        let keeps = [Keep::List, Keep::Texts, Keep::Nowhere];
        let keep = *keeps
            .get(usize::from(keep))
            .ok_or(PartError::Invalid("field"))?;
        schema.fields.push(FieldSpec::new(key, weight, keep));
    }
    schema.title = reader.count(MAX_COLUMNS)?.checked_sub(1);
    for _ in 0..reader.count(MAX_COLUMNS)? {
        schema.notes.push(reader.text()?.to_owned());
    }
    schema.check().map_err(PartError::Invalid)?;
    Ok(schema)
}

/// How many numbers are unknown and, if some are, a bit for each record; then the known ones as multiples of a step
/// above the least.
fn write_column(out: &mut Vec<u8>, numbers: &[Option<i64>]) {
    let unknown = numbers.iter().filter(|number| number.is_none()).count();
    write_short(out, unknown as u32);
    if unknown > 0 {
        let bits = |byte: &[Option<i64>]| {
            let bits = byte.iter().enumerate();
            bits.fold(0, |sum, (at, number)| {
                sum | u8::from(number.is_some()) << at
            })
        };
        out.extend(numbers.chunks(8).map(bits));
    }
    let values: Vec<i64> = numbers.iter().copied().flatten().collect();
    let least = values.iter().copied().min().unwrap_or(0);
    let above: Vec<u64> = values.iter().map(|value| value.abs_diff(least)).collect();
    let step = above.iter().copied().fold(0, greatest_divisor).max(1);
    out.extend_from_slice(&least.to_le_bytes());
    out.extend_from_slice(&step.to_le_bytes());
    let steps: Vec<u64> = above.iter().map(|above| above / step).collect();
    write_repeating(out, &steps);
}

/// How many different ones there are, those, and which each is; or none, and the numbers, where few repeat.
fn write_repeating(out: &mut Vec<u8>, numbers: &[u64]) {
    let mut places: BTreeMap<u64, u64> = numbers.iter().map(|number| (*number, 0)).collect();
    if numbers.is_empty() || places.len() * REPEATED > numbers.len() {
        write_short(out, 0);
        return write_numbers(out, numbers);
    }
    places
        .values_mut()
        .zip(0..)
        .for_each(|(value, place)| *value = place);
    write_short(out, places.len() as u32);
    write_numbers(out, &places.keys().copied().collect::<Vec<_>>());
    let which = numbers.iter().map(|number| places[number]);
    write_numbers(out, &which.collect::<Vec<_>>());
}

fn read_repeating(reader: &mut Reader, count: usize) -> Result<Vec<u64>, PartError> {
    let different = reader.count(count)?;
    if different == 0 {
        return reader.numbers(count);
    }
    let values: Vec<u64> = reader.numbers(different)?;
    let which: Vec<u32> = reader.numbers(count)?;
    let value = |which: u32| values.get(which as usize).copied();
    let found: Option<_> = which.into_iter().map(value).collect();
    found.ok_or(PartError::Invalid("number"))
}

fn greatest_divisor(one: u64, other: u64) -> u64 {
    if other == 0 {
        one
    } else {
        greatest_divisor(other, one % other)
    }
}

fn read_column(reader: &mut Reader, records: usize) -> Result<Vec<Option<i64>>, PartError> {
    let unknown = reader.count(records)?;
    let bits = match unknown {
        0 => &[],
        _ => reader.take(records.div_ceil(8))?,
    };
    let known = |record: usize| {
        bits.get(record / 8)
            .is_none_or(|byte| byte >> (record % 8) & 1 == 1)
    };
    let least = i64::from_le_bytes(reader.array()?);
    let step = u64::from_le_bytes(reader.array()?);
    let count = records - unknown;
    if (0..records).filter(|&record| known(record)).count() != count {
        return Err(PartError::Invalid("number"));
    }
    let values = read_repeating(reader, count)?;
    let most = values.iter().copied().max().unwrap_or(0).checked_mul(step);
    let most = most
        .and_then(|most| i64::try_from(most).ok())
        .and_then(|most| least.checked_add(most));
    let fits = |bound: i64| bound.unsigned_abs() <= MAX_NUMBER as u64;
    if !most.is_some_and(|most| fits(most) && fits(least)) {
        return Err(PartError::Invalid("number"));
    }
    let mut values = values
        .into_iter()
        .map(|value| least + (value * step) as i64);
    let number = |record| {
        if known(record) { values.next() } else { None }
    };
    Ok((0..records).map(number).collect())
}

/// Texts one by one; or, when they repeat, the different ones and which each record has; or, when only their words
/// do, by word. Gives how many bytes reading makes that were not written.
fn write_listed(out: &mut Vec<u8>, texts: &[&str]) -> usize {
    let mut places: BTreeMap<&str, u64> = texts.iter().map(|text| (*text, 0)).collect();
    if places.len() * REPEATED > texts.len() {
        let (all, times) = wording::counted(texts);
        let by_word = times.len() * REPEATED <= all;
        out.push(if by_word { BY_WORD } else { ONE_BY_ONE });
        if by_word {
            wording::write(out, texts, &times);
            return texts.iter().map(|text| text.len()).sum();
        }
        write_texts(out, texts.iter().copied());
        return 0;
    }
    places
        .values_mut()
        .enumerate()
        .for_each(|(place, value)| *value = place as u64);
    out.push(REPEATING);
    write_short(out, places.len() as u32);
    write_texts(out, places.keys().copied());
    write_numbers(
        out,
        &texts.iter().map(|text| places[text]).collect::<Vec<_>>(),
    );
    0
}

const ONE_BY_ONE: u8 = 0;
const REPEATING: u8 = 1;
const BY_WORD: u8 = 2;

fn read_listed(reader: &mut Reader, records: usize, most: usize) -> Result<TextColumn, PartError> {
    match reader.byte()? {
        ONE_BY_ONE => reader.texts(records),
        BY_WORD => wording::read(reader, records, most),
        REPEATING => {
            let count = reader.count(records)?;
            let different = reader.texts(count)?;
            let which: Vec<u32> = reader.numbers(records)?;
            if which.iter().any(|&which| which as usize >= count) {
                return Err(PartError::Invalid("texts"));
            }
            Ok(TextColumn {
                which: Some(which),
                ..different
            })
        }
        _ => Err(PartError::Invalid("texts")),
    }
}
