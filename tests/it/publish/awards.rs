//! The 360Giving file: held to the official schemas, formats included, and to what it may not say.

use std::collections::BTreeSet;

use jsonschema::{Registry, Validator};
use serde_json::Value;
use springboard::content::bundle::Bundle;
use springboard::publish::Published;

use super::site::{BARE, EVERY_FIELD, HOSTILE, believed, england, prerenderer, text};

const GRANT: &str = include_str!("../../fixtures/360giving/360-giving-schema.json");
const PACKAGE: &str = include_str!("../../fixtures/360giving/360-giving-package-schema.json");

/// The address by which the package schema asks for the other: version 1.4.2, also in version 1.4.3.
const ASKED: &str = "https://raw.githubusercontent.com/ThreeSixtyGiving/standard/1.4.2/schema/360-giving-schema.json";

fn schema() -> Validator {
    let json = |text: &str| serde_json::from_str::<Value>(text).unwrap();
    let registry = Registry::new()
        .add(ASKED, json(GRANT))
        .unwrap()
        .prepare()
        .unwrap();
    jsonschema::options()
        .with_registry(&registry)
        // Without it a day matches both forms of a date, and no grant would pass.
        .should_validate_formats(true)
        .build(&json(PACKAGE))
        .unwrap()
}

fn published(bundle: Bundle, site: Option<&str>) -> Published {
    prerenderer(bundle, site).published(None)
}

fn file(published: &Published, path: &str) -> Option<Value> {
    Some(serde_json::from_str(&text(published, path)?).unwrap())
}

fn problems(package: &Value) -> Vec<String> {
    let schema = schema();
    let errors = schema.iter_errors(package);
    errors
        .map(|e| format!("{}: {e}", e.instance_path()))
        .collect()
}

#[test]
fn the_file_passes_the_official_schemas() {
    for (bundle, site) in [
        (england(), None),
        (england(), Some("https://site.example")),
        (believed(EVERY_FIELD), None),
        (believed(HOSTILE), Some("https://site.example")),
    ] {
        let package = file(&published(bundle, site), "data/360giving.json").unwrap();
        assert_eq!(problems(&package), Vec::<String>::new());
    }
}

#[test]
fn the_schemas_are_asked_with_formats_and_refuse_what_is_wrong() {
    let good = file(
        &published(believed(EVERY_FIELD), None),
        "data/360giving.json",
    )
    .unwrap();
    for (path, wrong) in [
        ("/grants/0/awardDate", Value::from("2017")),
        ("/grants/0/awardDate", Value::from("2017-02-31T00:00:00Z")),
        ("/grants/0/amountAwarded", Value::from("£1")),
        ("/grants/0/recipientOrganization/0/id", Value::Null),
        ("/license", Value::from("not an address")),
        ("/grants", Value::Array(Vec::new())),
    ] {
        let mut package = good.clone();
        *package.pointer_mut(path).unwrap() = wrong;
        assert!(!problems(&package).is_empty(), "{path}");
    }
}

#[test]
fn a_project_is_in_the_file_or_among_those_left_out_with_what_it_lacks() {
    let bundle = england();
    let made = published(bundle.clone(), None);
    let package = file(&made, "data/360giving.json").unwrap();
    let missing = file(&made, "data/360giving-missing.json").unwrap();
    let grants = package["grants"].as_array().unwrap();
    let left_out = missing["projects_left_out"].as_array().unwrap();
    assert!(!grants.is_empty() && !left_out.is_empty());
    assert_eq!(missing["in_the_file"], grants.len());
    assert_eq!(missing["left_out"], left_out.len());
    assert_eq!(missing["projects"], bundle.projects.len());
    assert_eq!(grants.len() + left_out.len(), bundle.projects.len());
    let titles = |list: &[Value]| -> BTreeSet<String> {
        list.iter()
            .map(|one| one["title"].as_str().unwrap().to_owned())
            .collect()
    };
    let (held, away) = (titles(grants), titles(left_out));
    for project in &bundle.projects {
        let whole = project.funding.is_some()
            && !project.lead.is_empty()
            && project
                .announced
                .as_ref()
                .is_some_and(|announced| announced.date.day.is_some());
        assert_eq!(held.contains(&project.title), whole, "{}", project.slug);
        assert_eq!(away.contains(&project.title), !whole, "{}", project.slug);
    }
}

#[test]
fn no_day_is_made_of_a_year_and_no_award_of_nothing() {
    let bundle = |project: &str| {
        believed(&format!(
            r#"{{"version": "1.0", "programme": {{"name": "P", "data": {{"funder": "F"}}}},
                "projects": [{{"slug": "whole", "title": "Whole", "lead": "L", "funding_gbp": 5,
                    "announced": {{"date": "2017-03-20"}}}}, {{"slug": "a", "title": "A", {project}}}]}}"#
        ))
    };
    for (project, lacks) in [
        (
            r#""lead": "L", "funding_gbp": 5, "announced": {"date": "2017"}"#,
            vec!["no known day of the award"],
        ),
        (
            r#""lead": "L", "funding_gbp": 5, "announced": {"date": "2017-03"}"#,
            vec!["no known day of the award"],
        ),
        (
            r#""lead": "L", "funding_gbp": 5, "start_year": 2017"#,
            vec!["no known day of the award"],
        ),
        (
            r#""lead": "L", "announced": {"date": "2017-03-20"}"#,
            vec!["no known award"],
        ),
        (
            r#""funding_gbp": 5, "announced": {"date": "2017-03-20"}"#,
            vec!["no named lead"],
        ),
        (
            r#""summary": """#,
            vec![
                "no known award",
                "no known day of the award",
                "no named lead",
            ],
        ),
    ] {
        let made = published(bundle(project), None);
        let package = file(&made, "data/360giving.json").unwrap();
        assert_eq!(package["grants"].as_array().unwrap().len(), 1, "{project}");
        let missing = file(&made, "data/360giving-missing.json").unwrap();
        let said = missing["projects_left_out"][0]["lacks"].as_array().unwrap();
        assert_eq!(
            said.iter().filter_map(Value::as_str).collect::<Vec<_>>(),
            lacks
        );
    }
}

#[test]
fn with_nothing_to_tell_there_is_no_file_and_the_build_is_told() {
    let no_funder = published(believed(BARE), None);
    assert_eq!(file(&no_funder, "data/360giving.json"), None);
    assert!(no_funder.notes.iter().any(|note| note.contains("funder")));
    let funder = BARE.replacen(
        "\"name\": \"P\"",
        "\"name\": \"P\", \"data\": {\"funder\": \"F\"}",
        1,
    );
    let no_award = published(believed(&funder), None);
    assert_eq!(file(&no_award, "data/360giving.json"), None);
    assert_eq!(
        file(&no_award, "data/360giving-missing.json").unwrap()["in_the_file"],
        0
    );
    assert!(
        no_award
            .notes
            .iter()
            .any(|note| note.contains("no project"))
    );
}

#[test]
fn the_about_page_counts_what_is_left_out() {
    let made = prerenderer(england(), None);
    let missing = file(&made.published(None), "data/360giving-missing.json").unwrap();
    let about = made.page(&springboard::routes::Route::About);
    let said = format!(
        "It holds {} of {} projects.",
        missing["in_the_file"], missing["projects"]
    );
    assert!(about.contains(&said), "{said}");
    for (gap, count) in missing["lacking"].as_object().unwrap() {
        if *count != 0 {
            assert!(
                about.contains(&format!("{count} with {gap}")),
                "{count} with {gap}"
            );
        }
    }
}
