//! The letters of a printed page. Browsers print variable fonts as drawings (Type 3), whose codes mean
//! letters only by the font's own table, which general PDF readers in Rust leave aside.

use std::collections::BTreeMap;

use anyhow::Result;
use lopdf::content::Content;
use lopdf::{Dictionary, Document, Object, ObjectId};

/// A font's table from codes to letters.
struct Table {
    /// How many bytes a code takes.
    bytes: usize,
    letters: BTreeMap<u32, String>,
}

/// All letters of a page in the order of printing, white space left out.
pub(super) fn of_page(pdf: &Document, page: ObjectId) -> Result<String> {
    let fonts = pdf.get_page_fonts(page)?;
    let tables: BTreeMap<Vec<u8>, Table> = fonts
        .into_iter()
        .map(|(name, font)| (name, table(pdf, font)))
        .collect();
    let mut open = None;
    let mut text = String::new();
    for step in Content::decode(&pdf.get_page_content(page))?.operations {
        match step.operator.as_str() {
            "Tf" => {
                open = step
                    .operands
                    .first()
                    .and_then(|name| tables.get(name.as_name().ok()?));
            }
            "Tj" | "TJ" => step
                .operands
                .iter()
                .for_each(|shown| read(shown, open, &mut text)),
            _ => {}
        }
    }
    text.retain(|letter| !letter.is_whitespace());
    Ok(text)
}

fn read(shown: &Object, table: Option<&Table>, text: &mut String) {
    match shown {
        Object::Array(parts) => parts.iter().for_each(|part| read(part, table, text)),
        Object::String(codes, _) => {
            let Some(table) = table else { return };
            for code in codes.chunks(table.bytes) {
                let code = code
                    .iter()
                    .fold(0, |code, byte| code << 8 | u32::from(*byte));
                text.push_str(table.letters.get(&code).map_or("\u{fffd}", String::as_str));
            }
        }
        _ => {}
    }
}

fn table(pdf: &Document, font: &Dictionary) -> Table {
    let composite = font
        .get(b"Subtype")
        .and_then(Object::as_name)
        .is_ok_and(|kind| kind == b"Type0");
    let source = font
        .get_deref(b"ToUnicode", pdf)
        .and_then(Object::as_stream)
        .and_then(lopdf::Stream::decompressed_content)
        .unwrap_or_default();
    Table {
        bytes: if composite { 2 } else { 1 },
        letters: letters(&String::from_utf8_lossy(&source)),
    }
}

/// Reads `<code> <letters>` and `<from> <to> <letters>` between the words that frame them.
fn letters(source: &str) -> BTreeMap<u32, String> {
    let mut found = BTreeMap::new();
    let mut kind = "";
    for line in source.lines() {
        let line = line.trim();
        if line.contains("beginbf") || line.starts_with("end") {
            kind = line.split_whitespace().last().unwrap_or_default();
            continue;
        }
        let numbers: Vec<&str> = line
            .split(['<', '>', ' ', '[', ']'])
            .filter(|word| !word.is_empty())
            .collect();
        match (kind, numbers.as_slice()) {
            ("beginbfchar", [code, shown]) => {
                found.extend(number(code).map(|code| (code, utf16(shown))));
            }
            ("beginbfrange", [from, to, shown]) => {
                let (Some(from), Some(to), Some(first)) = (number(from), number(to), number(shown))
                else {
                    continue;
                };
                let letter = |code: u32| char::from_u32(first + (code - from)).map(String::from);
                found.extend((from..=to).filter_map(|code| Some((code, letter(code)?))));
            }
            _ => {}
        }
    }
    found
}

fn number(hexadecimal: &str) -> Option<u32> {
    u32::from_str_radix(hexadecimal, 16).ok()
}

fn utf16(hexadecimal: &str) -> String {
    let units = hexadecimal
        .as_bytes()
        .chunks(4)
        .filter_map(|unit| std::str::from_utf8(unit).ok());
    let units: Vec<u16> = units
        .filter_map(|unit| u16::from_str_radix(unit, 16).ok())
        .collect();
    String::from_utf16_lossy(&units)
}
