//! Whatever arrives as the list of projects or as a part of it: refused, or a list that can be asked, written and
//! taken away.
#![no_main]

use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use springboard::explore::explorer::Explorer;
use springboard::explore::export::{csv, json};
use springboard::explore::wanted::Wanted;
use springboard_engine::parts::{Kind, Part, seal};
use springboard_fuzz::{programme, visit};

static PARTS: LazyLock<Vec<Part>> = LazyLock::new(|| programme().parts());

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
    let at = usize::from(*which) % PARTS.len();
    let part = sealed(&PARTS[at], payload);
    if at == 0 {
        if let Ok(explorer) = Explorer::read(&part) {
            use_it(&explorer);
        }
        return;
    }
    let explorer = Explorer::read(&PARTS[0].bytes).expect("it was just written");
    for earlier in &PARTS[1..at] {
        let added = explorer.add(wanted(earlier), &earlier.bytes);
        added.expect("it was just written");
    }
    let _ = explorer.add(wanted(&PARTS[at]), &part);
    use_it(&explorer);
});

fn wanted(part: &Part) -> Wanted {
    match part.kind {
        Kind::Phrases => Wanted::Phrases,
        Kind::Texts => Wanted::Texts(part.number as usize),
        Kind::Words | Kind::List => Wanted::Words,
    }
}

fn use_it(explorer: &Explorer) {
    for address in [
        "",
        "q=\"open door\"&view=map",
        "q=caer&spelling=loose&count=money",
        "area=fostering&area=-care-leavers&region=not-stated&sort=title-back&view=figures",
        "award=1..&year=..2016&sort=funding",
    ] {
        let (parsed, outcome) = visit(explorer, address);
        let found: Vec<usize> = explorer
            .everything(&parsed.selection)
            .into_iter()
            .take(300)
            .collect();
        assert!(found.len() <= outcome.total);
        let _ = (csv(explorer, &found), json(explorer, &found));
    }
    let _ = explorer.parts();
}
