//! What may be counted: each rule as a table, on both databases.

use serde_json::json;
use springboard::counter::options::{Options, Revision};

use super::places::{BOTH, Kind, Place, START, Service, get, polls, put, send, token};

#[test]
fn every_ballot_gets_its_status() {
    for kind in BOTH {
        let place = Place::new(kind);
        let service = place.serve();
        for (poll, reader, choices, status, outcome) in [
            ("topic", 1, vec!["a"], 201, "counted"),
            ("topic", 1, vec!["a"], 200, "unchanged"),
            ("topic", 1, vec!["b"], 200, "changed"),
            ("topic", 2, vec!["b"], 201, "counted"),
            ("topic", 3, vec!["a", "b"], 422, "Choose one answer only."),
            ("topic", 3, vec![], 422, "Choose an answer first."),
            (
                "topic",
                3,
                vec!["d"],
                422,
                "That is not one of the answers.",
            ),
            ("two", 1, vec!["c", "a"], 201, "counted"),
            ("two", 1, vec!["a", "c"], 200, "unchanged"),
            ("two", 2, vec!["a", "a"], 422, "An answer counts once only."),
            (
                "two",
                2,
                vec!["a", "b", "c"],
                422,
                "Choose 2 answers at most.",
            ),
            ("later", 1, vec!["a"], 403, "Voting has not started."),
            ("over", 1, vec!["a"], 403, "Voting is over."),
            ("nowhere", 1, vec!["a"], 404, "There is no poll of this id."),
        ] {
            let answer = service.vote(poll, reader, &choices);
            let told = answer.json();
            let said = told["outcome"].as_str().or(told["detail"].as_str());
            assert_eq!(
                (answer.status, said),
                (status, Some(outcome)),
                "{kind:?} {poll} {reader} {choices:?}"
            );
            assert_eq!(answer.header("cache-control"), "no-store");
        }
        assert_eq!(service.count("topic"), (2, vec![0, 2, 0]), "{kind:?}");
        assert_eq!(service.count("two"), (1, vec![1, 0, 1]), "{kind:?}");
    }
}

#[test]
fn a_withdrawn_vote_is_not_counted_and_may_come_back() {
    for kind in BOTH {
        let place = Place::new(kind);
        let service = place.serve();
        service.vote("topic", 1, &["a"]);
        for expected in [204, 204] {
            assert_eq!(service.withdraw("topic", 1).status, expected, "{kind:?}");
        }
        assert_eq!(service.count("topic"), (0, vec![0, 0, 0]), "{kind:?}");
        assert_eq!(service.vote("topic", 1, &["c"]).status, 201, "{kind:?}");
        assert_eq!(service.withdraw("over", 1).status, 403, "{kind:?}");
        assert_eq!(service.withdraw("nowhere", 1).status, 404, "{kind:?}");
    }
}

#[test]
fn where_changing_is_refused_the_first_vote_stays() {
    for kind in BOTH {
        let place = Place::new(kind);
        let service = Service::start(Options {
            revision: Revision::Refused,
            ..place.options()
        });
        assert_eq!(service.withdraw("topic", 1).status, 204, "{kind:?}");
        for (choice, status) in [("a", 201), ("a", 200), ("b", 409)] {
            assert_eq!(
                service.vote("topic", 1, &[choice]).status,
                status,
                "{kind:?} {choice}"
            );
        }
        assert_eq!(service.withdraw("topic", 1).status, 409, "{kind:?}");
        assert_eq!(service.count("topic"), (1, vec![1, 0, 0]), "{kind:?}");
        assert_eq!(
            get(&format!("{}/polls/topic", service.url)).json()["changes"],
            "refused"
        );
    }
}

#[test]
fn a_body_that_is_no_ballot_is_refused_and_counts_nothing() {
    let deep = "[".repeat(5_000);
    let long = format!("{{\"choices\":[\"{}\"]}}", "a".repeat(1 << 20));
    for kind in BOTH {
        let place = Place::new(kind);
        let service = place.serve();
        let address = format!("{}/polls/topic/ballots/{}", service.url, token(1));
        for (content_type, body, status) in [
            (
                "application/json; charset=utf-8",
                "{\"choices\":[\"a\"],\"more\":1}",
                201,
            ),
            ("text/plain", "{\"choices\":[\"b\"]}", 415),
            ("", "{\"choices\":[\"b\"]}", 415),
            ("application/json", "", 422),
            ("application/json", "{", 422),
            ("application/json", "[]", 422),
            ("application/json", "{\"choices\":\"b\"}", 422),
            ("application/json", "{\"choices\":[1]}", 422),
            (
                "application/json",
                "{\"choices\":[\"b\"],\"choices\":[\"c\"]}",
                422,
            ),
            ("application/json", "{\"choices\":[\"b\"]} {}", 422),
            ("application/json", "{\"choices\":[\"\\u0000\"]}", 422),
            ("application/json", deep.as_str(), 422),
            ("application/json", long.as_str(), 413),
        ] {
            let headers = [("content-type", content_type)];
            let answer = send("PUT", &address, &headers, Some(body.as_bytes()));
            let short: String = body.chars().take(40).collect();
            assert_eq!(answer.status, status, "{kind:?} {content_type} {short}");
            if status != 201 {
                assert_eq!(
                    answer.header("content-type"),
                    "application/problem+json",
                    "{short}"
                );
                assert_eq!(answer.json()["status"], status, "{short}");
            }
        }
        let odd = send(
            "PUT",
            &address,
            &[("content-type", "application/json")],
            Some(&[0xff, 0xfe, 0x00]),
        );
        assert_eq!(odd.status, 422);
        assert_eq!(service.count("topic"), (1, vec![1, 0, 0]), "{kind:?}");
    }
}

