//! The binary parts a catalogue travels in, laid out by column so that each compresses and loads well.
//!
//! | part | holds | needed for |
//! |---|---|---|
//! | list | schema, facets, numbers, texts of cards | facets, counts, the list |
//! | words | vocabulary and occurrences | searching |
//! | phrases | positions of words | quoted phrases |
//! | texts, one per 128 records | the texts on demand | opening a record |
//!
//! Parts may stand in files of their own, or one behind the other in the list's. Every part begins with a header of 32 bytes: the magic `SPBE`, a version, a kind, the build, a number among its
//! kind, the length of what follows and a checksum of all of it. Little-endian throughout. Reading checks all of this
//! and then every number against what it may be; a part that is refused changes nothing.

mod facets;
mod list;
mod phrases;
mod reader;
mod texts;
mod wording;
mod words;

use crate::catalogue::Catalogue;
use reader::Reader;
use std::fmt;

const MAGIC: [u8; 4] = *b"SPBE";
/// Raised whenever a layout changes.
const VERSION: u16 = 4;
const HEADER: usize = 32;
const LENGTH_AT: usize = 20;
const CHECKSUM_AT: usize = 24;

/// What a part holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// What the list and its facets need.
    List,
    /// What searching needs.
    Words,
    /// What telling phrases needs.
    Phrases,
    /// The texts of one chunk of records.
    Texts,
}

/// One part, written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// What it holds.
    pub kind: Kind,
    /// Which one of its kind.
    pub number: u32,
    /// The whole file.
    pub bytes: Vec<u8>,
}

/// Why a part was refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PartError {
    /// It does not begin like a part.
    NotAPart,
    /// It is of another version of the layout.
    Version(u16),
    /// It holds something other than was asked for.
    Kind,
    /// It is longer or shorter than it says.
    Truncated,
    /// Its bytes are not those that were written.
    Damaged,
    /// It is from another build than the list.
    OtherBuild,
    /// It contradicts itself or the list; the message says where.
    Invalid(&'static str),
}

impl Part {
    /// A name for its file, without an ending.
    pub fn name(&self) -> String {
        match self.kind {
            Kind::List => "list".to_owned(),
            Kind::Words => "words".to_owned(),
            Kind::Phrases => "phrases".to_owned(),
            Kind::Texts => format!("texts-{}", self.number),
        }
    }
}

/// Every part of a catalogue that has all of them. The same records give the same bytes.
pub fn write(catalogue: &Catalogue) -> Vec<Part> {
    let mut parts = vec![(Kind::List, 0, list::write(catalogue))];
    if let Some(index) = &catalogue.words {
        parts.push((Kind::Words, 0, words::write(index)));
    }
    if let Some(positions) = &catalogue.positions {
        parts.push((Kind::Phrases, 0, phrases::write(positions)));
    }
    for (number, chunk) in catalogue.chunks.iter().enumerate() {
        if let Some(chunk) = chunk {
            parts.push((
                Kind::Texts,
                number as u32,
                texts::write(&catalogue.schema, chunk),
            ));
        }
    }
    let build = parts
        .iter()
        .fold(0, |build, (.., payload)| checksum(build, payload));
    let part = |(kind, number, payload): (Kind, u32, Vec<u8>)| {
        let mut bytes = header(kind, number, build, payload.len());
        bytes.extend_from_slice(&payload);
        seal(&mut bytes);
        Part {
            kind,
            number,
            bytes,
        }
    };
    parts.into_iter().map(part).collect()
}

/// The catalogue of a list part; its other parts may follow, in the same file or later.
pub fn read(bytes: &[u8]) -> Result<Catalogue, PartError> {
    let (first, mut rest) = split(bytes)?;
    let (kind, _, build, payload) = open(first)?;
    if kind != Kind::List {
        return Err(PartError::Kind);
    }
    let mut catalogue = Catalogue::of(list::read(payload)?, build);
    while !rest.is_empty() {
        // What is no part is a list that is longer than it says.
        let (next, after) = split(rest).and_then(|found| match rest.starts_with(&MAGIC) {
            true => Ok(found),
            false => Err(PartError::Truncated),
        })?;
        catalogue.add_part(next)?;
        rest = after;
    }
    Ok(catalogue)
}

/// The first part of a file, and what stands behind it.
fn split(bytes: &[u8]) -> Result<(&[u8], &[u8]), PartError> {
    let length = bytes
        .get(LENGTH_AT..CHECKSUM_AT)
        .and_then(|length| Some(u32::from_le_bytes(length.try_into().ok()?) as usize));
    // Too short to have a length: whoever opens it says what is wrong with it.
    let end = length.and_then(|length| length.checked_add(HEADER));
    match end {
        Some(end) if bytes.starts_with(&MAGIC) => {
            bytes.split_at_checked(end).ok_or(PartError::Truncated)
        }
        _ => Ok((bytes, &[])),
    }
}

