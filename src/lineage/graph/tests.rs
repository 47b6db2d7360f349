//! Which practices and edges a bundle's records make.

use super::*;
use crate::content::load::load;

/// A bundle with projects `a`, `b`, `c` and these edges: "a b" between projects, "a Leeds" to a place.
fn bundle(edges: &[&str]) -> Bundle {
    let end = |side: &str, word: &str| {
        if word.starts_with(char::is_lowercase) {
            format!(r#""{side}_project": "{word}", "{side}_name": "The {word}""#)
        } else {
            format!(r#""{side}_name": "Practice", "{side}_place": "{word}""#)
        }
    };
    let edges: Vec<String> = edges
        .iter()
        .map(|edge| {
            let (from, to) = edge.split_once(' ').expect("two ends");
            format!(
                r#"{{"kind": "adopted", {}, {}}}"#,
                end("from", from),
                end("to", to)
            )
        })
        .collect();
    let projects =
        ["a", "b", "c"].map(|slug| format!(r#"{{"slug": "{slug}", "title": "Title {slug}"}}"#));
    let json = format!(
        r#"{{"version": "1.0", "programme": {{"name": "P"}}, "projects": [{}], "lineage": [{}]}}"#,
        projects.join(","),
        edges.join(",")
    );
    load(&json).expect("a bundle").bundle
}

/// "Title a>Practice Leeds" for each edge, with how many records it has where there are several.
fn shown(graph: &Graph) -> Vec<String> {
    let name = |at: usize| {
        let node = &graph.nodes[at];
        [node.name.as_str(), node.place.as_str()]
            .join(" ")
            .trim()
            .to_owned()
    };
    graph
        .edges
        .iter()
        .map(|edge| {
            let times = match edge.records.len() {
                1 => String::new(),
                times => format!(" x{times}"),
            };
            format!("{}>{}{times}", name(edge.from), name(edge.to))
        })
        .collect()
}

#[test]
fn records_make_practices_and_edges() {
    for (edges, expected) in [
        (vec![], vec![]),
        (vec!["a b"], vec!["Title a>Title b"]),
        (vec!["a b", "a b"], vec!["Title a>Title b x2"]),
        (
            vec!["a Leeds", "Leeds b"],
            vec!["Title a>Practice Leeds", "Practice Leeds>Title b"],
        ),
        // A circle and a record that leads to itself stay what they are.
        (
            vec!["a b", "b a", "c c"],
            vec!["Title a>Title b", "Title b>Title a", "Title c>Title c"],
        ),
    ] {
        let bundle = bundle(&edges);
        assert_eq!(shown(&Graph::of(&bundle)), expected, "{edges:?}");
    }
}

#[test]
fn a_project_that_is_not_there_stands_under_the_name_its_record_gives() {
    let bundle = bundle(&["gone b"]);
    assert_eq!(shown(&Graph::of(&bundle)), ["The gone>Title b"]);
}

#[test]
fn a_neighbourhood_goes_two_steps_back_and_one_on() {
    let bundle = bundle(&[
        "Rome Paris",
        "Paris Hull",
        "Hull a",
        "a Leeds",
        "Leeds York",
        "b c",
    ]);
    let around = Graph::around(&bundle, ProjectIx(0));
    assert_eq!(
        shown(&around),
        [
            "Practice Paris>Practice Hull",
            "Practice Hull>Title a",
            "Title a>Practice Leeds"
        ]
    );
    assert_eq!(
        shown(&Graph::around(&bundle, ProjectIx(9))),
        Vec::<String>::new()
    );
}

#[test]
fn a_neighbourhood_with_a_circle_ends() {
    let bundle = bundle(&["a b", "b a"]);
    let around = Graph::around(&bundle, ProjectIx(0));
    assert_eq!(shown(&around), ["Title a>Title b", "Title b>Title a"]);
}

#[test]
fn families_hang_together_and_the_largest_comes_first() {
    let bundle = bundle(&["a Leeds", "b Hull", "b York", "c York"]);
    let families: Vec<Vec<String>> = Graph::of(&bundle)
        .families(&bundle)
        .iter()
        .map(shown)
        .collect();
    assert_eq!(
        families,
        [
            vec![
                "Title b>Practice Hull",
                "Title b>Practice York",
                "Title c>Practice York"
            ],
            vec!["Title a>Practice Leeds"],
        ]
    );
}

#[test]
fn origins_are_those_that_came_of_nothing_else() {
    let name = |graph: &Graph| -> Vec<String> {
        let origins = graph.origins();
        origins
            .iter()
            .map(|at| graph.nodes[*at].name.clone())
            .collect()
    };
    assert_eq!(
        name(&Graph::of(&bundle(&["a b", "c b", "c Hull"]))),
        ["Title c", "Title a"]
    );
    // In a circle nothing came first; what only leads to itself did.
    assert!(name(&Graph::of(&bundle(&["a b", "b a"]))).is_empty());
    assert_eq!(name(&Graph::of(&bundle(&["c c"]))), ["Title c"]);
}