#[test]
fn odd_names_lead_nowhere() {
    let place = Place::new(Kind::Sqlite);
    let service = place.serve();
    let body = json!({ "choices": ["a"] }).to_string();
    for (poll, status) in [
        ("TOPIC", 404),
        ("topic%00", 404),
        ("topic%2F..%2Ftwo", 404),
        ("%ff", 404),
        ("topic'--", 404),
        ("%F0%9F%97%B3", 404),
        ("a.b", 404),
    ] {
        assert_eq!(
            put(&service.url, poll, &token(1), &body).status,
            status,
            "{poll}"
        );
        assert_eq!(
            get(&format!("{}/polls/{poll}", service.url)).status,
            status,
            "{poll}"
        );
    }
    for (name, status) in [
        (token(1).to_uppercase().replace('1', "A"), 422),
        (token(1)[1..].to_owned(), 422),
        (format!("{}0", token(1)), 422),
        ("0".repeat(5_000), 422),
        ("%00".repeat(32), 422),
        ("g".repeat(32), 422),
        ("%ff".to_owned(), 404),
    ] {
        let answer = put(&service.url, "topic", &name, &body);
        assert_eq!(answer.status, status, "{name}");
        assert!(
            !answer.body.contains(&token(1)),
            "a token must not come back: {}",
            answer.body
        );
    }
    assert_eq!(service.count("topic").0, 0);
}

#[test]
fn the_counters_clock_decides_and_the_last_second_counts() {
    let place = Place::new(Kind::Sqlite);
    let service = place.serve();
    let midnight = START - START % 86_400 + 86_400;
    for (now, poll, status) in [
        (midnight - 1, "secret", 201),
        (midnight - 1, "later", 403),
        (midnight, "later", 201),
        (midnight, "secret", 403),
        (0, "later", 403),
        (u64::MAX, "later", 201),
    ] {
        service.set_clock(now);
        let answer = service.vote(poll, u32::try_from(now % 1_000).unwrap_or(0), &["a"]);
        assert_eq!(answer.status, status, "{now} {poll} {}", answer.body);
    }
}

#[test]
fn a_count_is_kept_back_until_its_poll_shows_it() {
    let place = Place::new(Kind::Sqlite);
    let service = place.serve();
    service.vote("secret", 1, &["b"]);
    let address = format!("{}/polls/secret", service.url);
    let open = get(&address).json();
    assert_eq!(
        (open["state"].as_str(), open.get("count")),
        (Some("open"), None)
    );
    service.set_clock(START + 86_400);
    let closed = get(&address).json();
    assert_eq!(
        (closed["state"].as_str(), closed["count"]["voters"].as_u64()),
        (Some("closed"), Some(1))
    );
}

#[test]
fn a_new_bundle_is_in_force_without_a_restart_and_a_broken_one_is_not() {
    let place = Place::new(Kind::Sqlite);
    let service = place.serve();
    service.vote("topic", 1, &["a"]);
    let mut now = START;
    let mut after = |vote: (&str, u32, &str)| {
        now += 1;
        service.set_clock(now);
        service.vote(vote.0, vote.1, &[vote.2]).status
    };
    assert_eq!(after(("topic", 2, "d")), 422);
    let mut more = polls();
    more[0]["options"]
        .as_array_mut()
        .expect("options")
        .insert(0, json!({ "id": "d", "label": "D" }));
    more.as_array_mut().expect("polls").remove(1);
    place.publish(&more);
    assert_eq!(after(("topic", 2, "d")), 201);
    assert_eq!(after(("two", 2, "a")), 404);
    for broken in ["", "{", "<!doctype html>", "{\"version\":\"9.0\"}"] {
        std::fs::write(place.bundle(), broken).expect("a bundle");
        assert_eq!(after(("topic", 2, "d")), 200, "{broken:?}");
    }
    std::fs::remove_file(place.bundle()).expect("a bundle");
    assert_eq!(after(("topic", 2, "d")), 200);
    assert_eq!(service.count("topic"), (2, vec![1, 1, 0, 0]));
}
