//! A texts part: the texts on demand of one chunk of records, field by field.

use super::PartError;
use super::reader::{Reader, write_texts};
use crate::catalogue::{CHUNK, TextColumn};
use crate::schema::{Keep, Schema};

pub(super) fn write(schema: &Schema, chunk: &[TextColumn]) -> Vec<u8> {
    let mut out = Vec::new();
    for (spec, column) in schema.fields.iter().zip(chunk) {
        if spec.keep == Keep::Texts {
            let texts = 0..column.starts.len().saturating_sub(1);
            write_texts(&mut out, texts.map(|at| column.get(at).unwrap_or("")));
        }
    }
    out
}

pub(super) fn read(
    payload: &[u8],
    number: usize,
    records: usize,
    schema: &Schema,
) -> Result<Vec<TextColumn>, PartError> {
    let first = number
        .checked_mul(CHUNK)
        .filter(|&first| first < records)
        .ok_or(PartError::Invalid("chunk"))?;
    let mut reader = Reader::new(payload);
    let column = |keep: Keep, reader: &mut Reader| match keep {
        Keep::Texts => reader.texts(CHUNK.min(records - first)),
        Keep::List | Keep::Nowhere => Ok(TextColumn::default()),
    };
    let columns: Result<_, _> = schema
        .fields
        .iter()
        .map(|field| column(field.keep, &mut reader))
        .collect();
    reader.finish()?;
    columns
}
