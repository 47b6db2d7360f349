//! Gives every script, style, font and WebAssembly file a name made from its bytes, so that it may
//! be kept for ever, and puts the new names wherever the old ones stood.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::Result;
use sha2::{Digest, Sha256};

use super::files;

/// Kinds of file that get such names, those first that others name.
const KINDS: [&str; 4] = ["woff2", "wasm", "css", "js"];

/// Kinds that may name one.
const TEXTS: [&str; 3] = ["css", "js", "html"];

/// What pages elsewhere, or the browser itself, ask for by a fixed name, and what no page asks for: it goes into pages.
const FIXED: [&str; 3] = ["embed.js", "embed-watch.js", "sw.js"];

/// Trunk's own hash is of what went into its tools; this many digits or more were made from content.
const TRUNK_DIGITS: usize = 12;

/// Renames the files and rewrites every text that names one.
pub(super) fn fingerprint(site: &Path) -> Result<()> {
    let mut renamed: Vec<(String, String)> = Vec::new();
    for kind in KINDS {
        let mut of_this_kind = Vec::new();
        for file in files::list(site)?
            .into_iter()
            .filter(|file| is_named(file, kind))
        {
            rewrite(&site.join(&file), &renamed)?;
            let name = name_of(&file, &fs::read(site.join(&file))?);
            fs::rename(site.join(&file), site.join(&name))?;
            of_this_kind.push((address(&file), address(&name)));
        }
        renamed.extend(of_this_kind);
    }
    // A longer name first, so that none is changed inside another.
    renamed.sort_by_key(|(old, _)| std::cmp::Reverse(old.len()));
    for file in files::list(site)?
        .into_iter()
        .filter(|file| kind_of(file) == "html")
    {
        rewrite(&site.join(file), &renamed)?;
    }
    Ok(())
}

fn is_named(file: &Path, kind: &str) -> bool {
    let fixed = file.to_str().is_some_and(|name| FIXED.contains(&name));
    kind_of(file) == kind && !fixed
}

fn kind_of(file: &Path) -> &str {
    file.extension()
        .and_then(|kind| kind.to_str())
        .unwrap_or_default()
}

/// `app-24367be64d11a501_bg.wasm` becomes `app_bg-` and the digest of its bytes.
fn name_of(file: &Path, bytes: &[u8]) -> PathBuf {
    let stem = file
        .file_stem()
        .and_then(|stem| stem.to_str())
        .unwrap_or_default();
    let digest = Sha256::digest(bytes);
    let digits: String = digest
        .iter()
        .take(8)
        .map(|byte| format!("{byte:02x}"))
        .collect();
    file.with_file_name(format!("{}-{digits}.{}", own_stem(stem), kind_of(file)))
}

/// The stem without the hash that Trunk gave it.
fn own_stem(stem: &str) -> String {
    let is_hash = |part: &str| {
        part.len() >= TRUNK_DIGITS && part.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f'))
    };
    match stem.split_once('-') {
        Some((before, after)) => {
            let (hash, tail) = after.split_at(after.find('_').unwrap_or(after.len()));
            if is_hash(hash) {
                format!("{before}{tail}")
            } else {
                format!("{before}-{}", own_stem(after))
            }
        }
        None => stem.to_owned(),
    }
}

fn address(file: &Path) -> String {
    let parts: Vec<_> = file.iter().map(|part| part.to_string_lossy()).collect();
    parts.join("/")
}

fn rewrite(file: &Path, renamed: &[(String, String)]) -> Result<()> {
    if !TEXTS.contains(&kind_of(file)) {
        return Ok(());
    }
    let text = fs::read_to_string(file)?;
    let changed = with_names(&text, renamed);
    if changed != text {
        fs::write(file, changed)?;
    }
    Ok(())
}

fn with_names(text: &str, renamed: &[(String, String)]) -> String {
    renamed.iter().fold(text.to_owned(), |text, (old, new)| {
        replace_whole(&text, old, new)
    })
}

/// Replaces a name where it stands as an address of its own or as the end of one.
fn replace_whole(text: &str, old: &str, new: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    let mut before = None;
    while let Some(at) = rest.find(old) {
        let (head, tail) = rest.split_at(at);
        let previous = head.chars().next_back().or(before);
        let next = tail[old.len()..].chars().next();
        let begins = previous.is_some_and(|c| "\"'(/".contains(c));
        let ends = next.is_some_and(|c| "\"')?#".contains(c));
        out.push_str(head);
        out.push_str(if begins && ends { new } else { old });
        before = old.chars().next_back();
        rest = &tail[old.len()..];
    }
    out + rest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_keeps_its_words_and_gets_the_digest_of_its_bytes() {
        for (file, expected) in [
            ("boot.js", "boot-ba7816bf8f01cfea.js"),
            ("site-47aba19bbfea4d6a.css", "site-ba7816bf8f01cfea.css"),
            (
                "story-24367be64d11a501_bg.wasm",
                "story_bg-ba7816bf8f01cfea.wasm",
            ),
            ("a-b-24367be64d11a501.js", "a-b-ba7816bf8f01cfea.js"),
            (
                "fonts/atkinson.woff2",
                "fonts/atkinson-ba7816bf8f01cfea.woff2",
            ),
        ] {
            assert_eq!(
                name_of(Path::new(file), b"abc"),
                Path::new(expected),
                "{file}"
            );
        }
    }

    #[test]
    fn a_name_is_replaced_as_a_whole_only() {
        let renamed = [("a.js".to_owned(), "a-1.js".to_owned())];
        for (text, expected) in [
            ("\"/x/a.js\"", "\"/x/a-1.js\""),
            ("'a.js' url(a.js)", "'a-1.js' url(a-1.js)"),
            ("\"/da.js\" a.js \"a.json\"", "\"/da.js\" a.js \"a.json\""),
            ("(a.js)", "(a-1.js)"),
        ] {
            assert_eq!(with_names(text, &renamed), expected);
        }
    }
}
