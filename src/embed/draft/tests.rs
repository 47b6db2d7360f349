//! A form that is filled in, field by field.

use super::*;

fn things() -> Vec<Thing> {
    ["projects", "polls/topic"]
        .map(|of| Thing {
            what: Embedded::find(of).unwrap(),
            title: of.to_owned(),
            heights: [900, 800, 700, 600],
        })
        .to_vec()
}

fn placed(draft: &Draft) -> Placement {
    draft
        .placement(&things(), "https://example.org", &Base::default())
        .unwrap()
}

#[test]
fn the_address_says_what_and_how_it_is_filtered() {
    for (query, framed) in [
        ("", "https://example.org/embed/projects/"),
        ("of=nothing", "https://example.org/embed/projects/"),
        (
            "of=polls/topic&area=x",
            "https://example.org/embed/polls/topic/",
        ),
        (
            "of=projects&area=fostering&q=a%26b&embed-accent=111111&embed-without=tools",
            "https://example.org/embed/projects/?area=fostering&q=a%26b&embed-accent=111111&embed-without=tools",
        ),
    ] {
        assert_eq!(placed(&Draft::read(query)).framed(), framed, "{query}");
    }
}

#[test]
fn a_field_that_cannot_be_used_is_named_and_changes_nothing() {
    let mut draft = Draft::default();
    for (name, value) in [
        ("accent", "reddish"),
        ("width", "12"),
        ("radius", "99"),
        ("surface", "#fff"),
        ("text", "#eee"),
    ] {
        draft.change(name, value, false);
    }
    let (options, said) = draft.options();
    assert_eq!(options.query(), "embed-surface=ffffff&embed-text=eeeeee");
    assert_eq!(placed(&draft).width, None);
    for word in [
        "“embed-accent” was left out",
        "“embed-radius” was left out",
        "The text colour #eeeeee would be hard",
        "The width was left out",
    ] {
        assert!(
            said.iter().any(|line| line.contains(word)),
            "{word}: {said:?}"
        );
    }
}

#[test]
fn another_thing_loses_the_filters_of_the_list() {
    let mut draft = Draft::read("of=projects&area=fostering");
    draft.change("of", "polls/topic", false);
    draft.change("of", "projects", false);
    assert_eq!(
        placed(&draft).framed(),
        "https://example.org/embed/projects/"
    );
}

#[test]
fn parts_and_events_are_switched() {
    let mut draft = Draft::default();
    draft.change("part-notes", "on", false);
    draft.change("part-heading", "on", false);
    draft.change("events", "on", true);
    assert_eq!(
        draft.options().0.query(),
        "embed-without=heading+notes&embed-events=on"
    );
    assert!(!draft.shows(Part::Notes) && draft.shows(Part::Tools));
    draft.change("part-notes", "on", true);
    draft.change("events", "on", false);
    assert_eq!(draft.options().0.query(), "embed-without=heading");
}

#[test]
fn a_plain_frame_is_as_high_as_its_width_asks() {
    let mut draft = Draft::default();
    draft.change("form", "frame", true);
    for (width, height) in [
        ("", 800),
        ("200", 900),
        ("500", 800),
        ("2000", 600),
        ("1", 800),
    ] {
        draft.change("width", width, false);
        assert_eq!(placed(&draft).height, height, "{width}");
    }
    assert!(draft.snippet(&placed(&draft)).starts_with("<iframe"));
}
