//! Which project stands where, by the rules that readers see.

use super::*;
use crate::content::load::load;

/// The one project of a bundle with these further fields.
fn project(fields: &str) -> Project {
    let comma = if fields.is_empty() { "" } else { "," };
    let json = format!(
        r#"{{"version": "1.0", "programme": {{"name": "P"}}, "projects": [{{"slug": "a", "title": "A"{comma}{fields}}}]}}"#
    );
    let mut projects = load(&json).expect("a bundle").bundle.projects;
    projects.pop().expect("a project")
}

fn claim(direction: &str, kind: &str) -> String {
    format!(r#"{{"text": "T.", "direction": "{direction}", "kind": "{kind}"}}"#)
}

const REPORT: &str = r#""evaluation": {"title": "R", "year": 2017}"#;
const PROMISED: &str = r#""evaluation": {"title": "R"}"#;
const HARD: &str = r#""hard": [{"text": "H."}]"#;

#[test]
fn a_project_stands_on_the_firmest_word_about_it() {
    let evaluation = "independent-evaluation";
    for (claims, more, standing) in [
        (vec![], "", Standing::Nothing),
        // Something hard is no finding, and neither is a report that we have not read from.
        (vec![], HARD, Standing::Nothing),
        (vec![], REPORT, Standing::Nothing),
        (vec![("positive", "press")], "", Standing::Told),
        (vec![("positive", "own-figures")], REPORT, Standing::Told),
        (vec![("none", "government-summary")], "", Standing::Told),
        (vec![("process", "council-or-partner")], "", Standing::Told),
        (vec![("process", evaluation)], REPORT, Standing::Delivery),
        (
            vec![("positive", "press"), ("process", evaluation)],
            REPORT,
            Standing::Delivery,
        ),
        (vec![("positive", evaluation)], "", Standing::Reported),
        (vec![("positive", evaluation)], PROMISED, Standing::Reported),
        (vec![("positive", evaluation)], REPORT, Standing::Published),
        // No effect and worse stand as high as success.
        (vec![("none", evaluation)], REPORT, Standing::Published),
        (vec![("negative", evaluation)], REPORT, Standing::Published),
    ] {
        let list: Vec<String> = claims.iter().map(|(way, kind)| claim(way, kind)).collect();
        let comma = if more.is_empty() { "" } else { "," };
        let project = project(&format!("\"claims\": [{}]{comma}{more}", list.join(",")));
        assert_eq!(Standing::of(&project), standing, "{claims:?} {more}");
    }
}

#[test]
fn what_did_not_work_is_named_once_and_in_order() {
    for (ways, more, setbacks) in [
        (vec![], "", vec![]),
        (vec!["positive", "process"], "", vec![]),
        (vec![], HARD, vec![Setback::Hard]),
        (
            vec!["none", "positive", "none"],
            "",
            vec![Setback::NoEffect],
        ),
        (
            vec!["mixed", "negative", "none"],
            HARD,
            Setback::ALL.to_vec(),
        ),
    ] {
        let list: Vec<String> = ways.iter().map(|way| claim(way, "press")).collect();
        let comma = if more.is_empty() { "" } else { "," };
        let project = project(&format!("\"claims\": [{}]{comma}{more}", list.join(",")));
        assert_eq!(Setback::of(&project), setbacks, "{ways:?} {more}");
    }
}

#[test]
fn a_project_with_nothing_but_a_title_stands_on_nothing() {
    let bare = project("");
    assert_eq!(Standing::of(&bare), Standing::Nothing);
    assert_eq!(Setback::of(&bare), []);
}

#[test]
fn slugs_are_distinct_and_steps_go_down() {
    let steps: Vec<u8> = Standing::ALL.map(Standing::step).into();
    assert_eq!(steps, [4, 3, 2, 1, 0]);
    let mut slugs: Vec<&str> = Standing::ALL.map(Standing::slug).into();
    slugs.extend(Setback::ALL.map(Setback::slug));
    let count = slugs.len();
    slugs.sort_unstable();
    slugs.dedup();
    assert_eq!(slugs.len(), count);
}
