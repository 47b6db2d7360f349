//! Every text of a release site lies there compressed too, both ways.

use super::Fault;
use super::shelf::Shelf;

/// What hosts may send compressed; tools/compress.mjs has the same list.
const KINDS: [&str; 14] = [
    "html",
    "css",
    "js",
    "mjs",
    "json",
    "jsonl",
    "bin",
    "wasm",
    "svg",
    "xml",
    "txt",
    "csv",
    "ics",
    "webmanifest",
];

/// Every missing or needless neighbour.
pub(super) fn check(shelf: &Shelf) -> Vec<Fault> {
    if !shelf.is_compressed() {
        return Vec::new();
    }
    let mut faults = Vec::new();
    for name in shelf.sizes.keys() {
        let kind = name.rsplit_once('.').map_or("", |(_, kind)| kind);
        for packed in ["br", "gz"] {
            if KINDS.contains(&kind) && !shelf.sizes.contains_key(&format!("{name}.{packed}")) {
                faults.push(Fault::new(name, format!("has no .{packed} beside it")));
            }
        }
        let plain = name
            .strip_suffix(".br")
            .or_else(|| name.strip_suffix(".gz"));
        if plain.is_some_and(|plain| !shelf.sizes.contains_key(plain)) {
            faults.push(Fault::new(name, "has nothing that it was made from"));
        }
    }
    faults
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::check_dist::shelf::tests::shelf;

    #[test]
    fn what_is_compressed_is_what_is_looked_for() {
        let script = include_str!("../../../tools/compress.mjs");
        let list = script
            .split("new Set([")
            .nth(1)
            .unwrap()
            .split(']')
            .next()
            .unwrap();
        let theirs: BTreeSet<_> = list
            .split('"')
            .filter_map(|word| word.strip_prefix('.'))
            .collect();
        assert_eq!(theirs, KINDS.into_iter().collect());
    }

    #[test]
    fn each_text_has_both_neighbours_and_no_neighbour_is_alone() {
        let mut shelf = shelf(&[]);
        let mut put = |names: &[&str]| {
            shelf
                .sizes
                .extend(names.iter().map(|&name| (name.to_owned(), 1)));
        };
        put(&["a.js", "b.png", "c.txt.gz"]);
        assert_eq!(check(&shelf), [], "a debug build is not compressed");
        shelf.sizes.insert("index.html.br".into(), 1);
        shelf.sizes.insert("index.html".into(), 1);
        let faults: Vec<_> = check(&shelf).into_iter().map(|fault| fault.place).collect();
        assert_eq!(faults, ["a.js", "a.js", "c.txt.gz", "index.html"]);
    }
}
