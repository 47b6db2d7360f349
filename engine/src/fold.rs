//! Folding: one spelling for what a reader takes as the same letters.
//!
//! Case, diacritics and compatibility forms go, so that NFC, NFD, NFKC and NFKD of a text fold alike and folding
//! twice changes nothing. The table is generated from the Unicode data (see `examples/fold_table.rs`).
//!
//! Limits: characters beyond the basic plane, compatibility ideographs, squared words and Arabic presentation forms
//! stand for themselves; every mark with a combining class goes, which in some Indic scripts merges words.

use std::sync::OnceLock;

/// Distance, length and text of what each folded character becomes, in order.
static TABLE: &[u8] = include_bytes!("fold/table.bin");

/// One character of the table: what it folds to lies at this place of [`TABLE`].
#[derive(Clone, Copy)]
struct Entry {
    from: u16,
    at: u16,
    len: u8,
}

const SYLLABLES: u32 = 0xac00;
const LAST_SYLLABLE: u32 = 0xd7a3;

/// Appends what `text` folds to.
pub fn fold_into(text: &str, out: &mut String) {
    for c in text.chars() {
        fold_char(c, |folded| out.push(folded));
    }
}

/// What `text` folds to.
pub fn fold(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    fold_into(text, &mut out);
    out
}

/// Hands every character that `c` folds to, possibly none, to `put`.
#[inline]
pub fn fold_char(c: char, mut put: impl FnMut(char)) {
    if c.is_ascii() {
        return put(c.to_ascii_lowercase());
    }
    let code = c as u32;
    if (SYLLABLES..=LAST_SYLLABLE).contains(&code) {
        return fold_syllable(code - SYLLABLES, put);
    }
    match u16::try_from(code).ok().and_then(find) {
        Some(to) => to.chars().for_each(put),
        None => put(c),
    }
}

/// A Korean syllable becomes the letters it is written with, as its decomposed form does.
fn fold_syllable(index: u32, mut put: impl FnMut(char)) {
    let (lead, vowel, tail) = (index / 588, index % 588 / 28, index % 28);
    let letters = [
        Some(0x1100 + lead),
        Some(0x1161 + vowel),
        (tail > 0).then_some(0x11a7 + tail),
    ];
    letters
        .into_iter()
        .flatten()
        .filter_map(char::from_u32)
        .for_each(&mut put);
}

fn find(code: u16) -> Option<&'static str> {
    let entries = entries();
    let at = entries
        .binary_search_by_key(&code, |entry| entry.from)
        .ok()?;
    let entry = entries.get(at)?;
    let start = usize::from(entry.at);
    std::str::from_utf8(TABLE.get(start..start + usize::from(entry.len))?).ok()
}

/// The table, read once.
fn entries() -> &'static [Entry] {
    static ENTRIES: OnceLock<Vec<Entry>> = OnceLock::new();
    ENTRIES.get_or_init(|| {
        let (mut entries, mut at, mut from) = (Vec::new(), 0, 0u32);
        while at < TABLE.len() {
            let mut shift = 0;
            while TABLE[at] > 127 {
                from += u32::from(TABLE[at] & 127) << shift;
                shift += 7;
                at += 1;
            }
            from += u32::from(TABLE[at]) << shift;
            let len = TABLE[at + 1];
            entries.push(Entry {
                from: from as u16,
                at: (at + 2) as u16,
                len,
            });
            at += 2 + usize::from(len);
        }
        entries
    })
}
