//! Whatever arrives as a part: refused or usable, never a panic, never memory out of proportion.
#![no_main]

use libfuzzer_sys::fuzz_target;
use springboard_engine::answer::Answer;
use springboard_engine::catalogue::Catalogue;
use springboard_engine::parts::{Part, read, seal, write};
use springboard_engine::search::Searcher;
use springboard_engine_fuzz::{programme, with_question};
use std::sync::OnceLock;

fn parts() -> &'static [Part] {
    static PARTS: OnceLock<Vec<Part>> = OnceLock::new();
    PARTS.get_or_init(|| write(&programme()))
}

/// A part with the header of one that was written and this payload.
fn sealed(like: &Part, payload: &[u8]) -> Vec<u8> {
    let mut bytes = like.bytes[..32].to_vec();
    bytes[20..24].copy_from_slice(&(payload.len() as u32).to_le_bytes());
    bytes.extend_from_slice(payload);
    seal(&mut bytes);
    bytes
}

fuzz_target!(|data: &[u8]| {
    let Some((which, payload)) = data.split_first() else {
        return;
    };
    let parts = parts();
    let _ = read(payload);
    let at = usize::from(*which) % parts.len();
    let part = sealed(&parts[at], payload);
    if at == 0 {
        if let Ok(catalogue) = read(&part) {
            ask(&catalogue, payload);
            assert!(read(&write(&catalogue)[0].bytes).is_ok());
        }
        // Bytes of no part behind a whole list.
        let _ = read(&[&parts[0].bytes, payload].concat());
        return;
    }
    behind(&parts[..at], &part, payload);
    let mut catalogue = read(&parts[0].bytes).expect("it was just written");
    for earlier in &parts[1..at] {
        catalogue
            .add_part(&earlier.bytes)
            .expect("it was just written");
    }
    let _ = catalogue.add_part(&part);
    ask(&catalogue, payload);
});

/// The same part once more, this time in one file with those before it, as the site lays a small programme out.
fn behind(before: &[Part], part: &[u8], payload: &[u8]) {
    let mut file: Vec<u8> = before.iter().flat_map(|part| part.bytes.clone()).collect();
    file.extend_from_slice(part);
    if let Ok(catalogue) = read(&file) {
        ask(&catalogue, payload);
    }
    // A file that ends in the middle is refused, however much of it is whole.
    file.truncate(file.len() - 1 - payload.len() % 16);
    assert!(read(&file).is_err());
}

fn ask(catalogue: &Catalogue, data: &[u8]) {
    let (mut searcher, mut answer) = (Searcher::new(), Answer::new());
    with_question(data, |query| searcher.answer(catalogue, query, &mut answer));
    with_question(b"\0\0\0\0\0\"care of\" kin", |query| {
        searcher.answer(catalogue, query, &mut answer)
    });
    for record in (0..catalogue.len() as u32).take(300) {
        for field in 0..4 {
            let _ = catalogue.text(field, record);
        }
    }
}
