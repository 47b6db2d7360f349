//! Files of ballots, sound and otherwise.

use super::*;
use crate::poll::ballot::example;

fn line(ballot: u8, choices: &str) -> String {
    format!(
        r#"{{"ballot":"{}","choices":[{choices}],"hour":"2026-11-21T22:00:00Z"}}"#,
        format!("{ballot:02x}").repeat(32)
    )
}

fn count(lines: &[String]) -> Recount {
    recount(
        &example::poll(2, "", ""),
        &lines.join("\n"),
        Some(&"01".repeat(32)),
    )
}

#[test]
fn a_sound_file_is_counted_and_the_own_ballot_found() {
    let found = count(&[
        line(1, r#""a","c""#),
        line(2, r#""a""#),
        String::new(),
        line(3, r#""d""#),
    ]);
    let published = Tally {
        voters: 3,
        votes: vec![2, 0, 1, 1],
    };
    assert_eq!(found.tally, published);
    assert!(found.agrees(&published));
    assert_eq!(
        found.own_words(),
        "Your ballot is in it, for “Answer a” and “Answer c”."
    );
    assert!(!found.agrees(&Tally {
        voters: 4,
        ..published
    }));
}

#[test]
fn what_is_wrong_with_a_file_is_said() {
    for (lines, odd, repeated) in [
        (vec![line(2, r#""a""#), line(2, r#""b""#)], 0, 1),
        (vec![line(2, r#""a""#), line(3, r#""e""#)], 1, 0),
        (vec![line(2, r#""a""#), line(3, r#""a","b","c""#)], 1, 0),
        (vec![line(2, r#""a""#), line(3, "")], 1, 0),
        (vec![line(2, r#""a""#), "<!doctype html>".to_owned()], 1, 0),
        (
            vec![
                line(2, r#""a""#),
                r#"{"ballot":"short","choices":["a"],"hour":""}"#.to_owned(),
            ],
            1,
            0,
        ),
    ] {
        let found = count(&lines);
        assert_eq!(
            (found.tally.voters, found.odd, found.repeated),
            (1, odd, repeated),
            "{lines:?}"
        );
        let published = Tally {
            voters: 1,
            votes: vec![1, 0, 0, 0],
        };
        assert!(!found.agrees(&published), "{lines:?}");
        assert!(found.words(&published).contains("sound ballots"));
        assert!(found.own_words().starts_with("Your ballot is not in it."));
    }
}

#[test]
fn other_totals_do_not_agree() {
    let found = count(&[line(2, r#""a""#)]);
    let said = found.words(&Tally {
        voters: 1,
        votes: vec![0, 1, 0, 0],
    });
    assert!(said.contains("do not add up"), "{said}");
}
