//! What is believed of single values and records, and what is said of those that cannot be. Tables.

#![allow(clippy::unwrap_used, reason = "a test may stop where it stands")]

use springboard::content::load::{Loaded, load};
use springboard::content::raw::RawBundle;
use springboard::content::story::Art;
use springboard::content::validate::believe;

const VERSION_1_0: &str = include_str!("../fixtures/bundle-1.0.json");

/// A bundle of one programme and whatever else `lists` holds.
fn bundle(lists: &str) -> Loaded {
    let programme = r#"{"name": "P", "rounds": [{"id": "1", "name": "One"}], "regions": [{"id": "n", "name": "N"}],
        "library_kinds": [{"id": "report", "name": "Report"}]}"#;
    load(&format!(
        r#"{{"version": "1.0", "programme": {programme}, {lists}}}"#
    ))
    .unwrap()
}

/// Loads a bundle and compares every issue as it is printed.
fn check(lists: &str, issues: &[&str]) -> Loaded {
    let loaded = bundle(lists);
    let printed: Vec<String> = loaded.issues.iter().map(ToString::to_string).collect();
    assert_eq!(printed, issues, "{lists}");
    loaded
}

#[test]
fn what_leads_nowhere_or_cannot_be_is_left_out() {
    let loaded = check(
        r#""projects": [{"slug": "a", "title": "A", "round": "9", "region": "n", "policy_areas": ["nowhere"],
            "start_year": 2017, "end_year": 2015, "sources": ["javascript:alert(1)", "https://a.org", "https://a.org"]}],
        "library": [{"slug": "l", "kind": "report", "title": "L", "date": "2017-02-30", "projects": ["b", "a"]},
            {"slug": "m", "kind": "annual-review", "title": "M"}],
        "storyboards": [{"slug": "s", "title": "S", "project": "b", "item": "x", "panels": []}],
        "timeline": [{"date": "soon", "title": "T"}],
        "lineage": [{"from_name": "F", "to_name": "T", "to_project": "z", "kind": "adopted", "status": "busy"},
            {"from_name": "F", "to_name": "T", "kind": "copied"}]"#,
        &[
            "projects[0] (a).round: `9` is not known, expected an id of `programme.rounds`",
            "projects[0] (a).end_year: `2015` is before the project started, expected the start year or later",
            "projects[0] (a).policy_areas[0]: `nowhere` is not known, expected an id of `policy_areas`",
            "projects[0] (a).sources[0]: `javascript:alert(1)` is no link, expected an https:, http: or mailto: address, or a path of this site that starts with /",
            "library[0] (l).date: `2017-02-30` is no date, expected a day that exists, as 2017, 2017-03 or 2017-03-16",
            "library[0] (l).projects[0]: `b` is not known, expected an id of `projects`",
            "library[1] (m).kind: `annual-review` is not known; it is listed under this id, expected an id of `programme.library_kinds`",
            "storyboards[0] (s).project: `b` is not known, expected an id of `projects`",
            "storyboards[0] (s).item: `x` is not known, expected an id of `library`",
            "storyboards[0] (s).panels: this storyboard has no panels, expected at least one panel",
            "timeline[0].date: `soon` is no date, so the milestone is left out, expected a day that exists, as 2017, 2017-03 or 2017-03-16",
            "lineage[0].status: `busy` is no status; it counts as unknown, expected running, ended or unknown",
            "lineage[0].to_project: `z` is not known, expected an id of `projects`",
            "lineage[1].kind: `copied` is no way to take up a practice, expected adopted, adapted, scaled or inspired",
        ],
    );
    let bundle = loaded.bundle;
    assert_eq!(bundle.projects[0].sources.len(), 1);
    assert_eq!(bundle.library[0].projects.len(), 1);
    assert_eq!(
        bundle
            .programme
            .library_kinds
            .get(bundle.library[1].kind)
            .name,
        "annual review"
    );
    assert_eq!(
        (
            bundle.storyboards.len(),
            bundle.timeline.len(),
            bundle.lineage.len()
        ),
        (0, 0, 1)
    );
}

