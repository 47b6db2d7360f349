//! Short names between a program and its script.
//!
//! wasm-bindgen names what the WebAssembly imports after what it does, with a hash: 40 letters, some 250 times, in the
//! WebAssembly and in the script beside it, and a hash is what no compression makes smaller. Both are files of one
//! build and always come together, so that the names may as well be `a`, `b`, `c`.
//! The binary format: <https://webassembly.github.io/spec/core/binary/modules.html#import-section>.

use std::collections::HashMap;

use anyhow::{Context, Result, ensure};

/// `\0asm` and the version.
const PREAMBLE: &[u8] = b"\0asm\x01\0\0\0";
/// The number of sections that no browser needs: who compiled it, with which features.
const CUSTOM: u8 = 0;
/// The number of the import section.
const IMPORTS: u8 = 2;
/// What an import of a function begins with.
const FUNCTION: u8 = 0;
/// The module that everything is imported from, by its short name.
const MODULE: &str = "a";

/// The WebAssembly and its script with short names for what the one imports from the other.
///
/// # Errors
/// When it is no WebAssembly, when it imports anything but functions, or from several modules, or when the script does
/// not give each of them once.
pub(super) fn shorten(wasm: &[u8], script: &str) -> Result<(Vec<u8>, String)> {
    let mut input = wasm
        .strip_prefix(PREAMBLE)
        .context("it is no WebAssembly of version 1")?;
    let (mut out, mut imports) = (PREAMBLE.to_vec(), Vec::new());
    while let Some((&section, rest)) = input.split_first() {
        input = rest;
        let content = prefixed(&mut input)?;
        if section == CUSTOM {
            continue;
        }
        out.push(section);
        if section == IMPORTS {
            imports = read(content)?;
            put_prefixed(&mut out, &written(&imports));
        } else {
            put_prefixed(&mut out, content);
        }
    }
    Ok((out, spoken(script, &imports)?))
}

/// One imported function: its module, its name, the number of its type.
type Import<'a> = (&'a str, &'a str, usize);

fn read(mut section: &[u8]) -> Result<Vec<Import<'_>>> {
    let count = number(&mut section)?;
    let one = |_| {
        let module = std::str::from_utf8(prefixed(&mut section)?)?;
        let name = std::str::from_utf8(prefixed(&mut section)?)?;
        let what = number(&mut section)?;
        ensure!(what == usize::from(FUNCTION), "{name} is no function");
        Ok((module, name, number(&mut section)?))
    };
    (0..count).map(one).collect()
}

fn written(imports: &[Import]) -> Vec<u8> {
    let mut out = Vec::new();
    put_number(&mut out, imports.len());
    for (nth, (_, _, kind)) in imports.iter().enumerate() {
        put_prefixed(&mut out, MODULE.as_bytes());
        put_prefixed(&mut out, letters(nth).as_bytes());
        out.push(FUNCTION);
        put_number(&mut out, *kind);
    }
    out
}

/// The script with the short names: an object that holds, by the name of the module, one that holds the functions.
fn spoken(script: &str, imports: &[Import]) -> Result<String> {
    let Some((module, ..)) = imports.first() else {
        return Ok(script.to_owned());
    };
    let same = imports.iter().all(|(other, ..)| other == module);
    ensure!(same, "it imports from other modules than {module} too");
    let key = format!("\"{module}\":");
    let (before, functions) = script
        .split_once(&key)
        .with_context(|| format!("the script does not name {module}"))?;
    let mut short: HashMap<&str, String> = imports
        .iter()
        .enumerate()
        .map(|(nth, (_, name, _))| (*name, letters(nth)))
        .collect();
    ensure!(short.len() == imports.len(), "a name is imported twice");
    let mut out = format!("{before}\"{MODULE}\":");
    let mut rest = functions;
    while let Some(at) = rest.find([',', '{']) {
        let (passed, after) = rest.split_at(at + 1);
        out.push_str(passed);
        let end = after
            .find(|c: char| !is_of_a_name(c))
            .unwrap_or(after.len());
        let (name, next) = after.split_at(end);
        let given = next.starts_with(':').then(|| short.remove(name)).flatten();
        out.push_str(given.as_deref().unwrap_or(name));
        rest = next;
    }
    out.push_str(rest);
    let lacking = short.keys().min();
    ensure!(
        lacking.is_none(),
        "the script does not give {}",
        lacking.unwrap_or(&"")
    );
    Ok(out)
}

fn is_of_a_name(c: char) -> bool {
    c.is_ascii_alphanumeric() || c == '_' || c == '$'
}

