//! `bench DIR NAME QUERIES.json` answers the peer benchmark's queries natively and prints p50 and p95 per class.

use serde_json::Value;
use springboard_engine::answer::Answer;
use springboard_engine::catalogue::Catalogue;
use springboard_engine::parts;
use springboard_engine::query::{Choice, Completion, Query};
use springboard_engine::search::Searcher;
use std::collections::BTreeMap;
use std::error::Error;
use std::path::Path;
use std::time::Instant;

/// How often each query runs; the median of its times counts.
const ROUNDS: usize = 21;
/// How often the parts are loaded; the median of the times counts.
const LOADS: usize = 9;

fn load(dir: &str, name: &str) -> Result<Catalogue, Box<dyn Error>> {
    let bytes = |part: &str| std::fs::read(Path::new(dir).join(format!("{name}-{part}.part")));
    let (list, words) = (bytes("list")?, bytes("words")?);
    let mut times = Vec::new();
    for _ in 0..LOADS {
        let start = Instant::now();
        let mut catalogue = parts::read(&list)?;
        let listed = start.elapsed();
        catalogue.add_part(&words)?;
        times.push((start.elapsed(), listed));
    }
    times.sort();
    println!(
        "list {:.1?}, list and words {:.1?}",
        times[LOADS / 2].1,
        times[LOADS / 2].0
    );
    let mut catalogue = parts::read(&list)?;
    catalogue.add_part(&words)?;
    Ok(catalogue)
}

fn choices(catalogue: &Catalogue, query: &Value) -> Vec<(usize, Vec<u32>)> {
    let facets = catalogue.schema().facets.iter().enumerate();
    let chosen = facets
        .filter_map(|(at, facet)| Some((at, facet, query["facets"].get(&facet.key)?.as_array()?)));
    let label = |value: &Value| {
        value
            .as_str()
            .map_or_else(|| value.to_string(), str::to_owned)
    };
    chosen
        .map(|(at, facet, values)| {
            let place =
                |value: &Value| facet.values.iter().position(|known| *known == label(value));
            (
                at,
                values
                    .iter()
                    .map(|value| place(value).map_or(u32::MAX, |place| place as u32))
                    .collect(),
            )
        })
        .collect()
}

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().collect();
    let [_, dir, name, queries] = &arguments[..] else {
        return Err("bench DIR NAME QUERIES.json".into());
    };
    let catalogue = load(dir, name)?;
    let queries: Vec<Value> = serde_json::from_slice(&std::fs::read(queries)?)?;
    let (mut searcher, mut answer) = (Searcher::new(), Answer::new());
    let mut classes: BTreeMap<String, Vec<f64>> = BTreeMap::new();
    for query in &queries {
        let owned = choices(&catalogue, query);
        let facets: Vec<Choice> = owned
            .iter()
            .map(|(facet, include)| Choice {
                facet: *facet,
                include,
                exclude: &[],
            })
            .collect();
        let text = query["text"].as_str().unwrap_or("");
        let asked = Query {
            text,
            completion: Completion::Every,
            facets: &facets,
            ..Query::default()
        };
        let mut times: Vec<f64> = (0..ROUNDS)
            .map(|_| {
                let start = Instant::now();
                searcher.answer(&catalogue, &asked, &mut answer);
                start.elapsed().as_secs_f64() * 1e6
            })
            .collect();
        times.sort_by(f64::total_cmp);
        classes
            .entry(query["cls"].to_string())
            .or_default()
            .push(times[ROUNDS / 2]);
    }
    for (class, mut times) in classes {
        times.sort_by(f64::total_cmp);
        println!(
            "{class}: p50 {:.1} µs, p95 {:.1} µs",
            times[times.len() / 2],
            times[times.len() * 95 / 100]
        );
    }
    Ok(())
}
