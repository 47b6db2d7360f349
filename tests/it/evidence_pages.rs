//! The evidence about a project as a reader without scripts gets it, whatever is known.

use springboard::content::bundle::Project;
use springboard::content::evidence::{Setback, Standing};
use springboard::content::load::load;
use springboard::content::value::Slug;
use springboard::explore::explorer::Explorer;
use springboard::explore::query::Parsed;
use springboard::routes::Route;

use super::rendered;

/// A page of a programme with one project that has these further fields.
fn page(fields: &str, route: &Route) -> String {
    let json = format!(
        r#"{{"version": "1.0", "programme": {{"name": "P"}}, "projects": [{{"slug": "a", "title": "A"{fields}}}]}}"#
    );
    rendered::page(&json, route)
}

fn project(fields: &str) -> String {
    page(fields, &Route::Project(Slug::parse("a").expect("a slug")))
}

/// The section that this heading opens, up to the next one.
fn section<'a>(html: &'a str, id: &str) -> &'a str {
    let start = html.find(&format!("<h2 id=\"{id}\">")).expect("a section");
    html[start..].split("</section>").next().unwrap_or_default()
}

#[test]
fn names_run_in_the_direction_of_their_script() {
    let html = project(r#", "lead": "שלום""#);
    for name in [
        "<h1 dir=\"auto\">A</h1>",
        "<p dir=\"auto\" class=\"project__lead\">שלום</p>",
    ] {
        assert!(html.contains(name), "{name} is missing: {html}");
    }
}

#[test]
fn a_project_with_nothing_but_a_title_says_what_is_missing() {
    let html = project("");
    for (id, words) in [
        ("tried", "Not stated"),
        ("changed", "No published finding yet."),
        ("changed", "That is not a finding of no effect."),
        ("hard", "say nothing about what was hard"),
        ("cost", "The award is not known"),
        ("cost", "No published finding yet"),
        ("sure", "Not on the scale"),
        ("sure", "No evaluation report is known"),
    ] {
        assert!(
            section(&html, id).contains(words),
            "{id} lacks {words}: {html}"
        );
    }
}

#[test]
fn no_effect_stands_where_success_stands_and_in_the_same_words_again_below() {
    for (direction, words, below) in [
        ("positive", "Got better", None),
        (
            "none",
            "No effect shown",
            Some("One finding shows no effect."),
        ),
        (
            "negative",
            "Got worse",
            Some("One finding says that something got worse."),
        ),
    ] {
        let html = project(&format!(
            r#", "claims": [{{"text": "The finding.", "direction": "{direction}", "kind": "independent-evaluation",
                "sources": ["https://example.org/report"]}}]"#
        ));
        let changed = section(&html, "changed");
        for part in [
            words,
            "The finding.",
            "Independent evaluation",
            "href=\"https://example.org/report\"",
        ] {
            assert!(
                changed.contains(part),
                "{direction} lacks {part}: {changed}"
            );
        }
        let hard = section(&html, "hard");
        match below {
            Some(below) => assert!(hard.contains(below), "{direction}: {hard}"),
            None => assert!(!hard.contains("#changed"), "{direction}: {hard}"),
        }
    }
}

#[test]
fn a_finding_about_money_stands_once_and_under_its_cost() {
    let html = project(
        r#", "funding_gbp": 4850000, "claims": [{"text": "It saved.", "direction": "positive", "kind": "press", "about": "cost"}]"#,
    );
    assert_eq!(html.matches("It saved.").count(), 1);
    assert!(section(&html, "cost").contains("It saved."));
    assert!(section(&html, "cost").contains("£4,850,000"));
    assert!(section(&html, "changed").contains("only findings we have seen are about cost"));
}

#[test]
fn the_scale_counts_projects_and_leads_to_them() {
    let claims = r#", "claims": [{"text": "T.", "direction": "none", "kind": "press"}]"#;
    let html = page(claims, &Route::Evidence);
    for part in [
        "<title>How sure can we be?",
        "href=\"/base/projects/?strength=told\">1 project<",
        "href=\"/base/projects/?setback=no-effect\">1 project<",
    ] {
        assert!(html.contains(part), "lacks {part}: {html}");
    }
    // A group without projects leads nowhere.
    assert!(!html.contains("strength=evaluated"));
}

#[test]
fn a_link_of_the_scale_finds_the_projects_that_it_counts() {
    let claims = |way: &str, kind: &str| {
        format!(r#""claims": [{{"text": "T.", "direction": "{way}", "kind": "{kind}"}}]"#)
    };
    let report = r#""evaluation": {"title": "R", "year": 2017}"#;
    let evaluated = "independent-evaluation";
    let projects: Vec<String> = [
        String::new(),
        format!(",{},{report}", claims("none", evaluated)),
        format!(",{}", claims("mixed", evaluated)),
        format!(",{}", claims("process", evaluated)),
        format!(",{}", claims("negative", "press")),
        r#", "hard": [{"text": "H."}]"#.to_owned(),
    ]
    .iter()
    .enumerate()
    .map(|(at, fields)| format!(r#"{{"slug": "p-{at}", "title": "P{at}"{fields}}}"#))
    .collect();
    let json = format!(
        r#"{{"version": "1.0", "programme": {{"name": "P"}}, "projects": [{}]}}"#,
        projects.join(",")
    );
    let bundle = load(&json).expect("a bundle").bundle;
    let explorer = Explorer::of(&bundle);
    let check = |query: String, pass: &dyn Fn(&Project) -> bool| {
        let parsed = Parsed::read(&query, explorer.facets());
        assert!(
            parsed.unknown.is_empty(),
            "{query} names something that is not there"
        );
        let counted = bundle
            .projects
            .iter()
            .filter(|project| pass(project))
            .count();
        assert_eq!(
            explorer.outcome(&parsed.selection).total,
            counted,
            "{query}"
        );
    };
    for standing in Standing::ALL {
        check(format!("strength={}", standing.slug()), &|project| {
            Standing::of(project) == standing
        });
    }
    for setback in Setback::ALL {
        check(format!("setback={}", setback.slug()), &|project| {
            Setback::of(project).contains(&setback)
        });
    }
}
