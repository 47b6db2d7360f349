//! Projects like another: the laws that hold for any programme, and what is said of ours.

use proptest::prelude::*;
use springboard::content::bundle::{Bundle, ProjectIx};
use springboard::content::load::load;
use springboard::kin::{Kin, Kinship, MOST};

/// A programme with these projects and this lineage.
fn programme(projects: &str, lineage: &str) -> Bundle {
    let json = format!(
        r#"{{"version": "1.0", "programme": {{"name": "P",
            "regions": [{{"id": "north", "name": "the North", "tile": [1, 1]}}, {{"id": "all", "name": "National"}}],
            "levels": [{{"id": "practice", "name": "Practice"}}],
            "lead_kinds": [{{"id": "council", "name": "Council"}}]}},
        "policy_areas": [{{"id": "a", "name": "Fostering"}}, {{"id": "b", "name": "Adoption"}}, {{"id": "c", "name": "Care"}}],
        "projects": [{projects}], "lineage": [{lineage}]}}"#
    );
    load(&json).unwrap().bundle
}

/// What the first project's closest are like, as it is printed.
fn first(projects: &str, lineage: &str) -> Vec<String> {
    let bundle = programme(projects, lineage);
    let kinship = Kinship::of(&bundle);
    let name = |kin: &Kin| bundle.projects[kin.project.0].title.clone();
    let closest = kinship.closest(ProjectIx(0));
    closest
        .iter()
        .map(|kin| format!("{}: {}", name(kin), kinship.words(kin)))
        .collect()
}

#[test]
fn each_thing_shared_is_a_reason_in_words() {
    let claim = |about: &str, text: &str| {
        format!(
            r#""claims": [{{"text": "{text}", "about": "{about}", "direction": "positive", "kind": "own-figures"}}]"#
        )
    };
    for (both, expected) in [
        (
            r#""policy_areas": ["a"]"#.to_owned(),
            vec!["B: Same policy area (Fostering)"],
        ),
        (
            r#""policy_areas": ["a", "b"]"#.to_owned(),
            vec!["B: Same policy areas (Fostering; Adoption)"],
        ),
        (
            r#""lead": "Northtown Council""#.to_owned(),
            vec!["B: Also led by Northtown Council"],
        ),
        (
            r#""local_authorities": ["Northtown"]"#.to_owned(),
            vec!["B: Also with Northtown"],
        ),
        (
            r#""policy_areas": ["a"], "region": "north""#.to_owned(),
            vec!["B: Same policy area (Fostering), also in the North"],
        ),
        (
            r#""policy_areas": ["a"], "region": "all""#.to_owned(),
            vec!["B: Same policy area (Fostering)"],
        ),
        (
            format!(
                r#"{}, "policy_areas": ["a"]"#,
                claim("Housing", "Fewer young people went into custody.")
            ),
            vec![
                "B: Same policy area (Fostering), also has findings on housing, also speaks of “custody” and “people”",
            ],
        ),
        (
            r#""policy_areas": ["a"], "level": "practice", "lead_kind": "council""#.to_owned(),
            vec![
                "B: Same policy area (Fostering), same level (practice), same kind of lead (council)",
            ],
        ),
        // Not enough: nearly all share these.
        (
            r#""region": "north", "level": "practice", "lead_kind": "council""#.to_owned(),
            vec![],
        ),
        (r#""region": "all""#.to_owned(), vec![]),
        (r#""summary": """#.to_owned(), vec![]),
    ] {
        let projects = format!(
            r#"{{"slug": "a", "title": "A", {both}}}, {{"slug": "b", "title": "B", {both}}}"#
        );
        assert_eq!(first(&projects, ""), expected, "{both}");
    }
}

#[test]
fn lineage_is_the_strongest_reason_and_said_from_this_side() {
    let projects =
        r#"{"slug": "a", "title": "A"}, {"slug": "b", "title": "B"}, {"slug": "c", "title": "C"}"#;
    let edge = |from: &str, to: &str| {
        format!(
            r#"{{"from_project": "{from}", "from_name": "Model", "to_project": "{to}", "to_name": "T", "kind": "adopted"}}"#
        )
    };
    for (lineage, expected) in [
        (edge("a", "b"), vec!["B: Took up this project’s practice"]),
        (edge("b", "a"), vec!["B: This project took up its practice"]),
        (
            format!("{}, {}", edge("c", "a"), edge("c", "b")),
            vec![
                "C: This project took up its practice",
                "B: Also took up Model",
            ],
        ),
    ] {
        assert_eq!(first(projects, &lineage), expected);
    }
}

/// A project of few words, so that many are alike.
fn project() -> impl Strategy<Value = String> {
    let areas = prop::collection::vec(prop::sample::select(vec!["a", "b", "c"]), 0..3);
    let lead = prop::sample::select(vec!["", "Northtown", "Southtown"]);
    let region = prop::sample::select(vec!["north", "all", "nowhere"]);
    let about = prop::sample::select(vec!["", "housing", "custody", "school"]);
    (areas, lead, region, about, any::<bool>()).prop_map(|(areas, lead, region, about, level)| {
        let level = if level { r#", "level": "practice""# } else { "" };
        format!(
            r#""policy_areas": {areas:?}, "lead": "{lead}", "region": "{region}"{level},
            "claims": [{{"text": "Better {about}.", "about": "{about}", "direction": "positive", "kind": "press"}}]"#
        )
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn at_most_five_others_each_once_and_each_with_a_reason(
        projects in prop::collection::vec(project(), 0..16),
        edges in prop::collection::vec((0..16_usize, 0..16_usize), 0..6),
    ) {
        let projects: Vec<String> = projects
            .iter()
            .enumerate()
            .map(|(at, fields)| format!(r#"{{"slug": "p{at}", "title": "P{at}", {fields}}}"#))
            .collect();
        let edges: Vec<String> = edges
            .iter()
            .map(|(from, to)| format!(r#"{{"from_project": "p{from}", "from_name": "M", "to_project": "p{to}", "to_name": "T", "kind": "adopted"}}"#))
            .collect();
        let bundle = programme(&projects.join(","), &edges.join(","));
        let kinship = Kinship::of(&bundle);
        let all: Vec<Vec<Kin>> = (0..bundle.projects.len()).map(|ix| kinship.closest(ProjectIx(ix))).collect();
        for (ix, kin) in all.iter().enumerate() {
            prop_assert!(kin.len() <= 5);
            for one in kin {
                prop_assert!(one.project.0 < all.len() && one.project.0 != ix);
                prop_assert_eq!(kin.iter().filter(|other| other.project == one.project).count(), 1);
                prop_assert!(!one.reasons.is_empty());
                prop_assert!(!kinship.words(one).is_empty());
                // Likeness is mutual, so one is missing on the other side only where five are closer.
                let back = &all[one.project.0];
                prop_assert!(back.len() == MOST || back.iter().any(|other| other.project.0 == ix));
            }
        }
        let again = Kinship::of(&bundle);
        let same: Vec<Vec<Kin>> = (0..all.len()).map(|ix| again.closest(ProjectIx(ix))).collect();
        prop_assert_eq!(all, same);
    }
}
