//! Whatever an address says: it is read, written in one way, and what it finds can be told.
#![no_main]

use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use springboard::explore::explorer::Explorer;
use springboard::explore::query::{Parsed, write};
use springboard_fuzz::{programme, visit};

static PROGRAMME: LazyLock<Explorer> = LazyLock::new(programme);

fuzz_target!(|address: &str| {
    let facets = PROGRAMME.facets();
    let (parsed, outcome) = visit(&PROGRAMME, address);
    let written = write(&parsed.selection, facets);
    let again = Parsed::read(&written, facets);
    assert_eq!(again.selection, parsed.selection, "{written}");
    assert!(again.unknown.is_empty() && parsed.unknown.len() <= 5);
    assert_eq!(write(&again.selection, facets), written);
    for way in &outcome.relaxed {
        assert!(way.total > 0 && !way.dropped.is_empty());
        assert_eq!(
            PROGRAMME.outcome(&way.selection).total,
            way.total,
            "{:?}",
            way.dropped
        );
    }
    let everything = PROGRAMME.everything(&parsed.selection);
    assert_eq!(everything.len(), outcome.total);
});
