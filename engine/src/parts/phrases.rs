//! The phrases part: for each field how many bytes of positions each word has, then those bytes.

use super::PartError;
use super::reader::Reader;
use crate::phrase::{FieldPositions, Positions, write_short};
use crate::postings::{FieldPostings, WordIndex};

pub(super) fn write(positions: &Positions) -> Vec<u8> {
    let mut out = Vec::new();
    for field in &positions.fields {
        field
            .starts
            .windows(2)
            .for_each(|pair| write_short(&mut out, pair[1] - pair[0]));
        out.extend_from_slice(&field.bytes);
    }
    out
}

pub(super) fn read(payload: &[u8], index: &WordIndex) -> Result<Positions, PartError> {
    let mut reader = Reader::new(payload);
    let mut positions = Positions::default();
    for postings in &index.fields {
        positions
            .fields
            .push(read_field(&mut reader, postings, index.vocabulary.len())?);
    }
    reader.finish()?;
    Ok(positions)
}

fn read_field(
    reader: &mut Reader,
    postings: &FieldPostings,
    words: usize,
) -> Result<FieldPositions, PartError> {
    let (mut starts, mut end) = (Vec::with_capacity(words + 1), 0u32);
    starts.push(0);
    for _ in 0..words {
        end = end
            .checked_add(reader.short()?)
            .ok_or(PartError::Invalid("positions"))?;
        starts.push(end);
    }
    let bytes = reader.take(end as usize)?;
    for (word, pair) in starts.windows(2).enumerate() {
        check_word(
            &bytes[pair[0] as usize..pair[1] as usize],
            postings.count(word as u32),
        )?;
    }
    Ok(FieldPositions {
        starts,
        bytes: bytes.to_vec(),
    })
}

/// Each record that has a word needs its positions, ascending, and there is nothing else.
fn check_word(bytes: &[u8], records: u32) -> Result<(), PartError> {
    let mut reader = Reader::new(bytes);
    for _ in 0..records {
        let (times, mut position) = (reader.count(bytes.len())?, 0u32);
        for nth in 0..times {
            let distance = reader.short()?;
            let next = position
                .checked_add(distance)
                .filter(|_| nth == 0 || distance > 0);
            position = next.ok_or(PartError::Invalid("positions"))?;
        }
        if times == 0 {
            return Err(PartError::Invalid("positions"));
        }
    }
    reader.finish()
}
