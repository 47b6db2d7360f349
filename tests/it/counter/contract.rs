//! The counter as other programs meet it: headers, other origins, limits, the published ballots.

use std::process::Command;

use serde_json::Value;
use springboard::counter::options::{Loopback, Options};
use springboard::poll::contract::Token;
use springboard::poll::receipt::receipt;

use super::places::{BOTH, Kind, Place, START, Service, get, send, token};

#[test]
fn only_listed_sites_may_ask_from_a_browser() {
    let place = Place::new(Kind::Sqlite);
    let service = place.serve();
    let address = format!("{}/polls/topic", service.url);
    for (origin, allowed) in [
        ("https://site.example", "https://site.example"),
        ("https://site.example:444", ""),
        ("https://evil.example", ""),
        ("null", ""),
    ] {
        let answer = send("GET", &address, &[("origin", origin)], None);
        assert_eq!(
            answer.header("access-control-allow-origin"),
            allowed,
            "{origin}"
        );
        assert_eq!(answer.header("vary"), "Origin");
        assert_eq!(answer.header("access-control-allow-credentials"), "");
        assert_eq!(answer.header("set-cookie"), "");
        let asks = [("origin", origin), ("access-control-request-method", "PUT")];
        let first = send(
            "OPTIONS",
            &format!("{address}/ballots/{}", token(1)),
            &asks,
            None,
        );
        assert_eq!(first.status, 204);
        assert_eq!(
            first.header("access-control-allow-methods").contains("PUT"),
            !allowed.is_empty(),
            "{origin}"
        );
    }
}

#[test]
fn work_on_a_site_may_ask_from_any_port_of_this_machine() {
    let place = Place::new(Kind::Sqlite);
    let service = Service::start(Options {
        loopback: Loopback::Any,
        ..place.options()
    });
    for (origin, allowed) in [
        ("http://127.0.0.1:8080", true),
        ("http://localhost:1", true),
        ("http://localhost.evil.example:80", false),
        ("http://evil.example:127", false),
        ("http://localhost:evil", false),
        ("https://evil.example", false),
    ] {
        let answer = send(
            "GET",
            &format!("{}/polls/topic", service.url),
            &[("origin", origin)],
            None,
        );
        assert_eq!(
            !answer.header("access-control-allow-origin").is_empty(),
            allowed,
            "{origin}"
        );
    }
}

#[test]
fn a_bundle_is_dressed_with_a_counter_where_it_has_none() {
    let place = Place::new(Kind::Sqlite);
    let mut polls = super::places::polls();
    polls[1]["counter"] = "https://own.example".into();
    place.publish(&polls);
    let text = springboard::counter::dress::dress(&place.bundle(), "http://127.0.0.1:1")
        .expect("a bundle");
    let dressed: Value = serde_json::from_str(&text).expect("JSON");
    for (ix, expected) in [
        (0, "http://127.0.0.1:1"),
        (1, "https://own.example"),
        (2, "http://127.0.0.1:1"),
    ] {
        assert_eq!(dressed["polls"][ix]["counter"], expected);
    }
}

#[test]
fn a_count_may_be_kept_for_a_moment_and_a_refusal_never() {
    let place = Place::new(Kind::Sqlite);
    let service = place.serve();
    for (method, path, status, cache) in [
        ("GET", "/polls/topic", 200, "public, max-age=5"),
        ("GET", "/polls/nowhere", 404, "no-store"),
        ("GET", "/", 404, "no-store"),
        ("POST", "/polls/topic", 405, "no-store"),
        ("GET", "/polls/topic/ballots/x", 405, "no-store"),
        ("GET", "/health", 204, "no-store"),
    ] {
        let answer = send(method, &format!("{}{path}", service.url), &[], None);
        assert_eq!(
            (answer.status, answer.header("cache-control")),
            (status, cache),
            "{method} {path}"
        );
        if status >= 400 {
            assert_eq!(answer.header("content-type"), "application/problem+json");
        }
        if status == 405 {
            assert!(!answer.header("allow").is_empty());
        }
    }
}