#[test]
fn a_panel_that_cannot_be_drawn_still_shows_its_words() {
    let thirteen = vec![r#"{"label": "b", "value": 1}"#; 13].join(",");
    for (panel, drawn, issue) in [
        (
            r#"{"text": "t"}"#,
            "scene",
            "heading: this is empty; `Panel 1` stands in, expected words",
        ),
        (
            r#"{"heading": "h", "kind": "hologram"}"#,
            "scene",
            "kind: `hologram` is no kind of panel; its words are shown, expected text, figure, compare, chart, steps, quote, people, map or image",
        ),
        (
            r#"{"heading": "h", "kind": "figure", "label": "l"}"#,
            "scene",
            ": there is nothing to draw for `figure`; its words are shown, expected a `value`",
        ),
        (
            r#"{"heading": "h", "kind": "compare", "bars": [{"label": "a", "value": 1}]}"#,
            "chart 1 0",
            "bars: there are 1 bars, so a chart is drawn, expected two to compare",
        ),
        (
            r#"{"heading": "h", "kind": "compare", "bars": []}"#,
            "scene",
            ": there is nothing to draw for `compare`; its words are shown, expected two `bars`",
        ),
        (
            r#"{"heading": "h", "kind": "chart", "bars": [{"label": "a", "value": -1}, {"label": "b", "value": 2}]}"#,
            "chart 1 0",
            "bars[0].value: this is no length of a bar, expected a number from 0 to a million million",
        ),
        (
            &format!(r#"{{"heading": "h", "kind": "chart", "bars": [{thirteen}]}}"#),
            "chart 12 1",
            "bars: 1 bars do not fit, expected twelve bars at most",
        ),
        (
            r#"{"heading": "h", "kind": "steps", "items": [{"title": ""}]}"#,
            "scene",
            "items[0]: this entry has no words, expected a title",
        ),
        (
            r#"{"heading": "h", "kind": "map", "regions": ["mars"], "places": ["P"]}"#,
            "map 0 1",
            "regions[0]: `mars` is not known, expected an id of `programme.regions`",
        ),
        (
            r#"{"heading": "h", "kind": "image", "src": "data:x"}"#,
            "scene",
            "src: `data:x` is no link, expected an https:, http: or mailto: address, or a path of this site that starts with /",
        ),
    ] {
        let loaded = bundle(&format!(
            r#""storyboards": [{{"slug": "s", "title": "S", "panels": [{panel}]}}]"#
        ));
        let first = loaded.issues[0].to_string();
        let dot = if issue.starts_with(':') { "" } else { "." };
        assert_eq!(
            first,
            format!("storyboards[0] (s).panels[0]{dot}{issue}"),
            "{panel}"
        );
        let art = match &loaded.bundle.storyboards[0].panels[0].art {
            Art::Scene { .. } => "scene".to_owned(),
            Art::Chart { bars, left_out, .. } => format!("chart {} {left_out}", bars.len()),
            Art::Map { regions, places } => format!("map {} {}", regions.len(), places.len()),
            other => format!("{other:?}"),
        };
        assert_eq!(art, drawn, "{panel}");
    }
}

#[test]
fn a_bar_that_is_no_number_is_left_out() {
    let mut raw: RawBundle = serde_json::from_str(VERSION_1_0).unwrap();
    raw.storyboards[0].panels[3].bars[0].value = f64::NAN;
    let loaded = believe(raw);
    assert_eq!(
        loaded.issues[0].to_string(),
        "storyboards[0] (open-door-story).panels[3].bars[0].value: this is no length of a bar, expected a number from 0 to a million million"
    );
}

#[test]
fn a_poll_needs_two_options_and_a_count_that_adds_up() {
    let poll = |rest: &str| format!(r#""polls": [{{"id": "p", "question": "Q?", {rest}}}]"#);
    let two = r#""options": [{"id": "a", "label": "A"}, {"id": "b", "label": "B"}]"#;
    for (rest, issue) in [
        (
            r#""options": [{"id": "a", "label": "A"}]"#.to_owned(),
            "options: 1 of this poll's options can be chosen, so it is left out, expected at least two options",
        ),
        (
            format!(r#"{two}, "snapshot": {{"date": "2017", "voters": 3, "votes": [1]}}"#),
            "snapshot.votes: the votes do not match the options, so the count is left out, expected one number an option",
        ),
        (
            format!(r#"{two}, "snapshot": {{"date": "2017", "voters": 3, "votes": [1, "x"]}}"#),
            "snapshot.votes: a list stands here, expected whole numbers, one an option",
        ),
        (
            format!(r#"{two}, "snapshot": {{"date": "2017", "voters": 3, "votes": [1, 4]}}"#),
            "snapshot.voters: an option has more votes than there were voters, expected at least as many voters",
        ),
        (
            format!(r#"{two}, "max_choices": 9"#),
            "max_choices: `9` options cannot be chosen; 2 stands in, expected 1, or as many as there are options",
        ),
        (
            format!(r#"{two}, "opens": "2017-03-16", "closes": "2017-03-15""#),
            "closes: voting would end before it starts, expected the day it opens or later",
        ),
        (
            format!(r#"{two}, "counter": "mailto:a@b.org""#),
            "counter: votes cannot be counted by e-mail, expected an https: address",
        ),
    ] {
        let loaded = bundle(&poll(&rest));
        assert_eq!(
            loaded.issues[0].to_string(),
            format!("polls[0] (p).{issue}"),
            "{rest}"
        );
        assert!(
            loaded
                .bundle
                .polls
                .iter()
                .all(|poll| poll.snapshot.is_none()),
            "{rest}"
        );
    }
    check(
        &poll(&format!(
            r#"{two}, "opens": "2017-03-16", "closes": "2017-03""#
        )),
        &[],
    );
}

#[test]
fn unknown_kinds_of_text_keep_their_words() {
    let loaded = check(
        r#""pages": [{"slug": "about", "title": "T", "body": [
            {"kind": "table", "inlines": [{"text": "cell"}]},
            {"kind": "heading", "level": 1, "inlines": [{"text": "top"}]},
            {"kind": "paragraph", "inlines": [{"text": "a", "kind": "link", "href": "data:x"}, {"text": "b", "kind": "blink"}]},
            {"kind": "paragraph", "inlines": [{"text": " "}]}]}]"#,
        &[
            "pages[0] (about).body[0].kind: `table` is no kind of text; its words are kept, expected paragraph, heading, list, steps or quote",
            "pages[0] (about).body[1].level: `1` is no depth of a heading; 2 stands in, expected 2, 3 or 4",
            "pages[0] (about).body[2].inlines[0].href: `data:x` is no link, expected an https:, http: or mailto: address, or a path of this site that starts with /",
            "pages[0] (about).body[2].inlines[1].kind: `blink` is no kind of words; they are shown plain, expected strong, emphasis, link, or no kind",
            "pages[0] (about).body[3]: this has no words, expected words",
        ],
    );
    let words = springboard::content::text::plain(&loaded.bundle.pages[0].body);
    assert_eq!(words, "cell top ab");
}

#[test]
fn the_library_is_newest_first_and_the_timeline_oldest_first() {
    let loaded = check(
        r#""library": [{"slug": "a", "kind": "report", "title": "A"},
            {"slug": "b", "kind": "report", "title": "B", "date": "2016"},
            {"slug": "c", "kind": "report", "title": "C", "date": "2017-03"},
            {"slug": "d", "kind": "report", "title": "D", "date": "2017"}],
        "timeline": [{"date": "2017-03", "title": "x"}, {"date": "2014", "title": "y"}],
        "storyboards": [{"slug": "m", "title": "M", "panels": [{"heading": "h"}]},
            {"slug": "n", "title": "N", "project": "p", "item": "b", "panels": [{"heading": "h"}]}],
        "projects": [{"slug": "p", "title": "P"}]"#,
        &[],
    );
    let bundle = loaded.bundle;
    assert_eq!(
        bundle
            .library
            .iter()
            .map(|item| item.slug.as_str())
            .collect::<Vec<_>>(),
        ["c", "d", "b", "a"]
    );
    assert_eq!(bundle.timeline[0].title, "y");
    assert_eq!(bundle.storyboards[0].slug.as_str(), "n");
    assert_eq!(
        bundle.library[bundle.storyboards[0].item.unwrap().0]
            .slug
            .as_str(),
        "b"
    );
}
