//! Published polls keep their meaning: what the checker says when one would not.

use std::fs;
use std::process::ExitCode;

use springboard::authoring::command::run;

use super::content_desk::printed;

const RECORD: &str = r#"{
  "polls": [
    {
      "id": "next",
      "question": "What next?",
      "opens": "2017-03-01",
      "options": [
        {
          "id": "homes",
          "label": "Homes"
        },
        {
          "id": "teams",
          "label": "Teams"
        }
      ]
    }
  ]
}
"#;

const POLL: &str = "question = \"What next?\"\nopens = \"2017-03-01\"\n\n[[options]]\nid = \"homes\"\nlabel = \"Homes\"\n\n[[options]]\nid = \"teams\"\nlabel = \"Teams\"\n";

/// What is said of a poll beside the record.
fn said(poll: &str) -> Vec<String> {
    printed(&[("polls/next.toml", poll), ("polls/published.json", RECORD)])
}

#[test]
fn a_published_poll_may_gain_answers_and_another_last_day() {
    for poll in [
        POLL.to_owned(),
        format!("{POLL}\n[[options]]\nid = \"new\"\nlabel = \"New\"\n"),
        POLL.replacen("opens", "closes = \"2017-04-01\"\nopens", 1),
        POLL.replacen("opens", "intro = \"Words.\"\nopens", 1),
    ] {
        assert_eq!(said(&poll), Vec::<String>::new(), "{poll}");
    }
}

#[test]
fn a_published_poll_keeps_its_question_its_first_day_and_every_answer() {
    let swapped = POLL
        .replace("\"homes\"", "\"x\"")
        .replace("\"teams\"", "\"homes\"")
        .replace("\"x\"", "\"teams\"");
    let words = "expected the words that people voted for; put the words back, or give the new answer an id of its own";
    for (poll, expected) in [
        (
            POLL.replacen("What next?", "What else?", 1),
            vec!["content/polls/next.toml:1: question: this published poll asked “What next?”, expected the question that people answered; put the question back, or ask the new one in a poll of its own".to_owned()],
        ),
        (
            POLL.replacen("2017-03-01", "2017-03-02", 1),
            vec!["content/polls/next.toml:2: opens: this published poll had 2017-03-01 as its first day, expected the first day that was announced; put it back; `closes` may change".to_owned()],
        ),
        (
            POLL.replacen("\"Homes\"", "\"Houses\"", 1),
            vec![format!("content/polls/next.toml:6: options[0].label: the published answer `homes` said “Homes”, {words}")],
        ),
        (
            POLL.replacen("\"teams\"", "\"groups\"", 1),
            vec!["content/polls/next.toml:4: options: the published answer `teams` (“Teams”) is gone, expected every answer that people could give; put it back; an answer without votes may go once the record no longer holds it".to_owned()],
        ),
        (
            swapped,
            vec![
                format!("content/polls/next.toml:6: options[0].label: the published answer `teams` said “Teams”, {words}"),
                format!("content/polls/next.toml:10: options[1].label: the published answer `homes` said “Homes”, {words}"),
            ],
        ),
    ] {
        assert_eq!(said(&poll), expected, "{poll}");
    }
}

#[test]
fn answers_move_freely_unless_a_count_lists_votes_by_their_order() {
    let moved = "question = \"What next?\"\nopens = \"2017-03-01\"\n\n[[options]]\nid = \"teams\"\nlabel = \"Teams\"\n\n[[options]]\nid = \"homes\"\nlabel = \"Homes\"\n";
    assert_eq!(said(moved), Vec::<String>::new());
    let counted = |poll: &str| {
        format!("{poll}\n[snapshot]\ndate = \"2017-03-05\"\nvoters = 3\nvotes = [1, 2]\n")
    };
    assert_eq!(said(&counted(POLL)), Vec::<String>::new());
    let problems = said(&counted(moved));
    assert_eq!(problems.len(), 1, "{problems:?}");
    assert!(
        problems[0]
            .starts_with("content/polls/next.toml:4: options: the answers stand in another order"),
        "{problems:?}"
    );
}

#[test]
fn a_published_poll_that_is_gone_is_named_where_it_is_recorded() {
    assert_eq!(
        printed(&[("polls/published.json", RECORD)]),
        [
            "content/polls/published.json:4: the published poll `next` is gone, expected every poll that went out, since people link to it and its votes are kept; put polls/next.toml back; a day in `closes` ends the voting"
        ]
    );
}

#[test]
fn a_record_that_cannot_be_read_is_a_problem_of_its_own() {
    for record in ["", "{", "[]", "{\"polls\": [{}]}"] {
        let problems = printed(&[("polls/next.toml", POLL), ("polls/published.json", record)]);
        assert_eq!(problems.len(), 1, "{problems:?}");
        assert!(
            problems[0].contains("the record of published polls cannot be read"),
            "{problems:?}"
        );
    }
}

#[test]
fn publishing_records_what_the_check_then_holds_to_and_refuses_a_change() {
    let root = std::env::temp_dir().join(format!("springboard-published-{}", std::process::id()));
    let content = root.join("content");
    fs::create_dir_all(content.join("polls")).unwrap();
    fs::write(content.join("programme.toml"), "name = \"P\"\n").unwrap();
    let poll = content.join("polls").join("next.toml");
    let record = content.join("polls").join("published.json");
    fs::write(&poll, POLL).unwrap();
    let publish = || {
        let words = ["publish", "--content", &content.display().to_string()].map(str::to_owned);
        let mut said = Vec::new();
        let code = run(&words, &mut said, &mut Vec::new());
        (code == ExitCode::SUCCESS, String::from_utf8(said).unwrap())
    };
    assert!(publish().0);
    assert_eq!(fs::read_to_string(&record).unwrap(), RECORD);
    fs::write(&poll, POLL.replacen("\"Homes\"", "\"Houses\"", 1)).unwrap();
    let (done, said) = publish();
    assert!(
        !done && said.contains("said “Homes”") && said.ends_with("Nothing was recorded.\n"),
        "{said}"
    );
    assert_eq!(fs::read_to_string(&record).unwrap(), RECORD);
    fs::remove_dir_all(root).unwrap();
}

#[test]
fn the_poll_of_this_repository_is_recorded() {
    let record = include_str!("../../content/polls/published.json");
    assert!(record.contains("\"id\": \"learning-webinar-topics\""));
}
