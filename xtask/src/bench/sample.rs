//! Generated programmes of any size, shaped like the real one: the same programme, areas, places and kinds, the
//! real projects' words in another order, titles as long as real ones. Projects stand in the order of their slugs,
//! as `content build` writes them; a slug is the title as addresses write it, with a number where it is taken. The
//! same size gives the same programme.

use std::collections::HashSet;
use std::io::{BufWriter, Write};
use std::path::Path;

use anyhow::{Context, Result};
use serde_json::{Value, json};

/// Where the numbers start.
const SEED: u64 = 2014;

/// How many words a generated summary has.
const SUMMARY: usize = 22;

/// Numbers that look random: SplitMix64 (Steele, Lea and Flood 2014).
struct Numbers(u64);

impl Numbers {
    /// A number below `most`.
    fn below(&mut self, most: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        let high = (u128::from(mixed ^ (mixed >> 31)) * most as u128) >> 64;
        usize::try_from(high).unwrap_or_default()
    }

    fn one<'a, T>(&mut self, of: &'a [T]) -> Option<&'a T> {
        if of.is_empty() {
            return None;
        }
        of.get(self.below(of.len()))
    }

    fn words(&mut self, of: &[String], count: usize) -> String {
        let words: Vec<&str> = (0..count)
            .filter_map(|_| self.one(of).map(String::as_str))
            .collect();
        words.join(" ")
    }
}

/// Writes a bundle of so many projects, shaped like those of `real`.
pub(crate) fn write(real: &Path, projects: usize, into: &Path) -> Result<()> {
    let text = std::fs::read_to_string(real)?;
    let bundle: Value = serde_json::from_str(&text)?;
    let known = bundle["projects"]
        .as_array()
        .context("the bundle has no projects")?;
    let words: Vec<String> = known
        .iter()
        .flat_map(|project| words_of(&project["summary"]))
        .collect();
    let titles: Vec<Vec<String>> = known
        .iter()
        .map(|project| words_of(&project["title"]))
        .collect();
    let mut numbers = Numbers(SEED);
    let mut out = BufWriter::new(std::fs::File::create(into)?);
    let (version, programme, areas) = (
        &bundle["version"],
        &bundle["programme"],
        &bundle["policy_areas"],
    );
    write!(
        out,
        "{{\"version\":{version},\"programme\":{programme},\"policy_areas\":{areas},\"projects\":["
    )?;
    let named = names(&mut numbers, &titles, projects);
    for (at, (slug, title)) in named.into_iter().enumerate() {
        let comma = if at > 0 { "," } else { "" };
        // Every column of a project comes from another real one, so that combinations are new and values are not.
        let mut from = |name: &str| {
            numbers
                .one(known)
                .map_or(Value::Null, |project| project[name].clone())
        };
        let mut project = json!({
            "slug": slug, "title": title, "lead": from("lead"), "lead_kind": from("lead_kind"),
            "local_authorities": from("local_authorities"), "region": from("region"), "round": from("round"),
            "policy_areas": from("policy_areas"), "funding_gbp": from("funding_gbp"), "start_year": from("start_year"),
            "level": from("level"), "evaluation": from("evaluation"), "claims": from("claims"),
        });
        project["summary"] = json!(numbers.words(&words, SUMMARY));
        write!(out, "{comma}{project}")?;
    }
    write!(out, "]}}")?;
    out.flush()?;
    Ok(())
}

/// Slugs and titles of so many projects, in the order of the slugs. A title has as many words as a real one.
fn names(numbers: &mut Numbers, titles: &[Vec<String>], projects: usize) -> Vec<(String, String)> {
    let words = titles.concat();
    let mut taken = HashSet::new();
    let mut named: Vec<(String, String)> = (0..projects)
        .map(|_| {
            let length = numbers.one(titles).map_or(0, Vec::len);
            let title = numbers.words(&words, length);
            let plain = slug_of(&title);
            let numbered = (2..).map(|number| format!("{plain}-{number}"));
            let mut free = std::iter::once(plain.clone()).chain(numbered);
            let slug = free.find(|slug| taken.insert(slug.clone()));
            (slug.unwrap_or(plain), title)
        })
        .collect();
    named.sort();
    named
}

/// A title as addresses write it.
fn slug_of(title: &str) -> String {
    let letters = title.chars().filter(|c| !matches!(c, '\'' | '’'));
    let plain: String = letters
        .map(|c| match c.to_ascii_lowercase() {
            c if c.is_ascii_alphanumeric() => c,
            _ => ' ',
        })
        .collect();
    plain.split_whitespace().collect::<Vec<_>>().join("-")
}

/// Writes a bundle of one storyboard, called `fifty`, with so many of the real panels one after the other.
pub(crate) fn write_story(real: &Path, panels: usize, into: &Path) -> Result<()> {
    let bundle: Value = serde_json::from_str(&std::fs::read_to_string(real)?)?;
    let boards = bundle["storyboards"].as_array().into_iter().flatten();
    let known: Vec<&Value> = boards
        .filter_map(|board| board["panels"].as_array())
        .flatten()
        .collect();
    let panels: Vec<&Value> = known.iter().copied().cycle().take(panels).collect();
    let story = json!({ "slug": "fifty", "title": "Fifty panels", "panels": panels });
    let sample = json!({ "version": bundle["version"], "programme": bundle["programme"], "storyboards": [story] });
    std::fs::write(into, sample.to_string())?;
    Ok(())
}

fn words_of(text: &Value) -> Vec<String> {
    text.as_str()
        .unwrap_or_default()
        .split_whitespace()
        .map(str::to_owned)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_size_gives_the_same_programme() {
        let folder =
            std::env::temp_dir().join(format!("springboard-sample-{}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        let real = folder.join("real.json");
        let bundle = json!({ "version": "1.0", "programme": { "name": "P" }, "policy_areas": [], "projects": [
            { "title": "Open Door", "summary": "Foster carers learn together.", "region": "north" },
            { "title": "Second Home", "summary": "They stay.", "funding_gbp": 5 }] });
        std::fs::write(&real, bundle.to_string()).unwrap();
        let made = |name: &str| {
            let file = folder.join(name);
            write(&real, 50, &file).unwrap();
            std::fs::read_to_string(file).unwrap()
        };
        let (one, other) = (made("one.json"), made("other.json"));
        assert_eq!(one, other);
        let read: Value = serde_json::from_str(&one).unwrap();
        let slugs: Vec<&str> = read["projects"]
            .as_array()
            .unwrap()
            .iter()
            .filter_map(|project| project["slug"].as_str())
            .collect();
        assert!(slugs.is_sorted_by(|one, other| one < other), "{slugs:?}");
        assert!(slugs.contains(&"open-door") && slugs.contains(&"open-door-2"));
        assert_eq!(slugs.len(), 50);
        std::fs::remove_dir_all(folder).unwrap();
    }
}