/// The nth of `a` to `z`, `aa`, `ba` and so on.
fn letters(mut nth: usize) -> String {
    let mut out = String::new();
    loop {
        out.push(char::from(b"abcdefghijklmnopqrstuvwxyz"[nth % 26]));
        if nth < 26 {
            return out;
        }
        nth = nth / 26 - 1;
    }
}

/// An unsigned number in LEB128.
fn number(input: &mut &[u8]) -> Result<usize> {
    let mut number = 0;
    for shift in (0..32).step_by(7) {
        let (&byte, rest) = input.split_first().context("it ends in a number")?;
        *input = rest;
        number |= usize::from(byte & 0x7f) << shift;
        if byte < 0x80 {
            return Ok(number);
        }
    }
    anyhow::bail!("a number is too large")
}

/// As many bytes as the number before them says.
fn prefixed<'a>(input: &mut &'a [u8]) -> Result<&'a [u8]> {
    let length = number(input)?;
    let (bytes, rest) = input.split_at_checked(length).context("it is cut off")?;
    *input = rest;
    Ok(bytes)
}

fn put_number(out: &mut Vec<u8>, mut number: usize) {
    while number >= 0x80 {
        out.push(number.to_le_bytes()[0] | 0x80);
        number >>= 7;
    }
    out.push(number.to_le_bytes()[0]);
}

fn put_prefixed(out: &mut Vec<u8>, bytes: &[u8]) {
    put_number(out, bytes.len());
    out.extend(bytes);
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A module with a type section, these imports from `./x.js` and a custom section.
    fn module(imports: &[(&str, u8)]) -> Vec<u8> {
        let mut section = Vec::new();
        put_number(&mut section, imports.len());
        for (name, kind) in imports {
            put_prefixed(&mut section, b"./x.js");
            put_prefixed(&mut section, name.as_bytes());
            section.extend([*kind, 0]);
        }
        let mut out = PREAMBLE.to_vec();
        out.extend([1, 4, 1, 0x60, 0, 0, IMPORTS]);
        put_prefixed(&mut out, &section);
        out.extend([0, 2, 1, b'!']);
        out
    }

    #[test]
    fn names_are_short_on_both_sides_and_notes_are_dropped() {
        let wasm = module(&[
            ("__wbg_a_0123456789abcdef", 0),
            ("__wbg_b_0123456789abcdef", 0),
        ]);
        let script = "const w=e.__wbg_a_0123456789abcdef;function i(){return{__proto__:null,\"./x.js\":{__proto__:null,\
            __wbg_b_0123456789abcdef:function(e){return{b:e}},__wbg_a_0123456789abcdef:function(){}}}}";
        let (wasm, script) = shorten(&wasm, script).expect("both fit");
        let expected = [
            PREAMBLE,
            &[1, 4, 1, 0x60, 0, 0, IMPORTS, 13, 2],
            &[1, b'a', 1, b'a', 0, 0, 1, b'a', 1, b'b', 0, 0],
        ];
        assert_eq!(wasm, expected.concat());
        assert_eq!(
            script,
            "const w=e.__wbg_a_0123456789abcdef;function i(){return{__proto__:null,\"a\":{__proto__:null,\
            b:function(e){return{b:e}},a:function(){}}}}"
        );
    }

    #[test]
    fn what_does_not_fit_together_is_refused() {
        let script = "{\"./x.js\":{one:1,two:2}}";
        for (imports, reason) in [
            (&[("one", 0), ("three", 0)][..], "does not give three"),
            (&[("one", 0), ("one", 0)], "twice"),
            (&[("one", 3)], "no function"),
        ] {
            let error = shorten(&module(imports), script).expect_err(reason);
            assert!(error.to_string().contains(reason), "{error}");
        }
        assert!(shorten(&module(&[("one", 0)]), "{}").is_err());
        assert!(shorten(b"GIF89a", script).is_err());
    }

    #[test]
    fn a_module_that_is_cut_off_is_refused_or_lacks_whole_sections() {
        let whole = module(&[("one", 0)]);
        let script = "{\"./x.js\":{one:1}}";
        for end in 0..whole.len() {
            let ends_a_section = [8, 14, 30].contains(&end);
            assert_eq!(
                shorten(&whole[..end], script).is_ok(),
                ends_a_section,
                "{end}"
            );
        }
    }

    #[test]
    fn no_two_names_are_the_same() {
        let names: std::collections::HashSet<String> = (0..2000).map(letters).collect();
        assert_eq!(names.len(), 2000);
    }
}
