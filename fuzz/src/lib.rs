//! What the fuzz targets share: a small programme, and everything that is said of an answer.

use springboard::content::load::load;
use springboard::explore::chips::{chips, label, without};
use springboard::explore::explorer::Explorer;
use springboard::explore::outcome::Outcome;
use springboard::explore::query::{Parsed, write};
use springboard::explore::{notes, summary};

const BUNDLE: &str = r#"{"version": "1.0",
    "programme": {"name": "P", "rounds": [{"id": "1", "name": "Round 1"}, {"id": "2", "name": "Round 2"}],
        "regions": [{"id": "north", "name": "North", "tile": [1, 1]}, {"id": "south", "name": "South", "tile": [1, 2]}],
        "levels": [{"id": "practice", "name": "Practice"}], "lead_kinds": [{"id": "council", "name": "Council"}]},
    "policy_areas": [{"id": "fostering", "name": "Fostering", "hue": 290}, {"id": "care-leavers", "name": "Care leavers"}],
    "projects": [
        {"slug": "open-door", "title": "Open Door", "lead": "Northtown Council", "lead_kind": "council", "region": "north",
            "local_authorities": ["Northtown Council"], "round": "1", "policy_areas": ["fostering"], "funding_gbp": 1250000,
            "start_year": 2015, "level": "practice", "summary": "Foster carers learn together."},
        {"slug": "second-home", "title": "Édith’s second home", "region": "south", "round": "2", "start_year": 2017,
            "policy_areas": ["care-leavers", "fostering"], "summary": "Care leavers stay.", "sources": ["https://example.org"]},
        {"slug": "bare", "title": "=שלום 🙂"}]}"#;

/// A small programme, every part at hand.
pub fn programme() -> Explorer {
    Explorer::of(&load(BUNDLE).expect("the programme is a bundle").bundle)
}

/// Opens an address and says everything that a page says of what it finds.
pub fn visit(explorer: &Explorer, address: &str) -> (Parsed, Outcome) {
    let facets = explorer.facets();
    let parsed = Parsed::read(address, facets);
    let chosen = &parsed.selection;
    let outcome = explorer.outcome(chosen);
    assert!(outcome.total <= outcome.all);
    let _ = notes::notes(&outcome, chosen, &parsed.unknown);
    let _ = (notes::nothing(&outcome), summary::announcement(&outcome));
    for chip in chips(chosen) {
        let _ = (
            label(chip, chosen, facets),
            write(&without(chip, chosen), facets),
        );
    }
    (parsed, outcome)
}
