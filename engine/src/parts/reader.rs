//! Reading and writing the pieces every part is made of: short integers, byte planes, texts.
//!
//! Nothing is allocated for a length before that many bytes are known to be there.

use super::PartError;
use crate::catalogue::TextColumn;
use crate::phrase::{read_short, write_short};

/// Stands in place of a width for one number that is always the same.
const SAME: u8 = 255;

/// Ends each text; no UTF-8 contains it.
const END: u8 = 0xff;

/// A number that is read byte by byte.
pub(super) trait Number: Copy + Default {
    /// Sets the byte at a place, the least significant being 0.
    fn set(&mut self, place: usize, byte: u8);
}

impl Number for u16 {
    fn set(&mut self, place: usize, byte: u8) {
        *self |= Self::from(byte) << (8 * place);
    }
}

impl Number for u32 {
    fn set(&mut self, place: usize, byte: u8) {
        *self |= Self::from(byte) << (8 * place);
    }
}

impl Number for u64 {
    fn set(&mut self, place: usize, byte: u8) {
        *self |= Self::from(byte) << (8 * place);
    }
}

/// A place in a part.
pub(super) struct Reader<'a> {
    bytes: &'a [u8],
    at: usize,
}

impl<'a> Reader<'a> {
    pub fn new(bytes: &'a [u8]) -> Self {
        Self { bytes, at: 0 }
    }

    pub fn take(&mut self, length: usize) -> Result<&'a [u8], PartError> {
        let end = self
            .at
            .checked_add(length)
            .ok_or(PartError::Invalid("length"))?;
        let taken = self
            .bytes
            .get(self.at..end)
            .ok_or(PartError::Invalid("length"))?;
        self.at = end;
        Ok(taken)
    }

    pub fn array<const N: usize>(&mut self) -> Result<[u8; N], PartError> {
        self.take(N)?
            .try_into()
            .map_err(|_| PartError::Invalid("length"))
    }

    pub fn byte(&mut self) -> Result<u8, PartError> {
        self.array::<1>().map(|[byte]| byte)
    }

    #[inline]
    pub fn short(&mut self) -> Result<u32, PartError> {
        match self.bytes.get(self.at) {
            Some(&byte) if byte < 128 => {
                self.at += 1;
                Ok(u32::from(byte))
            }
            _ => read_short(self.bytes, &mut self.at).ok_or(PartError::Invalid("number")),
        }
    }

    /// A number of things that must not be greater than `most`.
    pub fn count(&mut self, most: usize) -> Result<usize, PartError> {
        let count = self.short()? as usize;
        if count > most {
            Err(PartError::Invalid("count"))
        } else {
            Ok(count)
        }
    }

    /// How many bytes are left.
    pub fn left(&self) -> usize {
        self.bytes.len() - self.at
    }

    /// Numbers of `width` bytes each, least significant bytes of all first.
    fn planes<N: Number>(&mut self, count: usize, width: usize) -> Result<Vec<N>, PartError> {
        if width > size_of::<N>() {
            return Err(PartError::Invalid("width"));
        }
        let bytes = self.take(
            count
                .checked_mul(width)
                .ok_or(PartError::Invalid("count"))?,
        )?;
        let mut numbers = vec![N::default(); if width == 0 { 0 } else { count }];
        for (nth, plane) in bytes.chunks_exact(count.max(1)).enumerate() {
            for (number, &byte) in numbers.iter_mut().zip(plane) {
                number.set(nth, byte);
            }
        }
        numbers.resize(count, N::default());
        Ok(numbers)
    }

    /// Numbers as [`write_numbers`] writes them.
    pub fn numbers<N: Number>(&mut self, count: usize) -> Result<Vec<N>, PartError> {
        match self.byte()? {
            SAME => {
                let mut same = N::default();
                same.set(0, self.byte()?);
                Ok(vec![same; count])
            }
            width => self.planes(count, usize::from(width)),
        }
    }

    pub fn text(&mut self) -> Result<&'a str, PartError> {
        let length = self.short()? as usize;
        std::str::from_utf8(self.take(length)?).map_err(|_| PartError::Invalid("text"))
    }

    /// As many texts as there are records.
    pub fn texts(&mut self, count: usize) -> Result<TextColumn, PartError> {
        let length = self.short()? as usize;
        let bytes = self.take(length)?;
        if count > length {
            return Err(PartError::Invalid("texts"));
        }
        let (mut text, mut starts) = (
            Vec::with_capacity(length - count),
            Vec::with_capacity(count + 1),
        );
        starts.push(0);
        for piece in bytes.split_inclusive(|&byte| byte == END) {
            text.extend_from_slice(
                piece
                    .strip_suffix(&[END])
                    .ok_or(PartError::Invalid("texts"))?,
            );
            starts.push(text.len() as u32);
        }
        let text = String::from_utf8(text).map_err(|_| PartError::Invalid("texts"))?;
        let whole = starts.len() == count + 1
            && starts
                .iter()
                .all(|&start| text.is_char_boundary(start as usize));
        if whole {
            Ok(TextColumn {
                text,
                starts,
                which: None,
            })
        } else {
            Err(PartError::Invalid("texts"))
        }
    }

    pub fn finish(&self) -> Result<(), PartError> {
        if self.left() == 0 {
            Ok(())
        } else {
            Err(PartError::Invalid("length"))
        }
    }

    /// Like [`Self::finish`], but for zeros that fill the part up.
    pub fn finish_filled(&self) -> Result<(), PartError> {
        match self.bytes[self.at..].iter().all(|&byte| byte == 0) {
            true => Ok(()),
            false => Err(PartError::Invalid("length")),
        }
    }
}

/// Numbers as their width and their planes; a width of 255 stands for one number that is always the same.
pub(super) fn write_numbers(out: &mut Vec<u8>, numbers: &[u64]) {
    match numbers {
        [first, rest @ ..] if *first < 128 && rest.iter().all(|number| number == first) => {
            out.extend_from_slice(&[SAME, *first as u8]);
        }
        _ => {
            let mut planes = Vec::new();
            out.push(write_planes(&mut planes, numbers) as u8);
            out.extend_from_slice(&planes);
        }
    }
}

/// Writes numbers so that [`Reader::planes`] reads them, in as many bytes as the greatest needs, which it returns.
fn write_planes(out: &mut Vec<u8>, numbers: &[u64]) -> usize {
    let most = numbers.iter().copied().max().unwrap_or(0);
    let width = (u64::BITS - most.leading_zeros()).div_ceil(8) as usize;
    for plane in 0..width {
        out.extend(numbers.iter().map(|number| (number >> (8 * plane)) as u8));
    }
    width
}

pub(super) fn write_text(out: &mut Vec<u8>, text: &str) {
    write_short(out, text.len() as u32);
    out.extend_from_slice(text.as_bytes());
}

pub(super) fn write_texts<'a>(out: &mut Vec<u8>, texts: impl Iterator<Item = &'a str>) {
    let mut bytes = Vec::new();
    for text in texts {
        bytes.extend_from_slice(text.as_bytes());
        bytes.push(END);
    }
    write_short(out, bytes.len() as u32);
    out.extend_from_slice(&bytes);
}
