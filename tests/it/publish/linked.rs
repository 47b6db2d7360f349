//! Linked data: read by a JSON-LD parser that is not ours, and held to the words of schema.org.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use oxjsonld::{JsonLdParser, JsonLdRemoteDocument};
use serde_json::{Map, Value};
use springboard::content::bundle::Bundle;
use springboard::routes::Route;

use super::site::{BARE, EVERY_FIELD, HOSTILE, believed, england, prerenderer};

/// Types of schema.org with what they extend and their properties; its README says where it is from.
const TYPES: &str = include_str!("../../fixtures/schema-org/types.json");

/// What the context at schema.org says of names: every word is one of its own.
const CONTEXT: &str = r#"{"@context": {"@vocab": "https://schema.org/"}}"#;

/// The linked data of every page of a programme.
fn graphs(bundle: Bundle) -> Vec<(Route, Value)> {
    let made = prerenderer(bundle, Some("https://site.example"));
    let routes = made.routes().into_iter();
    let full = routes.filter(|route| !matches!(route, Route::Embedded(_)));
    full.map(|route| {
        let page = made.page(&route);
        let (_, rest) = page
            .split_once("<script type=\"application/ld+json\">")
            .unwrap();
        let (json, _) = rest.split_once("</script>").unwrap();
        (route, serde_json::from_str(json).unwrap())
    })
    .collect()
}

fn of_england() -> &'static [(Route, Value)] {
    static GRAPHS: OnceLock<Vec<(Route, Value)>> = OnceLock::new();
    GRAPHS.get_or_init(|| graphs(england()))
}

fn every_graph() -> Vec<(Route, Value)> {
    let small = [EVERY_FIELD, BARE, HOSTILE].map(believed);
    let small = small.into_iter().flat_map(graphs);
    small.chain(of_england().iter().cloned()).collect()
}

#[test]
fn every_graph_is_linked_data_in_which_no_word_is_lost() {
    for (route, graph) in every_graph() {
        let parser = JsonLdParser::new()
            .with_base_iri("https://site.example/")
            .unwrap();
        let text = graph.to_string();
        let quads = parser
            .for_slice(&text)
            .with_load_document_callback(|address, _| {
                assert!(address.starts_with("https://schema.org"), "{address}");
                Ok(JsonLdRemoteDocument {
                    document: CONTEXT.into(),
                    document_url: address.to_owned(),
                })
            });
        let quads: Vec<_> = quads
            .map(|quad| quad.unwrap_or_else(|e| panic!("{route:?}: {e}")))
            .collect();
        assert_eq!(
            quads.len(),
            statements(&graph["@graph"]),
            "{route:?}: {graph}"
        );
    }
}

/// How many statements a value makes: one for each value of each property, those within counted too.
fn statements(value: &Value) -> usize {
    match value {
        Value::Array(values) => values.iter().map(statements).sum(),
        Value::Object(fields) => fields
            .values()
            .map(|value| match value {
                Value::Array(values) => values.len() + statements(&Value::from(values.clone())),
                value => 1 + statements(value),
            })
            .sum(),
        _ => 0,
    }
}

/// Everything that `kind` is, itself first.
fn lineage(types: &Value, kind: &str) -> Vec<String> {
    let above = types[kind]["extends"].as_array().into_iter().flatten();
    let above = above
        .filter_map(Value::as_str)
        .flat_map(|above| lineage(types, above));
    std::iter::once(kind.to_owned()).chain(above).collect()
}

/// Every thing within a value.
fn things<'a>(value: &'a Value, found: &mut Vec<&'a Map<String, Value>>) {
    match value {
        Value::Array(values) => values.iter().for_each(|value| things(value, found)),
        Value::Object(fields) => {
            found.push(fields);
            fields.values().for_each(|value| things(value, found));
        }
        _ => {}
    }
}

#[test]
fn every_type_and_property_is_a_word_of_schema_org_and_used_as_it_asks() {
    let types: Value = serde_json::from_str(TYPES).unwrap();
    for (route, graph) in every_graph() {
        let mut found = Vec::new();
        things(&graph["@graph"], &mut found);
        for thing in found {
            let kind = thing["@type"].as_str().unwrap();
            assert!(types[kind].is_object(), "{route:?}: {kind} is not known");
            let kinds = lineage(&types, kind);
            for (name, value) in thing.iter().filter(|(name, _)| *name != "@type") {
                let expected = kinds
                    .iter()
                    .find_map(|kind| types[kind.as_str()]["properties"][name].as_array());
                let expected =
                    expected.unwrap_or_else(|| panic!("{route:?}: {kind} has no {name}"));
                let values = value
                    .as_array()
                    .map_or_else(|| vec![value], |values| values.iter().collect());
                for value in values {
                    assert!(
                        fits(&types, expected, value),
                        "{route:?}: {name} of {kind} is {value}, not {expected:?}"
                    );
                }
            }
        }
    }
}

/// Is a value one of the types that a property expects?
fn fits(types: &Value, expected: &[Value], value: &Value) -> bool {
    let wants = |kind: &str| expected.iter().any(|one| one == kind);
    match value {
        Value::Object(thing) => {
            let kind = thing["@type"].as_str().unwrap();
            lineage(types, kind).iter().any(|kind| wants(kind))
        }
        Value::Number(_) => ["Number", "Integer"].into_iter().any(wants),
        Value::String(text) if text.starts_with("http") || text.starts_with('/') => {
            ["URL", "Text", "CreativeWork", "Thing"]
                .into_iter()
                .any(wants)
        }
        Value::String(_) => ["Text", "Date"].into_iter().any(wants),
        _ => false,
    }
}

fn graph(bundle: Bundle, route: &Route) -> Value {
    graphs(bundle)
        .into_iter()
        .find(|(other, _)| other == route)
        .unwrap()
        .1
}

#[test]
fn each_kind_of_page_is_what_it_says() {
    let mut kinds: BTreeMap<String, usize> = BTreeMap::new();
    for (route, graph) in of_england() {
        let kind = graph["@graph"][0]["@type"].as_str().unwrap().to_owned();
        let crumbs = &graph["@graph"][1];
        assert_eq!(crumbs.is_null(), *route == Route::Home, "{route:?}");
        if *route != Route::Home {
            assert_eq!(crumbs["@type"], "BreadcrumbList");
            let way = crumbs["itemListElement"].as_array().unwrap();
            let last = format!("https://site.example/p{}", route.path());
            assert_eq!(way.last().unwrap()["item"], last);
            assert_eq!(way[0]["item"], "https://site.example/p/");
        }
        *kinds.entry(kind).or_default() += 1;
    }
    let bundle = england();
    let known = bundle
        .projects
        .iter()
        .filter(|p| p.funding.is_some())
        .count();
    assert_eq!(kinds["MonetaryGrant"], known);
    assert_eq!(kinds["Grant"], bundle.projects.len() - known);
    assert_eq!(kinds["WebSite"], 1);
    assert!(kinds["Event"] > 0 && kinds["Article"] > 0 && kinds["AboutPage"] == 1);
}

#[test]
fn what_is_not_known_is_not_said() {
    let slug = springboard::content::value::Slug::parse("a").unwrap();
    let graph = graph(believed(BARE), &Route::Project(slug));
    let grant = &graph["@graph"][0];
    assert_eq!(grant["@type"], "Grant");
    for name in ["amount", "funder", "description", "subjectOf"] {
        assert!(grant[name].is_null(), "{name}");
    }
    for name in ["areaServed", "parentOrganization", "knowsAbout"] {
        assert!(grant["fundedItem"][name].is_null(), "{name}");
    }
}