#[test]
fn a_busy_network_is_told_when_to_come_back() {
    let place = Place::new(Kind::Sqlite);
    let service = Service::start(Options {
        per_minute: 2,
        proxies: 1,
        ..place.options()
    });
    let vote = |reader: u32, from: &str| {
        let headers = [
            ("content-type", "application/json"),
            ("x-forwarded-for", from),
        ];
        let address = format!("{}/polls/topic/ballots/{}", service.url, token(reader));
        send("PUT", &address, &headers, Some(b"{\"choices\":[\"a\"]}"))
    };
    for (reader, from, status, wait) in [
        (1, "192.0.2.1", 201, ""),
        (2, "192.0.2.99", 201, ""),
        (3, "192.0.2.5", 429, "30"),
        (3, "203.0.113.1, 192.0.2.5", 429, "30"),
        (3, "198.51.100.1", 201, ""),
    ] {
        let answer = vote(reader, from);
        assert_eq!(
            (answer.status, answer.header("retry-after")),
            (status, wait),
            "{reader} {from}"
        );
    }
    assert_eq!(
        get(&format!("{}/polls/topic", service.url)).status,
        200,
        "reading is not limited"
    );
    service.set_clock(START + 30);
    assert_eq!(vote(4, "192.0.2.5").status, 201);
}

#[test]
fn a_published_ballot_is_found_by_its_receipt_and_tells_no_more() {
    for kind in BOTH {
        let place = Place::new(kind);
        let service = place.serve();
        let told = service.vote("two", 1, &["c", "a"]).json();
        service.vote("two", 2, &["b"]);
        service.vote("topic", 3, &["b"]);
        let export = Command::new(env!("CARGO_BIN_EXE_counter"))
            .args(["export", "--poll", "two", "--database", &place.database])
            .output()
            .expect("the counter starts");
        let text = String::from_utf8(export.stdout).expect("text");
        let lines: Vec<Value> = text
            .lines()
            .map(|line| serde_json::from_str(line).expect("a line"))
            .collect();
        assert_eq!(
            lines.len(),
            2,
            "{kind:?} {text} {}",
            String::from_utf8_lossy(&export.stderr)
        );
        let own = receipt("two", &Token::parse(&token(1)).expect("a token"));
        assert_eq!(told["receipt"], own.as_str());
        let line = lines
            .iter()
            .find(|line| line["ballot"] == own.as_str())
            .expect("the ballot");
        assert_eq!(
            line.to_string(),
            format!(
                "{{\"ballot\":\"{own}\",\"choices\":[\"a\",\"c\"],\"hour\":\"2017-03-15T12:00:00Z\"}}"
            )
        );
        assert!(!text.contains(&token(1)));
    }
}

#[test]
fn the_program_says_why_it_does_not_start() {
    let place = Place::new(Kind::Sqlite);
    let missing = place.directory.join("missing.json");
    let bundle = place.bundle();
    for (arguments, reason) in [
        (vec!["serve"], "--bundle is missing"),
        (
            vec!["serve", "--bundle", missing.to_str().expect("a path")],
            "missing.json",
        ),
        (
            vec![
                "serve",
                "--bundle",
                bundle.to_str().expect("a path"),
                "--database",
                "sqlite:/nowhere/at/all.db",
            ],
            "the database",
        ),
        (vec!["count"], "there is no command"),
    ] {
        let run = Command::new(env!("CARGO_BIN_EXE_counter"))
            .args(&arguments)
            .env_remove("DATABASE_URL")
            .output();
        let run = run.expect("the counter starts");
        let said = String::from_utf8_lossy(&run.stderr).into_owned();
        assert!(
            !run.status.success() && said.contains(reason),
            "{arguments:?}: {said}"
        );
    }
}
