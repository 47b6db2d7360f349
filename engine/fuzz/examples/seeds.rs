//! `cargo run --example seeds` writes the first corpus: the payload of each part, and a few questions and texts.

use springboard_engine::parts::write;
use springboard_engine_fuzz::programme;
use std::fs;
use std::path::Path;

fn main() -> std::io::Result<()> {
    let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus");
    let save = |target: &str, name: &str, bytes: &[u8]| {
        fs::create_dir_all(corpus.join(target))?;
        fs::write(corpus.join(target).join(name), bytes)
    };
    for (at, part) in write(&programme()).iter().enumerate() {
        let mut bytes = vec![at as u8];
        bytes.extend_from_slice(&part.bytes[32..]);
        save("parts", &format!("seed-{}", part.name()), &bytes)?;
    }
    for (at, text) in [
        "fosterng",
        "\"care of\" kin",
        "édith strasse",
        "number 12",
        "שלום",
    ]
    .into_iter()
    .enumerate()
    {
        let mut bytes = vec![
            2, 0, 1, at as u8, 0, 1, 2, 3, 4, 0, 1, 0, 5, 1, 200, 3, 0, 1,
        ];
        bytes.extend_from_slice(text.as_bytes());
        save("asking", &format!("seed-{at}"), &bytes)?;
    }
    for (at, text) in [
        "E\u{301}dith’s ﬁne STRASSE",
        "한글 ｆｏｓ ½ ǿ",
        "ＡΌΣЁ\u{345}\u{323}\u{307}",
    ]
    .into_iter()
    .enumerate()
    {
        save("folding", &format!("seed-{at}"), text.as_bytes())?;
    }
    Ok(())
}