impl Catalogue {
    /// Takes up another part, or says why not and stays as it was.
    pub fn add_part(&mut self, bytes: &[u8]) -> Result<Kind, PartError> {
        let (kind, number, build, payload) = open(bytes)?;
        if build != self.build {
            return Err(PartError::OtherBuild);
        }
        match kind {
            Kind::List => return Err(PartError::Kind),
            Kind::Words => self.words = Some(words::read(payload, self.len(), &self.schema)?),
            Kind::Phrases => {
                let index = self
                    .words
                    .as_ref()
                    .ok_or(PartError::Invalid("phrases before words"))?;
                self.positions = Some(phrases::read(payload, index)?);
            }
            Kind::Texts => {
                let chunk = texts::read(payload, number as usize, self.len(), &self.schema)?;
                *self
                    .chunks
                    .get_mut(number as usize)
                    .ok_or(PartError::Invalid("chunk"))? = Some(chunk);
            }
        }
        Ok(kind)
    }
}

fn header(kind: Kind, number: u32, build: u64, length: usize) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(HEADER + length);
    bytes.extend_from_slice(&MAGIC);
    bytes.extend_from_slice(&VERSION.to_le_bytes());
    bytes.extend_from_slice(&[kind as u8, 0]);
    bytes.extend_from_slice(&build.to_le_bytes());
    bytes.extend_from_slice(&number.to_le_bytes());
    bytes.extend_from_slice(&(length as u32).to_le_bytes());
    bytes.extend_from_slice(&[0; HEADER - CHECKSUM_AT]);
    bytes
}

/// Writes the checksum of a part into its header. A part that was changed on purpose can be made whole again.
pub fn seal(part: &mut [u8]) {
    if part.len() >= HEADER {
        let sum = checksum(checksum(0, &part[..CHECKSUM_AT]), &part[HEADER..]);
        part[CHECKSUM_AT..HEADER].copy_from_slice(&sum.to_le_bytes());
    }
}

/// What a header says and what follows it.
fn open(bytes: &[u8]) -> Result<(Kind, u32, u64, &[u8]), PartError> {
    if bytes.get(..4) != Some(&MAGIC[..]) {
        return Err(PartError::NotAPart);
    }
    let mut reader = Reader::new(&bytes[4..]);
    let cut = |_| PartError::Truncated;
    let version = u16::from_le_bytes(reader.array().map_err(cut)?);
    if version != VERSION {
        return Err(PartError::Version(version));
    }
    let [kind, _] = reader.array().map_err(cut)?;
    let build = u64::from_le_bytes(reader.array().map_err(cut)?);
    let number = u32::from_le_bytes(reader.array().map_err(cut)?);
    let length = u32::from_le_bytes(reader.array().map_err(cut)?);
    let sum = u64::from_le_bytes(reader.array().map_err(cut)?);
    let payload = bytes.get(HEADER..).ok_or(PartError::Truncated)?;
    if payload.len() != length as usize {
        return Err(PartError::Truncated);
    }
    if sum != checksum(checksum(0, &bytes[..CHECKSUM_AT]), payload) {
        return Err(PartError::Damaged);
    }
    let kinds = [Kind::List, Kind::Words, Kind::Phrases, Kind::Texts];
    let kind = kinds
        .into_iter()
        .find(|known| *known as u8 == kind)
        .ok_or(PartError::Kind)?;
    Ok((kind, number, build, payload))
}

/// A sum over bytes that any damage changes, but for chance; it does not keep forgers out.
fn checksum(start: u64, bytes: &[u8]) -> u64 {
    const FACTOR: u64 = 0x9e37_79b9_7f4a_7c15;
    let mix = |sum: u64, word: u64| (sum ^ word).wrapping_mul(FACTOR).rotate_left(29);
    let word = |bytes: &[u8]| bytes.try_into().map_or(0, u64::from_le_bytes);
    let mut lanes = [start, !start, start ^ FACTOR, bytes.len() as u64];
    let mut rows = bytes.chunks_exact(32);
    for row in &mut rows {
        for (lane, piece) in lanes.iter_mut().zip(row.chunks_exact(8)) {
            *lane = mix(*lane, word(piece));
        }
    }
    let sum = lanes.into_iter().fold(start, mix);
    rows.remainder()
        .iter()
        .fold(sum, |sum, &byte| mix(sum, u64::from(byte) + 1))
}

impl fmt::Display for PartError {
    fn fmt(&self, out: &mut fmt::Formatter) -> fmt::Result {
        match self {
            Self::NotAPart => out.write_str("this is not a part of a catalogue"),
            Self::Version(version) => {
                write!(out, "this part is of version {version}, not {VERSION}")
            }
            Self::Kind => out.write_str("this is another part than was asked for"),
            Self::Truncated => out.write_str("this part is longer or shorter than it says"),
            Self::Damaged => out.write_str("this part is damaged"),
            Self::OtherBuild => out.write_str("this part is from another build than the list"),
            Self::Invalid(place) => write!(out, "this part contradicts itself: {place}"),
        }
    }
}

impl std::error::Error for PartError {}
